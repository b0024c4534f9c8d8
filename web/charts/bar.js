// SPDX-License-Identifier: MIT
// An amount as a bar.
import { fill } from './ink.js';
import { h, percent } from './node.js';

/** @typedef {import('./ink.js').Family} Family */

/**
 * One bar from a zero line, on a scale shared by a table of bars.
 * @param {number} amount
 * @param {[number, number]} scale
 * @param {Family} ink
 * @param {number} [height]
 */
export function bar(amount, [low, high], ink, height = 14) {
  const span = high - low || 1;
  const zero = -low / span;
  const end = (amount - low) / span;
  const from = Math.min(zero, end);
  return h(
    'svg',
    { class: 'bar', width: '100%', height, 'aria-hidden': 'true', focusable: 'false' },
    h('rect', {
      class: `edge-${ink}`,
      x: percent(from),
      y: 1,
      width: percent(Math.abs(end - zero)),
      height: height - 2,
      fill: fill(ink),
    }),
    h('line', { class: 'axis', x1: percent(zero), x2: percent(zero), y1: 0, y2: height }),
  );
}
