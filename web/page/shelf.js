// SPDX-License-Identifier: MIT
// What is kept on this device, under names. The browser may refuse to keep anything; then it says so.
import { today } from '../state/today.js';

/** @typedef {import('../calc/types.js').Project} Project */
/** @typedef {import('../element/keep/shelf.js').Kept} Kept */
/** @typedef {import('../element/keep/shelf.js').Shelf} Shelf */

/** With the version of what stands there; what cannot be read is put aside under the second. */
const KEY = 'oem-or-odm/kept/1';
const ASIDE = 'oem-or-odm/unread';

/** @type {Shelf} */
export const shelf = {
  today,
  read: () => rows().filter(isKept),
  write(list) {
    try {
      const others = rows().filter((one) => !isKept(one));
      localStorage.setItem(KEY, JSON.stringify([...list, ...others]));
      return 'kept';
    } catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
    }
  },
};

/** What was read last: the same text is the same rows. @type {{ text: string | null, rows: unknown[] }} */
let read = { text: '', rows: [] };

/** All that stands there, our own and what a later version of this page has left. @returns {unknown[]} */
function rows() {
  /** @type {string | null} */
  let text = null;
  try {
    text = localStorage.getItem(KEY);
    if (text === read.text) return read.rows;
    const list = JSON.parse(text ?? '[]');
    if (Array.isArray(list)) {
      read = { text, rows: list };
      return list;
    }
  } catch {
    // refused, or damaged
  }
  if (text !== null) aside(text);
  return [];
}

/** @param {string} text */
function aside(text) {
  try {
    localStorage.setItem(ASIDE, text);
    localStorage.removeItem(KEY);
  } catch {
    // it stays where it is, and writing will say so
  }
}

/** Another version of this page may have left something else there. @param {any} one @returns {one is Kept} */
const isKept = (one) =>
  typeof one?.name === 'string' &&
  typeof one.on === 'string' &&
  typeof one.project === 'object' &&
  one.project !== null;
