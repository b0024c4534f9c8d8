// SPDX-License-Identifier: MIT
// How far a number moves the lead where it is likely: five points and the line through them, about the lead as it stands, on
// a money scale shared by a list. A bend or a jump shows as what it is.
import { h, percent, px } from './node.js';
import { stroke } from './ink.js';
import { line, shareOf } from './scale.js';

const HEIGHT = 40;
const INSET = 5;

/**
 * The middle point is the lead as it stands.
 * @param {{ at: readonly number[], lead: readonly number[], title: string }} number `at`: low to high
 * @param {[number, number]} scale
 */
export function five({ at, lead, title }, scale) {
  const across = shareOf(at[0] ?? 0, at[at.length - 1] ?? 1);
  const up = shareOf(...scale);
  const plot = HEIGHT - 2 * INSET;
  const y = (/** @type {number} */ amount) => px(INSET + (1 - up(amount)) * plot);
  const points = at.map((value, i) => /** @type {const} */ ([across(value), 1 - up(lead[i] ?? 0)]));
  const now = y(lead[Math.floor(lead.length / 2)] ?? 0);
  return h(
    'svg',
    { class: 'thumbnail', width: '100%', height: HEIGHT, role: 'img', 'aria-label': title, focusable: 'false' },
    h('line', { class: 'axis', x1: 0, x2: '100%', y1: now, y2: now }),
    stroke('pen likely', line(points), INSET, plot),
    points.map(([x], i) => h('circle', { class: 'point', cx: percent(x), cy: y(lead[i] ?? 0), r: 2.5 })),
  );
}
