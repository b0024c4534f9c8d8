// SPDX-License-Identifier: MIT
// How sure: the futures to touch, then what each offer may come to, what may go wrong and where the doubt comes from.
import { h } from '../../charts/node.js';
import { reach } from '../../charts/scale.js';
import { spread } from '../../charts/spread.js';
import { headline, number } from '../../numbers/format.js';
import { mixLines } from '../../words/mix.js';
import { pathLines } from '../../words/path.js';
import { behind, chanceRows, spreadText, sureFinding } from '../../words/sure.js';
import { capital, t } from '../../words/words.js';
import * as say from '../say.js';
import { offerName, pending } from '../views/parts.js';
import { shares } from './doubt.js';
import { known, pickedOf, picking } from './futures.js';
import { loadButton } from './load.js';
import { risks } from './risks.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../types.js').Simulation} Simulation */

/** @param {Session} s */
function body(s) {
  const sure = known(s);
  if (!sure) return [pending(s)];
  const view = say.view(s);
  const columns = s.columns;
  const offers = columns.flatMap((i) => say.result(s).offers[i] ?? []);
  const scale = reach(...columns.flatMap((i) => (sure.offers[i] ? [[sure.offers[i].p5, sure.offers[i].p95]] : [])));
  return [
    picking(s, sure),
    loadButton(s, pickedOf(s, sure)),
    h('p', { class: s.sure ? 'small' : 'small past' }, t('sure.range')),
    offers.map(({ index, family }, i) => {
      const one = sure.offers[index];
      if (!one) return null;
      const { name, text } = spreadText(view, sure, index);
      const zero = i === offers.length - 1 ? headline(0, say.result(s).currency) : '';
      return h(
        'figure',
        { key: `spread-${index}`, class: s.sure ? null : 'past' },
        h('figcaption', { class: 'small' }, h('b', { class: `${family}-text` }, name), ' ', text),
        spread(
          {
            low: one.p5,
            middle: one.p50,
            high: one.p95,
            ink: family,
            title: t('sure.spread.title', { name, text }),
            zero,
          },
          scale,
        ),
      );
    }),
    rows(s, offers, chanceRows(view, sure, columns)),
    beside(s, 'path', pathLines(view, sure)),
    beside(s, 'mix', mixLines(view, sure)),
    risks(s, sure),
    shares(s),
    h(
      'details',
      null,
      h('summary', { class: 'quiet' }, t('sure.behind')),
      behind(view, sure).map((text) => h('p', { class: 'small' }, text)),
    ),
    h('details', null, h('summary', { class: 'quiet' }, t('button.table')), asTable(s, sure)),
  ];
}

/** A choice more, where there is one: first the one, then the other; several together. @param {Session} s @param {string} part @param {ReturnType<typeof pathLines>} said */
function beside(s, part, said) {
  if (!said) return null;
  return h(
    'div',
    { class: s.sure ? 'apart' : 'apart past', part, key: part },
    h('b', null, said.title),
    said.lines.map((text) => h('p', null, text)),
  );
}

/**
 * What may go wrong, each offer in its column.
 * @param {Session} s
 * @param {readonly import('../types.js').Offer[]} offers
 * @param {ReturnType<typeof chanceRows>} list
 */
const rows = (s, offers, list) =>
  h(
    'table',
    { class: 'side', part: 'chances' },
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        offers.map(({ family, index }, i) =>
          h('th', { scope: 'col' }, offerName(family, say.offer(s, index), i > 0 && offers[0]?.family === family)),
        ),
      ),
    ),
    list.map(({ key, name, cells }) =>
      h(
        'tbody',
        { key },
        h('tr', null, h('th', { class: 'aspect-name', colspan: 2, scope: 'rowgroup' }, name)),
        h(
          'tr',
          null,
          cells.map(({ text, small }) =>
            h('td', null, h('span', null, text), small ? h('span', { class: 'small' }, h('br'), small) : null),
          ),
        ),
      ),
    ),
  );

/** @param {Session} s @param {Simulation} sure */
function asTable(s, sure) {
  const { currency } = say.result(s);
  return h(
    'table',
    null,
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        h('th', { scope: 'col' }, t('sure.table.future')),
        h('th', { scope: 'col' }, t('sure.table.leader')),
        s.columns.map((i) => h('th', { scope: 'col', class: 'money' }, capital(say.offer(s, i)))),
      ),
    ),
    h(
      'tbody',
      null,
      sure.marks.map(({ leader, npv }, i) =>
        h(
          'tr',
          null,
          h('th', { scope: 'row' }, number(i + 1)),
          h('td', null, leader === null ? t('sure.table.nobody') : capital(say.offer(s, leader))),
          s.columns.map((column) => h('td', { class: 'money' }, headline(npv[column], currency))),
        ),
      ),
    ),
  );
}

/** @param {Session} s */
const heading = (s) => [{ text: sureFinding(say.view(s), s.sure) }];

export const sure = Object.assign(body, { heading });
