// SPDX-License-Identifier: MIT
// The files that other programs open. They come when one is asked for.
import { book } from '../../keep/book.js';
import { currencyRow } from '../../numbers/tables.js';
import { csv } from '../../keep/csv.js';
import { ledgerRows } from '../../keep/sheets/ledger.js';
import { workbook } from '../../keep/workbook.js';

export { account } from './account.js';
export { framed } from './framed.js';
export { FINE, dotsOf, pictureOf } from './picture.js';

/** @typedef {import('../../keep/book.js').Account} Account */

/** @param {Account} account */
export const xlsx = (account) => workbook(book(account), { digits: currencyRow(account.currency).digits });

/** @param {Account} account */
export const ledgerText = (account) => csv(ledgerRows(account));
