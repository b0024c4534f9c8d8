// SPDX-License-Identifier: MIT
// What all sentences share: what an offer is called, how an amount of the answer is marked, what a number is named.
import { headline, isNumber, near, weeks, years } from '../numbers/format.js';
import { numberAt } from '../state/project.js';
import { currencyOf, fullLabel, inside, nouns, unitOf, valueText } from './labels.js';
import { capital, t, tOr } from './words.js';

/** @typedef {import('./answer.js').View} View */
/** @typedef {import('./words.js').Part} Part */

/**
 * What an offer is called on this page: its label if no other has the same (ODM), else its own name, else a letter.
 * @param {View} view
 * @param {number} index
 */
export function offerName({ result }, index) {
  const offer = result.offers[index];
  if (!offer) return '';
  const alike = result.offers.filter((other) => other.label === offer.label);
  const label = tOr(`label.${offer.label}`, `label.${offer.family}`);
  if (alike.length === 1) return label;
  if (offer.name !== '' && alike.filter((other) => other.name === offer.name).length === 1) return offer.name;
  return t('offer.lettered', { label, letter: 'ABCDEF'[alike.indexOf(offer)] });
}

/**
 * Whether the offers can be told by what they are: "your own design" and "the factory's".
 * @param {View} view
 * @param {number} a
 * @param {number} b
 */
export const tellApart = ({ result }, a, b) => {
  const why = result.offers.map((offer) => offer.labelWhy[0]);
  const once = (/** @type {number} */ index) => why.filter((code) => code === why[index]).length === 1;
  return once(a) && once(b);
};

/**
 * As the subject of the verdict: "The factory's design", or its name.
 * @param {View} view
 * @param {number} index
 * @param {number} other
 */
export function subject(view, index, other) {
  return tellApart(view, index, other)
    ? capital(t(`subject.${view.result.offers[index].labelWhy[0]}`))
    : capital(offerName(view, index));
}

/** As what it is compared with: "your own (OEM)". @param {View} view @param {number} index @param {number} other */
export function compared(view, index, other) {
  const label = offerName(view, index);
  return tellApart(view, index, other)
    ? t('offer.of', { what: t(`other.${view.result.offers[index].labelWhy[0]}`), label })
    : label;
}

/** The block of the headline. @param {View} view @param {number} index @param {boolean} solid @returns {Part} */
export const block = (view, index, solid) => ({
  block: capital(offerName(view, index)),
  offer: index,
  family: view.result.offers[index].family,
  solid,
});

/**
 * An amount that the core worked out, without its sign. `target` is a JSON Pointer into the result.
 * @param {View} view
 * @param {number} amount
 * @param {string} target
 * @param {{ sign?: boolean, up?: boolean }} [options]
 * @returns {Part}
 */
export function amount({ result }, amount, target, { sign = false, up = false } = {}) {
  const text = headline(sign ? amount : Math.abs(amount), result.currency, { sign, up });
  return { result: text, target };
}

/** @param {string} text @param {string} target @returns {Part} */
export const worked = (text, target) => ({ result: text, target });

/**
 * A number that was typed, as it stands.
 * @param {View} view
 * @param {string} path
 * @param {boolean} [per]
 * @returns {Part}
 */
export const typed = (view, path, per = false) => ({
  value: valueText(view.fields, view.project, path, valueAt(view, path), { per }),
  path,
});

/**
 * A typed number, or the default that the core took for it (which a flip tells).
 * @param {View} view
 * @param {string} path
 */
export const valueAt = (view, path) =>
  numberAt(view.project, path) ?? view.result.flips?.find((flip) => flip.path === path)?.value ?? null;

/**
 * A value at which something flips.
 * @param {View} view
 * @param {string} path
 * @param {number | null} at
 * @param {string} target
 * @returns {Part}
 */
export function flipAt(view, path, at, target) {
  const unit = unitOf(view.fields, path);
  return { result: near(at, valueAt(view, path), unit, currencyOf(view.project, path, unit)), target };
}

/** The name of a number with its offer's, as this page calls it. @param {View} view @param {string} path */
export function nameOf(view, path) {
  const at = /^\/offers\/(\d+)/.exec(path)?.[1];
  return fullLabel(path, view.project, at === undefined ? undefined : offerName(view, Number(at)));
}

/** The same inside a sentence; an offer's name keeps its letters. @param {View} view @param {string} path */
export function innerName(view, path) {
  const name = nameOf(view, path);
  const at = /^\/offers\/(\d+)/.exec(path)?.[1];
  const offer = at === undefined ? '' : offerName(view, Number(at));
  if (offer === '' || !name.startsWith(capital(offer))) return inside(name);
  return offer + name.slice(offer.length);
}

/** How far the answer looks: "2 years", and below one "8 weeks". @param {View} view */
export const horizon = ({ result }) =>
  result.horizonYears < 1 ? weeks(result.horizonWeeks) : years(result.horizonYears);

/**
 * Whether an offer is ruled out because it would sell nothing, which needs no limit of the buyer's.
 * @param {View} view
 * @param {number} offer
 */
export const sellsNothing = ({ result }, offer) =>
  result.verdict.ruledOut.some((limit) => limit.offer === offer && limit.limit === 'sale');

/** `.sale` for the words of a buyer who set no limit: what does not fit sells nothing. @param {View} view */
export const unlimited = ({ result }) =>
  result.offers.every(({ limits = [] }) => limits.every(({ limit }) => limit === 'sale')) ? '.sale' : '';

/** @param {View} view */
export const nounsOf = (view) => nouns(view.project);

/** @param {View} view @param {number} index @param {string} name @returns {number | null} */
export function measure({ result }, index, name) {
  const value = result.offers[index]?.measures[name];
  return typeof value === 'number' && isNumber(value) ? value : null;
}
