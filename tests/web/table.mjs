// SPDX-License-Identifier: MIT
// What the tests of the page's words share: the field table, read from its C++ source, and numbers to try.
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../cpp/core/', import.meta.url);
const source = readdirSync(folder)
  .filter((name) => /^field.*\.[ch]pp$/.test(name))
  .sort()
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

/** The closed sets, by their C++ names. @type {Record<string, string[]>} */
const sets = Object.fromEntries(
  [...source.matchAll(/std::array<Words, \d+> (k\w+)\{([^}]*)\}/g)].map(([, name, list]) => [
    name,
    [...list.matchAll(/"([^"]+)"/g)].map(([, word]) => word),
  ]),
);

/** Every row: path, kind, unit, choices. */
export const rows = [
  ...source.matchAll(
    /\b(text|number|integer|flag|date|choice|list)\(\s*"(\/[^"]+)"(?:,\s*(?:"([^"]+)"|(k[A-Z]\w*)))?/g,
  ),
].map(([, kind, path, unit, set]) => ({
  path,
  kind: kind === 'flag' ? 'boolean' : kind,
  ...(unit ? { unit } : {}),
  ...(set ? { choices: sets[set] } : {}),
}));

export const fields = new Map(rows.map((row) => [row.path, row]));

/** A repeatable source of chance. @param {number} seed @returns {() => number} 32 bits */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** Doubles of every size, the awkward ones first. @param {number} count @param {number} seed */
export function doubles(count, seed) {
  const next = chance(seed);
  const bits = new DataView(new ArrayBuffer(8));
  const special = [
    0,
    1,
    1.5,
    0.1,
    0.2,
    0.3,
    1 / 3,
    1.005,
    2.675,
    1234.567,
    1.234,
    12.345,
    123.456,
    999.9995,
    1e21,
    1e-7,
    123456.789,
  ];
  const edges = [
    Number.MAX_VALUE,
    Number.MIN_VALUE,
    Number.EPSILON,
    2 ** 53,
    2 ** 53 - 1,
    1e300,
    2.5e-300,
    0.001,
    1000,
    999999.5,
  ];
  const random = Array.from({ length: count }, () => {
    bits.setUint32(0, next());
    bits.setUint32(4, next());
    return bits.getFloat64(0);
  });
  const plain = Array.from({ length: count }, () => (next() % 10_000_000) / 10 ** (next() % 7));
  return [...special, ...edges, ...random.filter(Number.isFinite), ...plain].flatMap((value) => [value, -value]);
}
