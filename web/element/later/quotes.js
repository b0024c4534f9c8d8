// SPDX-License-Identifier: MIT
// Quotes made comparable: every offer on one basis, what each leaves out, what is counted twice, and the offers themselves
// to be changed in place.
import { h } from '../../charts/node.js';
import { formatValue, money, number } from '../../numbers/format.js';
import { currencyRow } from '../../numbers/tables.js';
import { get, numberAt } from '../../state/project.js';
import { offersOf } from '../../state/offers.js';
import { nouns } from '../../words/labels.js';
import { warningText } from '../../words/sentences.js';
import { sourceTitle } from '../../words/sources.js';
import { capital, listOf, parts as told, t } from '../../words/words.js';
import * as say from '../say.js';
import { offerName, parts, turn } from '../views/parts.js';
import { nameOfOffer } from './names.js';
import { offer as editor } from './offer.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../types.js').QuotedOffer} Quoted */

const RUNGS = /** @type {const} */ (['exw', 'fob', 'cif', 'dap', 'ddp', 'landed']);
/** So many offers stand beside each other on the narrowest screen. */
const ABREAST = 2;
const MOST = 6;
/** What the quotes make one look at twice. */
const TWICE = new Set(['tooling-twice', 'carrying-holds-capital', 'free-mould']);

/** An amount for one piece; in a column all have the same decimals. @param {number | null} value @param {string} currency */
const each = (value, currency) => money(value, currency, { digits: currencyRow(currency).digits });

/** @param {Session} s */
export function quotes(s) {
  const found = s.later?.quotes;
  return [
    found ? basis(s, found) : null,
    found ? missing(s, found.offers) : null,
    twice(s),
    s.side === 'buyer' ? h('p', { class: 'number-name apart' }, t('quotes.offers')) : null,
    h(
      'ul',
      { class: 'list' },
      offersOf(s.project).map((_, i) => row(s, i)),
    ),
    offersOf(s.project).length < MOST
      ? [
          h('button', { type: 'button', class: 'choice', 'data-do': 'offer-add' }, t('quotes.add')),
          h('p', { class: 'small' }, t('quotes.add.text')),
        ]
      : h('p', { class: 'small' }, t('quotes.full')),
  ];
}

/** @param {Session} s */
quotes.heading = (s) => {
  const { currency } = say.result(s);
  const landed = s.later?.quotes?.offers.filter((one) => s.columns.includes(one.offer) && one.landed !== null) ?? [];
  if (landed.length < 2) {
    const names = offersOf(s.project).map((_, i) => capital(say.offer(s, i)));
    return told('quotes.head.plain', { list: listOf(names) });
  }
  const list = landed.map((one) =>
    t('quotes.head.item', { name: say.offer(s, one.offer), landed: each(one.landed, currency) }),
  );
  return told('quotes.head', { list: listOf(list), one: nouns(s.project).one });
};

/** @param {Session} s @param {import('../types.js').Quotes} found */
function basis(s, { quantity, offers }) {
  const { currency } = say.result(s);
  if (!(quantity > 0)) return h('p', null, t('quotes.none'));
  const chunks = offers.flatMap((_, i) => (i % ABREAST === 0 ? [offers.slice(i, i + ABREAST)] : []));
  return [
    h('p', null, t('quotes.basis', { one: nouns(s.project).one, n: number(quantity, { digits: 0 }), currency })),
    chunks.map((some) => ladder(s, some, currency)),
    h('p', { class: 'small' }, t('quotes.legend')),
  ];
}

/** @param {Session} s @param {readonly Quoted[]} offers @param {string} currency */
const ladder = (s, offers, currency) =>
  h(
    'table',
    { class: 'ladder', part: 'ladder', key: `ladder-${offers[0]?.offer}` },
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
    h(
      'tbody',
      null,
      RUNGS.map((rung) =>
        h(
          'tr',
          { class: rung === 'landed' ? 'sum' : null },
          h('th', { scope: 'row' }, t(`quotes.rung.${rung}`)),
          offers.map((quote) => h('td', { class: 'money' }, rungCell(quote, rung, currency))),
        ),
      ),
    ),
  );

/** @param {Quoted} quote @param {typeof RUNGS[number]} rung @param {string} currency */
function rungCell(quote, rung, currency) {
  const text = each(quote[rung], currency);
  if (rung === 'landed') return text;
  if (quote.estimated.includes(rung))
    return h('span', null, quote[rung] === null ? text : t('quotes.estimate', { value: text }));
  return [h('b', null, text), h('span', { class: 'small' }, h('br'), `${quote.quoted}, ${t('quotes.quoted')}`)];
}

/** @param {Session} s @param {readonly Quoted[]} offers */
function missing(s, offers) {
  // what the route lacks stands at each offer that pays it, and is told once
  const all = [...new Map(offers.flatMap((one) => one.missing.map((gap) => [gap.path, gap]))).values()];
  // the route is the buyer's: what it lacks no quote could say
  const buyers = s.side === 'supplier' ? all.filter(({ path }) => path.startsWith('/route/')) : [];
  const quoted = all.filter((gap) => !buyers.includes(gap));
  return [
    quoted.length > 0 ? gaps(s, quoted) : h('p', { class: 'small' }, t('quotes.missing.none')),
    buyers.length > 0 ? gaps(s, buyers, '.buyer') : null,
  ];
}

/** @param {Session} s @param {Quoted['missing']} list @param {'' | '.buyer'} [whose] */
function gaps(s, list, whose = '') {
  return [
    h('p', { class: 'number-name apart' }, t(`quotes.missing${whose}`)),
    h(
      'ul',
      { class: 'plain', part: 'missing' },
      list.map(({ path, estimate, source }) =>
        h(
          'li',
          null,
          parts(
            told(estimate === null ? `quotes.missing.unknown${whose}` : 'quotes.missing.estimated', {
              label: { value: capital(say.label(s, path)), path },
              estimate: formatValue(estimate, s.unit(path), s.currency(path)),
              source: source ? sourceTitle(source) : t('grade.J'),
            }),
          ),
        ),
      ),
    ),
    h('p', { class: 'small' }, t(`quotes.ask${whose}`)),
  ];
}

/** @param {Session} s */
function twice(s) {
  const found = s.warnings.filter(({ code }) => TWICE.has(code));
  if (found.length === 0) return null;
  return [
    h('p', { class: 'number-name apart' }, t('quotes.told')),
    found.map((warning) => h('p', { class: 'notice' }, warningText(say.view(s), warning))),
  ];
}

/** An offer, and its drawer when it is open. @param {Session} s @param {number} i */
function row(s, i) {
  const open = s.ui.later.offer === i;
  const first = `/offers/${i}/tiers/0`;
  const text = t('quotes.line', {
    name: nameOfOffer(s, i),
    incoterm: String(get(s.project, `/offers/${i}/route/incoterm`) ?? ''),
    price: formatValue(numberAt(s.project, `${first}/price`), s.unit(`${first}/price`), s.currency(`${first}/price`)),
    from: number(numberAt(s.project, `${first}/from`)),
  });
  return h(
    'li',
    { key: `offer-${i}` },
    h(
      'button',
      {
        type: 'button',
        class: 'group-button',
        'data-do': 'offer-open',
        'data-offer': i,
        'aria-expanded': String(open),
      },
      h('span', null, text),
      turn(),
    ),
    open ? editor(s, i) : null,
  );
}
