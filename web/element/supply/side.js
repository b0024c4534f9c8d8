// SPDX-License-Identifier: MIT
// Side by side, for the factory: what each offer leaves, takes and risks, then the hours as one bar.
import { hoursBar } from '../../charts/hours.js';
import { h } from '../../charts/node.js';
import { plain } from '../../words/words.js';
import { rows, week } from '../../words/supply/details.js';
import { mixLine, together } from '../../words/supply/verdict.js';
import * as say from '../say.js';
import { still } from '../views/parts.js';
import { table } from '../views/side.js';
import { opened, opening } from '../views/working.js';
import { explain } from './figures.js';
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
      rows(view).map(({ name, cell }) => {
        const both = columns.map(({ index }) => cell(index));
        const open = both.map(({ text }) => opened(s, text, explain(s))).find(Boolean);
        return {
          key: name,
          name,
          cells: both.map(({ text, small }) =>
            h(
              'td',
              null,
              h('span', null, opening(s, text, explain(s))),
              small ? h('span', { class: 'small' }, h('br'), small) : null,
            ),
          ),
          more: open ? h('tr', null, h('td', { colspan: columns.length }, open)) : null,
        };
      }),
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
    [worth, mixLine(view), together(view)].map((text) =>
      text.length > 0 ? [h('p', null, opening(s, text, explain(s))), opened(s, text, explain(s))] : null,
    ),
    h('p', { class: 'small' }, pooled),
  );
}
