// SPDX-License-Identifier: MIT
// The verdict in words, shared/page-design.md "How the verdict reads". Every function takes a View and gives parts.
import { number } from '../numbers/format.js';
import { leadSentence } from './flips.js';
import { limitText } from './details.js';
import { ownerOf } from './evidence.js';
import {
  amount,
  block,
  compared,
  flipAt,
  horizon,
  innerName,
  nounsOf,
  offerName,
  sellsNothing,
  subject,
  typed,
  unlimited,
} from './view.js';
import { capital, capitalParts, inARow, listOf, parts, plural, t } from './words.js';

/** @typedef {import('./answer.js').View} View */
/** @typedef {import('./words.js').Part} Part */

const MOST_NAMED = 3;

/** Whose numbers these are: "Example, not your numbers yet". @param {View} view */
export const kicker = ({ result }) => t(result.verdict.example ? 'kicker.example' : 'kicker.yours');

/** The offer that stands alone because every other breaks a limit. @param {View} view */
export function standsAlone({ result }) {
  const fitting = result.offers.filter((offer) => offer.fits);
  return result.verdict.kind === 'pick' && fitting.length === 1 && result.offers.length > 1;
}

/** Whether two or more, for the words "neither" and "none". @param {View} view */
const count = ({ result }) => (result.offers.length === 2 ? 'two' : 'more');

/** Whether none is ruled out: only then does the best lose least. @param {View} view */
export const allFit = ({ result }) => result.offers.every(({ fits }) => fits);

/** `.sale` where all that does not fit would sell nothing. @param {View} view */
export function bySale(view) {
  const out = view.result.offers.flatMap(({ fits }, index) => (fits ? [] : [index]));
  return out.length > 0 && out.every((index) => sellsNothing(view, index)) ? '.sale' : '';
}

/** Where nothing is recommended. @param {View} view @param {string} [example] */
function nothing(view, example = '') {
  const { kind } = view.result.verdict;
  const params = { n: number(view.result.offers.length), years: horizon(view) };
  if (kind === 'loses') return parts(`head.${example}loses`);
  if (kind === 'none-fits' && bySale(view)) return parts(`head.${example}none-fits.sale`, params);
  return parts(`head.${example}${kind}.${count(view)}`, params);
}

/** @param {View} view @returns {Part[]} */
export function headline(view) {
  const { verdict } = view.result;
  if (verdict.kind !== 'pick') return nothing(view, verdict.example ? 'example.' : '');
  const name = offerName(view, verdict.offer);
  if (standsAlone(view)) {
    const key = `only.${count(view)}${bySale(view)}`;
    const params = { other: offerName(view, verdict.ruledOut[0]?.offer ?? verdict.runnerUp), years: horizon(view) };
    if (verdict.example) return parts(`head.example.${key}`, { ...params, name });
    return parts(`head.${key}`, { ...params, block: block(view, verdict.offer, verdict.mayChoose) });
  }
  if (verdict.tone === 'close') return parts(verdict.example ? 'head.example.close' : 'head.close');
  if (verdict.example) return parts('head.example.ahead', { name });
  return parts(verdict.mayChoose ? 'head.choose' : 'head.leaning', {
    block: block(view, verdict.offer, verdict.mayChoose),
  });
}

/**
 * The sentence below the headline: by how much, and when it turns.
 * @param {View} view
 * @param {string} [path]  the number whose turn it tells; without it the strongest
 * @returns {Part[]}
 */
export function sentence(view, path) {
  const { verdict } = view.result;
  if (verdict.kind === 'none-fits') return broken(view);
  if (verdict.kind === 'neither' && allFit(view))
    return inARow(leastLoss(view, 'say.least'), verdict.tone === 'close' ? asMuch(view) : []);
  if (verdict.kind === 'neither') return inARow(leastLoss(view, 'say.loses'), ruledOut(view));
  if (verdict.kind === 'loses') return inARow(leastLoss(view, 'say.loses'), outOfReach(view));
  if (standsAlone(view)) return inARow(broken(view), onItsOwn(view));
  if (verdict.tone === 'close') return inARow(apart(view), ruledOut(view));
  return inARow(better(view), leadSentence(view, path), ruledOut(view));
}

/** "The factory's design leaves you $8,400 better off over 2 years than your own (OEM)." @param {View} view */
function better(view) {
  const { offer, runnerUp, gap } = view.result.verdict;
  return parts(view.result.offers.length > 2 ? 'say.best' : 'say.better', {
    winner: subject(view, offer, runnerUp),
    gap: amount(view, gap, '/verdict/gap'),
    years: horizon(view),
    loser: compared(view, runnerUp, offer),
    n: number(view.result.offers.length),
  });
}

/** @param {View} view */
function apart(view) {
  const { offer, runnerUp, gap } = view.result.verdict;
  const [a, b] = [offer, runnerUp].map((index) => offerName(view, index));
  const first = parts('say.apart', {
    a: capital(a),
    b,
    gap: amount(view, gap, '/verdict/gap', { up: true }),
    years: horizon(view),
  });
  const { next = [] } = view.result;
  const at = Math.max(
    0,
    next.findIndex(({ path }) => path === nextPath(view)),
  ); // as the heading of what next
  const ask = next[at];
  if (!ask) return inARow(first, parts('say.apart.decide'));
  return inARow(
    first,
    parts('say.apart.find', {
      label: innerName(view, ask.path),
      at: flipAt(view, ask.path, ask.flip, `/next/${at}/flip`),
    }),
  );
}

/** Each limit that is broken, and by whom; not what the headline has said. @param {View} view */
function broken(view) {
  const alone = standsAlone(view) && view.result.offers.length === 2;
  return inARow(
    ...view.result.verdict.ruledOut.map((limit, at) => {
      if (alone && limit.limit === 'sale') return [];
      const text = limitText(view, limit, `/verdict/ruledOut/${at}`);
      if (alone) return capitalParts(parts('limit.alone', { text }));
      return parts('limit.line', { name: capital(offerName(view, limit.offer)), text });
    }),
  );
}

/** The offers that are out of the race while others compete, each with its first broken limit. @param {View} view */
function ruledOut(view) {
  const limits = view.result.verdict.ruledOut;
  return inARow(
    ...limits.flatMap((limit, at) => {
      if (limits.findIndex((one) => one.offer === limit.offer) !== at) return [];
      const text = limitText(view, limit, `/verdict/ruledOut/${at}`);
      return [parts('say.ruled-out', { name: capital(offerName(view, limit.offer)), text })];
    }),
  );
}

/** @param {View} view */
function onItsOwn(view) {
  const { offer } = view.result.verdict;
  return parts('say.only', {
    name: capital(offerName(view, offer)),
    npv: amount(view, view.result.offers[offer].measures.npv, `/offers/${offer}/measures/npv`),
    years: horizon(view),
  });
}

/**
 * "OEM would end $8,400 up over 2 years, but is ruled out: $31,200 before the first sale; you set $20,000."
 * @param {View} view
 */
function outOfReach(view) {
  const { ranking, offers, verdict } = view.result;
  const better = ranking.find((offer) => !offers[offer].fits && !sellsNothing(view, offer));
  if (better === undefined) return [];
  const texts = verdict.ruledOut.flatMap((limit, at) =>
    limit.offer === better ? [limitText(view, limit, `/verdict/ruledOut/${at}`)] : [],
  );
  return parts('say.loses.other', {
    name: capital(offerName(view, better)),
    npv: amount(view, offers[better].measures.npv, `/offers/${better}/measures/npv`),
    years: horizon(view),
    text: listOf(texts),
  });
}

/**
 * "ODM loses least, $2,100; it pays above $17.20 a bottle, you set $16."
 * @param {View} view
 * @param {'say.least' | 'say.loses'} key
 */
function leastLoss(view, key) {
  const { offer, pays } = view.result.verdict;
  const params = {
    name: capital(offerName(view, offer)),
    loss: amount(view, view.result.offers[offer].measures.npv, `/offers/${offer}/measures/npv`),
  };
  if (!pays) return parts(key, params);
  const at = flipAt(view, pays.path, pays.value, '/verdict/pays/value');
  const yours = typed(view, pays.path);
  return pays.path === '/market/price'
    ? parts(`${key}.pays`, { ...params, at, yours, each: t('say.each', nounsOf(view)) })
    : parts(`${key}.pays.path`, { ...params, at, yours, label: innerName(view, pays.path) });
}

/** @param {View} view */
const asMuch = (view) => parts('say.least.close', { name: capital(offerName(view, view.result.verdict.runnerUp)) });

/** How it holds if things go badly; empty where nothing is recommended. @param {View} view @returns {Part[]} */
export function stressLine(view) {
  const { kind, offer, stressWinner } = view.result.verdict;
  if (kind !== 'pick') return [];
  /** @type {Map<number | null, string[]>} */
  const byWinner = new Map();
  for (const [name, winner] of Object.entries(stressWinner)) {
    byWinner.set(winner, [...(byWinner.get(winner) ?? []), t(`stress.${name}`)]);
  }
  const same = byWinner.get(offer);
  byWinner.delete(offer);
  const others = [...byWinner].map(([winner, cases]) =>
    winner === null || winner < 0
      ? parts(`stress.nobody${unlimited(view)}`, { cases: listOf(cases, 'list.or') })
      : parts('stress.other', { name: capital(offerName(view, winner)), cases: listOf(cases, 'list.or') }),
  );
  return inARow(
    same ? parts('stress.same', { name: offerName(view, offer), cases: listOf(same, 'list.or') }) : [],
    ...others,
  );
}

/**
 * "A number that is not yours yet can still change this: ODM price." Empty when none can.
 * @param {View} view
 * @returns {Part[]}
 */
export function decidingLine(view) {
  const { deciding, kind } = view.result.verdict;
  if (deciding.length === 0 || kind !== 'pick') return [];
  const labels = listOf(
    deciding.slice(0, MOST_NAMED).map((path) => innerName(view, path)),
    'list.or',
  );
  return parts(deciding.length > MOST_NAMED ? 'say.not-yours.more' : 'say.not-yours', { labels });
}

/** What the pinned bar says: "ODM +$8,400". @param {View} view @returns {Part[]} */
export function strip(view) {
  const { kind, tone, offer, gap } = view.result.verdict;
  if (kind !== 'pick') return nothing(view);
  if (tone === 'close' && !standsAlone(view)) return parts('head.close');
  if (standsAlone(view))
    return parts(`find.only${bySale(view)}`, { name: offerName(view, offer), years: horizon(view) });
  return parts('bar.lead', {
    name: capital(offerName(view, offer)),
    gap: amount(view, gap, '/verdict/gap', { sign: true }),
  });
}

/**
 * The one number that the page asks for next: an example among the deciding, else the strongest that is not the visitor's.
 * @param {View} view
 * @returns {string | undefined}
 */
export const nextPath = ({ result: { verdict, next = [] }, project }) =>
  [...verdict.key.filter((one) => !one.yours), ...next].find(({ path }) => ownerOf(project, path) !== 'yours')?.path;

/** The page's one button: "Make it yours: 3 numbers", "Next: ODM price", "Share". @param {View} view */
export function callToAction(view) {
  const left = view.result.verdict.key.filter((one) => !one.yours).length;
  if (left > 0) return plural('button.yours', left, { n: number(left) });
  return nextButton(view);
}

/** The same in the pinned bar, which names the number. @param {View} view */
export function nextButton(view) {
  const path = nextPath(view);
  return path ? t('button.next', { label: innerName(view, path) }) : t('button.share');
}
