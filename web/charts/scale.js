// SPDX-License-Identifier: MIT
// Where a value stands between two ends. Layout only: nothing here is ever printed.

/**
 * @param {number} low
 * @param {number} high
 * @returns {(value: number) => number} 0 at low, 1 at high, held inside
 */
export function shareOf(low, high) {
  const span = high - low;
  return (value) => (span > 0 ? Math.min(1, Math.max(0, (value - low) / span)) : 0.5);
}

/**
 * The lowest and highest of several rows and of zero.
 * @param {...(readonly number[])} rows
 * @returns {[number, number]}
 */
export function reach(...rows) {
  let low = 0;
  let high = 0;
  for (const row of rows) {
    for (const value of row) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return [low, high];
}

/**
 * Path data through points in a unit box (y down), broken where a step is steeper than the box allows nothing else.
 * @param {readonly (readonly [number, number])[]} points
 */
export function line(points) {
  return points.map(([x, y], i) => `${i ? 'L' : 'M'}${round(x)} ${round(y)}`).join('');
}

/**
 * The area between a line and a level.
 * @param {readonly (readonly [number, number])[]} points
 * @param {number} level
 */
export function area(points, level) {
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last) return '';
  return `${line([[first[0], level], ...points, [last[0], level]])}Z`;
}

/** @param {number} value */
const round = (value) => Math.round(value * 10000) / 10000;
