// SPDX-License-Identifier: MIT
// Cash week by week.
import { t } from '../../words/words.js';
import { column, serialOf } from '../workbook.js';
import { LIST_HEAD, IN, sumWhere, head, formula } from './posted.js';

/** @typedef {import('../workbook.js').Sheet} Sheet */
/** @typedef {import('../workbook.js').Cell} Cell */
/** @typedef {import('../workbook.js').Content} Content */
/** @typedef {import('../book.js').Account} Account */
/** @typedef {import('./posted.js').Posted} Posted */
/** @typedef {import('./posted.js').Places} Places */

/**
 * Week by week: what comes and goes, what it adds up to, and from which week on nothing is owed any more.
 * @param {Account} account
 * @param {Posted[]} entries
 * @param {Places} at
 */
export function cashSheet(account, entries, at) {
  const { offers, start } = account;
  const weeks = 1 + entries.reduce((last, { counted }) => Math.max(last, counted), 0);
  const flows = offers.map(() => new Float64Array(weeks));
  for (const { offer, counted, amount } of entries) {
    const flow = flows[offer];
    if (flow) flow[counted] = (flow[counted] ?? 0) + amount;
  }
  const sums = flows.map((flow) => {
    let total = 0;
    return Array.from(flow, (amount) => (total += amount));
  });
  const back = sums.map((line) =>
    line.map((total, w) => (total >= 0 && line.slice(0, w).some((before) => before < 0) ? w : null)),
  );
  const rows = Array.from({ length: weeks }, (_, w) => {
    const row = w + LIST_HEAD + 1;
    const cells = offers.flatMap((_, i) => {
      const [flow, total] = [column(2 + 3 * i), column(3 + 3 * i)];
      const before = w === 0 ? '' : `${total}${row - 1}+`;
      const first = `${total}$${LIST_HEAD + 1}`;
      return [
        formula(
          sumWhere(at, IN.amount, [
            [IN.offer, `${flow}$1`],
            [IN.counted, `$A${row}`],
          ]),
          flows[i]?.[w] ?? 0,
        ),
        formula(`${before}${flow}${row}`, sums[i]?.[w] ?? 0),
        w === 0
          ? null
          : {
              f: `IF(AND(${total}${row}>=0,COUNTIF(${first}:${total}${row - 1},"<0")>0),$A${row},"")`,
              v: back[i]?.[w] ?? '',
            },
      ];
    });
    return [
      w,
      { f: `${serialOf(start)}+7*A${row}`, v: serialOf(start) + 7 * w, s: /** @type {const} */ ('date') },
      ...cells,
    ];
  });
  const holeOf = (/** @type {number} */ i) => (sums[i] ?? []).reduce((least, total) => Math.min(least, total), 0);
  return {
    weeks,
    hole: holeOf,
    /** @param {number} i */
    holeWeek: (i) => (holeOf(i) < 0 ? (sums[i] ?? []).indexOf(holeOf(i)) : null),
    /** @param {number} i */
    payback: (i) => back[i]?.find((week) => week !== null) ?? null,
    /** @param {number} i @param {number} irr */
    worthAt: (i, irr) => (flows[i] ?? []).reduce((worth, amount, w) => worth + amount * (1 + irr) ** (-w / 52), 0),
    sheet: /** @type {Sheet} */ ({
      name: at.name.cash,
      widths: [8, 13, ...offers.flatMap(() => [16, 16, 12])],
      frozen: LIST_HEAD,
      rows: [
        [null, null, ...offers.flatMap((_, i) => [i + 1, null, null])],
        [
          head(t('book.week')),
          head(t('book.date')),
          ...offers.flatMap(({ name }) => [
            head(t('book.cash.of', { name })),
            head(t('book.total.of', { name })),
            head(t('book.back')),
          ]),
        ],
        ...rows,
      ],
    }),
  };
}
