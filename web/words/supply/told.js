// SPDX-License-Identifier: MIT
// What the supplier's sentences share: hours, buyers, chances, prices, and what an offer is set against.
import { headline, isNumber, near, number, share, weekAt } from '../../numbers/format.js';
import { nouns } from '../labels.js';
import { offerName, tellApart, typed, worked } from '../view.js';
import { t } from '../words.js';

/** @typedef {import('./answer.js').SupplyView} View */
/** @typedef {import('../words.js').Part} Part */
/** @typedef {number | null | undefined} Num */

/** The sentences of both chairs read the same places of a view. @param {View} view @returns {import('../answer.js').View} */
export const shared = (view) => /** @type {any} */ (view);

/** @param {View} view @param {number} index */
export const nameOf = (view, index) => offerName(shared(view), index);

/** "3,160 h". @param {Num} value */
export const hours = (value) => (isNumber(value) ? t('sup.h', { n: number(value, { digits: 0 }) }) : number(null));

/** "1,000 bottles", "1 bottle". @param {View} view @param {Num} value */
export function pieces(view, value) {
  if (!isNumber(value)) return number(null);
  const n = number(value, { digits: 0 });
  const { one, many } = nouns(view.project);
  return t('cross.pieces', { n, many: n === '1' ? one : many });
}

/** Buyers as they are counted: 9.6 are expected, 19 are needed. @param {Num} value */
export const count = (value) => number(value);

/** Nothing is certain, and nothing quite impossible. @param {Num} value */
export function chance(value) {
  if (!isNumber(value)) return number(null);
  if (value > 0.9995) return t('sup.chance.most');
  return value < 0.0005 ? t('sup.chance.least') : share(value, { digits: value > 0.1 && value < 0.9 ? 0 : 1 });
}

/** An amount of one offer's answer, as a sentence tells it. @param {View} view @param {number} offer @param {string} name @param {{ up?: boolean }} [options] @returns {Part} */
export const total = (view, offer, name, options) =>
  worked(headline(Math.abs(Number(measure(view, offer, name))), view.result.currency, options), at(offer, name));

/** What a piece or an hour brings in: "$2.68", "$0.78". @param {Num} value @param {string} currency */
export const brings = (value, currency) => near(value, null, 'money/unit', currency);

/** An amount for one piece or one hour. @param {View} view @param {number} offer @param {string} name @returns {Part} */
export const each = (view, offer, name) =>
  worked(brings(measure(view, offer, name), view.result.currency), at(offer, name));

/** @param {View} view @param {number} offer @param {string} name */
export const week = (view, offer, name) => worked(weekAt(measure(view, offer, name)), at(offer, name));

/** @param {View} view @param {number} offer @param {string} name @returns {number | null} */
export function measure(view, offer, name) {
  const value = view.result.offers[offer]?.measures[name];
  return typeof value === 'number' && isNumber(value) ? value : null;
}

/** @param {number} offer @param {string} name */
const at = (offer, name) => `/offers/${offer}/measures/${name}`;

/** "your own design (ODM)", "OEM work", or its name. @param {View} view @param {number} index @param {number} other */
export function against(view, index, other) {
  const label = nameOf(view, index);
  if (!tellApart(shared(view), index, other)) return label;
  const what = t(`other.${view.result.offers[index]?.labelWhy[0]}`);
  return what.includes(label) ? what : t('offer.of', { what, label });
}

/** Whether each further buyer pays, but the hours end before enough of them are served. @param {View} view @param {number} offer */
export const hoursEnd = (view, offer) =>
  measure(view, offer, 'buyersNeeded') === null &&
  (measure(view, offer, 'contributionBuyer') ?? 0) > 0 &&
  measure(view, offer, 'buyersByHours') !== null;

/** Every hour is booked, overtime too, and nothing can be made: there is nothing to choose from. @param {View['result']} result */
export const isFull = ({ verdict, hours: { regular, overtime }, offers }) =>
  verdict.kind === 'decline' &&
  regular === 0 &&
  overtime === 0 &&
  offers.every(({ measures }) => measures.pieces === 0);

/** The places that say how many will buy, in the order in which the core reads them. */
const DEMAND = ['buyers', 'enquiries', 'committed/pieces'];

/** @param {number} offer @returns {string[]} */
export const demandPaths = (offer) => DEMAND.map((name) => `/offers/${offer}/supply/${name}`);

/** The number of the verdict that says how many will buy, as one of its key numbers. @param {View['result']} result */
export const demandKey = ({ verdict }) =>
  verdict.key.find(({ path }) => /^\/offers\/\d+\/supply\/(buyers|enquiries|committed\/pieces)$/.test(path))?.path ??
  null;

/** @param {View} view @param {string} path @returns {Part} */
export const asTyped = (view, path) => typed(shared(view), path);

/** The offers of the mix, the one that earns most in an hour first. @param {View['result']} result */
export const inMix = ({ mix }) =>
  [...mix.shares].sort((a, b) => rank(b.contributionHour) - rank(a.contributionHour)).filter(({ share }) => share > 0);

/** What takes no hours comes first. @param {number | null} value */
const rank = (value) => value ?? Number.POSITIVE_INFINITY;
