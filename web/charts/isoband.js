// SPDX-License-Identifier: MIT
// The part of a plane where a value on a grid is at or above a level, as an outline in a unit box (y down). It ends where
// the core's lines run (docs/MODEL.md 17.8): linear along the edges, crosswise corners joined by the mean of the cell.

/** @typedef {[x: number, y: number, value: number]} Corner */

/**
 * @param {readonly (readonly number[])[]} rows from the lowest y up
 * @param {number} level
 * @param {readonly number[]} xs where the columns stand, as shares of the width
 * @param {readonly number[]} ys where the rows stand, as shares of the height from below
 */
export function isoband(rows, level, xs, ys) {
  let outline = '';
  for (let j = 0; j + 1 < rows.length; ++j) {
    for (let i = 0; i + 1 < xs.length; ++i) {
      const corner = (/** @type {number} */ a, /** @type {number} */ b) =>
        /** @type {Corner} */ ([xs[a] ?? 0, 1 - (ys[b] ?? 0), rows[b]?.[a] ?? 0]);
      const cell = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)];
      outline += pieces(cell, level).map(closed).join('');
    }
  }
  return outline;
}

/** What of a cell is inside. @param {Corner[]} cell @param {number} level @returns {[number, number][][]} */
function pieces(cell, level) {
  const inside = cell.map(([, , value]) => value >= level);
  const crosswise = inside[0] === inside[2] && inside[1] === inside[3] && inside[0] !== inside[1];
  const mean = cell.reduce((sum, [, , value]) => sum + value, 0) / cell.length;
  if (crosswise && mean < level) return cell.flatMap((_, i) => (inside[i] ? [tip(cell, i, level)] : []));
  const around = cell.flatMap((corner, i) => {
    const next = /** @type {Corner} */ (cell[(i + 1) % cell.length]);
    /** @type {[number, number][]} */
    const here = inside[i] ? [[corner[0], corner[1]]] : [];
    return inside[i] === inside[(i + 1) % cell.length] ? here : [...here, between(corner, next, level)];
  });
  return around.length > 2 ? [around] : [];
}

/** One corner cut off. @param {Corner[]} cell @param {number} i @param {number} level @returns {[number, number][]} */
function tip(cell, i, level) {
  const [before, here, after] = [i + 3, i, i + 1].map((k) => /** @type {Corner} */ (cell[k % cell.length]));
  return [between(before, here, level), [here[0], here[1]], between(here, after, level)];
}

/** @param {Corner} a @param {Corner} b @param {number} level @returns {[number, number]} */
function between(a, b, level) {
  const share = (level - a[2]) / (b[2] - a[2]);
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** @param {[number, number][]} points */
const closed = (points) => `${points.map(([x, y], i) => `${i ? 'L' : 'M'}${short(x)} ${short(y)}`).join('')}Z`;

/** @param {number} value */
const short = (value) => Math.round(value * 10000) / 10000;
