// SPDX-License-Identifier: MIT
// What comes after now: the first order and what is spent by then, the next order, the switch of the staged path.
import { h } from '../../charts/node.js';
import { date, headline, number, weekAt } from '../../numbers/format.js';
import { nouns } from '../../words/labels.js';
import { capital, t } from '../../words/words.js';
import * as say from '../say.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s */
export function byTime(s) {
  const { offers, verdict, currency } = say.result(s);
  const leader = offers[verdict.offer];
  if (!leader || verdict.kind !== 'pick') return [];
  const [first, second] = leader.orders;
  const { many } = nouns(s.project);
  const { launchDate, spendBeforeSale } = leader.measures;
  const pieces = (/** @type {{ [name: string]: number }} */ order) => number(order.quantity, { digits: 0 });
  const order = first && {
    name: capital(say.offer(s, leader.index)),
    n: pieces(first),
    many,
    week: weekAt(first.week ?? 0),
    amount: headline(spendBeforeSale, currency),
    date: date(launchDate === null ? null : String(launchDate)),
  };
  return [
    ...list('next.soon', order ? [t(launchDate === null ? 'next.order.unsold' : 'next.order', order)] : []),
    ...list('next.later', [
      ...(second ? [t('next.again', { week: weekAt(second.week ?? 0), n: pieces(second), many })] : []),
      ...switching(s),
    ]),
  ];
}

/** Only where first one, then the other beats both. @param {Session} s */
function switching(s) {
  const path = s.later?.staged;
  if (!path?.best || !path.beats) return [];
  return [
    t('next.switch', { from: say.offer(s, path.from), to: say.offer(s, path.to), date: date(path.best.switchDate) }),
  ];
}

/** @param {string} title key @param {readonly string[]} texts */
const list = (title, texts) =>
  texts.length > 0
    ? [
        h('p', { class: 'number-name' }, t(title)),
        h(
          'ul',
          { class: 'steps' },
          texts.map((text) => h('li', null, text)),
        ),
      ]
    : [];
