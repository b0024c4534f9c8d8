// SPDX-License-Identifier: MIT
// What stands open of the parts that come later.

/**
 * @typedef {object} Open
 * @property {string} [share] where the list of what leaves stands open: at the top or at the foot
 * @property {boolean} [both] the visitor puts the other side's numbers into his own link and file
 * @property {string} [note] what has come of it
 * @property {string} [link] the link, where it could not be put on the clipboard
 * @property {boolean} [staged] the staged path
 * @property {number | null} [offer] the offer that is being changed
 * @property {string} [paste] what was pasted for its price breaks
 * @property {boolean} [pasting]
 * @property {Record<string, number>} [meant] readings chosen for what could be read in two ways, by line and column
 * @property {{ from: string, price: string }} [tier] the price break that is being typed
 * @property {{ path: string, from: HTMLElement }} [visited] the field among all numbers that was led to, and from where
 * @property {string} [wrong] what is wrong with it
 * @property {{ x: string, y: string }} [pair] the number in hand and the other one of the map
 * @property {number} [place] the place of the map that is read: the column, and rows of columns below it
 * @property {Record<string, number>} [along] the place that is read in a picture, by its section
 * @property {boolean} [shares] each number's share of the doubt
 * @property {{ project: import('../../calc/types.js').Project, world: number, n: number, done: () => void }} [load] the future that is being loaded
 * @property {{ n: number, changed: number, left: number, before: import('../../calc/types.js').Project, project: import('../../calc/types.js').Project }} [loaded] the
 *   one that was, and what stood there before
 * @property {number} [future] the future that is read, from 0
 * @property {string} [range] the number whose likely range is being changed
 * @property {Record<string, string>} [worths] what was typed for what matters besides money, by kind, and does not count yet
 * @property {Record<string, { low?: string, high?: string }>} [ends] what was typed there, by number, and does not count yet
 */

/**
 * @typedef {object} Keep
 * @property {boolean} [open]
 * @property {string} [name] the name that is being typed
 * @property {string} [note] key of what has come of the last wish
 * @property {string} [noted] the file or the name that it is about
 * @property {string} [at] where that is said: beside what was pressed
 * @property {import('../../calc/types.js').Project} [of] the numbers that it is of
 * @property {string} [earlier] the name that other numbers have now, which had that one before
 * @property {string} [link] the link, where it could not be put on the clipboard
 * @property {string} [beside] the kept numbers that are compared
 * @property {readonly string[] | null} [pictures] titles of the pictures that stand open, while they are asked for
 * @property {import('../keep/shelf.js').Kept | null} [gone] what was removed last
 * @property {number} [fit] how densely the printed page is set
 * @property {boolean} [again] the same note once more
 */

export {};
