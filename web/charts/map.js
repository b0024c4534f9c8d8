// SPDX-License-Identifier: MIT
// Two numbers at once: where the chosen offer is best in most futures and where it is not, with the lines of equal chance
// and of equal money. The one number runs to the right, the other upwards.
import { surface, stroke } from './ink.js';
import { isoband } from './isoband.js';
import { h, percent, px } from './node.js';
import { placed } from './places.js';
import { line, shareOf } from './scale.js';

/** @typedef {import('./ink.js').Family} Family */
/** @typedef {readonly (readonly [number, number])[]} Polyline */
/** @typedef {'most' | 'few' | 'equal'} Look */
/**
 * @typedef {object} Plane
 * @property {readonly number[]} x
 * @property {readonly number[]} y
 * @property {readonly (readonly number[])[]} chance rows of y, in them columns of x
 * @property {[string, string]} names of the part where the offer is best in most futures, and of the other
 * @property {readonly { look: Look, text: string, along: readonly Polyline[] }[]} lines
 * @property {[number, number]} yours where the visitor stands: no word is put there
 */
/**
 * @typedef {object} Drawn how it is drawn
 * @property {string} id unique on the page
 * @property {[Family | null, Family | null]} inks of the two parts; null stays paper
 * @property {[number, number]} yours
 * @property {[number, number] | null} picked the place that is read
 * @property {string} title
 */

export const HEIGHT = 220;
/** The picture on the narrowest screen. */
const WIDTH = 288;
const HALF = 0.5;

/** What stays while a finger moves: outlines of the parts, lines, and where their words stand. @param {Plane} plane */
export function laidOut({ x, y, chance, names, lines, yours }) {
  const across = shareOf(x[0] ?? 0, x[x.length - 1] ?? 1);
  const up = shareOf(y[0] ?? 0, y[y.length - 1] ?? 1);
  const [xs, ys] = [x.map(across), y.map(up)];
  const place = (/** @type {readonly [number, number]} */ [a, b]) => /** @type {const} */ ([across(a), 1 - up(b)]);
  const flip = chance.map((row) => row.map((one) => -one));
  const drawn = lines.map((one) => ({ ...one, along: one.along.map((points) => points.map(place)) }));
  return {
    place,
    parts: [isoband(chance, HALF, xs, ys), isoband(flip, -HALF, xs, ys)],
    lines: drawn.flatMap(({ look, along }) => along.map((points) => ({ look, outline: line(points) }))),
    words: words(drawn, { xs, ys, chance, names, taken: [place(yours)] }),
  };
}

/** @param {ReturnType<typeof laidOut>} plane @param {Drawn} look */
export function chanceMap({ place, parts, lines, words }, { id, inks, yours, picked, title }) {
  const at = (/** @type {readonly [number, number]} */ one) => {
    const [left, top] = place(one);
    return { left: percent(left), top: px(top * HEIGHT) };
  };
  return h(
    'svg',
    { class: 'map', width: '100%', height: HEIGHT, role: 'img', 'aria-label': title, focusable: 'false' },
    parts.map((outline, i) => {
      const ink = inks[i];
      return ink && outline ? surface(`${id}-${i}`, ink, outline, 0, HEIGHT) : null;
    }),
    h('rect', { class: 'frame', width: '100%', height: HEIGHT }),
    lines.map(({ look, outline }) => stroke(`iso ${look}`, outline, 0, HEIGHT)),
    picked ? crosshair(at(picked)) : null,
    words.map(({ text, at: [left, top], key }) =>
      h(
        'text',
        {
          class: `label halo${inkOf(key, inks)}`,
          x: percent(left / WIDTH),
          y: px(top + 5),
          'text-anchor': 'middle',
        },
        text,
      ),
    ),
    h('circle', { class: 'dot', cx: at(yours).left, cy: at(yours).top, r: 6 }),
  );
}

/** @param {string} key @param {readonly (Family | null)[]} inks */
function inkOf(key, inks) {
  const ink = key === 'in' ? inks[0] : key === 'out' ? inks[1] : null;
  return ink ? ` ink-${ink}` : '';
}

/** @param {{ left: string, top: string }} place */
const crosshair = ({ left, top }) => [
  h('line', { class: 'finger', x1: left, x2: left, y1: 0, y2: HEIGHT }),
  h('line', { class: 'finger', x1: 0, x2: '100%', y1: top, y2: top }),
];

/**
 * @param {readonly { text: string, along: readonly Polyline[] }[]} lines in the unit box
 * @param {{ xs: number[], ys: number[], chance: Plane['chance'], names: [string, string], taken: Polyline }} plane
 */
function words(lines, { xs, ys, chance, names, taken }) {
  const spot = (/** @type {readonly [number, number]} */ [a, b]) => /** @type {const} */ ([a * WIDTH, b * HEIGHT]);
  const onLines = lines.map(({ text, along }) => ({
    text,
    key: text,
    on: along.flatMap((points) => dense(points).map(spot)),
  }));
  const inParts = names.map((text, k) => ({
    text,
    key: k === 0 ? 'in' : 'out',
    on: ys.flatMap((b, j) =>
      xs.flatMap((a, i) => ((chance[j]?.[i] ?? 0) >= HALF === (k === 0) ? [spot([a, 1 - b])] : [])),
    ),
  }));
  const room = {
    width: WIDTH,
    height: HEIGHT,
    taken: [...taken.map(spot), ...onLines.flatMap(({ on }) => on)],
  };
  return placed([...onLines, ...inParts], room);
}

/** With the middle of each piece. @param {Polyline} points @returns {Polyline} */
const dense = (points) =>
  points.flatMap((here, i) => {
    const before = points[i - 1];
    return before ? [[(before[0] + here[0]) / 2, (before[1] + here[1]) / 2], here] : [here];
  });
