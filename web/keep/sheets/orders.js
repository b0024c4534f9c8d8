// SPDX-License-Identifier: MIT
// What each order's pieces cost, landed.
import { t } from '../../words/words.js';
import { IN, sumWhere, sum, head, formula } from './posted.js';

/** @typedef {import('../workbook.js').Sheet} Sheet */
/** @typedef {import('../workbook.js').Cell} Cell */
/** @typedef {import('../workbook.js').Content} Content */
/** @typedef {import('../book.js').Account} Account */
/** @typedef {import('./posted.js').Posted} Posted */
/** @typedef {import('./posted.js').Places} Places */

/** @param {Account} account @param {Posted[]} entries @param {Places} at @returns {Sheet} */
export function ordersSheet(account, entries, at) {
  const rows = account.offers.flatMap(({ name, orders = [] }, offer) =>
    orders.map((order, n) => ({ name, offer, order, n })),
  );
  return {
    name: at.name.orders,
    widths: [8, 28, 10, 12, 12, 12, 18, 18],
    frozen: 1,
    rows: [
      [
        'book.option.number',
        'book.option',
        'book.order',
        'book.ready',
        'book.arrives',
        'book.pieces',
        'book.landed',
        'book.landed.each',
      ].map((key) => head(t(key))),
      ...rows.map(({ name, offer, order, n }, i) => {
        const row = i + 2;
        const of = /** @type {[string, string][]} */ ([
          [IN.offer, `$A${row}`],
          [IN.order, `$C${row}`],
        ]);
        const landed = -sum(entries, (entry) => entry.offer === offer && entry.order === n && entry.line !== 'tooling');
        // a tool set that an order wears out stands beside it in the ledger and is no part of what its pieces cost
        const worn = sumWhere(at, IN.amount, [...of, [IN.line, `"${t('line.tooling').replaceAll('"', '""')}"`]]);
        return [
          offer + 1,
          name,
          n + 1,
          order.readyWeek,
          order.arriveWeek,
          order.quantity,
          formula(`-(${sumWhere(at, IN.amount, of)}-${worn})`, landed),
          formula(`G${row}/F${row}`, landed / order.quantity, 'money'),
        ];
      }),
    ],
  };
}
