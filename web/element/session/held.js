// SPDX-License-Identifier: MIT
// A handle in the hand: the core is asked for the verdict alone, a quarter of the work. What only lists and pictures show
// stays as it was, out of sight, until the handle is let go; where the lead turns is read off the curve that is kept.

import { rowOf } from '../../words/labels.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../types.js').Flip} Flip */
/** @typedef {import('../types.js').Result} Result */
/** @typedef {import('../types.js').Sweep} Sweep */
/** @typedef {Partial<Record<'low' | 'high', Partial<Flip>>>} Ends */

/** Nothing turns as far as a flip would search. */
const NONE_BELOW = { below: null, kindBelow: null, offerBelow: null };
const NONE_ABOVE = { above: null, kindAbove: null, offerAbove: null };

/** The turns beyond each end of a curve, as far as an answer has told them. @type {WeakMap<Sweep, Ends>} */
const beyond = new WeakMap();

/**
 * Whether the verdict alone will do: a stranger's page is told the whole answer to every change. The turn of a whole number is
 * the one beyond it, seen from where it stands: no curve tells that of elsewhere.
 * @param {Session} s
 * @param {string} path
 */
export const isHeld = ({ ui, now, sweep, fields }, path) =>
  ui.kind === 'page' &&
  ui.dragging &&
  ui.unseen.sections &&
  now?.verdict.kind === 'pick' && // else nobody leads alone
  sweep !== null &&
  fields.get(rowOf(path))?.kind !== 'integer';

/** Keeps what its flip tells of beyond a curve: on a side where its own turn is on the curve, nothing. @param {Sweep | null} sweep @param {Flip[]} flips */
export function learn(sweep, flips) {
  const flip = flips.find(({ path }) => path === sweep?.path);
  if (!sweep || !flip) return;
  const ends = beyond.get(sweep) ?? {};
  const { below, kindBelow, offerBelow, above, kindAbove, offerAbove } = flip;
  if (below === null || below < sweep.low) ends.low = { below, kindBelow, offerBelow };
  if (above === null || above > sweep.high) ends.high = { above, kindAbove, offerAbove };
  beyond.set(sweep, ends);
}

/**
 * The last answer with a newer verdict; null where a turn may lie beyond the curve.
 * @param {Session} s
 * @param {Result} brief
 * @returns {Result | null}
 */
export function refreshed(s, brief) {
  const { now, sweep } = s;
  const [likely] = brief.likely ?? [];
  const flip = likely && s.flip(likely.path);
  if (!now || !sweep || !flip || brief.verdict.kind !== 'pick') return null;
  const sides = around(sweep, likely, brief.verdict.offer);
  if (!sides) return null;
  const held = { ...flip, ...likely, ...sides };
  return {
    ...now,
    ...brief,
    offers: now.offers.map((offer, i) => ({ ...offer, ...brief.offers[i] })),
    verdict: { ...now.verdict, ...brief.verdict },
    flips: [held, ...(brief.flips ?? [])],
  };
}

/**
 * The turns on both sides of a value. At a turn itself, who leads there says on which side of it the value is.
 * @param {Sweep} sweep
 * @param {Pick<Flip, 'value' | 'searched'>} number
 * @param {number} leader
 * @returns {Partial<Flip> | null}
 */
function around(sweep, { value, searched: [from, to] }, leader) {
  const { changes } = sweep;
  const { low, high } = beyond.get(sweep) ?? {};
  const next = changes.findIndex(({ at, to }) => at > value || (at === value && to !== leader));
  const [last, first] = [changes.at(next < 0 ? -1 : next - 1), changes[next]];
  const below = next === 0 || !last ? low : { below: last.at, kindBelow: last.kind, offerBelow: last.from };
  const above = first ? { above: first.at, kindAbove: first.kind, offerAbove: first.to } : high;
  if (!below || !above) return null;
  return {
    ...((below.below ?? from) < from ? NONE_BELOW : below),
    ...((above.above ?? to) > to ? NONE_ABOVE : above),
  };
}
