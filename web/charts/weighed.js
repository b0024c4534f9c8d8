// SPDX-License-Identifier: MIT
// Money and what else matters in one picture: a bar of money from zero, and from its end, in outline, what each of the
// others adds to it, on a money scale shared by all offers.
import { fill } from './ink.js';
import { h, percent } from './node.js';
import { shareOf } from './scale.js';

/** @typedef {import('./ink.js').Family} Family */

const HEIGHT = 30;
const BAR = 12;

/**
 * @param {{ money: number, ends: readonly number[], ink: Family, title: string }} offer `ends`: where each part ends, the last at the total
 * @param {[number, number]} scale
 */
export function weighed({ money, ends, ink, title }, scale) {
  const at = shareOf(...scale);
  const block = (
    /** @type {string} */ look,
    /** @type {number} */ y,
    /** @type {number} */ a,
    /** @type {number} */ b,
  ) =>
    h('rect', {
      class: look,
      x: percent(at(Math.min(a, b))),
      y,
      width: percent(Math.abs(at(b) - at(a))),
      height: BAR,
      fill: look.startsWith('edge') ? fill(ink) : 'none',
    });
  const upright = (/** @type {number} */ value, /** @type {string} */ look) =>
    h('line', { class: look, x1: percent(at(value)), x2: percent(at(value)), y1: 0, y2: HEIGHT });
  return h(
    'svg',
    { class: 'spread', width: '100%', height: HEIGHT, role: 'img', 'aria-label': title, focusable: 'false' },
    block(`edge-${ink}`, 2, 0, money),
    ends.map((end, i) => block('share-together', HEIGHT - BAR - 2, ends[i - 1] ?? money, end)),
    upright(0, 'axis'),
    upright(ends[ends.length - 1] ?? money, 'crossing'),
  );
}
