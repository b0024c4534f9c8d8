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
import { drawer, figure, fine, isOpen } from '../views/working.js';

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
  landed: [],
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
  const lines = rung === 'landed' ? Object.keys(quote.landedLines) : passed(s, quoted, stands, at);
  const path = priceAt(s.project, offer, quantity);
  const how = rung === 'landed' ? rung : `${rung}.${stands < at ? 'up' : 'down'}`;
  return drawer(
    s,
    {
      formula: stands === at ? asQuoted(s, quote, path) : t(`quotes.how.${how}`),
      section: '14',
      amounts: [
        ...(rung === 'landed' ? [] : start(s, quote, rung, path)),
        ...paid(s, lines, rung === 'landed' ? quote.landedLines : quote.between, stands > at ? -1 : 1),
        { label: t(`quotes.rung.${rung}`), value: fine(quote[rung], say.result(s).currency), sum: true },
      ],
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

/**
 * The lines between the quoted price and a rung. A CFR price is the port's without the insurance.
 * @param {Session} s
 * @param {string} quoted
 * @param {number} stands
 * @param {number} at
 */
function passed(s, quoted, stands, at) {
  const way = RUNGS.slice(Math.min(stands, at) + 1, Math.max(stands, at) + 1);
  const lines = (stands > at ? way.reverse() : way)
    .flatMap((one) => STEPS[one])
    .filter((line) => !/mpf|hmf/.test(line) || isAmerican(s));
  if (quoted !== 'CFR') return lines;
  return stands > at ? lines.filter((line) => line !== 'insurance') : ['insurance', ...lines];
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
 * The price as quoted, and as this column counts it where that differs and is not the rung itself.
 * @param {Session} s
 * @param {Quoted} quote
 * @param {Rung} rung
 * @param {string} path of its price
 */
function start(s, quote, rung, path) {
  const { quoted } = quote;
  const [price, own, { currency }] = [numberAt(s.project, path), s.currency(path), say.result(s)];
  const stands = standsAt(quoted);
  const same = rung === stands || quoted === 'CFR' || fine(price, own) === fine(quote[stands], currency);
  return [
    { label: t('quotes.how.quoted', { quoted }), value: each(price, own) },
    ...(same ? [] : [{ label: t(`quotes.rung.${stands}`), value: fine(quote[stands], currency) }]),
  ];
}

/** @param {Session} s @param {readonly string[]} lines @param {Record<string, number>} amounts @param {number} sign */
const paid = (s, lines, amounts, sign) =>
  lines.flatMap((line) => {
    const amount = amounts[line];
    return amount === undefined
      ? []
      : [{ label: t(`line.${line}`), value: fine(sign * amount, say.result(s).currency) }];
  });

/** Two of its import charges are the United States' own. @param {Session} s */
const isAmerican = (s) => get(s.project, '/route/customs/regime') === 'us';
