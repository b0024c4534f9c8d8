// SPDX-License-Identifier: MIT
// Side by side, for the factory: what each offer leaves, takes and risks, then the hours as one bar.
import { hoursBar } from '../../charts/hours.js';
import { h } from '../../charts/node.js';
import { plain } from '../../words/words.js';
import { rows, week } from '../../words/supply/details.js';
import { mixLine } from '../../words/supply/verdict.js';
import * as say from '../say.js';
import { parts, still } from '../views/parts.js';
import { table } from '../views/side.js';
import { viewOf } from './view.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s */
export function side(s) {
  const view = viewOf(s);
  const [a, b] = s.columns;
  const columns = [a, b].flatMap((i) => view.result.offers[i] ?? []);
  return [
    table(
      s,
      columns,
      rows(view).map(({ name, cell }) => ({
        key: name,
        name,
        cells: columns.map(({ index }) => {
          const { text, small } = cell(index);
          return h(
            'td',
            null,
            h('span', null, parts(text)),
            small ? h('span', { class: 'small' }, h('br'), small) : null,
          );
        }),
      })),
    ),
    ...(s.bodies?.priorities?.(s) ?? []),
    hours(s),
    ...(s.bodies?.ranked?.(s) ?? []),
    h('p', null, still(say.stress(s))),
    h('p', { class: 'small' }, still(say.deciding(s))),
  ];
}

/** The hours: a bar, what stands in it, what one more is worth. @param {Session} s */
function hours(s) {
  const view = viewOf(s);
  const { title, free, pooled, parts: pieces, worth } = week(view);
  const told = pieces.map(({ text }) => text).join(', ');
  return h(
    'div',
    { class: 'deal', part: 'hours' },
    h('p', { class: 'number-name' }, title),
    h('p', { class: 'small' }, free),
    h('figure', null, hoursBar(pieces, `${told}. ${plain(worth)}`), h('figcaption', { class: 'small' }, told)),
    h('p', null, parts(worth)),
    h('p', null, parts(mixLine(view))),
    h('p', { class: 'small' }, pooled),
  );
}
