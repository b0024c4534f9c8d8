// SPDX-License-Identifier: MIT
// An answer as the sheets of an accountant: the ledger as the model posted it, and everything that follows from it as
// formulas. Present values, NPV, cash by week, the deepest point, payback and landed cost are worked out by whatever
// program opens the book, and are then the page's (docs/MODEL.md sections 7 and 8).
import { t } from '../words/words.js';
import { answerSheet } from './sheets/answer.js';
import { cashSheet } from './sheets/cash.js';
import { ledgerSheet } from './sheets/ledger.js';
import { moneySheet } from './sheets/money.js';
import { numbersSheet } from './sheets/numbers.js';
import { ordersSheet } from './sheets/orders.js';
import { entriesOf, LEDGER_HEAD } from './sheets/posted.js';

/** @typedef {import('./workbook.js').Sheet} Sheet */
/** @typedef {import('./sheets/posted.js').Entry} Entry */
/**
 * @typedef {object} Account
 * @property {string} title
 * @property {string} note        who worked it out, and from when its rates are
 * @property {string} currency    of every amount
 * @property {string} start       YYYY-MM-DD, the first day of week 0
 * @property {number} rate        discount rate a year
 * @property {{ name: string, orders?: { quantity: number, readyWeek: number, arriveWeek: number }[], irr: number | null }[]} offers
 * @property {{ line: string, group: string }[]} lines  in the page's order
 * @property {{ offer: number, entries: Entry[] }[]} ledger
 * @property {Told[]} numbers
 */
/** @typedef {{ name: string, value: number | string, share: boolean, unit: string, evidence: string, path: string }} Told */

/** @param {Account} account @returns {Sheet[]} */
export function book(account) {
  const entries = entriesOf(account);
  const name = {
    answer: t('book.answer'),
    money: t('book.money'),
    cash: t('book.cash'),
    orders: t('book.orders'),
    ledger: t('book.ledger'),
    numbers: t('book.numbers'),
  };
  const at = { name, last: entries.length + LEDGER_HEAD, count: account.offers.length };
  const cash = cashSheet(account, entries, at);
  return [
    answerSheet(account, entries, at, cash),
    moneySheet(account, entries, at),
    cash.sheet,
    ...(account.offers.some(({ orders }) => orders?.length) ? [ordersSheet(account, entries, at)] : []),
    ledgerSheet(account, entries, at),
    numbersSheet(account, name.numbers),
  ];
}
