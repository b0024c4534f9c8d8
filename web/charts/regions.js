// SPDX-License-Identifier: MIT
// A curve that crosses a level, cut into the part above and the part below, in a unit box (y down).
import { area, line, shareOf } from './scale.js';

/** @typedef {readonly (readonly [number, number])[]} Points */

/**
 * @param {readonly number[]} x
 * @param {readonly number[]} y
 * @param {{ low: number, high: number, bottom: number, top: number }} box ends of both axes
 */
export function regions(x, y, { low, high, bottom, top }) {
  const across = shareOf(low, high);
  const up = shareOf(bottom, top);
  const zero = 1 - up(0);
  /** @type {[number, number][]} */
  const points = [];
  y.forEach((value, i) => {
    const before = y[i - 1];
    const a = across(x[i] ?? low);
    if (before !== undefined && before * value < 0) {
      const b = across(x[i - 1] ?? low);
      points.push([b + (a - b) * (before / (before - value)), zero]);
    }
    points.push([a, 1 - up(value)]);
  });
  /** @param {(p: readonly [number, number]) => boolean} inside */
  const part = (inside) =>
    area(
      points.map((p) => (inside(p) ? p : [p[0], zero])),
      zero,
    );
  return {
    curve: line(points),
    above: part((p) => p[1] <= zero),
    below: part((p) => p[1] >= zero),
    zero,
    /** Height of the curve over a place on the horizontal axis.
     * @param {number} value */
    at: (value) => heightAt(points, across(value)),
    across,
    /** The part of the curve over a part of the horizontal axis.
     * @param {number} from @param {number} to */
    between(from, to) {
      const [a, b] = [across(from), across(to)];
      const inner = points.filter(([x]) => x > a && x < b);
      return line([[a, heightAt(points, a)], ...inner, [b, heightAt(points, b)]]);
    },
  };
}

/**
 * @param {Points} points
 * @param {number} x
 */
function heightAt(points, x) {
  let before = points[0] ?? [0, 0];
  for (const point of points) {
    if (point[0] >= x) {
      const span = point[0] - before[0];
      return span > 0 ? before[1] + ((point[1] - before[1]) * (x - before[0])) / span : point[1];
    }
    before = point;
  }
  return before[1];
}
