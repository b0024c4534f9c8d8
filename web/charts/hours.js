// SPDX-License-Identifier: MIT
// The hours as one bar: each offer in its ink, what is idle left white.
import { fill } from './ink.js';
import { h, percent } from './node.js';
import { shareOf } from './scale.js';

/** @typedef {import('./ink.js').Family} Family */
/** @typedef {{ ink: Family | '', hours: number, name: string }} Piece */

const HEIGHT = 34;
/** Letters that fit in the whole width of the narrowest screen. */
const LETTERS = 26;

/** @param {readonly Piece[]} pieces @param {string} title */
export function hoursBar(pieces, title) {
  let sum = 0;
  const ends = pieces.map(({ hours }) => {
    sum += hours;
    return sum;
  });
  const at = shareOf(0, sum || 1);
  return h(
    'svg',
    { class: 'hours', width: '100%', height: HEIGHT, role: 'img', 'aria-label': title, focusable: 'false' },
    pieces.map(({ ink, name }, i) => {
      const from = at(ends[i - 1] ?? 0);
      const wide = at(ends[i] ?? 0) - from;
      return h(
        'g',
        null,
        h('rect', {
          class: ink ? `edge-${ink}` : 'edge-idle',
          x: percent(from),
          y: 1,
          width: percent(wide),
          height: HEIGHT - 2,
          rx: ink === 'odm' ? 6 : 0,
          fill: ink ? fill(ink) : 'none',
        }),
        wide * LETTERS > name.length
          ? h(
              'text',
              {
                class: `label halo${ink ? ` ink-${ink}` : ''}`,
                x: percent(from + wide / 2),
                y: 22,
                'text-anchor': 'middle',
              },
              name,
            )
          : null,
      );
    }),
  );
}
