// SPDX-License-Identifier: MIT
// Two numbers at once, in words (docs/MODEL.md 17.8): what a place of the map says, and what the map comes to.
import { headline, number, share } from '../numbers/format.js';
import { rangeText, valueText } from './labels.js';
import { innerName, nameOf, offerName } from './view.js';
import { capital, t } from './words.js';

/** @typedef {import('./answer.js').View} View */
/** @typedef {import('./answer.js').SaidMap} SaidMap */
/** @typedef {import('./answer.js').SaidAxis} SaidAxis */

const HALF = 0.5;
/** Rows and columns of the table. */
const SHOWN = 5;

/** @param {number} chance */
const percent = (chance) => share(chance, { digits: 0 });

/** @param {View} view @param {SaidAxis} axis @param {number} i */
const valueAt = (view, { path, points }, i) => valueText(view.fields, view.project, path, points[i]);

/** The point of an axis that is nearest to a value. @param {readonly number[]} points @param {number} value */
export const nearest = (points, value) =>
  points.reduce((best, one, i) => (Math.abs(one - value) < Math.abs((points[best] ?? 0) - value) ? i : best), 0);

/**
 * "1,500, $6.60" and "ODM is best in 83% of futures, $8,400 ahead".
 * @param {View} view
 * @param {SaidMap} map
 * @param {number} i column
 * @param {number} j row
 */
export function placeText(view, map, i, j) {
  const name = capital(offerName(view, map.offer));
  const lead = map.lead[j]?.[i] ?? null;
  const key = lead === null ? 'map.best.unfit' : lead < 0 ? 'map.best.behind' : 'map.best';
  return {
    where: t('map.where', { x: valueAt(view, map.x, i), y: valueAt(view, map.y, j) }),
    what: t(key, {
      name,
      chance: percent(map.chance[j]?.[i] ?? 0),
      lead: headline(lead === null ? null : Math.abs(lead), view.result.currency),
    }),
  };
}

/**
 * What it comes to: which number alone, or both together, decide whether the offer is best in most futures. That is not where
 * the two are equal as things stand: here all other numbers vary.
 * @param {View} view
 * @param {SaidMap} map
 * @param {number} i the column in which the visitor stands
 * @param {number} j
 */
export function mapFinding(view, map, i, j) {
  const { x, y, chance } = map;
  const name = offerName(view, map.offer);
  const turns = [
    { axis: x, other: y, at: turn(chance[j] ?? [], i) },
    {
      axis: y,
      other: x,
      at: turn(
        chance.map((row) => row[i] ?? 0),
        j,
      ),
    },
  ];
  const said = turns.flatMap(({ axis, other, at }) =>
    at === null
      ? []
      : {
          one: innerName(view, axis.path),
          other: innerName(view, other.path),
          at: rangeText(view.fields, view.project, axis.path, [axis.points[at] ?? 0, axis.points[at + 1] ?? 0]),
        },
  );
  const [first, second] = said;
  if (first && second)
    return t('map.find.both', { name, one: first.one, at: first.at, other: second.one, otherAt: second.at });
  if (first) return t('map.find.one', { ...first, name });
  const here = (chance[j]?.[i] ?? 0) >= HALF;
  const turned = chance.some((row) => row.some((one) => one >= HALF !== here));
  return t(turned ? 'map.find.together' : here ? 'map.find.always' : 'map.find.never', { name });
}

/** Before which point the nearest change of a half is. @param {readonly number[]} chances @param {number} own */
function turn(chances, own) {
  const changes = chances.flatMap((one, i) => {
    const next = chances[i + 1];
    return next !== undefined && one >= HALF !== next >= HALF ? [i] : [];
  });
  const far = (/** @type {number} */ i) => Math.abs(i + HALF - own);
  return changes.reduce(
    (best, i) => (best === null || far(i) < far(best) ? i : best),
    /** @type {number | null} */ (null),
  );
}

/** "ODM price, $1.32 to $11.88". @param {View} view @param {SaidAxis} axis */
export const axisText = (view, { path, points }) =>
  t('map.axis', {
    label: nameOf(view, path),
    range: rangeText(view.fields, view.project, path, [points[0] ?? 0, points[points.length - 1] ?? 0]),
  });

/** Who is best where, in most futures. @param {View} view @param {SaidMap} map @returns {[string, string]} */
export function partNames(view, map) {
  const other = otherOf(view, map);
  return [
    t('map.part', { name: capital(offerName(view, map.offer)) }),
    other === null ? t('map.part.other') : t('map.part', { name: capital(offerName(view, other)) }),
  ];
}

/** The only other choice; null where there are more, or where one may take none. @param {View} view @param {SaidMap} map */
export const otherOf = ({ result }, { offer }) =>
  result.offers.length === 2 && result.side !== 'supplier' ? 1 - offer : null;

/** The lines, each with what is written on it. @param {SaidMap} map */
export const mapLines = ({ lines, equal }) => [
  ...lines.map(({ chance, along }) => ({
    look: /** @type {'most' | 'few'} */ (chance === HALF ? 'most' : 'few'),
    text: percent(chance),
    along,
  })),
  { look: /** @type {const} */ ('equal'), text: t('map.equal'), along: equal },
];

/**
 * Some rows and columns, the ends among them.
 * @param {View} view
 * @param {SaidMap} map
 */
export function mapTable(view, map) {
  const columns = some(map.x.points.length);
  return {
    caption: t('map.table', {
      name: capital(offerName(view, map.offer)),
      x: innerName(view, map.x.path),
      y: innerName(view, map.y.path),
    }),
    head: columns.map((i) => valueAt(view, map.x, i)),
    rows: some(map.y.points.length)
      .reverse()
      .map((j) => ({
        name: valueAt(view, map.y, j),
        cells: columns.map((i) => percent(map.chance[j]?.[i] ?? 0)),
      })),
    behind: t('map.behind', {
      n: number(map.worlds),
      error: share(Math.max(...map.error.flat()), { digits: 0 }),
    }),
  };
}

/** @param {number} count @returns {number[]} */
const some = (count) => [
  ...new Set(Array.from({ length: SHOWN }, (_, k) => Math.round((k * (count - 1)) / (SHOWN - 1)))),
];
