// SPDX-License-Identifier: MIT
// The files that other programs open. They come when one is asked for.
import { book } from '../../keep/book.js';
import { csv } from '../../keep/csv.js';
import { ledgerRows } from '../../keep/sheets/ledger.js';
import { workbook } from '../../keep/workbook.js';
import { account } from './account.js';

export { dotsOf, pictureOf } from './picture.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s @returns {Uint8Array<ArrayBuffer>} */
export const xlsx = (s) => workbook(book(account(s)));

/** @param {Session} s */
export const ledgerText = (s) => csv(ledgerRows(account(s)));
