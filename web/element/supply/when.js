// SPDX-License-Identifier: MIT
// When: how deep each offer goes into the red, and when it is back. Getting ready stands above the cash, if it takes time.
import { h } from '../../charts/node.js';
import { date, headline, weekAt } from '../../numbers/format.js';
import { cashTogether } from '../../words/supply/verdict.js';
import { capital, t } from '../../words/words.js';
import * as say from '../say.js';
import { viewOf } from './view.js';
import { cashTable, columns, laneOf, picture } from '../views/when.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../types.js').Offer} Offer */

/** @param {Session} s */
export function when(s) {
  const offers = columns(s);
  const lanes = offers.map((offer, i) => {
    const listed = numberOf(offer, 'listWeek');
    return {
      ...laneOf(s, offers, i),
      name: t('sup.lane', { name: capital(say.offer(s, offer.index)), date: date(textOf(offer, 'readyDate')) }),
      stages: listed ? [{ start: 0, end: listed, word: t('sup.developing') }] : [],
      launch: numberOf(offer, 'readyWeek'),
    };
  });
  return [
    picture(s, lanes, null),
    offers.map((offer) =>
      h(
        'p',
        { class: 'small' },
        h('b', { class: `${offer.family}-text` }, capital(say.offer(s, offer.index))),
        ' ',
        dates(offer),
      ),
    ),
    cashTogether(viewOf(s)).map((text) => h('p', null, text)),
    h(
      'details',
      null,
      h('summary', { class: 'quiet' }, t('button.table')),
      offers.map((offer) => table(s, offer)),
      cashTable(s),
    ),
  ];
}

/** @param {Offer} offer */
const dates = (offer) =>
  t('sup.dates', { listed: date(textOf(offer, 'listDate')), ready: date(textOf(offer, 'readyDate')) });

/** @param {Offer} offer @param {string} name @returns {number | null} */
const numberOf = ({ measures }, name) => (typeof measures[name] === 'number' ? measures[name] : null);

/** @param {Offer} offer @param {string} name @returns {string | null} */
function textOf({ measures }, name) {
  const held = /** @type {unknown} */ (measures[name]);
  return typeof held === 'string' ? held : null;
}

/** @param {Session} s @param {Offer} offer */
function table(s, offer) {
  const { currency } = say.result(s);
  const row = (/** @type {string} */ name, /** @type {string} */ text) =>
    h('tr', null, h('th', { scope: 'row' }, name), h('td', null, text));
  return h(
    'table',
    { class: 'stages' },
    h('caption', null, capital(say.offer(s, offer.index))),
    row(t('sup.table.listed'), date(textOf(offer, 'listDate'))),
    row(t('sup.table.ready'), date(textOf(offer, 'readyDate'))),
    row(t('measure.holeAmount'), headline(offer.measures.holeAmount, currency)),
    row(t('measure.holeWeek'), weekAt(offer.measures.holeWeek)),
    row(
      t('measure.paybackWeek'),
      offer.measures.paybackWeek === null ? t('measure.payback.never') : weekAt(offer.measures.paybackWeek),
    ),
  );
}
