// SPDX-License-Identifier: MIT
// The ledger: every amount that the model posted; the same as rows of text.
import { t } from '../../words/words.js';
import { quoted, serialOf } from '../workbook.js';
import { LEDGER_HEAD, RATE, entriesOf, head, formula } from './posted.js';

/** @typedef {import('../workbook.js').Sheet} Sheet */
/** @typedef {import('../workbook.js').Cell} Cell */
/** @typedef {import('../workbook.js').Content} Content */
/** @typedef {import('../book.js').Account} Account */
/** @typedef {import('./posted.js').Posted} Posted */
/** @typedef {import('./posted.js').Places} Places */

/** @param {Account} account @param {Posted[]} entries @param {Places} at @returns {Sheet} */
export function ledgerSheet(account, entries, at) {
  const groups = new Map(account.lines.map(({ line, group }) => [line, group]));
  const rate = `${quoted(at.name.answer)}!${RATE}`;
  return {
    name: at.name.ledger,
    widths: [8, 28, 10, 13, 28, 34, 8, 16, 10, 16],
    frozen: LEDGER_HEAD,
    rows: [
      [...HEADS, 'book.counted', 'book.present'].map((key) => head(t(key))),
      ...entries.map((entry, i) => {
        const row = i + LEDGER_HEAD + 1;
        return [
          entry.offer + 1,
          account.offers[entry.offer]?.name ?? '',
          entry.week,
          /** @type {Cell} */ ({
            f: `${serialOf(account.start)}+INT(7*C${row}+0.000001)`,
            v: serialOf(account.start) + Math.floor(7 * entry.week + 1e-6),
            s: 'date',
          }),
          t(`group.${groups.get(entry.line) ?? ''}`),
          t(`line.${entry.line}`),
          entry.order === null ? null : entry.order + 1,
          /** @type {Cell} */ ({ v: entry.amount, s: 'money' }),
          { f: `INT(C${row}+0.000000001)`, v: entry.counted },
          formula(`H${row}*(1+${rate})^(-I${row}/52)`, entry.present),
        ];
      }),
    ],
  };
}

const HEADS = [
  'book.option.number',
  'book.option',
  'book.week',
  'book.date',
  'book.group',
  'book.line',
  'book.order',
  'book.amount',
];

/** The ledger alone, as rows of text and numbers. @param {Account} account @returns {(string | number | null)[][]} */
export function ledgerRows(account) {
  const groups = new Map(account.lines.map(({ line, group }) => [line, group]));
  return [
    [...HEADS, 'book.currency'].map((key) => t(key)),
    ...entriesOf(account).map(({ offer, week, line, order, amount }) => [
      offer + 1,
      account.offers[offer]?.name ?? '',
      week,
      new Date(Date.parse(`${account.start}T00:00:00Z`) + Math.floor(7 * week + 1e-6) * 86400000)
        .toISOString()
        .slice(0, 10),
      t(`group.${groups.get(line) ?? ''}`),
      t(`line.${line}`),
      order === null ? null : order + 1,
      amount,
      account.currency,
    ]),
  ];
}
