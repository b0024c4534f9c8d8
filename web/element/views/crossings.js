// SPDX-License-Identifier: MIT
// Cost against quantity: what it costs to have that many good ones, and every quantity at which the cheaper one changes.
import { costs } from '../../charts/costs.js';
import { h } from '../../charts/node.js';
import { headline, number } from '../../numbers/format.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s */
export function crossings(s) {
  const result = say.result(s);
  const { quantities, costs: rows } = result.curves;
  const [a, b] = s.columns;
  const found = result.crossings?.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a));
  const middle = quantities[Math.floor((quantities.length - 1) / 2)] ?? 0;
  const top = Math.max(...rows.flatMap((row) => s.columns.map((i) => row[i] ?? 0)));
  const last = quantities[quantities.length - 1] ?? 0;
  return [
    h('p', { class: 'small' }, t('ui.costs')),
    h(
      'figure',
      null,
      costs({
        quantities,
        offers: s.columns.map((i, k) => ({
          ink: result.offers[i]?.family ?? 'oem',
          second: k > 0 && result.offers[i]?.family === result.offers[s.columns[0]]?.family,
          name: say.offer(s, i),
          cost: rows.map((row) => row[i] ?? 0),
        })),
        crossings: (found?.points ?? [])
          .filter((point) => point.quantity <= last)
          .map((point) => ({ at: point.quantity, text: number(point.quantity, { digits: 0 }) })),
        ticks: [quantities[0] ?? 0, middle, last].map((at) => ({ at, text: number(at, { digits: 0 }) })),
        topText: headline(top, result.currency),
        title: say.plainCrossings(s),
      }),
    ),
    h('p', null, say.plainCrossings(s)),
  ];
}
