// SPDX-License-Identifier: MIT
// What the futures say, in words (docs/MODEL.md section 17): how many, one of them, what each offer may come to, and what
// finding out is worth.
import { formatValue, headline, near, number, share, weekAt } from '../numbers/format.js';
import { sideOf } from '../state/share.js';
import { currencyOf, rowOf, unitOf } from './labels.js';
import { happened, riskAt, riskName, riskWorth } from './risks.js';
import { innerName, nameOf, offerName, valueAt, worked } from './view.js';
import { portion } from './portion.js';
import { standsAlone } from './verdict.js';
import { capital, has, parts, plural, t } from './words.js';

/** @typedef {import('./answer.js').View} View */
/** @typedef {import('./answer.js').SaidSimulation} Simulation */
/** @typedef {import('./answer.js').SaidMark} Mark */
/** @typedef {import('./words.js').Part} Part */
/** @typedef {import('./answer.js').SaidChances['shortWeeks']} SaidWeeks */

/** Where one offer alone is left to choose there is nobody to be ahead of. @param {View} view */
export const alone = (view) => standsAlone(view);

/** "ODM is ahead in 41 of 50 futures". @param {View} view @param {Simulation} sure */
export function caption(view, sure) {
  const name = capital(offerName(view, sure.offer));
  if (alone(view)) return t('sure.only', { name, loss: portion(sure.offers[sure.offer]?.loss.value ?? 0) });
  const { kind } = view.result.verdict;
  const key = `sure.ahead.${kind}${kind === 'decline' ? several(sure) : ''}`;
  return t(has(key) ? key : 'sure.ahead', { name, n: number(sure.ahead), of: number(sure.of) });
}

/** Several together may pay where none alone does. @param {Simulation} sure */
const several = ({ mix }) => (mix?.best.value ? '.mix' : '');

/** "How sure? 41 of 50." @param {View} view @param {Simulation | null} sure */
export function sureFinding(view, sure) {
  if (!sure) return t('find.sure.wait');
  if (alone(view)) return lossOf(sure);
  if (view.result.verdict.kind === 'mix' && sure.mix) {
    return t('find.sure.mix', { share: portion(sure.mix.best.value) });
  }
  // Of two that lose, who is ahead says nothing of the headline: how often the better one loses does.
  if (['neither', 'loses'].includes(view.result.verdict.kind)) return lossOf(sure);
  if (!['pick', 'decline'].includes(view.result.verdict.kind)) return t('find.sure.wait');
  return t('find.sure', { n: number(sure.ahead), of: number(sure.of) });
}

/** @param {Simulation} sure */
const lossOf = ({ offer, offers }) => t('find.sure.only', { loss: portion(offers[offer]?.loss.value ?? 0) });

/**
 * "Future 42: OEM ends $500 ahead of ODM", and what is different there.
 * @param {View} view
 * @param {Simulation} sure
 * @param {number} at
 * @returns {{ text: string, reasons: { path: string, label: string, value: string }[] }}
 */
export function future(view, sure, at) {
  const mark = sure.marks[at];
  if (!mark) return { text: '', reasons: [] };
  return {
    text: leads(view, sure, mark, number(at + 1)),
    reasons: mark.reasons.map(({ path, value }) => {
      const risk = riskAt(path);
      if (risk !== null) return { path, label: riskName(view, risk), value: happened(value) };
      const unit = unitOf(view.fields, path);
      const currency = currencyOf(view.project, path, unit);
      const yours = valueAt(view, path) ?? sure.numbers.find((one) => one.path === path)?.value ?? null;
      const there = near(value, yours, unit, currency);
      return {
        path,
        label: nameOf(view, path),
        value: yours === null ? there : t('sure.not', { value: there, yours: formatValue(yours, unit, currency) }),
      };
    }),
  };
}

/** How many of several small changes are named. */
const NAMED = 4;

/**
 * "Several small changes together would: OEM is ahead with", and each of them; nothing where there are none, or but one.
 * @param {View} view
 * @param {Simulation} sure
 * @returns {{ text: string, changes: { path: string, label: string, value: string }[], more: string } | null}
 */
export function together(view, sure) {
  const { leader, numbers } = sure.joint ?? { leader: null, numbers: [] };
  if (numbers.length < 2) return null;
  const left = numbers.length - NAMED;
  return {
    text: leader === null ? t('together.lead.nobody') : t('together.lead', { name: capital(offerName(view, leader)) }),
    changes: numbers.slice(0, NAMED).map(({ path, from, to }) => {
      const risk = riskAt(path);
      if (risk !== null) return { path, label: riskName(view, risk), value: happened(to) };
      const unit = unitOf(view.fields, path);
      const currency = currencyOf(view.project, path, unit);
      const value = t('sure.not', { value: near(to, from, unit, currency), yours: formatValue(from, unit, currency) });
      return { path, label: nameOf(view, path), value };
    }),
    more: left > 0 ? plural('together.more', left, { n: number(left) }) : '',
  };
}

/** @param {View} view @param {Simulation} sure @param {Mark} mark @param {string} n */
function leads(view, sure, { leader, lead }, n) {
  const amount = headline(Math.abs(lead), view.result.currency);
  const chosen = offerName(view, sure.offer);
  if (alone(view)) return t(lead < 0 ? 'sure.alone.loss' : 'sure.alone', { n, name: chosen, lead: amount });
  if (leader === null) return t('sure.nobody', { n, chosen, lead: amount });
  const name = offerName(view, leader);
  return t(leader === sure.offer ? 'sure.for' : 'sure.against', { n, name, chosen, lead: amount });
}

/** @typedef {{ text: string, small?: string }} Cell */

/**
 * The rows of what the offers may come to; those that say nothing of any of them are left out.
 * @param {View} view
 * @param {Simulation} sure
 * @param {readonly number[]} columns
 * @returns {{ key: string, name: string, cells: Cell[] }[]}
 */
export function chanceRows(view, sure, columns) {
  const { currency } = view.result;
  const offers = columns.flatMap((i) => sure.offers[i] ?? []);
  const money = (/** @type {number | null} */ value) => headline(value, currency);
  const chanceOf = (/** @type {number | null} */ value) =>
    value === 0 ? t('sure.never') : t('sure.in', { share: portion(value ?? 0) });
  const limits = /** @type {const} */ (['maxSpend', 'latestLaunch', 'maxFirstOrder']).flatMap((limit) =>
    offers.some(({ broken }) => broken[limit] !== null)
      ? {
          key: limit,
          name: t(`sure.limit.${limit}`),
          cells: offers.map((one) => ({ text: chanceOf(one.broken[limit]) })),
        }
      : [],
  );
  const beyond = offers.some((one) => one.beyond)
    ? [
        {
          key: 'beyond',
          name: t('sure.beyond'),
          cells: offers.map((one) => ({ text: chanceOf(one.beyond), small: shortWhen(one.shortWeeks) })),
        },
      ]
    : [];
  const left = offers.some((one) => one.left)
    ? [{ key: 'left', name: t('sure.left'), cells: offers.map((one) => ({ text: money(one.left) })) }]
    : [];
  const rows = [
    { key: 'loss', name: t('sure.loss'), cells: offers.map(({ loss: one }) => ({ text: chanceOf(one.value) })) },
    { key: 'tail', name: t('sure.tail'), cells: offers.map(({ tail }) => ({ text: money(tail) })) },
    ...limits,
    ...beyond,
  ];
  if (offers.every(({ hole50 }) => hole50 === null)) return [...rows, ...left];
  return [
    ...rows,
    {
      key: 'hole',
      name: t('sure.hole'),
      cells: offers.map(({ hole50, hole95 }) => ({
        text: money(hole50),
        small: t('sure.hole.bad', { hole: money(hole95) }),
      })),
    },
    ...left,
  ];
}

/** "first in week 9; eight times in ten from week 7 to week 12". @param {SaidWeeks} weeks */
function shortWhen(weeks) {
  if (!weeks) return undefined;
  const [early, middle, late] = weeks.map(weekAt);
  return t(early === late ? 'sure.beyond.at' : 'sure.beyond.when', { early, middle, late });
}

/** "ODM", "$400 to $25,100, middle $10,300". @param {View} view @param {Simulation} sure @param {number} at */
export function spreadText(view, sure, at) {
  const money = (/** @type {number | undefined} */ value) => headline(value ?? null, view.result.currency);
  const { p5, p50, p95 } = sure.offers[at] ?? {};
  return {
    name: capital(offerName(view, at)),
    text: t('sure.spread', { low: money(p5), high: money(p95), middle: money(p50) }),
  };
}

/** How it was found. @param {View} view @param {Simulation} sure @returns {string[]} */
export function behind(view, sure) {
  const name = capital(offerName(view, sure.offer));
  const best = sure.offers[sure.offer]?.best;
  return [
    t('sure.worlds', { n: number(sure.worlds), m: number(sure.numbers.length) }),
    best && !alone(view)
      ? t('sure.best', { name, share: portion(best.value), error: share(best.error, { digits: 1 }) })
      : '',
    sure.declining.value > 0 ? t(`sure.declining${several(sure)}`, { share: portion(sure.declining.value) }) : '',
    t('sure.marks', { name }),
  ].filter(Boolean);
}

/** What a factory, a forwarder, a laboratory or an insurer can bind itself to, in a quote to whom the answer is for. */
const QUOTED = {
  buyer: [
    /^\/offers\/\*\/(tiers\/\*|tooling|samples)\/price$/,
    /^\/offers\/\*\/(tooling\/(upkeep|inPrice|transferCost|remakeCost)|materials\/(cost|minimum)|minimum\/\w+)$/,
    /^\/offers\/\*\/(oneOff\/(design|certification|legal|packaging)|yearly\/\w+|exclusivity\/fee|royalty)$/,
    /^\/route\/((lcl|fcl|air|courier)\/(rate|minimum|surcharge)|originCharges|destinationCharges|inspectionPerDay)$/,
    /^\/market\/(fulfilment|storage)$/,
  ],
  supplier: [
    /^\/offers\/\*\/supply\/(material|materialMinimum|oneOff\/(design|tooling|certification|photographs))$/,
    /^\/offers\/\*\/supply\/delivery\/(origin|freight|freightUnit|insurance|destination)$/,
  ],
};

/** @param {View} view @param {string} path */
const isQuoted = ({ project }, path) => QUOTED[sideOf(project)].some((rows) => rows.test(rowOf(path)));

const MOST = 4;
/** Where a worth comes from. */
const FOUND = '/simulate';

/**
 * What finding out is worth, strongest first.
 * @param {View} view
 * @param {Simulation} sure
 * @returns {{ all: Part[], numbers: { path: string, text: Part[] }[], rest: string }}
 */
export function worths(view, sure) {
  const { currency } = view.result;
  const numbers = sure.steps.flatMap(({ code, path = '', worth }) => {
    if (code !== 'find-out' || !worth) return [];
    const risk = riskAt(path);
    if (risk !== null) return [riskWorth(view, risk, worth)];
    const params = {
      label: { value: innerName(view, path), path },
      worth: worked(headline(worth.value, currency), FOUND),
    };
    return [{ path, text: parts(isQuoted(view, path) ? 'worth.binding' : 'worth.knowing', params) }];
  });
  return {
    all:
      sure.perfect.value > sure.perfect.error
        ? parts('worth.all', { worth: worked(headline(sure.perfect.value, currency), FOUND) })
        : [],
    numbers: numbers.slice(0, MOST),
    rest: numbers.length > MOST ? '' : t(numbers.length > 0 ? 'worth.none' : 'worth.nothing'),
  };
}
