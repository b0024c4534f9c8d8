// SPDX-License-Identifier: MIT
// The verdict as the factory reads it: which model to offer, both, or neither. Every function takes a supplier's View.
import { fromNumber, roundUpAt, toNumber } from '../../numbers/decimal.js';
import { headline as sum, number, weekAt, weeks } from '../../numbers/format.js';
import { leadSentence } from '../flips.js';
import { stressLine } from '../verdict.js';
import { amount, block, flipAt, horizon, innerName, subject, valueAt, worked } from '../view.js';
import { capital, form, inARow, listOf, parts, t } from '../words.js';
import {
  against,
  asTyped,
  count,
  demandKey,
  demandPaths,
  hours,
  hoursEnd,
  inMix,
  isFull,
  measure,
  nameOf,
  shared,
  total,
} from './told.js';

/** @typedef {import('./answer.js').SupplyView} View */
/** @typedef {import('../words.js').Part} Part */

/** Whether two or more, for the words "neither" and "none". @param {View} view */
const few = ({ result }) => (result.offers.length === 2 ? 'two' : 'more');

/** @param {View} view @returns {Part[]} */
export function headline(view) {
  const { verdict, offers } = view.result;
  const example = verdict.example ? 'example.' : '';
  if (isFull(view.result)) return parts(`head.${example}full`);
  if (verdict.kind === 'decline') return parts(`head.${example}decline.${few(view)}`, { n: number(offers.length) });
  if (isMix(view)) return both(view);
  if (verdict.tone === 'close') return parts(`head.${example}close`);
  if (verdict.example) return parts('head.example.ahead', { name: nameOf(view, verdict.offer) });
  const name = block(shared(view), verdict.offer, verdict.mayChoose);
  return parts(verdict.mayChoose ? 'head.choose' : 'head.leaning', { block: name });
}

/** A mix of which the hours leave room for one is that one. @param {View} view */
const isMix = ({ result }) => result.verdict.kind === 'mix' && inMix(result).length > 1;

/** "Leaning to [ODM] first, then OEM". @param {View} view @returns {Part[]} */
function both(view) {
  const { verdict } = view.result;
  const [first, ...rest] = inMix(view.result);
  if (!first) return parts('head.close');
  const then = listOf(rest.map(({ offer }) => nameOf(view, offer)));
  if (verdict.example) return parts('head.example.mix', { block: { ...inInk(view, first.offer) }, rest: then });
  return parts(`head.mix.${verdict.mayChoose ? 'choose' : 'leaning'}`, {
    block: block(shared(view), first.offer, verdict.mayChoose),
    rest: then,
  });
}

/** The cash of all that is taken together, where that is more than one. @param {View} view @returns {string[]} */
export function cashTogether(view) {
  if (!isMix(view)) return [];
  const { mix, currency } = view.result;
  if (mix.holeAmount >= 0) return [t('sup.when.mix.never')];
  const back = mix.paybackWeek === null ? '.lost' : '';
  const params = { hole: sum(-mix.holeAmount, currency), week: weekAt(mix.holeWeek), back: weekAt(mix.paybackWeek) };
  return [t(`sup.when.mix${back}`, params)];
}

/** The name in its ink, without its block. @param {View} view @param {number} offer @returns {Part} */
const inInk = (view, offer) => ({
  block: nameOf(view, offer),
  offer,
  family: `plain ${view.result.offers[offer]?.family}-text`,
  solid: false,
});

/**
 * "Your own design leaves your factory $31,000 better off over 3 years than OEM work, if at least 4 buyers take it; you
 * expect 6."
 * @param {View} view
 * @param {string} [path]  the number of the first screen
 * @returns {Part[]}
 */
export function sentence(view, path) {
  const { verdict } = view.result;
  if (verdict.kind === 'decline') return leastLoss(view);
  if (isMix(view)) return inARow(fits(view), together(view));
  if (verdict.tone === 'close') return apart(view);
  const asked = path ?? demandKey(view.result) ?? '';
  const least = atLeast(view, asked);
  if (least) return better(view, least);
  return inARow(better(view), leadSentence(shared(view), asked), breaksEven(view, asked));
}

/** Whether the next best is to leave the hours idle. @param {View} view */
const againstIdle = ({ result }) =>
  result.verdict.runnerUp < 0 || (result.offers[result.verdict.runnerUp]?.measures.npv ?? 0) < 0;

/** @param {View} view @param {Part[]} [condition] */
function better(view, condition) {
  const { offer, runnerUp, gap } = view.result.verdict;
  return parts(condition ? 'sup.better.if' : 'sup.better', {
    winner: runnerUp < 0 ? capital(nameOf(view, offer)) : subject(shared(view), offer, runnerUp),
    gap: amount(shared(view), gap, '/verdict/gap'),
    years: horizon(shared(view)),
    loser: againstIdle(view) ? t('sup.idle') : against(view, runnerUp, offer),
    condition: condition ?? '',
  });
}

/**
 * "at least 4 buyers take it; you expect 6", where fewer put another ahead.
 * @param {View} view
 * @param {string} path
 * @returns {Part[] | null}
 */
function atLeast(view, path) {
  const { flips = [], verdict } = view.result;
  const found = flips.findIndex((flip) => flip.path === path);
  const flip = flips[found];
  const own = demandPaths(verdict.offer).indexOf(path);
  if (own < 0 || !flip || flip.below === null) return null;
  const shown = wholeOrNear(view, path, flip.below, `/flips/${found}/below`);
  return parts(`sup.least.${['buyers', 'enquiries', 'committed'][own]}`, { at: shown, yours: asTyped(view, path) });
}

/**
 * Buyers come whole: the next whole number above the turn, if it is still on this side of what is expected.
 * @param {View} view
 * @param {string} path
 * @param {number} at
 * @param {string} target
 * @returns {Part}
 */
function wholeOrNear(view, path, at, target) {
  const yours = valueAt(shared(view), path) ?? at;
  const whole = toNumber(roundUpAt(fromNumber(at), 0));
  return whole <= yours ? worked(number(whole), target) : flipAt(shared(view), path, at, target);
}

/** "It pays for itself from 4 buyers; you expect 6." @param {View} view @param {string} path */
function breaksEven(view, path) {
  const { offer } = view.result.verdict;
  const needed = measure(view, offer, 'buyersNeeded');
  if (needed === null || needed === 0 || demandPaths(offer)[0] !== path) return [];
  return parts('sup.pays', {
    name: capital(nameOf(view, offer)),
    needed: worked(count(needed), `/offers/${offer}/measures/buyersNeeded`),
    yours: asTyped(view, path),
  });
}

/** @param {View} view */
function apart(view) {
  const { offer, runnerUp, gap } = view.result.verdict;
  const ask = view.result.next?.[0];
  const first = parts(againstIdle(view) ? 'sup.apart.idle' : 'say.apart', {
    a: capital(nameOf(view, offer)),
    b: nameOf(view, runnerUp),
    gap: amount(shared(view), gap, '/verdict/gap', { up: true }),
    years: horizon(shared(view)),
  });
  if (!ask) return inARow(first, parts('say.apart.decide'));
  const label = innerName(shared(view), ask.path);
  return inARow(
    first,
    parts('say.apart.find', { label, at: flipAt(shared(view), ask.path, ask.flip, '/next/0/flip') }),
  );
}

/** "ODM loses least, $2,100 over 3 years. It would pay from 9 buyers; you expect 6." @param {View} view */
function leastLoss(view) {
  const { offer } = view.result.verdict;
  const name = capital(nameOf(view, offer));
  const years = horizon(shared(view));
  const loses = (measure(view, offer, 'npv') ?? 0) < 0;
  const first = loses ? parts('sup.least-loss', { name, loss: total(view, offer, 'npv'), years }) : [];
  if (isFull(view.result)) return inARow(parts('sup.full', { years }), first);
  if (measure(view, offer, 'share') === 0) return inARow(parts('sup.no-room', { name }), first);
  const needed = measure(view, offer, 'buyersNeeded');
  const [path] = demandPaths(offer);
  if (hoursEnd(view, offer)) {
    const at = `/offers/${offer}/measures/buyersByHours`;
    const n = worked(count(measure(view, offer, 'buyersByHours')), at);
    return inARow(first, parts('sup.hours-end', { name: nameOf(view, offer), n }));
  }
  if (measure(view, offer, 'contributionBuyer') === null) return first;
  if (needed === null || needed === 0) return inARow(first, parts('sup.never-pays', { name })); // 0 pay, any lose
  if (!path || valueAt(shared(view), path) === null) return first;
  return inARow(
    first,
    parts('sup.would-pay', {
      needed: worked(count(needed), `/offers/${offer}/measures/buyersNeeded`),
      yours: asTyped(view, path),
    }),
  );
}

/** "Together they leave your factory …", which only several do. @param {View} view */
export function together(view) {
  if (!isMix(view)) return [];
  const { mix, currency, offers } = view.result;
  const alone = offers.some(({ measures }) => measures.npv > 0);
  return parts(alone ? 'sup.together' : 'sup.together.only', {
    value: worked(sum(mix.value, currency), '/mix/value'),
    gain: worked(sum(mix.gain, currency), '/mix/gain'),
    years: horizon(shared(view)),
  });
}

/** "ODM first, OEM fills the rest; both fit: 3,160 of 3,200 h." @param {View} view @returns {Part[]} */
export function mixLine(view) {
  const taken = inMix(view.result);
  if (taken.length === 0) return parts(isFull(view.result) ? 'sup.mix.full' : 'sup.mix.none');
  const [first] = taken;
  const name = capital(nameOf(view, first?.offer ?? 0));
  if (taken.length === 1) return inARow(parts('sup.mix.alone', { name }), fits(view));
  const rest = taken.slice(1).map(({ offer }) => nameOf(view, offer));
  return inARow(parts(form('sup.mix.first', rest.length), { name, rest: listOf(rest) }), fits(view));
}

/** @param {View} view @returns {Part[]} */
function fits(view) {
  const { mix, hours: free } = view.result;
  const taken = inMix(view.result);
  const cut = taken.filter(({ share }) => share < 1 - 1e-9);
  const params = {
    used: worked(hours(mix.regularUsed), '/mix/regularUsed'),
    free: worked(hours(free.regular), '/hours/regular'),
    overtime: worked(hours(mix.overtimeUsed), '/mix/overtimeUsed'),
    names: listOf(cut.map(({ offer }) => nameOf(view, offer))),
  };
  const key =
    cut.length > 0
      ? `sup.fit.part${taken.length === 1 ? '.1' : ''}`
      : taken.length > 2
        ? 'sup.fit.all'
        : `sup.fit.${taken.length}`;
  return inARow(parts(key, params), mix.overtimeUsed > 0 ? parts('sup.fit.overtime', params) : [], tooShort(view));
}

/** The hours are counted together; a week may be too short for what falls into it. @param {View} view */
function tooShort(view) {
  const { weeksOver, busiestHours, busiestHolds } = view.result.mix;
  if (weeksOver === 0) return [];
  return parts('sup.fit.over', {
    years: horizon(shared(view)),
    weeks: worked(weeks(weeksOver), '/mix/weeksOver'),
    busiest: worked(hours(busiestHours), '/mix/busiestHours'),
    holds: worked(hours(busiestHolds), '/mix/busiestHolds'),
  });
}

/** What the pinned bar says. @param {View} view @returns {Part[]} */
export function strip(view) {
  const { kind, tone, offer, gap } = view.result.verdict;
  if (isFull(view.result)) return parts('bar.full');
  if (kind === 'decline') return parts(`bar.decline.${few(view)}`);
  if (isMix(view)) {
    const [first] = inMix(view.result).map((one) => nameOf(view, one.offer));
    const gap = amount(shared(view), view.result.mix.value, '/mix/value', { sign: true });
    return parts('bar.mix', { name: capital(first ?? ''), gap });
  }
  if (tone === 'close') return parts('head.close');
  return parts('bar.lead', {
    name: capital(nameOf(view, offer)),
    gap: amount(shared(view), gap, '/verdict/gap', { sign: true }),
  });
}

/** How it holds if things go badly. @param {View} view */
export const stress = (view) => stressLine(shared(view));
