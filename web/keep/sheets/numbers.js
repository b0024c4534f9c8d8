// SPDX-License-Identifier: MIT
// The numbers behind it all, with their owners.
import { t } from '../../words/words.js';
import { head } from './posted.js';

/** @typedef {import('../workbook.js').Sheet} Sheet */
/** @typedef {import('../workbook.js').Cell} Cell */
/** @typedef {import('../workbook.js').Content} Content */
/** @typedef {import('../book.js').Account} Account */

/** @param {Account} account @param {string} name @returns {Sheet} */
export const numbersSheet = ({ numbers }, name) => ({
  name,
  widths: [44, 18, 18, 70, 40],
  frozen: 1,
  rows: [
    ['book.name', 'book.value', 'book.unit', 'book.evidence', 'book.path'].map((key) => head(t(key))),
    // a share is shown as one, and its unit without the sign that the cell then brings
    ...numbers.map(({ name, value, share, unit, evidence, path }) => [
      name,
      share ? /** @type {Cell} */ ({ v: value, s: 'share' }) : value,
      share ? unit.replace('%', '').trim() : unit,
      evidence,
      path,
    ]),
  ],
});
