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
  const price = each(numberAt(s.project, path), s.currency(path));
  return [
    h('button', { type: 'button', class: 'typed', 'data-do': 'visit', 'data-path': path }, price),
    h('span', { class: 'small' }, h('br'), `${quote.quoted}, ${t('quotes.quoted')}`),
    price === text ? null : [h('br'), worked(t('quotes.estimate', { value: text }))],
  ];
}

/** From the quoted price up or down to a rung. @param {Session} s @param {Quoted} quote @param {Rung} rung @param {number} quantity */
function working(s, quote, rung, quantity) {
  const { offer, quoted } = quote;
  const [stands, at] = [RUNGS.indexOf(standsAt(quoted)), RUNGS.indexOf(rung)];
  const between = RUNGS.slice(Math.min(stands, at) + 1, Math.max(stands, at) + 1);
  const lines = [...(quoted === 'CFR' ? ['insurance'] : []), ...between.flatMap((one) => STEPS[one])].filter(
    (line, i, all) =>
      all.indexOf(line) === i &&
      (STEPS.landed.includes(line) ? paid(s, line, offer) : !/mpf|hmf/.test(line) || isAmerican(s)),
  );
  const path = priceAt(s.project, offer, quantity);
  const how = rung === 'landed' ? rung : `${rung}.${stands < at ? 'up' : 'down'}`;
  return drawer(
    s,
    {
      formula: stands === at ? asQuoted(s, quote, path) : t(`quotes.how.${how}`),
      section: '14',
      amounts: amounts(s, quote, rung, path),
      lines,
      inputs: [
        ...new Set([
          path,
          `/offers/${offer}/route/incoterm`,
          ...(hasTooling(s, offer) ? TOOLING.map((name) => `/offers/${offer}/tooling/${name}`) : []),
          ...lines.flatMap((line) => inputsOf(line, [offer])),
        ]),
      ],
    },
    [offer],
  );
}

/** The rung on which a quote stands. @param {string} quoted @returns {Rung} */
const standsAt = (quoted) => STANDS[quoted] ?? /** @type {Rung} */ (quoted.toLowerCase());

/** What a price that holds tooling is made of besides: once its pieces are ordered, that part falls away. */
const TOOLING = ['inPrice', 'inPricePieces'];

/** @param {Session} s @param {number} offer */
const hasTooling = (s, offer) => (numberAt(s.project, `/offers/${offer}/tooling/inPrice`) ?? 0) > 0;

/** @param {Session} s @param {string} path */
const isConverted = (s, path) => s.currency(path) !== say.result(s).currency;

/** What was quoted, as this column counts it. @param {Session} s @param {Quoted} quote @param {string} path of its price */
const asQuoted = (s, { offer, quoted }, path) =>
  [
    t('quotes.how.quoted', { quoted }),
    isConverted(s, path) ? t('quotes.how.rate') : '',
    hasTooling(s, offer) ? t('quotes.how.tooling') : '',
    quoted === 'CFR' ? t('quotes.how.insured') : '',
  ].join('');

/**
 * The price as quoted where it counts otherwise, then each rung on the way: what lies between two is the lines between.
 * @param {Session} s
 * @param {Quoted} quote
 * @param {Rung} rung
 * @param {string} path of its price
 */
function amounts(s, quote, rung, path) {
  const { currency } = say.result(s);
  const own = s.currency(path);
  const first = RUNGS.indexOf(standsAt(quote.quoted));
  const last = RUNGS.indexOf(rung);
  const way = RUNGS.slice(Math.min(first, last), Math.max(first, last) + 1);
  const rungs = (first <= last ? way : way.reverse()).map((one, i, all) => ({
    label: t(`quotes.rung.${one}`),
    value: each(quote[one], currency),
    sum: i === all.length - 1,
  }));
  const price = each(numberAt(s.project, path), own);
  return price === rungs[0]?.value && quote.quoted !== 'CFR'
    ? rungs
    : [{ label: t('quotes.how.quoted', { quoted: quote.quoted }), value: price }, ...rungs];
}

/** Two of its import charges are the United States' own. @param {Session} s */
const isAmerican = (s) => get(s.project, '/route/customs/regime') === 'us';

/** @param {Session} s @param {string} line @param {number} offer */
const paid = (s, line, offer) => say.result(s).lines.some((one) => one.line === line && one.amounts[offer] !== 0);
