// SPDX-License-Identifier: MIT
// The measures of every offer, over the other sheets; the discount rate stands here and may be changed.
import { t } from '../../words/words.js';
import { column, quoted } from '../workbook.js';
import { LIST_HEAD, IN, sumWhere, sum, heads, head, formula, numbering } from './posted.js';

/** @typedef {import('../workbook.js').Sheet} Sheet */
/** @typedef {import('../workbook.js').Cell} Cell */
/** @typedef {import('../workbook.js').Content} Content */
/** @typedef {import('../book.js').Account} Account */
/** @typedef {import('./posted.js').Posted} Posted */
/** @typedef {import('./posted.js').Places} Places */

/**
 * @param {Account} account
 * @param {Posted[]} entries
 * @param {Places} at
 * @param {ReturnType<typeof import('./cash.js').cashSheet>} cash
 * @returns {Sheet}
 */
export function answerSheet(account, entries, at, cash) {
  const { offers, title, note, currency, rate } = account;
  const each = (/** @type {(i: number, number: string) => Content} */ cell) =>
    offers.map((_, i) => cell(i, `${column(i + 1)}$6`));
  const inCash = (/** @type {string} */ letter) =>
    `${quoted(at.name.cash)}!$${letter}$${LIST_HEAD + 1}:$${letter}$${LIST_HEAD + cash.weeks}`;
  const rows = [
    [{ v: title, s: 'title' }],
    [note],
    [t('book.amounts', { currency })],
    [head(t('book.rate')), { v: rate, s: 'input' }, t('book.rate.live')],
    heads(account, ['']),
    numbering(account, 1),
    [
      t('measure.npv'),
      ...each((i, number) =>
        formula(
          sumWhere(at, IN.present, [[IN.offer, number]]),
          sum(entries, ({ offer }) => offer === i, 'present'),
        ),
      ),
    ],
    [
      t('measure.profit'),
      ...each((i, number) =>
        formula(
          sumWhere(at, IN.amount, [[IN.offer, number]]),
          sum(entries, ({ offer }) => offer === i),
        ),
      ),
    ],
    [t('measure.holeAmount'), ...each((i) => formula(`MIN(0,${inCash(column(2 + 3 * i + 1))})`, cash.hole(i)))],
    [
      t('measure.holeWeek'),
      ...each((i) => {
        const deepest = `${column(i + 1)}9`;
        return {
          f: `IF(${deepest}<0,INDEX(${inCash('A')},MATCH(${deepest},${inCash(column(2 + 3 * i + 1))},0)),"")`,
          v: cash.holeWeek(i) ?? '',
        };
      }),
    ],
    [
      t('measure.paybackWeek'),
      ...each((i) => {
        const back = inCash(column(2 + 3 * i + 2));
        return { f: `IF(COUNT(${back})=0,"",MIN(${back}))`, v: cash.payback(i) ?? '' };
      }),
    ],
    [t('measure.irr'), ...each((i) => ({ v: offers[i]?.irr ?? null, s: 'share' }))],
    [
      t('book.irr.check'),
      ...each((i) => {
        const irr = `${column(i + 1)}12`;
        const own = offers[i]?.irr ?? null;
        if (own === null) return null;
        const worth = `ROUND(SUMPRODUCT(${inCash(column(2 + 3 * i))},(1+${irr})^(-${inCash('A')}/52)),2)`;
        return formula(worth, Math.round(100 * cash.worthAt(i, own)) / 100 || 0);
      }),
    ],
    [],
    [{ v: t('book.how'), s: 'plain' }],
  ];
  return { name: at.name.answer, widths: [38, ...offers.map(() => 20)], rows };
}
