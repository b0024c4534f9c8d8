// SPDX-License-Identifier: MIT
// How the figures of the hours and of the best mix come about, each under its place in the answer.
import { headline, money } from '../../numbers/format.js';
import { brings, hours, inMix, nameOf } from '../../words/supply/told.js';
import { capital, t } from '../../words/words.js';
import * as say from '../say.js';
import { DEMAND, FIXED, HOUR, linesOf, own, PLATFORM, row, WEEK } from './amounts.js';

/** @typedef {import('./amounts.js').Seen} Seen */
/** @typedef {import('./amounts.js').Told} Told */
/** @typedef {import('../../words/supply/answer.js').MixShare} Share */

/** @type {Record<string, (seen: Seen) => Told>} */
export const POOLED = {
  '/mix/value': (seen) => ({
    section: '11.5',
    amounts: worth(seen),
    inputs: [...WEEK, ...each(seen, 'material', 'hours', ...DEMAND)],
  }),
  '/mix/gain': ({ view: { result, ...view } }) => ({
    section: '11.5',
    amounts: [
      row(t('sup.of.mix'), headline(result.mix.value, result.currency)),
      ...result.offers
        .filter(({ measures }) => Number(measures.share) > 0)
        .map(({ index, measures: { npv } }) =>
          row(t('sup.of.alone', { name: nameOf({ result, ...view }, index) }), headline(npv, result.currency)),
        ),
    ],
    inputs: [],
  }),
  '/mix/hourWorth': (seen) => ({
    section: '11.5',
    amounts: taken(seen, ({ contributionHour }) => anHour(seen, contributionHour)),
    inputs: [...WEEK, ...HOUR],
  }),
  '/mix/regularUsed': (seen) => ({
    section: '11.5',
    amounts: [
      ...taken(seen, (share) => hours(share.hours)),
      ...(seen.view.result.mix.overtimeUsed > 0
        ? [row(t('sup.of.overtime'), hours(seen.view.result.mix.overtimeUsed))]
        : []),
    ],
    inputs: worked(seen),
  }),
  '/mix/overtimeUsed': (seen) => ({
    section: '11.5',
    amounts: taken(seen, ({ overtimeHours }) => hours(overtimeHours)),
    inputs: [...WEEK, ...HOUR],
  }),
  '/mix/weeksOver': (seen) => ({ section: '11.6', inputs: [...WEEK, ...worked(seen)] }),
  '/mix/busiestHours': (seen) => ({ section: '11.6', inputs: worked(seen) }),
  '/mix/busiestHolds': (seen) => ({ ...free(seen), section: '11.6' }),
  '/hours/regular': free,
};

/** What the hours bring, less what overtime costs more and what is paid whatever is sold: together the worth of the mix. @param {Seen} seen */
function worth(seen) {
  const { s, view } = seen;
  const { mix, hours: all } = view.result;
  const { currency } = say.result(s);
  return [
    ...taken(seen, (share) =>
      t('sup.of.at', { hours: hours(share.hours), each: anHour(seen, share.contributionHour) }),
    ),
    ...(mix.overtimeUsed > 0
      ? [row(t('line.overtime'), t('sup.of.more', { hours: hours(mix.overtimeUsed), each: anHour(seen, all.premium) }))]
      : []),
    ...inMix(view.result).flatMap(({ offer }, i) => [
      ...linesOf(s, offer, (line) => FIXED.includes(line)).map(({ line, pv }) =>
        row(
          t('ui.name.value', { label: capital(nameOf(view, offer)), value: t(`line.${line}`) }),
          money(pv[offer], currency),
        ),
      ),
      ...(i > 0 ? [] : linesOf(s, offer, (line) => PLATFORM.includes(line))).map(({ line, pv }) =>
        row(t(`line.${line}`), money(pv[offer], currency)),
      ),
    ]),
  ];
}

/** @param {Seen} seen @param {number | null} value */
const anHour = ({ view }, value) => brings(value, view.result.currency);

/** What each offer of the mix has of it. @param {Seen} seen @param {(share: Share) => string} value */
const taken = ({ view }, value) => inMix(view.result).map((one) => row(capital(nameOf(view, one.offer)), value(one)));

/** @param {Seen} seen @param {...string} names */
const each = ({ view }, ...names) => inMix(view.result).flatMap(({ offer }) => own(offer, ...names));

/** What hours are worked for. @param {Seen} seen */
const worked = (seen) => [
  ...each(seen, 'hours', 'changeover', 'learning/rate', ...DEMAND),
  '/supplier/factory/efficiency',
];

/** @param {Seen} seen @returns {Told} */
function free({ view: { result } }) {
  return {
    section: '11.1',
    amounts: [row(t('sup.of.weekly'), hours(result.hours.weekly)), row(t('sup.of.booked'), hours(result.hours.booked))],
    inputs: [...WEEK, '/supplier/country', '/supplier/horizonWeeks'],
  };
}
