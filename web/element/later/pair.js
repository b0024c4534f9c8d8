// SPDX-License-Identifier: MIT
// A number with another: the chance over both as a picture to touch, opened from the drawer of the one in hand.
import { chanceMap, HEIGHT, laidOut } from '../../charts/map.js';
import { h } from '../../charts/node.js';
import { axisText, mapFinding, mapLines, mapTable, nearest, otherOf, partNames, placeText } from '../../words/map.js';
import { nameOf } from '../../words/view.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';
import { pending } from '../views/parts.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../types.js').ChanceMap} ChanceMap */
/** @typedef {import('../hand/actions.js').Action} Action */

/** So many are offered even if fewer turn the answer alone. */
const FEWEST = 8;

/** The others that turn the answer, strongest first. @param {Session} s @param {string} path */
function others(s, path) {
  const flips = (s.whole?.flips ?? []).filter((flip) => flip.path !== path);
  const can = flips.filter((flip) => flip.below !== null || flip.above !== null);
  return (can.length < FEWEST ? flips.slice(0, FEWEST) : can).map((flip) => flip.path);
}

/** In the drawer of the live number. @param {Session} s @param {string} [path] */
export function pair(s, path = '') {
  const choices = others(s, path);
  if (choices.length === 0 || !s.flip(path)) return null;
  const wish = s.ui.later.pair;
  const open = wish?.x === path;
  return [
    h(
      'button',
      { type: 'button', class: 'quiet', 'data-do': 'pair', 'data-path': path, 'aria-expanded': String(open) },
      t('map.open'),
    ),
    open ? panel(s, path, wish.y, choices) : null,
  ];
}

/** @param {Session} s @param {string} path @param {string} other @param {string[]} choices */
function panel(s, path, other, choices) {
  const view = say.view(s);
  const found = s.map?.x === path && s.map.y === other ? s.map : null;
  const flat = [found?.result?.x, found?.result?.y].some((axis) => axis && axis.points.length < 2);
  // it may have lost its power meanwhile
  const offered = choices.includes(other) ? choices : [...choices, other];
  return h(
    'div',
    { class: 'pair', part: 'pair', key: 'pair' },
    h('label', { for: 'pair-with', class: 'small' }, t('map.with')),
    h(
      'select',
      { class: 'text-field', id: 'pair-with', 'data-do': 'pair-with', 'data-path': path },
      offered.map((one) => h('option', { value: one, selected: one === other }, nameOf(view, one))),
    ),
    found?.result && !flat
      ? picture(s, found.result, found.project !== s.project)
      : h('div', { class: 'map-wait' }, found ? h('p', { class: 'small' }, t('map.none')) : pending(s)),
  );
}

/** Column and row. @param {ChanceMap} map @param {number} place */
const split = ({ x }, place) => [place % x.points.length, Math.floor(place / x.points.length)];

/** Where the visitor stands. @param {Session} s @param {ChanceMap} map @returns {[number, number]} */
const standing = (s, { x, y }) => [s.value(x.path) ?? x.value, s.value(y.path) ?? y.value];

/** The place that is read: the one nearest to where the visitor stands, until another is touched. @param {Session} s @param {ChanceMap} map */
function readAt(s, map) {
  const [x, y] = standing(s, map);
  return s.ui.later.place ?? nearest(map.y.points, y) * map.x.points.length + nearest(map.x.points, x);
}

/** @param {Session} s @param {ChanceMap} map @param {boolean} past */
function picture(s, map, past) {
  const view = say.view(s);
  const { offers } = say.result(s);
  const [x, y] = standing(s, map);
  const at = readAt(s, map);
  const [i = 0, j = 0] = split(map, at);
  const finding = mapFinding(view, map, nearest(map.x.points, x), nearest(map.y.points, y));
  const other = otherOf(view, map);
  const ink = offers[map.offer]?.family ?? 'oem';
  const otherInk = other === null ? null : (offers[other]?.family ?? null);
  const { where, what } = placeText(view, map, i, j);
  const picked = s.ui.later.place !== undefined;
  return h(
    'div',
    { class: past ? 'map-read past' : 'map-read' },
    h('p', { class: 'map-finding' }, finding),
    readings(s, map, where, what),
    h('p', { class: 'small' }, t('map.held')),
    axis(view, map.y, '↑'),
    h('input', {
      class: 'unseen',
      type: 'range',
      min: 0,
      max: map.x.points.length * map.y.points.length - 1,
      step: 1,
      value: at,
      'data-do': 'place',
      'aria-label': t('map.pick'),
      'aria-valuetext': `${where} ${what}`,
    }),
    h(
      'div',
      { class: 'map-touch', 'data-do': 'pick-place' },
      chanceMap(plane(map, partNames(view, map), [x, y]), {
        id: 'pair-map',
        inks: [ink, otherInk === ink ? null : otherInk],
        yours: [x, y],
        picked: picked ? [map.x.points[i] ?? 0, map.y.points[j] ?? 0] : null,
        title: finding,
      }),
    ),
    axis(view, map.x, '→'),
    h('details', null, h('summary', { class: 'quiet' }, t('button.table')), table(view, map)),
  );
}

/** @param {import('../../words/answer.js').View} view @param {ChanceMap['x']} one @param {string} way */
const axis = (view, one, way) =>
  h('p', { class: 'small map-axis' }, h('span', { 'aria-hidden': 'true' }, `${way} `), axisText(view, one));

/** @type {WeakMap<ChanceMap, { names: string, plane: ReturnType<typeof laidOut> }>} */
const planes = new WeakMap();

/** Laid out once a language: while a finger moves only the point and the cross do. @param {ChanceMap} map @param {[string, string]} names @param {[number, number]} yours */
function plane(map, names, yours) {
  const held = planes.get(map);
  if (held && held.names === names.join()) return held.plane;
  const { chance } = map;
  const made = laidOut({ x: map.x.points, y: map.y.points, chance, names, lines: mapLines(map), yours });
  planes.set(map, { names: names.join(), plane: made });
  return made;
}

/** The longest of all readings, unseen, keeps the place as high as it may become. @type {WeakMap<ChanceMap, string>} */
const longest = new WeakMap();

/** @param {Session} s @param {ChanceMap} map @param {string} where @param {string} what */
function readings(s, map, where, what) {
  const told = longest.get(map) ?? longestOf(s, map);
  longest.set(map, told);
  return h(
    'div',
    { class: 'readings', part: 'place' },
    h('div', { class: 'reading hush', 'aria-hidden': 'true' }, told),
    h('div', { class: 'reading' }, h('b', null, where), ` ${what}`),
  );
}

/** @param {Session} s @param {ChanceMap} map */
function longestOf(s, map) {
  const view = say.view(s);
  const all = map.y.points.flatMap((_, j) =>
    map.x.points.map((_, i) => {
      const { where, what } = placeText(view, map, i, j);
      return `${where} ${what}`;
    }),
  );
  return all.reduce((best, one) => (one.length > best.length ? one : best), '');
}

/** @param {import('../../words/answer.js').View} view @param {ChanceMap} map */
function table(view, map) {
  const { caption, head, rows, behind } = mapTable(view, map);
  return [
    h(
      'table',
      { class: 'map-table' },
      h('caption', { class: 'small' }, caption),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          h('td', null),
          head.map((text) => h('th', { scope: 'col', class: 'money' }, text)),
        ),
      ),
      h(
        'tbody',
        null,
        rows.map(({ name, cells }) =>
          h(
            'tr',
            null,
            h('th', { scope: 'row' }, name),
            cells.map((text) => h('td', { class: 'money' }, text)),
          ),
        ),
      ),
    ),
    h('p', { class: 'small' }, behind),
  ];
}

/** @type {Record<string, Action>} */
export const pairClicks = {
  pair(s, { data: { path = '' } }) {
    const open = s.ui.later.pair?.x === path;
    const [other = ''] = others(s, path);
    s.ui.later = { ...s.ui.later, pair: open ? undefined : { x: path, y: other }, place: undefined };
    s.show();
    s.atRest.more();
  },
};

/** @type {Record<string, Action>} */
export const pairChanges = {
  'pair-with'(s, { data: { path = '' }, target }) {
    const { value } = /** @type {HTMLSelectElement} */ (target);
    s.ui.later = { ...s.ui.later, pair: { x: path, y: value }, place: undefined };
    s.show();
    s.atRest.more();
  },
};

/** @type {Record<string, Action>} */
export const pairInputs = {
  place: (s, { target }) => pick(s, /** @type {HTMLInputElement} */ (target).valueAsNumber),
};

/** @param {Session} s @param {number | undefined} place */
function pick(s, place) {
  if (place === s.ui.later.place) return;
  s.ui.later = { ...s.ui.later, place };
  s.show();
}

/**
 * A finger or a mouse over the map; the keys that go up and down in it, since a native slider has only one direction.
 * @param {ShadowRoot} root
 * @param {Session} s
 */
export function touchMap(root, s) {
  const over = (/** @type {Event} */ event) =>
    event.target instanceof Element ? event.target.closest('[data-do="pick-place"]') : null;
  for (const name of ['pointerdown', 'pointermove']) {
    root.addEventListener(name, (event) => {
      const box = over(event)?.getBoundingClientRect();
      const map = s.map?.result;
      if (!box || !map) return;
      const { clientX, clientY } = /** @type {PointerEvent} */ (event);
      const i = under((clientX - box.left) / box.width, map.x.points);
      const j = under(1 - (clientY - box.top) / HEIGHT, map.y.points);
      pick(s, j * map.x.points.length + i);
    });
  }
  // nothing lies in it that could be gone into instead; Chromium tells a shadow root of no leaving
  root.addEventListener('pointerout', (event) => {
    const { pointerType } = /** @type {PointerEvent} */ (event);
    if (pointerType === 'mouse' && over(event)) pick(s, undefined);
  });
  root.addEventListener('keydown', (event) => {
    const { key, target } = /** @type {KeyboardEvent} */ (event);
    const map = s.map?.result;
    if (!map || !(target instanceof HTMLInputElement) || target.dataset.do !== 'place') return;
    const [i = 0, j = 0] = split(map, target.valueAsNumber);
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[key];
    if (!way) return;
    event.preventDefault();
    const columns = map.x.points.length;
    const to = (/** @type {number} */ at, /** @type {number} */ by, /** @type {number} */ count) =>
      Math.min(count - 1, Math.max(0, at + by));
    pick(s, to(j, way[1] ?? 0, map.y.points.length) * columns + to(i, way[0] ?? 0, columns));
  });
}

/** The point that is nearest to a share of an axis. @param {number} share @param {readonly number[]} points */
const under = (share, points) =>
  nearest(points, (points[0] ?? 0) + share * ((points[points.length - 1] ?? 0) - (points[0] ?? 0)));
