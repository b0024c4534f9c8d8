// SPDX-License-Identifier: MIT
// The hinge: how far one offer is ahead of the other along one number. Above the line the upper offer leads, below it
// the lower one. The handle is a native range input under the picture, drawn by the page.
import { bare } from './bare.js';
import { stroke, surface } from './ink.js';
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
 * @property {readonly import('./bare.js').Lead[]} leads who may lead, from the low end on
 * @property {string} upText "ODM ahead"
 * @property {string} downText "OEM ahead"
 * @property {string} title
 */

const LABELS = 40;
/** Room above the line for a label, however thin the upper surface is; above the curve for the dot. */
const HEADROOM = 24;
const DOT = 9;
/** Half the handle, in pixels: the axis runs that much further on both sides. */
const THUMB = 22;
/** The picture on the narrowest screen, beside a scroll bar: labels that are clear of each other there are so on every wider one. */
const NARROWEST = 228;
/** How much worse it is to lie on words, or to leave the picture, than to lie on a line. */
const WORSE = 99;

/** @typedef {[left: number, right: number, top: number, bottom: number, bad: number]} Taken in pixels of the narrowest */
/** @typedef {[at: number, end: 0 | 1, y: number, dx?: number]} Spot where a label may stand, `end` if it ends there */

/**
 * @param {Hinge} hinge
 * @param {number} [height]
 */
export function hinge(hinge, height = 108) {
  const { id, x, gap, low, high, value, inks, changes, leads, upText, downText, title } = hinge;
  const [least, most] = reach(gap);
  const plot = height - LABELS;
  const cut = regions(x, gap, { low, high, bottom: least, top: most });
  const top = Math.max(DOT, (HEADROOM - cut.zero * plot) / (1 - cut.zero));
  const tall = plot - top;
  const y = (/** @type {number} */ share) => top + share * tall;
  const zero = y(cut.zero);
  const here = cut.across(value);
  const dot = y(cut.at(value));
  const first = sign(gap[0]) || sign(gap.find((g) => g));
  const last = sign(gap[gap.length - 1]) || first;
  const curve = x.map((one) => /** @type {const} */ ([cut.across(one) * NARROWEST, y(cut.at(one))]));
  /** @type {Taken[]} */
  const taken = [
    ...[here, ...changes.map(({ at }) => cut.across(at))].map((share, i) => {
      const across = share * NARROWEST;
      return /** @type {Taken} */ ([across, across, i ? zero : dot, height, 1]);
    }),
    ...curve.map(([x, y]) => /** @type {Taken} */ ([x, x, y, y, 1])),
  ];
  /** A label, where it covers least.
   * @param {string} text @param {string} ink @param {Spot[]} spots */
  const label = (text, ink, spots) => {
    const [best] = spots
      .map(([at, end, y, dx = 0]) => {
        const left = at * NARROWEST + dx - end * wide(text);
        const right = left + wide(text);
        /** @type {Taken} */
        const box = [left, right, y - 14, y + 4, WORSE];
        const bad = taken.reduce(
          (sum, [a, b, c, d, bad]) => (a < right && b > left && c < box[3] && d > box[2] ? sum + bad : sum),
          y < 14 || left < -THUMB || right > NARROWEST + THUMB ? WORSE : 0,
        );
        const attrs = { class: `label halo${ink}`, x: percent(at), dx, y: px(y), 'text-anchor': end ? 'end' : 'start' };
        return { box, bad, svg: h('text', attrs, text) };
      })
      .sort((a, b) => a.bad - b.bad);
    if (best) taken.push(best.box);
    return best?.svg;
  };
  /** Who is ahead at the ends: across the line from the own surface, in it, or beyond the curve; not where that surface is
   * narrower than half the words.
   * @param {number} lead @param {(0 | 1)[]} ends */
  const ahead = (lead, ends) => {
    const [text, ink] = lead > 0 ? [upText, inks[0]] : [downText, inks[1]];
    const spots = ends.flatMap((end) => {
      const over = curve.filter(([x]) => (end ? NARROWEST - x : x) <= wide(text)).map(([, y]) => y);
      const own = end ? leads.at(-1)?.lead : leads[0]?.lead;
      if ((own ?? lead) !== lead || over.filter((y) => (zero - y) * lead < 0).length > over.length / 2) return [];
      const [above, below] = [Math.min(zero, ...over) - 7, Math.max(zero, ...over) + 18];
      return (lead > 0 ? [below, zero - 7, above] : [above, zero + 18, below]).flatMap((y) => [
        /** @type {Spot} */ ([end, end, y]),
        /** @type {Spot} */ ([(zero - dot) * lead > 0 ? here : end, end, y, end ? -8 : 8]),
      ]);
    });
    return label(text, ` ink-${ink}`, spots);
  };
  return h(
    'svg',
    { class: 'curve', width: '100%', height, role: 'img', 'aria-label': title, focusable: 'false' },
    surface(`${id}-up`, inks[0], cut.above, top, tall),
    surface(`${id}-down`, inks[1], cut.below, top, tall),
    bare(hinge, cut.across, zero, plot),
    h('line', { class: 'axis', x1: -THUMB, x2: '100%', y1: px(zero), y2: px(zero) }),
    h(
      'svg',
      { x: '100%', y: px(zero), width: THUMB, height: 1 },
      h('line', { class: 'axis', x1: 0, x2: THUMB, y1: 0, y2: 0 }),
    ),
    stroke('pen', cut.curve, top, tall),
    changes.map(({ at }) => upright('crossing', cut.across(at), zero, height + 14)),
    upright('lead', here, dot, height),
    h('circle', { class: 'dot', cx: percent(here), cy: px(dot), r: 6 }),
    // Words come last: where there is no room beside a line, the line gives way.
    changes.map(({ at, text }) => {
      const share = cut.across(at);
      return text ? label(text, '', [share > 0.45 ? [share, 1, height - 8, -8] : [share, 0, height - 8, 8]]) : null;
    }),
    ahead(first, last === first ? [0, 1] : [0]),
    last === first ? null : ahead(last, [1]),
    h(
      'svg',
      { class: 'grip', x: percent(here), y: height + THUMB - 8, width: 1, height: 1 },
      h('path', { d: 'M-6 0H6M-3 -3L-6 0L-3 3M3 -3L6 0L3 3' }),
    ),
  );
}

/** @param {number | undefined} value */
const sign = (value) => Math.sign(value ?? 0);

/** At most, in pixels. @param {string} text */
const wide = (text) => text.length * 7 + 18;

/** @param {string} name @param {number} at @param {number} from @param {number} to */
const upright = (name, at, from, to) =>
  h('line', { class: name, x1: percent(at), x2: percent(at), y1: px(from), y2: to });
