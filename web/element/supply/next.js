// SPDX-License-Identifier: MIT
// What next: how the hours are filled, what to ask and when to walk away, the reply with its quote ready to send, the loss
// of the largest account, what to find out, what is left out, what comes soon and later.
import { h } from '../../charts/node.js';
import { decline, floors, hasTarget, largest, missing, missingLine, quotedWorth } from '../../words/supply/details.js';
import { replyText } from '../../words/supply/quote.js';
import { mixLine } from '../../words/supply/verdict.js';
import { nouns } from '../../words/labels.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';
import { message } from '../views/message.js';
import { finding, rest } from '../views/next.js';
import { offerName, parts } from '../views/parts.js';
import { viewOf } from './view.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s */
export function next(s) {
  const view = viewOf(s);
  const declined = decline(view);
  const lost = largest(view);
  return [
    h('p', null, declined || parts(mixLine(view))),
    s.columns.map((i) => offer(s, i)),
    lost ? h('div', null, h('p', { class: 'number-name' }, t('sup.largest.title')), h('p', null, lost)) : null,
    asking(s),
    leftOut(s),
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
  return h(
    'div',
    { class: 'deal', key: `offer-${index}` },
    h('p', { class: 'deal-name' }, offerName(family, t('sup.floors', { name }))),
    h('p', { class: 'small' }, t('sup.floors.what')),
    table(s, index),
    h('p', { class: 'number-name' }, t('reply.title', { name })),
    h('p', { class: 'small' }, t('reply.text')),
    message(s, `reply-${index}`, t('reply.title', { name }), replyText(view, index)),
    worth.length > 0 ? h('p', { class: 'small' }, parts(worth)) : null,
  );
}

/** @param {Session} s @param {number} index */
function table(s, index) {
  const view = viewOf(s);
  const target = hasTarget(view, index);
  const heads = ['quantity', 'walkAway', 'full', ...(target ? ['target'] : [])];
  return h(
    'table',
    { class: 'floors', part: 'floors' },
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        heads.map((name, i) =>
          h('th', { scope: 'col', class: i ? 'money' : null }, t(`sup.floor.${name}`, nouns(s.project))),
        ),
      ),
    ),
    floors(view, index).map((floor) =>
      h(
        'tbody',
        { key: floor.quantity },
        h(
          'tr',
          null,
          h('th', { scope: 'row' }, floor.quantity),
          h('td', { class: 'money' }, floor.walkAway),
          h('td', { class: 'money' }, floor.full),
          target ? h('td', { class: 'money' }, floor.target) : null,
        ),
        h('tr', null, h('td', { class: 'small', colspan: heads.length }, floor.asked)),
      ),
    ),
  );
}

/** The numbers to find out, and what the answer warns of. @param {Session} s */
function asking(s) {
  const numbers = finding(s);
  const warnings = say.warnings(s);
  if (numbers.length === 0 && warnings.length === 0) return null;
  return h(
    'div',
    null,
    h('p', { class: 'number-name' }, t('sup.asking')),
    h(
      'ol',
      { class: 'steps', part: 'steps' },
      numbers,
      warnings.map((text) => h('li', null, text)),
    ),
    rest(s),
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
