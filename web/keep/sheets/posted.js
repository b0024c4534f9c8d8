// SPDX-License-Identifier: MIT
// What the sheets share: the entries as posted, where they stand in the ledger's columns, and cells that sum them up.
import { column, quoted } from '../workbook.js';

/** @typedef {import('../workbook.js').Sheet} Sheet */
/** @typedef {import('../workbook.js').Cell} Cell */
/** @typedef {import('../workbook.js').Content} Content */
/** @typedef {import('../book.js').Account} Account */
/** @typedef {{ week: number, line: string, amount: number, order: number | null }} Entry */

/** The week in which an amount falls: a whole number of weeks is never missed by a rounding. @param {number} week */
export const weekOf = (week) => Math.floor(week + 1e-9);

/** Rows above the first entry of the ledger, and above the first row of the other lists. */
export const LEDGER_HEAD = 1;
export const LIST_HEAD = 2;
/** Where the discount rate stands. */
export const RATE = '$B$4';
/** Columns of the ledger. */
export const IN = { offer: 'A', line: 'F', order: 'G', amount: 'H', counted: 'I', present: 'J' };

/** @typedef {{ name: Record<'answer' | 'money' | 'cash' | 'orders' | 'ledger' | 'numbers', string>, last: number, count: number }} Places */
/** @typedef {Entry & { offer: number, counted: number, present: number }} Posted */

/** @param {Account} account @returns {Posted[]} */
export const entriesOf = ({ ledger, rate }) =>
  ledger.flatMap(({ offer, entries }) =>
    entries.map((entry) => {
      const counted = weekOf(entry.week);
      return { ...entry, offer, counted, present: entry.amount * (1 + rate) ** (-counted / 52) };
    }),
  );

/** A column of the ledger, from its first entry to its last. @param {Places} at @param {string} letter */
const ledger = (at, letter) =>
  `${quoted(at.name.ledger)}!$${letter}$${LEDGER_HEAD + 1}:$${letter}$${Math.max(at.last, LEDGER_HEAD + 1)}`;

/** @param {Places} at @param {string} sum @param {[column: string, is: string][]} where */
export const sumWhere = (at, sum, where) =>
  `SUMIFS(${[ledger(at, sum), ...where.flatMap(([letter, is]) => [ledger(at, letter), is])].join(',')})`;

/** @param {Posted[]} entries @param {(entry: Posted) => boolean} holds @param {'amount' | 'present'} [what] */
export const sum = (entries, holds, what = 'amount') =>
  entries.reduce((total, entry) => (holds(entry) ? total + entry[what] : total), 0);

/** Heads of a list, with one column an offer. @param {Account} account @param {Content[]} first @param {(name: string) => string} [tell] */
export const heads = ({ offers }, first, tell = (name) => name) => [
  ...first.map((content) => head(String(content))),
  ...offers.map(({ name }) => head(tell(name))),
];
/** @param {string} v @returns {Cell} */
export const head = (v) => ({ v, s: 'head' });
/** @param {string} f @param {number} v @param {import('../workbook.js').Style} [s] @returns {Cell} */
export const formula = (f, v, s = 'money') => ({ f, v, s });
/** Above a list: the numbers by which its formulas know the offers. @param {Account} account @param {number} before */
export const numbering = ({ offers }, before) => [...Array(before).fill(null), ...offers.map((_, i) => i + 1)];
