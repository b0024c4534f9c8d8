// SPDX-License-Identifier: MIT
// How a JavaScript simulation draws its worlds: xoshiro128** (Blackman and Vigna), and for PERT either a look-up table of the
// inverse or the usual beta sampler (two gammas of Marsaglia and Tsang, normals by the polar method).
import { find, paths } from './weekly.mjs';

const rotated = (x, by) => (x << by) | (x >>> (32 - by));

/** @param {number} seed @returns {() => number} uniform in (0, 1), 32 bits */
export function xoshiro(seed) {
  let state = seed | 0;
  const next = () => {
    // SplitMix32 fills the state.
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return z ^ (z >>> 16);
  };
  let a = next();
  let b = next();
  let c = next();
  let d = next();
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9);
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotated(d, 11);
    return ((result >>> 0) + 0.5) * 2 ** -32;
  };
}

/** The eight numbers that are drawn: PERT over the whole range; the second tier of a list goes with the first. @param {any} document */
function ranges(document) {
  return paths.map((path) => {
    const { value, range } = find(document, path);
    const mode = (value - range.low) / (range.high - range.low);
    return {
      low: range.low,
      width: range.high - range.low,
      alpha: 1 + 4 * mode,
      beta: 5 - 4 * mode,
      follows: path.includes('tiers/1'),
    };
  });
}

const cells = 1024;

/** Quantiles of the beta at i/1024: its density summed by Simpson's rule, turned around by straight lines. */
function quantiles(alpha, beta) {
  const steps = 1 << 16;
  const density = (x) => x ** (alpha - 1) * (1 - x) ** (beta - 1);
  const below = new Float64Array(steps + 1);
  for (let i = 0; i < steps; i += 1)
    below[i + 1] = below[i] + density(i / steps) + 4 * density((i + 0.5) / steps) + density((i + 1) / steps);
  const table = new Float64Array(cells + 1);
  for (let i = 1, at = 0; i <= cells; i += 1) {
    const want = (below[steps] * i) / cells;
    while (at < steps - 1 && below[at + 1] < want) at += 1;
    table[i] = Math.min(1, (at + (want - below[at]) / (below[at + 1] - below[at])) / steps);
  }
  return table;
}

/** @typedef {(uniform: () => number, x: Float64Array) => void} Draw fills the numbers of one world */

/** By look-up, straight lines between 1,025 quantiles. @param {any} document @returns {Draw} */
export function byTable(document) {
  const all = ranges(document).map((one) => ({
    ...one,
    table: quantiles(one.alpha, one.beta).map((x) => one.low + one.width * x),
  }));
  const tables = all.map((one) => one.table);
  const follows = all.map((one) => one.follows);
  return (uniform, x) => {
    let cell = 0;
    let within = 0;
    for (let i = 0; i < tables.length; i += 1) {
      const table = tables[i];
      if (!follows[i]) {
        const u = uniform() * cells;
        cell = u | 0;
        within = u - cell;
      }
      x[i] = table[cell] + within * (table[cell + 1] - table[cell]);
    }
  };
}

/** By the usual sampler. @param {any} document @returns {Draw} */
export function bySampler(document) {
  const all = ranges(document);
  let spare = Number.NaN;
  const normal = (uniform) => {
    if (!Number.isNaN(spare)) {
      const z = spare;
      spare = Number.NaN;
      return z;
    }
    for (;;) {
      const a = 2 * uniform() - 1;
      const b = 2 * uniform() - 1;
      const s = a * a + b * b;
      if (s > 0 && s < 1) {
        const f = Math.sqrt((-2 * Math.log(s)) / s);
        spare = b * f;
        return a * f;
      }
    }
  };
  const gamma = (shape, uniform) => {
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const z = normal(uniform);
      const v = (1 + c * z) ** 3;
      if (v <= 0) continue;
      const u = uniform();
      if (u < 1 - 0.0331 * z ** 4 || Math.log(u) < 0.5 * z * z + d * (1 - v + Math.log(v))) return d * v;
    }
  };
  return (uniform, x) => {
    let share = 0;
    for (let i = 0; i < all.length; i += 1) {
      const one = all[i];
      if (!one.follows) {
        const a = gamma(one.alpha, uniform);
        share = a / (a + gamma(one.beta, uniform));
      }
      x[i] = one.low + one.width * share;
    }
  };
}
