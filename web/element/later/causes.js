// SPDX-License-Identifier: MIT
// Why, by cause: the same lead in bars of what the two offers differ in.
import { bar } from '../../charts/bar.js';
import { h } from '../../charts/node.js';
import { reach } from '../../charts/scale.js';
import { money } from '../../numbers/format.js';
import { capital, t, tOr } from '../../words/words.js';
import * as say from '../say.js';
import { pending } from '../views/parts.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s */
export const causes = (s) => [
  h('details', { part: 'causes' }, h('summary', { class: 'quiet' }, t('cause.title')), told(s)),
];

/** @param {Session} s */
function told(s) {
  const found = s.later?.waterfall;
  const { offers, currency } = say.result(s);
  const [first, second] = [offers[found?.offer ?? -1], offers[found?.other ?? -1]];
  if (!found || !first || !second) return pending(s);
  const bars = found.bars.filter(({ amount }) => amount !== 0);
  const scale = reach(bars.map(({ amount }) => amount));
  const name = say.offer(s, found.offer);
  return [
    h('p', { class: 'small' }, t('cause.help', { name })),
    h(
      'table',
      { class: 'causes', 'data-picture': t('cause.title') },
      h(
        'thead',
        { class: 'unseen' },
        h(
          'tr',
          null,
          h('th', { scope: 'col' }, t('cause.cause')),
          h('th', { scope: 'col' }, t('cause.for', { name: capital(name) })),
        ),
      ),
      bars.map(({ cause, amount }) =>
        h(
          'tbody',
          { key: cause },
          h(
            'tr',
            null,
            h('th', { scope: 'row', class: 'cause-name' }, tOr(`cause.${cause}`, 'aspect.none')),
            h('td', { class: 'money' }, money(amount, currency, { sign: true })),
          ),
          h(
            'tr',
            { 'aria-hidden': 'true' },
            h('td', { class: 'cause-bar', colspan: 2 }, bar(amount, scale, amount >= 0 ? first.family : second.family)),
          ),
        ),
      ),
      h(
        'tbody',
        { class: 'sum', key: 'sum' },
        h(
          'tr',
          null,
          h('th', { scope: 'row' }, t('reason.sum')),
          h('td', { class: 'money' }, money(found.gap, currency, { sign: true })),
        ),
      ),
    ),
  ];
}
