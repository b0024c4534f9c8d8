// SPDX-License-Identifier: MIT
// Quotes made comparable: every offer on one basis, what each leaves out, what is counted twice, and the offers themselves
// to be changed in place.
import { h } from '../../charts/node.js';
import { formatValue, number } from '../../numbers/format.js';
import { get, numberAt } from '../../state/project.js';
import { offersOf } from '../../state/offers.js';
import { nouns } from '../../words/labels.js';
import { warningText } from '../../words/sentences.js';
import { sourceTitle } from '../../words/sources.js';
import { capital, listOf, parts as told, t } from '../../words/words.js';
import * as say from '../say.js';
import { TWICE } from '../views/next.js';
import { parts, turn } from '../views/parts.js';
import { basis, each } from './ladder.js';
import { nameOfOffer } from './names.js';
import { offer as editor } from './offer.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../types.js').QuotedOffer} Quoted */

const MOST = 6;
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
    const names = offersOf(s.project).map((_, i) =>
      say.result(s).offers[i] ? capital(say.offer(s, i)) : nameOfOffer(s, i),
    );
    return told('quotes.head.plain', { list: listOf(names) });
  }
  const list = landed.map((one) =>
    t('quotes.head.item', { name: say.offer(s, one.offer), landed: each(one.landed, currency) }),
  );
  return told('quotes.head', { list: listOf(list), one: nouns(s.project).one });
};

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
  const all = s.warnings.filter(({ code }) => TWICE.has(code));
  const free = all.flatMap(({ code, path }) => (code === 'free-mould' ? offerAt(path) : []));
  // that a mould is called free tells what the offer is called
  const found = all.filter(({ code, path }) => code !== 'label-differs' || !free.includes(offerAt(path)));
  if (found.length === 0) return null;
  return [
    h('p', { class: 'number-name apart' }, t('quotes.told')),
    found.map((warning) => h('p', { class: 'notice' }, warningText(say.view(s), warning))),
  ];
}

/** @param {string} path */
const offerAt = (path) => /^\/offers\/\d+/.exec(path)?.[0] ?? '';

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
