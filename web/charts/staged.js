// SPDX-License-Identifier: MIT
// One path in two inks: the first offer until the switch, the second after it, and above the seam when the work on the
// second one goes on. Weeks run to the right.
import { fill } from './ink.js';
import { h, percent } from './node.js';
import { shareOf } from './scale.js';

/** @typedef {import('./ink.js').Family} Family */
/**
 * @typedef {object} StagedBar
 * @property {number} weeks
 * @property {number} launch of the first offer
 * @property {number} work the week in which work on the second begins
 * @property {number} change the week of the switch
 * @property {[Family, Family]} inks
 * @property {[string, string]} names
 * @property {string} workText
 * @property {{ at: number, text: string }[]} ticks
 * @property {string} title
 */

const BAR = 26;
const THIN = 10;
const FOOT = 20;
const LABEL = 20;
/** Letters that fit in the whole width of the narrowest screen. */
const LETTERS = 34;

/** @param {StagedBar} bar */
export function stagedBar({ weeks, launch, work, change, inks, names, workText, ticks, title }) {
  const across = shareOf(0, weeks);
  const at = (/** @type {number} */ week) => percent(across(week));
  const top = LABEL + THIN + 4;
  const height = top + BAR + FOOT;
  const part = (/** @type {0 | 1} */ which, /** @type {number} */ from, /** @type {number} */ to) => {
    const wide = across(to) - across(from);
    return h(
      'g',
      null,
      h('rect', {
        class: `edge-${inks[which]}`,
        x: at(from),
        y: top,
        width: percent(wide),
        height: BAR,
        rx: inks[which] === 'odm' ? 6 : 0,
        fill: fill(inks[which]),
      }),
      wide * LETTERS > names[which].length + 1
        ? h(
            'text',
            {
              class: `label halo ink-${inks[which]}`,
              x: percent(across(from) + wide / 2),
              y: top + 18,
              'text-anchor': 'middle',
            },
            names[which],
          )
        : null,
    );
  };
  const late = across(work) > 0.5;
  return h(
    'svg',
    { class: 'staged-bar', width: '100%', height, role: 'img', 'aria-label': title, focusable: 'false' },
    ticks.map((tick) => h('line', { class: 'tick', x1: at(tick.at), x2: at(tick.at), y1: LABEL, y2: height - FOOT })),
    h(
      'text',
      { class: 'note', x: at(late ? change : work), y: LABEL - 6, 'text-anchor': late ? 'end' : 'start' },
      workText,
    ),
    h('rect', {
      class: `edge-${inks[1]}`,
      x: at(work),
      y: LABEL,
      width: percent(across(change) - across(work)),
      height: THIN,
      fill: fill(inks[1]),
    }),
    part(0, launch, change),
    part(1, change, weeks),
    h('line', { class: 'crossing', x1: at(change), x2: at(change), y1: LABEL - 2, y2: top + BAR + 4 }),
    apart(ticks, across).map((tick, i, all) =>
      h(
        'text',
        {
          class: 'note',
          x: at(tick.at),
          y: height - 5,
          'text-anchor': anchor(across(tick.at), i, all.length),
        },
        tick.text,
      ),
    ),
  );
}

/** An end whose label the middle one would lie on goes without. @param {StagedBar['ticks']} ticks @param {(week: number) => number} across */
const apart = (ticks, across) => {
  const middle = across(ticks[1]?.at ?? 0);
  return ticks.filter((_, i) => i === 1 || (i === 0 ? middle > ROOM : middle < 1 - ROOM));
};

/** Share of the width that two labels need. */
const ROOM = 0.32;

/** @param {number} share @param {number} i @param {number} count */
const anchor = (share, i, count) => {
  if (share > 1 - ROOM) return 'end';
  return share < ROOM ? 'start' : i === 0 && count > 2 ? 'start' : 'middle';
};
