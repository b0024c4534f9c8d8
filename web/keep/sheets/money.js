// SPDX-License-Identifier: MIT
// What each line of money comes to, as it is and as it is worth today.
import { t } from '../../words/words.js';
import { column } from '../workbook.js';
import { LIST_HEAD, IN, sumWhere, sum, heads, head, formula, numbering } from './posted.js';

/** @typedef {import('../workbook.js').Sheet} Sheet */
/** @typedef {import('../workbook.js').Cell} Cell */
/** @typedef {import('../workbook.js').Content} Content */
/** @typedef {import('../book.js').Account} Account */
/** @typedef {import('./posted.js').Posted} Posted */
/** @typedef {import('./posted.js').Places} Places */

/** @param {Account} account @param {Posted[]} entries @param {Places} at @returns {Sheet} */
export function moneySheet(account, entries, at) {
  const { offers, lines } = account;
  const rows = lines.map(({ line, group }, n) => {
    const row = n + LIST_HEAD + 1;
    const cells = (/** @type {'amount' | 'present'} */ what) =>
      offers.map((_, i) =>
        formula(
          sumWhere(at, IN[what], [
            [IN.offer, `${column(i + 2)}$1`],
            [IN.line, `$B${row}`],
          ]),
          sum(entries, (entry) => entry.offer === i && entry.line === line, what),
        ),
      );
    return [t(`group.${group}`), t(`line.${line}`), ...cells('amount'), ...cells('present')];
  });
  const last = LIST_HEAD + rows.length;
  const totals = ['amount', 'present'].flatMap((what, half) =>
    offers.map((_, i) => {
      const letter = column(2 + half * offers.length + i);
      return formula(
        `SUM(${letter}${LIST_HEAD + 1}:${letter}${last})`,
        sum(entries, ({ offer }) => offer === i, /** @type {'amount' | 'present'} */ (what)),
      );
    }),
  );
  return {
    name: at.name.money,
    widths: [28, 34, ...offers.map(() => 18), ...offers.map(() => 18)],
    frozen: LIST_HEAD,
    rows: [
      [...numbering(account, 2), ...offers.map((_, i) => i + 1)],
      [
        ...heads(account, [t('book.group'), t('book.line')]),
        ...offers.map(({ name }) => head(t('book.present.of', { name }))),
      ],
      ...rows,
      [head(t('book.sum')), null, ...totals],
    ],
  };
}
