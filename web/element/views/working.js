// SPDX-License-Identifier: MIT
// A worked-out figure opens its working where it stands: the formula, its section in docs/MODEL.md, the lines it is made of,
// and the inputs with their owner, source and date, each of which opens its control.
import { h } from '../../charts/node.js';
import { get } from '../../state/project.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {{ formula?: string, section: string, lines?: readonly string[], inputs?: readonly string[] }} Working */

/** @param {Session} s @param {string} id @param {string} text @param {string} [look] */
export const figure = (s, id, text, look = 'worked') =>
  h(
    'button',
    { type: 'button', class: look, 'data-do': 'group', 'data-name': id, 'aria-expanded': String(isOpen(s, id)) },
    text,
  );

/** @param {Session} s @param {string} id */
export const isOpen = (s, id) => s.ui.group === id;

/** In a table, where there is a figure to open. @param {Session} s @param {string} id @param {string} text @param {unknown} value */
export const cell = (s, id, text, value) =>
  h('td', { class: 'money' }, value === null ? text : figure(s, id, text, 'line-button'));

/** @param {Session} s @param {Working} working @param {readonly number[]} offers @param {...unknown} more */
export const drawer = (s, { formula, section, lines = [], inputs = [] }, offers, ...more) =>
  h(
    'div',
    { class: 'line-drawer', part: 'working' },
    formula ? h('p', { class: 'formula' }, formula) : null,
    h('p', { class: 'small' }, t('ui.model', { section })),
    lines.map((line) =>
      h('p', { class: 'small' }, t('ui.name.value', { label: t(`line.${line}`), value: t(`formula.${line}`) })),
    ),
    h(
      'ul',
      { class: 'list' },
      inputs.filter((path) => say.isSet(s, path) && isUsed(s, path, offers)).map((path) => input(s, path)),
    ),
    more,
  );

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
