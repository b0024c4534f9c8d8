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
/**
 * @typedef {object} ChanceMap
 * @property {string} id unique on the page
 * @property {readonly number[]} x
 * @property {readonly number[]} y
 * @property {readonly (readonly number[])[]} chance rows of y, in them columns of x
 * @property {[Family | null, Family | null]} inks where the offer is best in most futures, and where not; null stays paper
 * @property {[string, string]} names of the two parts
 * @property {readonly { look: 'most' | 'few' | 'equal', text: string, along: readonly Polyline[] }[]} lines
 * @property {[number, number] | null} yours where the visitor stands
 * @property {[number, number] | null} picked the place that is read
 * @property {string} title
 */

export const HEIGHT = 220;
/** The picture on the narrowest screen. */
const WIDTH = 288;
const HALF = 0.5;

/** @param {ChanceMap} map */
export function chanceMap({ id, x, y, chance, inks, names, lines, yours, picked, title }) {
  const across = shareOf(x[0] ?? 0, x[x.length - 1] ?? 1);
  const up = shareOf(y[0] ?? 0, y[y.length - 1] ?? 1);
  const [xs, ys] = [x.map(across), y.map(up)];
  const flip = chance.map((row) => row.map((one) => -one));
  const outlines = [isoband(chance, HALF, xs, ys), isoband(flip, -HALF, xs, ys)];
  const drawn = lines.map((one) => ({
    ...one,
    along: one.along.map((points) => points.map(([a, b]) => /** @type {const} */ ([across(a), 1 - up(b)]))),
  }));
  const at = (/** @type {readonly [number, number]} */ [a, b]) => ({
    left: percent(across(a)),
    top: px((1 - up(b)) * HEIGHT),
  });
  return h(
    'svg',
    { class: 'map', width: '100%', height: HEIGHT, role: 'img', 'aria-label': title, focusable: 'false' },
    outlines.map((outline, i) => {
      const ink = inks[i];
      return ink && outline ? surface(`${id}-${i}`, ink, outline, 0, HEIGHT) : null;
    }),
    h('rect', { class: 'frame', width: '100%', height: HEIGHT }),
    drawn.map(({ look, along }) => along.map((points) => stroke(`iso ${look}`, line(points), 0, HEIGHT))),
    picked ? crosshair(at(picked)) : null,
    words(drawn, { xs, ys, chance, names, taken: yours ? [[across(yours[0]), 1 - up(yours[1])]] : [] }).map(
      ({ text, at: [left, top], key }) =>
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
    yours ? h('circle', { class: 'dot', cx: at(yours).left, cy: at(yours).top, r: 6 }) : null,
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
 * @param {{ xs: number[], ys: number[], chance: ChanceMap['chance'], names: [string, string], taken: [number, number][] }} plane
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
