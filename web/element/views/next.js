// SPDX-License-Identifier: MIT
// What next: the heading's own step, what finding out is worth, the numbers at which the answer turns, nearest first, and the
// plain steps that the core names.
import { h } from '../../charts/node.js';
import { number } from '../../numbers/format.js';
import { innerName, warningTexts } from '../../words/sentences.js';
import { stepTexts } from '../../words/steps.js';
import { worths } from '../../words/sure.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';
import { drawer, opened, opening } from './working.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../../words/words.js').Part} Part */

/** What makes one look twice at the offers, and is told there (later/quotes.js). */
export const TWICE = new Set(['label-differs', 'tooling-twice', 'carrying-holds-capital', 'free-mould']);

/** @param {Session} s */
export const next = (s) => [
  h('p', { class: 'number-name' }, t('next.now')),
  now(s, sharing(s)),
  ...(s.bodies?.request?.(s) ?? []),
  ...(s.bodies?.byTime?.(s) ?? []),
];

/** What is to be done now. @param {Session} s @param {unknown} [first] */
export function now(s, first) {
  const worth = worthOf(s);
  return [
    h(
      'ol',
      { class: 'steps', part: 'steps' },
      first,
      nowSteps(s),
      warningTexts(
        say.view(s),
        s.warnings.filter(({ code }) => !TWICE.has(code)),
      ).map((text) => h('li', null, text)),
    ),
    worth
      ? [
          worth.rest ? h('p', { class: 'small' }, worth.rest) : null,
          worth.all.length > 0 ? h('p', { class: 'small' }, opening(s, worth.all, known(s, []), 'known')) : null,
          opened(s, worth.all, known(s, []), 'known'),
        ]
      : null,
  ];
}

/** A factory's heading says what to ask, so what it can offer now comes before what it may find out. @param {Session} s */
export function nowSteps(s) {
  const told = s.sure ? stepTexts(say.view(s), s.sure, 'now').map((text) => h('li', null, text)) : [];
  const change = /** @type {import('../../charts/node.js').VNode[]} */ (s.bodies?.switchStep?.(s) ?? []);
  return s.side === 'supplier' ? [...told, ...finding(s)] : [...finding(s), ...change, ...told];
}

/** With nothing left to find out it is to be shared, as the heading says. @param {Session} s */
const sharing = (s) =>
  say.nextPath(s) || say.result(s).next?.length
    ? null
    : h('li', { key: 'share' }, h('button', { type: 'button', class: 'quiet', 'data-do': 'share' }, t('button.share')));

/** What finding out is worth, once that is known. @param {Session} s */
const worthOf = (s) => (s.sure ? worths(say.view(s), s.sure) : null);

/**
 * The numbers to find out: the heading's first, then what each is worth where it is, and where the answer turns.
 * @param {Session} s
 */
function finding(s) {
  const worth = worthOf(s)?.numbers ?? [];
  const turns = say.nextNumbers(s);
  const asked = say.nextPath(s);
  const both = [
    ...worth.map(({ path, text }) => ({ path, text, small: turns.find((turn) => turn.path === path)?.text })),
    ...turns
      .filter(({ path }) => worth.every((one) => one.path !== path))
      .map((turn) => ({ ...turn, small: undefined })),
  ];
  if (asked && both.every(({ path }) => path !== asked))
    both.unshift({
      path: asked,
      text: t('next.yours', { label: innerName(say.view(s), asked), yours: say.yours(s, asked) }),
      small: undefined,
    });
  both.sort((a, b) => Number(b.path === asked) - Number(a.path === asked));
  return both.map(({ path, text, small }) =>
    h(
      'li',
      { key: path },
      typeof text === 'string'
        ? h('button', { type: 'button', class: 'quiet', 'data-do': 'visit', 'data-path': path }, text)
        : opening(s, text, known(s, [path]), path),
      small ? h('span', { class: 'small' }, h('br'), small) : null,
      typeof text === 'string' ? null : opened(s, text, known(s, [path]), path),
    ),
  );
}

/** How a worth is found. @param {Session} s @param {string[]} inputs @returns {import('./working.js').Explain} */
const known = (s, inputs) => () => () =>
  drawer(
    s,
    { formula: t('worth.how', { n: number(s.sure?.worlds) }), section: '17.4', inputs },
    [],
    h(
      'button',
      { type: 'button', class: 'quiet', 'data-do': 'working', 'data-target': '/simulate' },
      t('find.sure.wait'),
    ),
  );
