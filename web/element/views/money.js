// SPDX-License-Identifier: MIT
// The money table, and the way down from any of its lines: formula, dated sources, entries.
import { h } from '../../charts/node.js';
import { money, weekAt } from '../../numbers/format.js';
import { has, t } from '../../words/words.js';
import { inputsOf, originOf } from '../lines.js';
import * as say from '../say.js';
import { amount, drawer } from './working.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../types.js').Line} Line */

/** The lines of a group, each opening its working. @param {Session} s @param {string} group */
export function lines(s, group) {
  const result = say.result(s);
  const rows = result.lines.filter(
    (line) => line.group === group && (line.amounts.some((amount) => amount !== 0) || line.line === s.ui.line),
  );
  return h(
    'table',
    { class: 'lines', part: 'money' },
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        h('th', { scope: 'col' }, t(`group.${group}`)),
        s.columns.map((i) => h('th', { class: 'money', scope: 'col' }, say.offer(s, i))),
      ),
    ),
    rows.map((row) => line(s, row)),
  );
}

/** The name of a line, which opens its working. @param {string} line @param {boolean} open */
const head = (line, open) =>
  h(
    'th',
    { scope: 'row' },
    h(
      'button',
      { type: 'button', class: 'line-button', 'data-do': 'line', 'data-line': line, 'aria-expanded': String(open) },
      t(`line.${line}`),
    ),
  );

/** @param {Session} s @param {Line} row */
function line(s, row) {
  const open = s.ui.line === row.line;
  const { currency, verdict } = say.result(s);
  const compared = [verdict.offer, verdict.runnerUp].every((i) => s.columns.includes(i));
  return h(
    'tbody',
    { key: row.line },
    h(
      'tr',
      null,
      head(row.line, open),
      s.columns.map((i) => h('td', { class: 'money' }, money(row.amounts[i], currency))),
    ),
    compared && row.gap !== 0
      ? h(
          'tr',
          null,
          h('td', { class: 'small', colspan: 3 }, t('ui.gap', { amount: money(row.gap, currency, { sign: true }) })),
        )
      : null,
    open ? h('tr', null, h('td', { colspan: 3 }, lineWorking(s, row.line))) : null,
  );
}

/** @param {Session} s @param {string} name @param {readonly number[]} [offers] */
function lineWorking(s, name, offers = s.columns) {
  const { currency } = say.result(s);
  const { section = '' } = originOf(name, s.chair.origins) ?? {};
  const inputs = inputsOf(name, offers, s.chair.origins);
  const formula = has(`formula.${name}`) ? t(`formula.${name}`) : '';
  return drawer(
    s,
    { formula, section, inputs },
    offers,
    h(
      'table',
      { class: 'entries' },
      h('caption', { class: 'small' }, t('ui.entries')),
      (s.ledger ?? [])
        .filter(({ offer }) => offers.includes(offer))
        .flatMap(({ offer, entries }) =>
          entries
            .filter((entry) => entry.line === name)
            .map((entry) =>
              h(
                'tr',
                null,
                h('td', null, say.offer(s, offer)),
                h('td', null, weekAt(entry.week)),
                h('td', { class: 'money' }, money(entry.amount, currency, { digits: 2 })),
              ),
            ),
        ),
    ),
  );
}

/** Whether it rounds to nothing on the screen. @param {number} amount @param {string} currency */
export const isNothing = (amount, currency) => money(Math.abs(amount), currency) === money(0, currency);

/** What all lines of one offer come to today: they add up to its worth. @param {Session} s @param {number} i */
export function worthOf(s, i) {
  const { offers, currency } = say.result(s);
  const inputs = [s.side === 'supplier' ? '/supplier/rate' : '/market/discountRate'];
  const sum = { label: t('reason.sum'), value: money(offers[i]?.measures.npv, currency), sum: true };
  return madeOf(s, i, { formula: t('formula.npv'), section: '8', inputs }, { which: () => true, kind: 'pv' }, [sum]);
}

/** @typedef {{ which: (line: string) => boolean, kind: 'amounts' | 'pv' }} Made of which lines, as they are paid or in today's money */

/**
 * A figure of one offer that is made of lines, each opening its own working; then what else it takes, and the figure.
 * @param {Session} s
 * @param {number} i
 * @param {import('./working.js').Working} working
 * @param {Made} made
 * @param {readonly import('./working.js').Amount[]} rest
 */
export const madeOf = (s, i, working, { which, kind }, rest) =>
  drawer(
    s,
    working,
    [i],
    h(
      'table',
      { class: 'lines' },
      say
        .result(s)
        .lines.filter(
          (row) => which(row.line) && (row.line === s.ui.line || !isNothing(row[kind][i] ?? 0, say.result(s).currency)),
        )
        .map((row) => {
          const open = s.ui.line === row.line;
          return h(
            'tbody',
            { key: row.line },
            h(
              'tr',
              null,
              head(row.line, open),
              h('td', { class: 'money' }, money(row[kind][i], say.result(s).currency)),
            ),
            open ? h('tr', null, h('td', { colspan: 2 }, lineWorking(s, row.line, [i]))) : null,
          );
        }),
      rest.map(amount),
    ),
  );

/** Every group, its lines when opened. @param {Session} s */
export function moneyTable(s) {
  const groups = [...new Set(say.result(s).lines.map((row) => row.group))];
  return h(
    'div',
    { class: 'money-table' },
    groups.map((group) => lines(s, group)),
  );
}
