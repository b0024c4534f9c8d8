// SPDX-License-Identifier: MIT
// A share that something has alone, and what it has together with others: full, and hollow as far as that goes.
import { h, percent } from './node.js';

const HEIGHT = 14;

/** @param {number} alone @param {number} together @param {number} most the largest of the table */
export function shareBar(alone, together, most) {
  const width = (/** @type {number} */ share) => percent(most > 0 ? share / most : 0);
  const bar = (/** @type {string} */ look, /** @type {number} */ share) =>
    h('rect', { class: look, x: 0, y: 2, width: width(share), height: HEIGHT - 4 });
  return h(
    'svg',
    { class: 'bar', width: '100%', height: HEIGHT, 'aria-hidden': 'true', focusable: 'false' },
    bar('share-together', together),
    bar('share-alone', Math.min(alone, together)),
  );
}
