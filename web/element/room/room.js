// SPDX-License-Identifier: MIT
// Room to agree, on both chairs, for a project with both sides' numbers: three strips an offer, and what would change it.
import { h } from '../../charts/node.js';
import { strip } from '../../charts/strip.js';
import { heading, moveTexts, standing, stripText, tierText } from '../../words/deal.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';
import { offerName } from '../views/parts.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../../words/supply/answer.js').DealOffer} DealOffer */
/** @typedef {import('../../words/deal.js').Told} Told */

/** @param {Session} s @returns {readonly DealOffer[]} */
const offersOf = (s) => /** @type {any} */ (s.later)?.deal?.offers ?? [];

/** The other side's numbers are not there, or not yet. @param {Session} s */
function headingOf(s) {
  const offers = offersOf(s);
  return offers.length === 0 ? null : [{ text: heading(say.view(s), s.chair.side, offers) }];
}

/** @param {Session} s */
function body(s) {
  const shown = offersOf(s).filter(({ offer }) => s.columns.includes(offer));
  return [
    h('p', { class: 'small' }, t('deal.private')),
    shown.map((offer) => one(s, { view: say.view(s), side: s.chair.side, offer })),
  ];
}

/** @param {Session} s @param {Told} told */
function one(s, told) {
  const { offer } = told;
  const { family = 'oem' } = say.result(s).offers[offer.offer] ?? {};
  const moves = moveTexts(told);
  return h(
    'div',
    { class: 'deal', key: `deal-${offer.offer}`, part: 'deal' },
    h('p', { class: 'deal-name' }, offerName(family, say.offer(s, offer.offer))),
    h('p', null, standing(told)),
    moves.length
      ? h(
          'ul',
          { class: 'steps' },
          moves.map((text) => h('li', null, text)),
        )
      : null,
    bargain(told, 'price', offer.price, family),
    offer.tiers.length > 1
      ? h(
          'details',
          null,
          h('summary', { class: 'quiet' }, t('deal.tiers')),
          h(
            'ul',
            { class: 'steps' },
            offer.tiers.map((tier) => h('li', null, tierText(told, tier))),
          ),
        )
      : null,
    bargain(told, 'minimum', offer.minimum, family),
    offer.tooling && isAsked(offer.tooling) ? bargain(told, 'tooling', offer.tooling, family) : null,
  );
}

/** Tooling that costs nothing and may cost nothing is no bargain. @param {import('../../words/supply/answer.js').Strip} strip */
const isAsked = ({ now, most, least }) => [now, most, least].some((value) => value !== null && value > 0);

/**
 * @param {Told} told
 * @param {import('../../words/deal.js').What} what
 * @param {import('../../words/supply/answer.js').Strip} values
 * @param {import('../types.js').Family} ink
 */
function bargain(told, what, values, ink) {
  const { name, line, buyer, factory } = stripText(told, what, values);
  return h(
    'figure',
    { key: what },
    h('figcaption', null, h('b', null, name), h('span', { class: 'small' }, h('br'), line)),
    strip({ ...values, ink, buyer, factory, title: `${name}. ${line}` }),
  );
}

export const room = Object.assign(body, { heading: headingOf });
