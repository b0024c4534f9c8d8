// SPDX-License-Identifier: MIT
// How the factory's worked-out figures come about, each under the name that it has in the answer: what opens beneath a figure
// of side by side and of what next. Every amount is the core's; a figure that nothing here explains does not open.
import { headline, money, number, price, weekAt } from '../../numbers/format.js';
import { isGiven } from '../../state/project.js';
import { hours, measure, pieces } from '../../words/supply/told.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';
import { madeOf, worthOf } from '../views/money.js';
import { drawer } from '../views/working.js';
import { behind, DEMAND, FIXED, linesOf, own, PLATFORM, row, WEEK } from './amounts.js';
import { ORDER } from './floors.js';
import { POOLED } from './pooled.js';
import { viewOf } from './view.js';

/** @typedef {import('./amounts.js').Seen} Seen */
/** @typedef {import('./amounts.js').Told} Told */

/** @param {string} line */
const isFixed = (line) => FIXED.includes(line);
/** @param {string} line */
const isStanding = (line) => isFixed(line) || PLATFORM.includes(line);
/** What grows with the orders; overtime is the factory's. @param {string} line */
const isVariable = (line) => !isStanding(line) && line !== 'overtime';

/** Of an offer. @type {Record<string, (seen: Seen, offer: number) => Told>} */
const MEASURES = {
  holeAmount: ({ s, view }, o) => ({
    section: '8',
    amounts: cashAround(view, o),
    inputs: [
      ...terms(o, 'deposit', 'balanceDays'),
      ...own(o, 'materialDays'),
      ...behind(o, names(linesOf(s, o, isFixed))),
    ],
  }),
  contributionUnit: ({ view }, o) => brings(row(t('sup.of.pieces'), pieces(view, measure(view, o, 'pieces')))),
  contributionHour: ({ view }, o) => brings(row(t('sup.row.hours'), hours(measure(view, o, 'hours')))),
  hours: ({ view }, o) => ({
    section: '11.3',
    amounts: [
      row(t('sup.of.pieces'), pieces(view, measure(view, o, 'pieces'))),
      row(t('sup.of.orders'), whole(measure(view, o, 'orders'))),
    ],
    inputs: [
      ...own(o, 'hours', 'changeover', 'learning/rate', 'learning/made', ...DEMAND),
      '/supplier/factory/efficiency',
    ],
  }),
  oneOffs: () => ({ section: '11.4', made: { which: isFixed, kind: 'amounts' }, inputs: [] }),
  buyersNeeded: ({ view }, o) => ({
    section: '11.6',
    made: { which: isStanding, kind: 'pv' },
    amounts: [row(t('sup.of.buyer'), headline(measure(view, o, 'contributionBuyer'), view.result.currency))],
    inputs: sizes(o),
  }),
  buyersExpected: expected,
  buyersByHours: ({ view }, o) => ({
    section: '11.6',
    amounts: [row(t('sup.of.free'), hours(view.result.hours.regular))],
    inputs: [...WEEK, ...own(o, 'hours', 'changeover'), ...sizes(o)],
  }),
  lowestMinimum: ({ s }, o) => ({
    section: '11.6',
    inputs: [`/offers/${o}/tiers/0/price`, ...behind(o, names(linesOf(s, o, (line) => ORDER.includes(line))))],
  }),
  cancelExposure: (_, o) => ({
    section: '11.6',
    inputs: [
      ...own(o, 'material', 'wastage', 'materialMinimum', 'orders/trial', 'cancel/recovery'),
      `/offers/${o}/tiers/0/price`,
      ...terms(o, 'deposit'),
    ],
  }),
};

/** Of the sheet that is sent: its prices, where a margin sets them. @param {Seen} seen @param {number} o @returns {Told} */
const atQuote = ({ s, view }, o) => ({
  section: '11.7',
  amounts: (view.result.offers[o]?.quote.rows ?? []).map((one) =>
    row(pieces(view, one.quantity), price(one.price, s.currency(`/offers/${o}/tiers/0/price`), { full: true })),
  ),
  inputs: own(o, 'margin', 'pricing'),
});

/** What all orders bring, over pieces or hours. @param {import('../views/working.js').Amount} over @returns {Told} */
const brings = (over) => ({
  section: '11.6',
  made: { which: isVariable, kind: 'amounts' },
  amounts: [over],
  inputs: [],
});

/** @param {Seen} seen @param {number} o @returns {Told} */
function expected({ s, view }, o) {
  const given = isGiven(s.project, `/offers/${o}/supply/buyers`);
  const { enquiries = 0, samples = 0 } = view.result.offers[o]?.funnel ?? {};
  const funnel = ['enquiries', 'history/enquiries', 'history/orders', 'history/orderWeeks', 'hitRate', 'saturation'];
  return {
    how: given ? 'buyersGiven' : 'buyersExpected',
    section: '11.2',
    amounts: [
      ...(enquiries > 0 && !given ? [row(t('sup.of.enquiries'), whole(enquiries))] : []),
      ...(samples > 0 && !given ? [row(t('line.samples'), whole(samples))] : []),
    ],
    inputs: own(o, ...(given ? ['buyers'] : funnel), 'copy/chance', 'copy/loss', 'oneOff/weeks'),
  };
}

/** The money so far at the end of the weeks about the deepest. @param {Seen['view']} view @param {number} o */
function cashAround({ result }, o) {
  const { measures, cash = [] } = result.offers[o] ?? {};
  const at = Number(measures?.holeWeek ?? 0);
  return [at - 1, at, at + 1]
    .filter((week) => cash[week] !== undefined)
    .map((week) => row(t('sup.of.cash', { week: weekAt(week) }), money(cash[week], result.currency)));
}

/** @param {number | null} value */
const whole = (value) => number(value, { digits: 0 });
/** @param {readonly { line: string }[]} lines */
const names = (lines) => lines.map(({ line }) => line);
/** @param {number} o @param {...string} list */
const terms = (o, ...list) => list.map((name) => `/offers/${o}/terms/${name}`);
/** How large a buyer's orders are, and how many. @param {number} o */
const sizes = (o) => own(o, 'orders/trial', 'orders/repeat', 'orders/repeatShare', 'orders/repeatTimes');

/** @param {import('../session.js').Session} s @returns {import('../views/working.js').Explain} */
export const explain = (s) => (target) => {
  const seen = { s, view: viewOf(s) };
  const [, at, kind, name = target.slice(target.lastIndexOf('/') + 1)] =
    /^\/offers\/(\d+)\/(measures|quote)\/(\w+)$/.exec(target) ?? [];
  const o = Number(at ?? -1);
  if (kind && name === 'npv') return () => worthOf(s, o);
  const tell = kind === 'quote' ? atQuote : kind ? MEASURES[name] : POOLED[target];
  if (!tell) return null;
  const { how = name, section, made, amounts = [], inputs } = tell(seen, o);
  const any = made ? linesOf(s, o, made.which).length > 0 : amounts.length > 0;
  if (!any && !inputs.some((path) => say.isSet(s, path))) return null;
  return (/** @type {string} */ text) => {
    const told = { formula: t(`sup.how.${how}`), section, inputs };
    const sum = { ...row(t('sup.of.this'), text), sum: true };
    if (made) return madeOf(s, o, told, made, [...amounts, sum]);
    return drawer(s, { ...told, amounts: any ? [...amounts, sum] : [] }, o < 0 ? [] : [o]);
  };
};
