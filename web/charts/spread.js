// SPDX-License-Identifier: MIT
// What an offer may come to: from the low end to the high end of its likely range, the middle, and zero, on a scale shared
// by all of them.
import { fill } from './ink.js';
import { h, percent } from './node.js';
import { shareOf } from './scale.js';

/** @typedef {import('./ink.js').Family} Family */

const HEIGHT = 28;
/** Room for what stands below the zero. */
const LABEL = 16;

/**
 * @param {{ low: number, middle: number, high: number, ink: Family, title: string, zero: string }} spread `zero`: what is written below it
 * @param {[number, number]} scale
 */
export function spread({ low, middle, high, ink, title, zero }, scale) {
  const at = shareOf(...scale);
  const left = at(0) > 0.5;
  const upright = (/** @type {number} */ value, /** @type {string} */ look, /** @type {number} */ inset) =>
    h('line', { class: look, x1: percent(at(value)), x2: percent(at(value)), y1: inset, y2: HEIGHT - inset });
  return h(
    'svg',
    {
      class: 'spread',
      width: '100%',
      height: HEIGHT + (zero ? LABEL : 0),
      role: 'img',
      'aria-label': title,
      focusable: 'false',
    },
    h('rect', {
      class: `edge-${ink}`,
      x: percent(at(low)),
      y: 7,
      width: percent(at(high) - at(low)),
      height: HEIGHT - 14,
      fill: fill(ink),
    }),
    upright(0, 'axis', 0),
    upright(middle, 'crossing', 3),
    zero
      ? h('text', { class: 'note', x: percent(at(0)), y: HEIGHT + 12, 'text-anchor': left ? 'end' : 'start' }, zero)
      : null,
  );
}

/** The likely range of a number, behind its handle. @param {number} low @param {number} high @param {[number, number]} ends */
export function band(low, high, ends) {
  const at = shareOf(...ends);
  return h(
    'svg',
    { class: 'band', height: 8, 'aria-hidden': 'true', focusable: 'false' },
    h('rect', { x: percent(at(low)), width: percent(at(high) - at(low)), height: 8, rx: 4 }),
  );
}
