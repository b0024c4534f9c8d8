// SPDX-License-Identifier: MIT
// The price floors of an offer in words: what each price covers at each quantity.
import { number, price } from '../../numbers/format.js';
import { priceAt } from '../../state/tier.js';
import { parts, t } from '../words.js';
import { askedAt, gapText, isPlus } from './quote.js';

/** @typedef {import('./answer.js').SupplyView} View */

/** The price floors of an offer, as rows of words. @param {View} view @param {number} offer */
export function floors(view, offer) {
  const { currency } = view.result;
  return (view.result.offers[offer]?.floors ?? []).map((floor, row) => {
    const asked = askedAt(view, offer, floor);
    const told = price(asked, currency);
    const state = [stateOf(floor, asked), gapText(view, offer, row)].filter(Boolean).join('; ');
    return {
      quantity: number(floor.quantity, { digits: 0 }),
      walkAway: price(floor.walkAway, currency, { full: true }),
      full: price(floor.full, currency, { full: true }),
      target: price(floor.target, currency, { full: true }),
      asked: parts(isPlus(view, offer) && floor.target !== null ? 'sup.floor.asked.plus' : 'sup.floor.asked', {
        price: isPlus(view, offer) ? told : { value: told, path: priceAt(view.project, offer, floor.quantity) },
        state,
      }),
    };
  });
}

/** @param {import('./answer.js').Floor} floor @param {number} asked */
function stateOf({ walkAway, full, target, held }, asked) {
  if (!held) return t('sup.floor.unheld');
  if (walkAway === null || asked < walkAway) return t('sup.floor.below');
  if (full === null || asked < full) return t('sup.floor.filler');
  return target !== null && asked < target ? t('sup.floor.under') : t('sup.floor.good');
}

/** Whether a target margin was set anywhere. @param {View} view @param {number} offer */
export const hasTarget = (view, offer) =>
  (view.result.offers[offer]?.floors ?? []).some(({ target }) => target !== null);
