// SPDX-License-Identifier: MIT
// A worked-out figure opens its working where it stands: the formula, its section in docs/MODEL.md, the amounts and lines it is
// made of, and the inputs with their owner, source and date, each of which opens its control.
import { h } from '../../charts/node.js';
import { money } from '../../numbers/format.js';
import { currencyRow } from '../../numbers/tables.js';
import { get } from '../../state/project.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';
import { parts } from './parts.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../../words/words.js').Part} Part */
/**
 * `amounts` are the core's, in words; the last may be what the others come to.
 * @typedef {{ label: string, value: string, sum?: boolean }} Amount
 * @typedef {{ formula?: string, section: string, amounts?: readonly Amount[], lines?: readonly string[], inputs?: readonly string[] }} Working
 */
/** What draws the working of a figure of a sentence; null where there is none. @typedef {(target: string) => ((text: string) => unknown) | null} Explain */

/** @param {Session} s @param {string} id @param {string} text @param {string} [look] */
export const figure = (s, id, text, look = 'worked') =>
  h(
    'button',
    { type: 'button', class: look, 'data-do': 'group', 'data-name': id, 'aria-expanded': String(isOpen(s, id)) },
    text,
  );

/** @param {Session} s @param {string} id */
export const isOpen = (s, id) => s.ui.group === id;

/** Of one piece, with two decimals more than money has: what is added up looks added up. @param {number | null} value @param {string} currency */
export const fine = (value, currency) => money(value, currency, { digits: currencyRow(currency).digits + 2 });

/** In a table, where there is a figure to open. @param {Session} s @param {string} id @param {string} text @param {unknown} value */
export const cell = (s, id, text, value) =>
  h('td', { class: 'money' }, value === null ? text : figure(s, id, text, 'line-button'));

/**
 * A sentence whose figures open beneath it (`opened`); one that nothing explains does not look as if it did.
 * @param {Session} s
 * @param {readonly Part[]} list
 * @param {Explain} explain
 * @param {string} [place] where the same figure stands more than once
 */
export const opening = (s, list, explain, place = '') =>
  list.map((part) => {
    if (!('result' in part)) return parts([part]);
    return explain(part.target) ? figure(s, place + part.target, part.result) : part.result;
  });

/** What stands open of it. @param {Session} s @param {readonly Part[]} list @param {Explain} explain @param {string} [place] */
export function opened(s, list, explain, place = '') {
  const open = list.find((part) => 'result' in part && isOpen(s, place + part.target));
  return open && 'result' in open && !s.ui.paper ? (explain(open.target)?.(open.result) ?? null) : null;
}

/** @param {Session} s @param {Working} working @param {readonly number[]} offers @param {...unknown} more */
export const drawer = (s, { formula, section, amounts = [], lines = [], inputs = [] }, offers, ...more) =>
  h(
    'div',
    { class: 'line-drawer', part: 'working' },
    formula ? h('p', { class: 'formula' }, formula) : null,
    h('p', { class: 'small' }, t('ui.model', { section })),
    amounts.length > 0 ? h('table', { class: 'lines' }, amounts.map(amount)) : null,
    lines.map((line) =>
      h('p', { class: 'small' }, t('ui.name.value', { label: t(`line.${line}`), value: t(`formula.${line}`) })),
    ),
    listed(
      s,
      inputs.filter((path) => say.isSet(s, path) && isUsed(s, path, offers)),
    ),
    more,
  );

/** @param {Amount} row */
export const amount = ({ label, value, sum }) =>
  h(
    'tbody',
    { key: label, class: sum ? 'sum' : null },
    h('tr', null, h('th', { scope: 'row' }, label), h('td', { class: 'money worded' }, value)),
  );

/** @param {Session} s @param {readonly string[]} paths */
const listed = (s, paths) =>
  paths.length > 0
    ? h(
        'ul',
        { class: 'list' },
        withRates(s, paths).map((path) => input(s, path)),
      )
    : null;

/** @param {Session} s @param {string} path */
const input = (s, path) =>
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
  );

/**
 * What is counted in another currency than the answer came through an exchange rate: that is an input too.
 * @param {Session} s
 * @param {readonly string[]} paths
 */
function withRates(s, paths) {
  const rates = /** @type {{ currency?: string }[]} */ (get(s.project, '/rates') ?? []);
  const others = paths.filter((path) => /^(money|home|quote)/.test(s.unit(path))).map((path) => s.currency(path));
  const used = rates.flatMap(({ currency = '' }, i) =>
    currency !== say.result(s).currency && others.includes(currency) ? [`/rates/${i}/perUnit`] : [],
  );
  return [...new Set([...paths, ...used])];
}

/** The rates of the ways that nothing travels by are no part of it. @param {Session} s @param {string} path @param {readonly number[]} offers */
function isUsed(s, path, offers) {
  const way = /^\/route\/(lcl|fcl|air|courier)\//.exec(path)?.[1];
  return (
    way === undefined ||
    offers.some(
      (i) => String(get(s.project, `/offers/${i}/route/mode`) ?? get(s.project, '/route/mode') ?? 'lcl') === way,
    )
  );
}
