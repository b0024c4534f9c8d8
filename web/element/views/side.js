// SPDX-License-Identifier: MIT
// Side by side: seven aspects in two columns, the usual range small beneath.
import { h } from '../../charts/node.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';
import { offerName, parts, section, still } from './parts.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s */
export const side = (s) =>
  section(s, 'side', [...say.finding(s, 'side'), .../** @type {any[]} */ (s.bodies?.switching?.(s) ?? [])], () =>
    body(s),
  );

/** @param {Session} s */
export function body(s) {
  const result = say.result(s);
  const columns = s.columns;
  const first = result.offers[columns[0]];
  const second = result.offers[columns[1]];
  if (!first || !second) return [];
  return [
    aspects(s, first, second),
    ...(s.bodies?.priorities?.(s) ?? []),
    ...(s.bodies?.ranked?.(s) ?? []),
    h('p', null, still(say.stress(s))),
    h('p', { class: 'small' }, still(say.deciding(s))),
    columns.map((i) => h('p', { class: 'small' }, still(say.needs(s, i)))),
  ];
}

/** @param {Session} s @param {import('../types.js').Offer} first @param {import('../types.js').Offer} second */
const aspects = (s, first, second) =>
  table(
    s,
    [first, second],
    first.aspects.map((aspect, i) => ({
      key: aspect.aspect,
      name: t(`aspect.${aspect.aspect}`),
      cells: [cell(s, aspect, first.index), cell(s, second.aspects[i] ?? aspect, second.index)],
    })),
  );

/**
 * Two offers in two columns, the name of each row above its cells.
 * @param {Session} s
 * @param {readonly Pick<import('../types.js').Offer, 'index' | 'family'>[]} offers
 * @param {readonly { key: string, name: string, cells: unknown[], more?: unknown }[]} rows `more` stands beneath its cells
 */
export const table = (s, offers, rows) =>
  h(
    'table',
    { class: 'side', part: 'side-by-side' },
    h('caption', { class: 'unseen' }, t('section.side')),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        offers.map((offer, i) =>
          h(
            'th',
            { scope: 'col' },
            offerName(offer.family, say.offer(s, offer.index), i > 0 && offers[0]?.family === offer.family),
            h('span', { class: 'small' }, h('br'), say.labelled(s, offer)),
          ),
        ),
      ),
    ),
    rows.map(({ key, name, cells, more }) =>
      h(
        'tbody',
        { key },
        h('tr', null, h('th', { class: 'aspect-name', colspan: 2, scope: 'rowgroup' }, name)),
        h('tr', null, cells),
        more,
      ),
    ),
  );

/** States worth a line: what is as usual needs none. */
const TELLING = new Set(['above', 'below', 'contradicts']);

/** @param {Session} s @param {import('../types.js').Aspect} aspect @param {number} offer */
function cell(s, aspect, offer) {
  const { cell: told, usual, state } = say.aspect(s, aspect, offer);
  return h(
    'td',
    null,
    h('span', null, parts(told)),
    usual ? h('span', { class: 'small' }, h('br'), usual) : null,
    state && TELLING.has(aspect.state) ? h('b', { class: 'small state' }, h('br'), state) : null,
  );
}
