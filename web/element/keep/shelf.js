// SPDX-License-Identifier: MIT
// Numbers kept under names, on a shelf that the page puts up; pure changes of its list.

/** @typedef {import('../../calc/types.js').Project} Project */
/** @typedef {{ name: string, on: string, project: Project }} Kept  on: the day, YYYY-MM-DD */
/**
 * @typedef {object} Shelf
 * @property {() => string} today
 * @property {() => Kept[]} read
 * @property {(list: readonly Kept[]) => 'kept' | 'full' | 'refused'} write
 */

/** The newest first; other numbers that had the name keep a numbered one. @param {readonly Kept[]} list @param {Kept} one */
export function put(list, one) {
  const earlier = earlierName(list, one);
  const others = list.flatMap((kept) => (kept.name !== one.name ? kept : earlier ? { ...kept, name: earlier } : []));
  return [one, ...others];
}

/** What other numbers under the name of this one are called once it has the name: "Base (2)". @param {readonly Kept[]} list @param {Kept} one */
export function earlierName(list, { name, project }) {
  const held = list.find((kept) => kept.name === name);
  if (!held || JSON.stringify(held.project) === JSON.stringify(project)) return '';
  let n = 2;
  while (list.some((kept) => kept.name === `${name} (${n})`)) n += 1;
  return `${name} (${n})`;
}

/** @param {readonly Kept[]} list @param {string} name */
export const without = (list, name) => list.filter((one) => one.name !== name);
