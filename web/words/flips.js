// SPDX-License-Identifier: MIT
// What would change the answer, in words: one number's turns, the rows of the list, crossings, what OEM needs.
import { number, share } from '../numbers/format.js';
import { label, paramsOf, rangeText, rowOf } from './labels.js';
import { flipAt, innerName, nounsOf, offerName, typed, unlimited, worked } from './view.js';
import { capital, capitalParts, has, listOf, parts, t } from './words.js';

/** @typedef {import('./answer.js').View} View */
/** @typedef {import('./answer.js').SaidFlip} SaidFlip */
/** @typedef {import('./answer.js').SaidCrossing} SaidCrossing */
/** @typedef {import('./words.js').Part} Part */

/** @param {SaidFlip} flip */
export const canFlip = (flip) => flip.below !== null || flip.above !== null;

/**
 * "OEM is ahead if you sell more than 2,150 a year; you expect 1,500." Empty where flips were not asked for.
 * @param {View} view
 * @param {string} [path]  without it the strongest
 * @returns {Part[]}
 */
export function leadSentence(view, path) {
  const { flips } = view.result;
  if (!flips || flips.length === 0) return [];
  const found = path === undefined ? 0 : flips.findIndex((flip) => flip.path === path);
  const flip = flips[found];
  if (!flip || !canFlip(flip)) return path === undefined ? parts('say.no-flip') : [];
  return capitalParts(turns(view, flip, `/flips/${found}`));
}

/** @param {View} view @param {SaidFlip} flip @param {string} at @returns {Part[]} */
function turns(view, flip, at) {
  const side =
    flip.below === null
      ? 'above'
      : flip.above === null
        ? 'below'
        : flip.offerBelow === flip.offerAbove
          ? 'outside'
          : 'both';
  const key = `flip:${rowOf(flip.path)}.${side}`;
  return parts(has(key) ? key : `flip.${side}`, {
    ...paramsOf(flip.path, view.project),
    offer: offerOf(view, flip.path),
    label: innerName(view, flip.path),
    yours: typed(view, flip.path),
    at: flipAt(view, flip.path, flip.above ?? flip.below, `${at}/${flip.above === null ? 'below' : 'above'}`),
    below: flipAt(view, flip.path, flip.below, `${at}/below`),
    above: flipAt(view, flip.path, flip.above, `${at}/above`),
    lead: lead(view, flip.above === null ? flip.offerBelow : flip.offerAbove),
    leadBelow: lead(view, flip.offerBelow),
    leadAbove: lead(view, flip.offerAbove),
  });
}

/** @param {View} view @param {string} path */
function offerOf(view, path) {
  const at = /^\/offers\/(\d+)/.exec(path)?.[1];
  return at === undefined ? '' : offerName(view, Number(at));
}

/** "OEM is ahead" or "no offer fits your limits". @param {View} view @param {number | null} offer */
const lead = (view, offer) =>
  offer === null || offer < 0 ? t(`lead.nobody${unlimited(view)}`) : t('lead.offer', { name: offerName(view, offer) });

/**
 * The row of a number: "equal at $5.60", "cannot within $0 to $40".
 * @param {View} view
 * @param {SaidFlip} flip
 * @returns {Part[]}
 */
export function flipRow(view, flip) {
  const at = `/flips/${(view.result.flips ?? []).indexOf(flip)}`;
  const [low, high] = flip.searched;
  const range = rangeText(view.fields, view.project, flip.path, flip.searched);
  if (!canFlip(flip)) return low === high ? parts('row.cannot.ever') : parts('row.cannot', { range });
  const [below, above] = [
    flipAt(view, flip.path, flip.below, `${at}/below`),
    flipAt(view, flip.path, flip.above, `${at}/above`),
  ];
  const kind = flip.above === null ? flip.kindBelow : flip.kindAbove;
  const text =
    flip.below !== null && flip.above !== null
      ? parts('row.both', { below, above })
      : parts(kind === 'jump' ? 'row.jump' : 'row.equal', { at: flip.above === null ? below : above });
  const hasRange = flip.plausible[0] !== flip.plausible[1];
  return flip.inside || !hasRange ? text : parts('row.far', { text });
}

/** "Likely 900 to 2,400"; empty for a number that is fixed. @param {View} view @param {SaidFlip} flip */
export function likely(view, flip) {
  const [low, high] = flip.plausible;
  return low === high
    ? ''
    : t('row.likely', { range: rangeText(view.fields, view.project, flip.path, flip.plausible) });
}

/**
 * "No price from $0 to $40 makes them equal.", or where it turns.
 * @param {View} view
 * @param {SaidFlip} flip
 * @returns {Part[]}
 */
export function equalText(view, flip) {
  if (canFlip(flip)) return capitalParts(turns(view, flip, `/flips/${(view.result.flips ?? []).indexOf(flip)}`));
  const range = rangeText(view.fields, view.project, flip.path, flip.searched);
  return parts('equal.none', { label: innerName(view, flip.path), range });
}

/**
 * Two cost curves: "ODM is cheaper up to 30,000 pieces; OEM is cheaper from 30,000 pieces."
 * @param {View} view
 * @param {SaidCrossing} crossing
 * @param {boolean} [brief]  of three or more the first, and how many more
 * @returns {Part[]}
 */
export function crossingText(view, crossing, brief) {
  const index = (view.result.crossings ?? []).indexOf(crossing);
  const { many } = nounsOf(view);
  const pieces = (/** @type {number} */ n) => t('cross.pieces', { n: number(n, { digits: 0 }), many });
  const [first] = crossing.points;
  if (!first) {
    const [a, b] = [crossing.a, crossing.b].map((offer) => offerName(view, offer));
    return parts('cross.never', { a, b, to: pieces(crossing.searchedTo) });
  }
  const told = crossing.points.map(({ quantity, above, kind }, at) =>
    parts(kind === 'jump' ? 'cross.jump' : 'cross.from', {
      name: offerName(view, above),
      at: worked(pieces(quantity), `/crossings/${index}/points/${at}/quantity`),
    }),
  );
  const start = parts('cross.start', { name: offerName(view, first.below) });
  const left = brief && told.length > 2 ? told.splice(1).length : 0;
  const more = left ? t('cross.more', { n: number(left) }) : '';
  return capitalParts(parts('cross.line', { list: listOf([start, ...told], 'list.comma'), more }));
}

/**
 * What a design must bring so that its offer is ahead: "OEM is ahead with a design that sells for 12% more or sells 30 %
 * more." Empty for the leader, or where flips were not asked for.
 * @param {View} view
 * @param {number} offer
 * @returns {Part[]}
 */
export function needsText(view, offer) {
  const flips = view.result.flips ?? [];
  const ways = /** @type {const} */ (['price', 'demand']).flatMap((effect) => {
    const at = flips.findIndex((flip) => flip.path === `/offers/${offer}/design/${effect}Effect`);
    const flip = flips[at];
    if (!flip) return [];
    return { flip, at, effect };
  });
  if (ways.length === 0 || view.result.verdict.offer === offer || view.result.verdict.kind !== 'pick') return [];
  const name = offerName(view, offer);
  const told = ways
    .filter(({ flip }) => flip.above !== null && flip.offerAbove === offer)
    .map(({ flip, at, effect }) => {
      const way = flip.above !== null && flip.above < 0 ? 'less' : 'more';
      const target = `/flips/${at}/above`;
      const text =
        way === 'less'
          ? worked(share(Math.abs(flip.above ?? 0), { digits: 1 }), target)
          : flipAt(view, flip.path, flip.above, target);
      return parts(`needs.${effect}.${way}`, { at: text });
    });
  if (told.length === 0) return parts('needs.neither', { name });
  return capitalParts(parts('needs.line', { name, list: listOf(told, 'list.or') }));
}

/**
 * The text that stands for a picture of one number: "ODM price: who is ahead".
 * @param {View} view
 * @param {string} path
 */
export const curveTitle = (view, path) =>
  t('curve.title', { label: path.startsWith('/offers/') ? capital(innerName(view, path)) : label(path, view.project) });
