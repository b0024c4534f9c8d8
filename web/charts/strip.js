// SPDX-License-Identifier: MIT
// One line of a bargain: what the buyer would give at most, what the factory needs at least, where they stand, and the
// room between.
import { fill } from './ink.js';
import { h, percent } from './node.js';
import { shareOf } from './scale.js';

/** @typedef {import('./ink.js').Family} Family */
/**
 * @typedef {object} Strip
 * @property {number | null} now
 * @property {number | null} most the buyer's
 * @property {number | null} least the factory's
 * @property {boolean} room
 * @property {Family} ink
 * @property {string} buyer the buyer's mark in words
 * @property {string} factory
 * @property {string} title
 */

const HEIGHT = 66;
const LINE = 33;
const TICK = 9;
/** Room to the right of the greatest value. */
const BEYOND = 1.12;

/** @param {Strip} strip */
export function strip({ now, most, least, room, ink, buyer, factory, title }) {
  const known = [now, most, least].flatMap((value) => value ?? []);
  const at = shareOf(0, Math.max(...known) * BEYOND || 1);
  const [from, to] = [least ?? 0, most ?? 0].map(at);
  return h(
    'svg',
    { class: 'deal-strip', width: '100%', height: HEIGHT, role: 'img', 'aria-label': title, focusable: 'false' },
    h('line', { class: 'axis', x1: 0, x2: '100%', y1: LINE, y2: LINE }),
    room
      ? h('rect', {
          class: `edge-${ink}`,
          x: percent(from ?? 0),
          y: LINE - TICK,
          width: percent((to ?? 0) - (from ?? 0)),
          height: TICK * 2,
          fill: fill(ink),
        })
      : null,
    mark(least, factory, at, -1),
    mark(most, buyer, at, 1),
    now === null ? null : h('circle', { class: 'dot', cx: percent(at(now)), cy: LINE, r: 6 }),
  );
}

/**
 * A bound and its words: the factory's above the line, the buyer's below.
 * @param {number | null} value
 * @param {string} text
 * @param {(value: number) => number} at
 * @param {1 | -1} way
 */
function mark(value, text, at, way) {
  if (value === null) return null;
  const x = at(value);
  const left = x > 0.5;
  return h(
    'g',
    null,
    h('line', { class: 'crossing', x1: percent(x), x2: percent(x), y1: LINE - TICK, y2: LINE + TICK }),
    h(
      'text',
      {
        class: 'label halo',
        x: percent(x),
        y: way < 0 ? LINE - TICK - 6 : LINE + TICK + 16,
        'text-anchor': left ? 'end' : 'start',
      },
      text,
    ),
  );
}
