// SPDX-License-Identifier: MIT
// Where the words of a map stand: each on its line or in its part, as far as can be from everything else.

/** @typedef {readonly [x: number, y: number]} Place in pixels */
/** @typedef {{ text: string, on: readonly Place[], key: string }} Wanted `on`: where it may stand */
/** @typedef {{ text: string, at: Place, key: string }} Placed */

/** A letter, half the height of a line of words, and what they keep from the edge. */
const LETTER = 7.5;
const HALF = 9;
const EDGE = 3;

/**
 * In the order in which they are wanted; what finds no room stands nowhere.
 * @param {readonly Wanted[]} wanted
 * @param {{ width: number, height: number, taken: readonly Place[] }} room
 * @returns {Placed[]}
 */
export function placed(wanted, { width, height, taken }) {
  /** @type {(Placed & { half: number })[]} */
  const out = [];
  for (const { text, on, key } of wanted) {
    const half = (text.length * LETTER) / 2;
    const own = new Set(on);
    const others = taken.filter((one) => !own.has(one));
    let best = 0;
    /** @type {Place | null} */
    let found = null;
    for (const at of on) {
      const [x, y] = at;
      const edge = Math.min(x - half, width - x - half, y - HALF, height - y - HALF) - EDGE;
      if (edge < 0) continue;
      const clear = Math.min(
        ...others.map((one) => apart(at, half, one, 0)),
        ...out.map((one) => apart(at, half, one.at, one.half) - HALF),
        width,
      );
      if (clear > best) [best, found] = [clear, at];
    }
    if (found) out.push({ text, at: found, key, half });
  }
  return out.map(({ text, at, key }) => ({ text, at, key }));
}

/** How far two words are apart; below 0 one covers the other. @param {Place} a @param {number} halfA @param {Place} b @param {number} halfB */
const apart = (a, halfA, b, halfB) => Math.max(Math.abs(a[0] - b[0]) - halfA - halfB, Math.abs(a[1] - b[1]) - HALF);
