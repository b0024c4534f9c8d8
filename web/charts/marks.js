// SPDX-License-Identifier: MIT
// Fifty futures: who is ahead in each. OEM is square and blue, ODM round and ochre, nobody is hollow; a second offer of one
// kind has its kind's texture instead of its ink.
import { fill } from './ink.js';
import { h, percent, px } from './node.js';

/** @typedef {import('./ink.js').Family} Family */
/** @typedef {{ ink: Family | null, second: boolean }} Mark */

/**
 * @param {readonly Mark[]} list
 * @param {{ across: number, pitch: number, size: number, title?: string, picked?: number | null }} look `across`: marks in a row;
 *   `pitch`: height of a row; `title`: what it is called when it is kept, what is read stands beside it
 */
export function marks(list, { across, pitch, size, title, picked = null }) {
  const place = (/** @type {number} */ i) => ({
    x: percent(((i % across) + 0.5) / across),
    y: (Math.floor(i / across) + 0.5) * pitch,
  });
  const ring = picked === null ? null : place(picked);
  return h(
    'svg',
    {
      class: 'marks',
      width: '100%',
      height: Math.ceil(list.length / across) * pitch,
      focusable: 'false',
      'aria-hidden': 'true',
      'data-picture': title,
    },
    ring ? h('circle', { class: 'ring', cx: ring.x, cy: px(ring.y), r: px(size * 0.85) }) : null,
    list.map((mark, i) => shape(mark, place(i), size)),
  );
}

/** One of them beside words. @param {Mark} mark */
export const markAlone = (mark) =>
  h('svg', { class: 'marks', width: 10, height: 10, 'aria-hidden': 'true' }, shape(mark, { x: '50%', y: 5 }, 8));

/** @param {Mark} mark @param {{ x: string, y: number }} place @param {number} size */
function shape({ ink, second }, { x, y }, size) {
  const half = size / 2;
  if (ink === null) return h('circle', { class: 'mark hollow', cx: x, cy: px(y), r: px(half - 1) });
  const look = { class: second ? `mark edge-${ink}` : `mark ink-${ink}`, fill: second ? fill(ink) : null };
  // a square as wide as a disc looks larger
  const side = size * 0.9;
  return ink === 'oem'
    ? h('rect', {
        ...look,
        x,
        y: px(y - side / 2),
        width: px(side),
        height: px(side),
        transform: `translate(${px(-side / 2)} 0)`,
      })
    : h('circle', { ...look, cx: x, cy: px(y), r: px(half) });
}
