// SPDX-License-Identifier: MIT
// The money table, and the way down from any of its lines: formula, dated sources, entries.
import { h } from '../../charts/node.js';
import { money, weekAt } from '../../numbers/format.js';
import { get } from '../../state/project.js';
import { has, t } from '../../words/words.js';
import { inputsOf, originOf } from '../lines.js';
import * as say from '../say.js';

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
      h(
        'th',
        { scope: 'row' },
        h(
          'button',
          {
            type: 'button',
            class: 'line-button',
            'data-do': 'line',
            'data-line': row.line,
            'aria-expanded': String(open),
          },
          t(`line.${row.line}`),
        ),
      ),
      s.columns.map((i) => h('td', { class: 'money' }, money(row.amounts[i], currency))),
    ),
    compared && row.gap !== 0
      ? h(
          'tr',
          null,
          h('td', { class: 'small', colspan: 3 }, t('ui.gap', { amount: money(row.gap, currency, { sign: true }) })),
        )
      : null,
    open ? h('tr', null, h('td', { colspan: 3 }, working(s, row.line))) : null,
  );
}

/** @param {Session} s @param {string} name */
function working(s, name) {
  const { currency } = say.result(s);
  const inputs = inputsOf(name, s.columns, s.chair.origins).filter((path) => say.isSet(s, path) && isUsed(s, path));
  return h(
    'div',
    { class: 'line-drawer', part: 'working' },
    has(`formula.${name}`) ? h('p', { class: 'formula' }, t(`formula.${name}`)) : null,
    h('p', { class: 'small' }, t('ui.model', { section: originOf(name, s.chair.origins)?.section ?? '' })),
    h(
      'ul',
      { class: 'list' },
      inputs.map((path) =>
        h(
          'li',
          { key: path },
          h(
            'p',
            null,
            say.label(s, path),
            ': ',
            h('button', { type: 'button', class: 'typed', 'data-do': 'visit', 'data-path': path }, say.shown(s, path)),
          ),
          h('p', { class: 'small' }, say.evidence(s, path)),
        ),
      ),
    ),
    h(
      'table',
      { class: 'entries' },
      h('caption', { class: 'small' }, t('ui.entries')),
      (s.ledger ?? [])
        .filter(({ offer }) => s.columns.includes(offer))
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

/** The rates of the ways that nothing travels by are no part of it. @param {Session} s @param {string} path */
function isUsed(s, path) {
  const way = /^\/route\/(lcl|fcl|air|courier)\//.exec(path)?.[1];
  return (
    way === undefined ||
    s.columns.some(
      (i) => String(get(s.project, `/offers/${i}/route/mode`) ?? get(s.project, '/route/mode') ?? 'lcl') === way,
    )
  );
}

/** Every group, its lines when opened. @param {Session} s */
export function moneyTable(s) {
  const groups = [...new Set(say.result(s).lines.map((row) => row.group))];
  return h(
    'div',
    { class: 'money-table' },
    groups.map((group) => lines(s, group)),
  );
}
