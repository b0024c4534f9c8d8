// SPDX-License-Identifier: MIT
// The hinge: how far one offer is ahead of the other along one number. Above the line the upper offer leads, below it
// the lower one. The handle is a native range input under the picture, drawn by the page.
import { fill, stroke, surface } from './ink.js';
import { h, percent, px } from './node.js';
import { regions } from './regions.js';
import { reach } from './scale.js';

/** @typedef {import('./ink.js').Family} Family */
/**
 * @typedef {object} Hinge
 * @property {string} id unique on the page
 * @property {readonly number[]} x
 * @property {readonly number[]} gap positive where the upper offer is ahead
 * @property {number} low
 * @property {number} high
 * @property {number} value
 * @property {[Family, Family]} inks of the upper and the lower offer
 * @property {readonly { at: number, text: string }[]} changes
 * @property {string} upText "ODM ahead"
 * @property {string} downText "OEM ahead"
 * @property {string} title
 */

const LABELS = 40;
const HEADROOM = 20;
/** Half the handle, in pixels: the axis runs that much further on both sides. */
const THUMB = 22;
/** A letter of a label, and the picture on the narrowest screen. */
const LETTER = 8;
const NARROWEST = 244;

/**
 * @param {Hinge} hinge
 * @param {number} [height]
 */
export function hinge({ id, x, gap, low, high, value, inks, changes, upText, downText, title }, height = 108) {
  const [least, most] = reach(gap);
  const plot = height - LABELS;
  const room = (plot - HEADROOM) * (least < 0 ? -least / (most - least) : 0);
  const zeroY = plot - room;
  const box = { low, high, bottom: least, top: most };
  const cut = regions(x, gap, box);
  const top = most > 0 ? Math.min(4, zeroY) : zeroY;
  const tall = Math.max(1, plot - top);
  // The zero line sits where the box says; the box is stretched so that a flat side still has room for its label.
  const y = (/** @type {number} */ share) => top + share * tall;
  const zero = y(cut.zero);
  const here = cut.across(value);
  const first = sign(gap[0]) || sign(gap.find((g) => g));
  const last = sign(gap[gap.length - 1]) || first;
  /** Where a label stands clear of the curve: across the line from its own surface.
   * @param {number} lead @param {0 | 1} end @param {string} text */
  const clear = (lead, end, text) => {
    const wide = (text.length * LETTER) / NARROWEST;
    const over = gap.flatMap((_, i) => {
      const share = cut.across(x[i] ?? low);
      return (end ? share >= 1 - wide : share <= wide) ? y(cut.at(x[i] ?? low)) : [];
    });
    return lead > 0 ? Math.max(zero, ...over) + 18 : Math.min(zero, ...over) - 7;
  };
  const sideLabel = (/** @type {number} */ lead, /** @type {0 | 1} */ end) => {
    const text = lead > 0 ? upText : downText;
    return endLabel(text, lead > 0 ? inks[0] : inks[1], end, clear(lead, end, text));
  };
  return h(
    'svg',
    { class: 'curve', width: '100%', height, role: 'img', 'aria-label': title, focusable: 'false' },
    surface(`${id}-up`, inks[0], cut.above, top, tall),
    surface(`${id}-down`, inks[1], cut.below, top, tall),
    h('line', { class: 'axis', x1: -THUMB, x2: '100%', y1: px(zero), y2: px(zero) }),
    h(
      'svg',
      { x: '100%', y: px(zero), width: THUMB, height: 1 },
      h('line', { class: 'axis', x1: 0, x2: THUMB, y1: 0, y2: 0 }),
    ),
    stroke('pen', cut.curve, top, tall),
    sideLabel(first, 0),
    last === first ? null : sideLabel(last, 1),
    changes.map((change) => crossing(cut.across(change.at), zero, height, change.text)),
    h('line', { class: 'lead', x1: percent(here), x2: percent(here), y1: px(y(cut.at(value))), y2: height }),
    h('circle', { class: 'dot', cx: percent(here), cy: px(y(cut.at(value))), r: 6 }),
    h(
      'svg',
      { class: 'grip', x: percent(here), y: height + THUMB - 8, width: 1, height: 1 },
      h('path', { d: 'M-6 0H6M-3 -3L-6 0L-3 3M3 -3L6 0L3 3' }),
    ),
  );
}

/** @param {number | undefined} value */
const sign = (value) => Math.sign(value ?? 0);

/**
 * @param {string} text
 * @param {Family} ink
 * @param {0 | 1} end
 * @param {number} y
 */
const endLabel = (text, ink, end, y) =>
  h('text', { class: `label ink-${ink}`, x: percent(end), y: px(y), 'text-anchor': end ? 'end' : 'start' }, text);

/**
 * @param {number} at
 * @param {number} zero
 * @param {number} height
 * @param {string} text
 */
function crossing(at, zero, height, text) {
  const left = at > 0.45;
  return h(
    'g',
    null,
    h('line', { class: 'crossing', x1: percent(at), x2: percent(at), y1: px(zero), y2: height + 14 }),
    text
      ? h(
          'text',
          {
            class: 'label halo',
            x: percent(at),
            dx: left ? -8 : 8,
            y: height - 8,
            'text-anchor': left ? 'end' : 'start',
          },
          text,
        )
      : null,
  );
}

/**
 * The hinge in a list: all thumbnails of a list share one money scale, and each pen is thick where its number is likely, so
 * that the list is the tornado.
 * @param {Pick<Hinge, 'id' | 'x' | 'gap' | 'low' | 'high' | 'value' | 'inks' | 'changes' | 'title'> & { likely?: readonly [number, number] }} hinge
 * @param {[number, number]} scale lowest and highest gap of the list
 * @param {number} [height]
 */
export function thumbnail({ id, x, gap, low, high, value, inks, changes, title, likely }, scale, height = 40) {
  const cut = regions(x, gap, { low, high, bottom: scale[0], top: scale[1] });
  const y = (/** @type {number} */ share) => 4 + share * (height - 8);
  const zero = y(cut.zero);
  const here = percent(cut.across(value));
  return h(
    'svg',
    { class: 'thumbnail', width: '100%', height, role: 'img', 'aria-label': title, focusable: 'false' },
    surface(`${id}-up`, inks[0], cut.above, 4, height - 8),
    surface(`${id}-down`, inks[1], cut.below, 4, height - 8),
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
