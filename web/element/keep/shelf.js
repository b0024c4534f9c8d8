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

/** The newest first; a name that is there already is that one again. @param {readonly Kept[]} list @param {Kept} one */
export const put = (list, one) => [one, ...list.filter(({ name }) => name !== one.name)];

/** @param {readonly Kept[]} list @param {string} name */
export const without = (list, name) => list.filter((one) => one.name !== name);
