// SPDX-License-Identifier: MIT
// What is kept on this device, under names. The browser may refuse to keep anything; then it says so.
import { today } from './today.js';

/** @typedef {import('../calc/types.js').Project} Project */
/** @typedef {import('../element/keep/shelf.js').Kept} Kept */
/** @typedef {import('../element/keep/shelf.js').Shelf} Shelf */

const KEY = 'oem-or-odm';

/** @type {Shelf} */
export const shelf = {
  today,
  read() {
    try {
      const list = JSON.parse(localStorage.getItem(KEY) ?? '[]');
      return Array.isArray(list) ? list.filter(isKept) : [];
    } catch {
      return [];
    }
  },
  write(list) {
    try {
      localStorage.setItem(KEY, JSON.stringify(list));
      return 'kept';
    } catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
    }
  },
};

/** Another version of this page may have left something else there. @param {any} one @returns {one is Kept} */
const isKept = (one) =>
  typeof one?.name === 'string' &&
  typeof one.on === 'string' &&
  typeof one.project === 'object' &&
  one.project !== null;
