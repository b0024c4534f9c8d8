// SPDX-License-Identifier: MIT
// Room to agree: the buyer's most against the supplier's least, told to whichever of the two reads it.
import { number, price, share } from '../numbers/format.js';
import { currencyOf, nouns } from './labels.js';
import { offerName } from './view.js';
import { capital, t } from './words.js';

/** @typedef {import('./answer.js').View} View */
/** @typedef {import('./supply/answer.js').DealOffer} DealOffer */
/** @typedef {import('./supply/answer.js').Strip} Strip */
/** @typedef {'price' | 'minimum' | 'tooling'} What */
/** @typedef {'buyer' | 'supplier'} Side */
/** @typedef {{ view: View, side: Side, offer: DealOffer }} Told */

/** A value of one of the three, as it is said. @param {Told} told @param {What} what @param {number | null} value @param {number | null} [part] */
function said({ view, offer }, what, value, part = null) {
  if (value === null) return '';
  if (what === 'minimum') return t('cross.pieces', { n: number(value, { digits: 0 }), many: nouns(view.project).many });
  const text = price(value, currencyOf(view.project, `/offers/${offer.offer}`, 'quote'));
  return part === null ? text : t('deal.part', { value: text, share: share(part, { digits: 0 }) });
}

/** "800 instead of 1,500": what is counted is plain. @param {Told} told @param {What} what @param {number} value */
const bare = (told, what, value) => (what === 'minimum' ? number(value, { digits: 0 }) : said(told, what, value));

/**
 * One strip in words and marks.
 * @param {Told} told
 * @param {What} what
 * @param {Strip & { mostShare?: number | null, leastShare?: number | null }} strip
 */
export function stripText(told, what, strip) {
  const { side, offer } = told;
  const { now, most, least, room } = strip;
  const none = isUnheld(offer) ? '.unheld' : '.none';
  const value = {
    now: said(told, what, now),
    most: said(told, what, most, strip.mostShare),
    least: said(told, what, least, strip.leastShare),
  };
  const line = t('deal.line', {
    now: now ? t(`deal.now.${side}`, { value: value.now }) : t('deal.now.nothing'),
    least: t(`deal.least.${side}${least === null ? none : least === 0 ? '.zero' : ''}`, { value: value.least }),
    most: t(`deal.most.${side}${most === null ? '.none' : strip.beyond ? '.beyond' : ''}`, { value: value.most }),
  });
  return {
    name: t(room ? 'deal.name.room' : 'deal.name.none', {
      what: t(`deal.${what}`),
      least: said(told, what, least),
      most: said(told, what, most),
    }),
    line,
    buyer: most === null ? '' : t('deal.mark.buyer', { value: said(told, what, most) }),
    factory: least === null ? '' : t('deal.mark.supplier', { value: said(told, what, least) }),
  };
}

/** A price break: "Orders of 1,000 bottles or more: …". @param {Told} told @param {Strip & { minimum: number }} tier */
export const tierText = (told, tier) =>
  t('deal.tier', { from: said(told, 'minimum', tier.minimum), text: stripText(told, 'price', tier).line });

/** Whether the factory has not the hours for the offer as it stands: then money alone settles nothing. @param {DealOffer} offer */
const isUnheld = ({ displaced }) => displaced === null;

/** How the offer stands today. @param {Told} told */
export function standing({ view, side, offer }) {
  const name = offerName(view, offer.offer);
  const wanted = isUnheld(offer) ? 'unheld' : offer.agrees ? 'suits' : 'loses';
  return t(`deal.${offer.chosen ? wanted : 'not'}.${side}`, { name });
}

/** @param {Told} told @param {DealOffer['moves'][number]} move */
function moveOf(told, move) {
  const name = offerName(told.view, told.offer.offer);
  return t(`deal.move.${move.what}.${told.side}`, {
    name,
    now: bare(told, move.what, move.now),
    value: bare(told, move.what, move.value),
  });
}

/** "At a minimum of 800 instead of 1,500 this buyer chooses you, and it still pays you." @param {Told} told @returns {string[]} */
export const moveTexts = (told) => {
  const { side, offer } = told;
  const refuses = `deal.refuses.${side}${isUnheld(offer) ? '.unheld' : ''}`;
  return offer.moves.map((move) =>
    capital(t(move.agrees ? `deal.agrees.${side}` : refuses, { move: moveOf(told, move) })),
  );
};

/** What is told first: a price given up once is given up for good. @type {What[]} */
const FIRST = ['minimum', 'tooling', 'price'];

/**
 * The heading: what suits both, else the change that would.
 * @param {View} view
 * @param {Side} side
 * @param {readonly DealOffer[]} offers
 */
export function heading(view, side, offers) {
  const suits = offers.find((offer) => offer.chosen && offer.agrees);
  if (suits) return t('deal.head.suits', { name: offerName(view, suits.offer) });
  const moves = offers.flatMap((offer) => offer.moves.map((move) => ({ offer, move })));
  const found =
    FIRST.flatMap((what) => moves.find(({ move }) => move.agrees && move.what === what) ?? [])[0] ?? moves[0];
  if (!found) return t('deal.head.none');
  const move = moveOf({ view, side, offer: found.offer }, found.move);
  const named =
    side === 'supplier' && offers.length > 1
      ? t('deal.move.named', { move, name: offerName(view, found.offer.offer) })
      : move;
  return t(found.move.agrees ? 'deal.head.move' : 'deal.head.far', { move: named });
}
