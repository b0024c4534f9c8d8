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
    const { date: ready, week } = firstOrder(s, offer);
    return {
      ...laneOf(s, offers, i),
      name: t(ready ? 'sup.lane' : 'sup.lane.listed', {
        name: capital(say.offer(s, offer.index)),
        date: date(ready ?? textOf(offer, 'listDate')),
      }),
      stages: listed ? [{ start: 0, end: listed, word: t('sup.developing') }] : [],
      launch: week,
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
        dates(s, offer),
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

/**
 * When the first order is ready that is confirmed as soon as it can be, as What next tells it. An offer that is still to be
 * got ready waits for the core (later/first-ready.js); what it said holds as long as the dates are the same.
 * @param {Session} s
 * @param {Offer} offer
 * @returns {{ date: string | null, week: number | null }}
 */
function firstOrder(s, offer) {
  const [listed, weeks] = [numberOf(offer, 'listWeek'), numberOf(offer, 'readyWeek')];
  if (!listed) return { date: textOf(offer, 'readyDate'), week: weeks };
  const found = s.firstReady.find(
    (one) => one.offer === offer.index && one.listDate === textOf(offer, 'listDate') && one.readyWeek === weeks,
  );
  if (!found || found.weeks === null) return { date: null, week: null };
  return { date: found.date, week: found.listWeek + found.weeks };
}

/** @param {Session} s @param {Offer} offer */
function dates(s, offer) {
  const ready = firstOrder(s, offer).date;
  const way = !ready ? '.listed' : numberOf(offer, 'listWeek') ? '.later' : '';
  return t(`sup.dates${way}`, { listed: date(textOf(offer, 'listDate')), ready: date(ready) });
}

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
    row(t('sup.table.ready'), date(firstOrder(s, offer).date)),
    row(t('measure.holeAmount'), headline(offer.measures.holeAmount, currency)),
    row(t('measure.holeWeek'), weekAt(offer.measures.holeWeek)),
    row(
      t('measure.paybackWeek'),
      offer.measures.paybackWeek === null ? t('measure.payback.never') : weekAt(offer.measures.paybackWeek),
    ),
  );
}
