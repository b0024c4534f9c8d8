// SPDX-License-Identifier: MIT
// Something made from other things, made again only when one of them is another one.

/** @typedef {import('../../words/answer.js').View} View */

/** @returns {(from: readonly unknown[], make: () => View) => View} */
export function once() {
  /** @type {readonly unknown[]} */
  let seen = [];
  /** @type {View | null} */
  let made = null;
  return (from, make) => {
    if (!made || from.some((one, i) => one !== seen[i])) made = make();
    seen = from;
    return made;
  };
}
