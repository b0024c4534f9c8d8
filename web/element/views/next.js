// SPDX-License-Identifier: MIT
// What next: what finding out is worth, the numbers at which the answer turns, nearest first, and the plain steps that the
// core names.
import { h } from '../../charts/node.js';
import { stepTexts } from '../../words/steps.js';
import { worths } from '../../words/sure.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s */
export const next = (s) => [
  s.bodies?.byTime ? h('p', { class: 'number-name' }, t('next.now')) : null,
  h(
    'ol',
    { class: 'steps', part: 'steps' },
    finding(s),
    s.sure ? stepTexts(say.view(s), s.sure, 'now').map((text) => h('li', null, text)) : null,
    say.warnings(s).map((text) => h('li', null, text)),
  ),
  rest(s),
  ...(s.bodies?.request?.(s) ?? []),
  ...(s.bodies?.byTime?.(s) ?? []),
];

/** What finding out is worth, once that is known. @param {Session} s */
const worthOf = (s) => (s.sure ? worths(say.view(s), s.sure) : null);

/** The numbers to find out: what each is worth where it is, and where the answer turns. @param {Session} s */
export function finding(s) {
  const worth = worthOf(s)?.numbers ?? [];
  const turns = say.nextNumbers(s);
  const both = [
    ...worth.map(({ path, text }) => ({ path, text, small: turns.find((turn) => turn.path === path)?.text })),
    ...turns
      .filter(({ path }) => worth.every((one) => one.path !== path))
      .map((turn) => ({ ...turn, small: undefined })),
  ];
  return both.map(({ path, text, small }) =>
    h(
      'li',
      { key: path },
      h('button', { type: 'button', class: 'quiet', 'data-do': 'visit', 'data-path': path }, text),
      small ? h('span', { class: 'small' }, h('br'), small) : null,
    ),
  );
}

/** What the others are worth, and all together. @param {Session} s */
export function rest(s) {
  const worth = worthOf(s);
  return worth ? [worth.rest, worth.all].filter(Boolean).map((text) => h('p', { class: 'small' }, text)) : null;
}
