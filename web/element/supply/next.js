// SPDX-License-Identifier: MIT
// What next: how the hours are filled, what to do and find out now, what is left out, what to ask and when to walk away, the
// reply with its quote ready to send, the loss of the largest account, what comes soon and later.
import { h } from '../../charts/node.js';
import { decline, largest, missing, missingLine, quotedWorth } from '../../words/supply/details.js';
import { lowQuote, replyText } from '../../words/supply/quote.js';
import { mixLine } from '../../words/supply/verdict.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';
import { message } from '../views/message.js';
import { now } from '../views/next.js';
import { offerName, parts, pending } from '../views/parts.js';
import { opened, opening } from '../views/working.js';
import { explain } from './figures.js';
import { floorTable } from './floors.js';
import { viewOf } from './view.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s */
export function next(s) {
  const view = viewOf(s);
  const declined = decline(view);
  const lost = largest(view);
  if (!s.bodies) return [pending(s)]; // its words come with them
  return [
    h('p', { class: 'number-name' }, t('next.now')),
    h('p', null, declined || opening(s, mixLine(view), explain(s), 'next')),
    declined ? null : opened(s, mixLine(view), explain(s), 'next'),
    now(s),
    leftOut(s),
    s.columns.map((i) => offer(s, i)),
    lost ? h('div', null, h('p', { class: 'number-name' }, t('sup.largest.title')), h('p', null, lost)) : null,
    ...(s.bodies?.byTime?.(s) ?? []),
  ];
}

/** @param {Session} s @param {number} index */
function offer(s, index) {
  const view = viewOf(s);
  const { family, floors: all } = view.result.offers[index] ?? {};
  if (!family || !all) return null;
  const name = say.offer(s, index);
  const worth = quotedWorth(view, index);
  const { below, low } = lowQuote(view, index);
  return h(
    'div',
    { class: 'deal', key: `offer-${index}` },
    h('p', { class: 'deal-name' }, offerName(family, t('sup.floors', { name }))),
    h('p', { class: 'small' }, t('sup.floors.what')),
    floorTable(s, index),
    h('p', { class: 'number-name' }, t('reply.title', { name })),
    h('p', { class: 'small' }, t('reply.text')),
    below.length > 0 ? h('p', { class: 'notice' }, parts(below)) : null,
    low.length > 0 ? h('p', { class: 'small' }, parts(low)) : null,
    message(s, `reply-${index}`, t('reply.title', { name }), replyText(view, index)),
    worth.length > 0 ? h('p', { class: 'small' }, opening(s, worth, explain(s))) : null,
    opened(s, worth, explain(s)),
  );
}

/** @param {Session} s */
function leftOut(s) {
  const view = viewOf(s);
  const line = missingLine(view);
  return line
    ? h(
        'div',
        null,
        h('p', { class: 'small' }, line),
        h(
          'ul',
          { class: 'steps' },
          missing(view).map(({ path, text }) => h('li', { key: path }, visit(path, text))),
        ),
      )
    : null;
}

/** @param {string} path @param {string} text */
const visit = (path, text) =>
  h('button', { type: 'button', class: 'quiet', 'data-do': 'visit', 'data-path': path }, text);
