// SPDX-License-Identifier: MIT
// Cost against quantity: what it costs to have that many good ones, and every quantity at which the cheaper one changes.
// It is read along: the costs of a quantity stand above the picture.
import { costs, roundTicks } from '../../charts/costs.js';
import { h, px } from '../../charts/node.js';
import { shareOf } from '../../charts/scale.js';
import { headline, number } from '../../numbers/format.js';
import { nouns } from '../../words/labels.js';
import { capital, t } from '../../words/words.js';
import * as say from '../say.js';
import { along, placeOf } from './along.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s */
export function crossings(s) {
  const { curves, crossings, offers, currency } = say.result(s);
  const { columns } = s;
  const { many } = nouns(s.project);
  const [a, b] = columns;
  const found = crossings?.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a));
  const count = (/** @type {number} */ at) => number(at, { digits: 0 });
  const { quantities } = curves;
  const [first = 0, last = 0] = [quantities[0], quantities.at(-1)];
  const points = (found?.points ?? []).map(({ quantity }) => quantity).filter((at) => at <= last);
  const lines = columns.map((i, k) => ({
    ink: offers[i]?.family ?? 'oem',
    second: k > 0 && offers[i]?.family === offers[a]?.family,
    name: capital(say.offer(s, i)),
    cost: curves.costs.map((row) => row[i] ?? 0),
  }));
  const level = roundTicks(0, Math.max(...lines.flatMap(({ cost }) => cost))).at(-1) ?? 0;
  // just below and just above a price break the same quantity would be told: it has the price above
  const places = quantities.map((_, i) => i).filter((i) => count(quantities[i]) !== count(quantities[i + 1]));
  const across = shareOf(first, last);
  const read = placeOf(s, 'crossings', places.length - 1);
  const value = (/** @type {typeof lines[0]} */ { name, cost }, /** @type {number} */ i) =>
    `${name} ${headline(cost[i], currency)}`;
  const told = (/** @type {number} */ i) => [
    t('cross.pieces', { n: count(quantities[i]), many }),
    ...lines.map((one) => value(one, i)),
  ];
  const cells = (/** @type {number} */ i) => lines.map(({ cost }) => headline(cost[i], currency));
  const rows = places.filter((i, at) => {
    const before = places[at - 1];
    return before === undefined || at === places.length - 1 || String(cells(i)) !== String(cells(before));
  });
  return [
    (found?.points.length ?? 0) > 2 ? h('p', null, say.plainCrossings(s)) : null,
    h('p', { class: 'small' }, [t('costs.text'), offers.length > 2 ? t('costs.two') : ''].join(' ')),
    along(s, {
      name: 'crossings',
      label: t('edit.paste.from'),
      from: Math.max(
        0,
        places.findIndex((i) => quantities[i] >= (points[0] ?? 0)),
      ),
      last: places.length - 1,
      inks: lines.map(({ ink }) => ink),
      told: (place) => told(places[place]),
      widest: told(quantities.length - 1),
    }),
    h(
      'figure',
      {
        'data-name': 'crossings',
        'data-places': places.map((i) => px(100 * across(quantities[i]))).join(' '),
      },
      costs({
        quantities,
        offers: lines,
        crossings: points.map((at) => ({ at, text: count(at) })),
        ticks: roundTicks(first, last).map((at) => ({ at, text: count(at) })),
        level: { at: level, text: headline(level, currency) },
        finger: read === null ? null : quantities[places[read]],
        title: say.plainCrossings(s),
      }),
    ),
    h(
      'details',
      null,
      h('summary', { class: 'quiet' }, t('button.table')),
      h(
        'table',
        null,
        h('caption', { class: 'small' }, t('costs.rows')),
        h(
          'thead',
          null,
          h(
            'tr',
            null,
            [t('edit.paste.from'), ...lines.map(({ name }) => name)].map((text, i) =>
              h('th', { scope: 'col', class: i > 0 ? 'money' : null }, text),
            ),
          ),
        ),
        h(
          'tbody',
          null,
          rows.map((i) =>
            h(
              'tr',
              null,
              h('th', { scope: 'row' }, count(quantities[i])),
              cells(i).map((text) => h('td', { class: 'money' }, text)),
            ),
          ),
        ),
      ),
    ),
  ];
}
