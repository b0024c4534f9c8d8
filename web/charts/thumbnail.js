// SPDX-License-Identifier: MIT
// The hinge in a list. It stands apart from the hinge because only the hinge is on the first screen.
import { bare } from './bare.js';
import { stroke, surface } from './ink.js';
import { h, percent, px } from './node.js';
import { regions } from './regions.js';

/** @typedef {import('./hinge.js').Hinge} Hinge */

/**
 * All thumbnails of a list share one money scale, and each pen is thick where its number is likely, so
 * that the list is the tornado.
 * @param {Pick<Hinge, 'id' | 'x' | 'gap' | 'low' | 'high' | 'value' | 'inks' | 'changes' | 'leads' | 'title'> & { likely?: readonly [number, number] }} hinge
 * @param {[number, number]} scale lowest and highest gap of the list
 * @param {number} [height]
 */
export function thumbnail(hinge, scale, height = 40) {
  const { id, x, gap, low, high, value, inks, changes, title, likely } = hinge;
  const cut = regions(x, gap, { low, high, bottom: scale[0], top: scale[1] });
  const y = (/** @type {number} */ share) => 4 + share * (height - 8);
  const zero = y(cut.zero);
  const here = percent(cut.across(value));
  return h(
    'svg',
    { class: 'thumbnail', width: '100%', height, role: 'img', 'aria-label': title, focusable: 'false' },
    surface(`${id}-up`, inks[0], cut.above, 4, height - 8),
    surface(`${id}-down`, inks[1], cut.below, 4, height - 8),
    bare(hinge, cut.across, zero, height),
    h('line', { class: 'axis', x1: 0, x2: '100%', y1: px(zero), y2: px(zero) }),
    stroke('pen', cut.curve, 4, height - 8),
    likely && likely[0] < likely[1] ? stroke('pen likely', cut.between(...likely), 4, height - 8) : null,
    changes.map(({ at }) => {
      const x = percent(cut.across(at));
      return h('line', { class: 'crossing', x1: x, x2: x, y1: px(zero - 6), y2: px(zero + 6) });
    }),
    h('circle', { class: 'dot', cx: here, cy: px(y(cut.at(value))), r: 4 }),
  );
}
