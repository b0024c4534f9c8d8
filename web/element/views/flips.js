// SPDX-License-Identifier: MIT
// What would change it: the numbers that can, strongest first, each with its curve on one money scale. Only the open one
// is live, and while one is open the order holds still.
import { thumbnail } from '../../charts/thumbnail.js';
import { h } from '../../charts/node.js';
import { reach } from '../../charts/scale.js';
import { number as formatted } from '../../numbers/format.js';
import { plural, t } from '../../words/words.js';
import * as say from '../say.js';
import { leadsOf, number } from './number.js';

/** @typedef {import('../session.js').Session} Session */

/** So many rows stand there even if their turn is far out. */
const FEWEST = 4;

/** @param {Session} s */
export function flips(s) {
  const whole = s.whole;
  if (!whole?.flips) return [h('p', { class: 'small' }, t('state.working'))];
  const can = whole.flips.filter((flip) => flip.below !== null || flip.above !== null).map((flip) => flip.path);
  const near = s.ui.far ? can : can.slice(0, Math.max(FEWEST, whole.flips.filter((flip) => flip.inside).length));
  const paths = s.ui.rows ?? near;
  const left = can.length - near.length;
  const sweeps = paths.map((path) => whole.sweeps?.find((sweep) => sweep.path === path));
  const scale = reach(...sweeps.map((sweep) => signed(s, sweep?.gap ?? [])));
  return [
    h(
      'ol',
      { class: 'list', part: 'flips' },
      paths.map((path, i) =>
        h(
          'li',
          { key: path },
          s.ui.place === 'list' && s.ui.live === path ? number(s, path, 'list') : row(s, path, i, sweeps[i], scale),
        ),
      ),
    ),
    left > 0
      ? h(
          'button',
          { type: 'button', class: 'quiet', 'data-do': 'far' },
          plural('ui.more', left, { n: formatted(left) }),
        )
      : null,
    h('p', { class: 'small' }, t('doubt.thick')),
    ...(s.bodies?.together?.(s) ?? []),
    h('p', { class: 'small' }, say.cannot(s)),
    ...(s.bodies?.others?.(s) ?? []),
  ];
}

/** The gap with the upper offer's lead positive. @param {Session} s @param {number[]} gap */
const signed = (s, gap) => (say.sides(s)[0].index === s.now?.pair[0] ? gap : gap.map((one) => -one));

/**
 * @param {Session} s
 * @param {string} path
 * @param {number} i
 * @param {import('../types.js').Sweep | undefined} sweep
 * @param {[number, number]} scale
 */
function row(s, path, i, sweep, scale) {
  const [up, down] = say.sides(s);
  const flip = s.flip(path);
  return h(
    'button',
    { type: 'button', class: 'flip', 'data-do': 'open', 'data-path': path, 'aria-expanded': 'false' },
    h('b', null, say.label(s, path)),
    sweep
      ? thumbnail(
          {
            id: `row-${i}`,
            x: sweep.x,
            gap: signed(s, sweep.gap),
            low: sweep.low,
            high: sweep.high,
            value: sweep.value,
            inks: [up.family, down.family],
            changes: sweep.changes.map(({ at }) => ({ at, text: '' })),
            leads: leadsOf(s, sweep),
            title: say.curveTitle(s, path, sweep),
            likely: flip?.plausible,
          },
          scale,
        )
      : null,
    h('span', { class: 'small' }, flip ? say.flipLine(s, flip) : '', ' · ', say.yours(s, path)),
  );
}
