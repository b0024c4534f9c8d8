// SPDX-License-Identifier: MIT
// What one piece costs at each point of the way, offer beside offer. What was quoted stands as it was quoted and opens its
// control; what is worked out opens the lines between it and the quoted price.
import { h } from '../../charts/node.js';
import { money, number } from '../../numbers/format.js';
import { currencyRow } from '../../numbers/tables.js';
import { get, numberAt } from '../../state/project.js';
import { priceAt } from '../../state/tier.js';
import { nouns } from '../../words/labels.js';
import { t } from '../../words/words.js';
import { inputsOf } from '../lines.js';
import * as say from '../say.js';
import { offerName } from '../views/parts.js';
import { drawer, figure, isOpen } from '../views/working.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../types.js').QuotedOffer} Quoted */
/** @typedef {typeof RUNGS[number]} Rung */

const RUNGS = /** @type {const} */ (['exw', 'fob', 'cif', 'dap', 'ddp', 'landed']);
/** The lines between a rung and the one before. @type {Record<Rung, string[]>} */
const STEPS = {
  exw: [],
  fob: ['origin'],
  cif: ['freight', 'insurance'],
  dap: ['destination'],
  ddp: ['duty', 'mpf', 'hmf'],
  landed: [
    ...['materials', 'payment', 'defectCredit', 'inspection', 'vat', 'tooling', 'assistDuty'],
    ...['design', 'samples', 'certification', 'packaging', 'legal'],
  ],
};
/** Quotes that stand on a rung of another name, or next to it. @type {Record<string, Rung>} */
const STANDS = { FCA: 'fob', CFR: 'cif' };
/** So many offers stand beside each other on the narrowest screen, and where there is room (later.css). */
const NARROW = 2;
const WIDE = 4;

/** An amount for one piece; in a column all have the same decimals. @param {number | null} value @param {string} currency */
export const each = (value, currency) => money(value, currency, { digits: currencyRow(currency).digits });

/** @param {Session} s @param {import('../types.js').Quotes} found */
export function basis(s, { quantity, offers }) {
  const { currency } = say.result(s);
  if (!(quantity > 0)) return h('p', null, t('quotes.none'));
  const n = number(quantity, { digits: 0 });
  const abreast = (/** @type {number} */ most, /** @type {string} */ look) =>
    h(
      'div',
      { class: look },
      offers.flatMap((_, i) => (i % most === 0 ? ladder(s, offers.slice(i, i + most), quantity, look) : [])),
    );
  return [
    h('p', null, t('quotes.basis', { one: nouns(s.project).one, n, currency })),
    offers.length > NARROW
      ? h('div', { class: 'ladders' }, abreast(NARROW, 'pairs'), abreast(offers.length > WIDE ? 3 : WIDE, 'abreast'))
      : abreast(NARROW, ''),
    h('p', { class: 'small' }, t('quotes.legend')),
  ];
}

/** @param {Session} s @param {readonly Quoted[]} offers @param {number} quantity @param {string} look */
const ladder = (s, offers, quantity, look) =>
  h(
    'table',
    { class: 'ladder', part: 'ladder', key: `ladder-${look}-${offers[0]?.offer}` },
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        h('td', null),
        offers.map(({ offer }) =>
          h(
            'th',
            { class: 'money', scope: 'col' },
            offerName(say.result(s).offers[offer]?.family ?? '', say.offer(s, offer)),
          ),
        ),
      ),
    ),
    RUNGS.map((rung) => {
      const open = offers.find(({ offer }) => isOpen(s, idOf(offer, rung)));
      return h(
        'tbody',
        { key: rung },
        h(
          'tr',
          { class: rung === 'landed' ? 'sum' : null },
          h('th', { scope: 'row' }, t(`quotes.rung.${rung}`)),
          offers.map((quote) => h('td', { class: 'money' }, rungCell(s, quote, rung, quantity))),
        ),
        open ? h('tr', null, h('td', { colspan: offers.length + 1 }, working(s, open, rung, quantity))) : null,
      );
    }),
  );

/** @param {number} offer @param {Rung} rung */
const idOf = (offer, rung) => `rung-${offer}-${rung}`;

/** @param {Session} s @param {Quoted} quote @param {Rung} rung @param {number} quantity */
function rungCell(s, quote, rung, quantity) {
  const value = quote[rung];
  const text = each(value, say.result(s).currency);
  const worked = (/** @type {string} */ shown) =>
    value === null ? text : figure(s, idOf(quote.offer, rung), shown, 'line-button');
  if (rung === 'landed') return worked(text);
  if (quote.estimated.includes(rung)) return worked(t('quotes.estimate', { value: text }));
  const path = priceAt(s.project, quote.offer, quantity);
  const price = money(numberAt(s.project, path), s.currency(path), { digits: currencyRow(s.currency(path)).digits });
  return [
    h('button', { type: 'button', class: 'typed', 'data-do': 'visit', 'data-path': path }, price),
    h('span', { class: 'small' }, h('br'), `${quote.quoted}, ${t('quotes.quoted')}`),
    price === text ? null : [h('br'), worked(t('quotes.estimate', { value: text }))],
  ];
}

/** From the quoted price up or down to a rung. @param {Session} s @param {Quoted} quote @param {Rung} rung @param {number} quantity */
function working(s, { offer, quoted }, rung, quantity) {
  const stands = RUNGS.indexOf(STANDS[quoted] ?? /** @type {Rung} */ (quoted.toLowerCase()));
  const [low, high] = [stands, RUNGS.indexOf(rung)].sort((a, b) => a - b);
  const lines = RUNGS.slice(Number(low) + 1, Number(high) + 1)
    .flatMap((one) => STEPS[one])
    .filter((line) => (STEPS.landed.includes(line) ? paid(s, line, offer) : !/mpf|hmf/.test(line) || isAmerican(s)));
  const currency = get(s.project, `/offers/${offer}/currency`);
  const rates = /** @type {{ currency?: string }[]} */ (get(s.project, '/rates') ?? []);
  const rate = rates.findIndex((one) => one.currency === currency);
  return drawer(
    s,
    {
      formula: t(`quotes.how.${rung}`),
      section: '14',
      lines,
      inputs: [
        ...new Set([
          priceAt(s.project, offer, quantity),
          `/offers/${offer}/route/incoterm`,
          `/rates/${rate}/perUnit`,
          ...lines.flatMap((line) => inputsOf(line, [offer])),
        ]),
      ],
    },
    [offer],
  );
}

/** Two of its import charges are the United States' own. @param {Session} s */
const isAmerican = (s) => get(s.project, '/route/customs/regime') === 'us';

/** @param {Session} s @param {string} line @param {number} offer */
const paid = (s, line, offer) => say.result(s).lines.some((one) => one.line === line && one.amounts[offer] !== 0);
