// SPDX-License-Identifier: MIT
// One offer, to be changed where it is named: name and Incoterm, price breaks, minimum, terms, what it includes, times.
import { h } from '../../charts/node.js';
import { number } from '../../numbers/format.js';
import { get, numberAt } from '../../state/project.js';
import { FEWEST, offersOf, tiersOf } from '../../state/offers.js';
import { nouns } from '../../words/labels.js';
import { t } from '../../words/words.js';
import { fieldOf } from '../fields.js';
import * as say from '../say.js';
import { fieldRow } from '../views/field.js';
import { unread } from '../views/number.js';
import { cell } from './cell.js';
import { deliveryPaths } from './delivery.js';
import { nameOfOffer } from './names.js';
import { newTier, pasting } from './paste.js';

/** @typedef {import('../session.js').Session} Session */

const NAME = ['name', 'called', 'route/incoterm', 'route/place', 'currency', 'validUntil'];
const TERMS = ['terms/deposit', 'terms/balanceAt', 'terms/balanceDays', 'terms/tolerance'];
const INCLUDES = ['includes/tooling', 'includes/packaging', 'includes/samples', 'includes/certification'];

/** @param {Session} s @param {number} i */
export function offer(s, i) {
  const at = (/** @type {string} */ name) => `/offers/${i}/${name}`;
  const stages = /** @type {unknown[]} */ (get(s.project, at('stages')) ?? []);
  return h(
    'div',
    { class: 'line-drawer offer-editor', part: 'offer', 'data-offer': i },
    fields(s, 'edit.name', NAME.map(at), rate(s, i)),
    fields(s, 'edit.delivery', deliveryPaths(s, i)),
    h('p', { class: 'number-name' }, t('edit.tiers')),
    tiers(s, i),
    pasting(s, i),
    fields(s, 'edit.minimum', [at('minimum/style')]),
    fields(s, 'edit.terms', TERMS.map(at)),
    fields(s, 'edit.includes', INCLUDES.map(at)),
    fields(s, 'edit.times', [...stages.map((_, j) => at(`stages/${j}/weeks`)), at('reorderWeeks')]),
    offersOf(s.project).length > FEWEST
      ? h(
          'button',
          { type: 'button', class: 'quiet', 'data-do': 'offer-remove', 'data-offer': i },
          t('edit.remove', { name: nameOfOffer(s, i) }),
        )
      : null,
  );
}

/** @param {Session} s @param {string} title key @param {readonly string[]} paths @param {unknown} [more] */
const fields = (s, title, paths, more) => [
  paths.length > 0 ? h('p', { class: 'number-name' }, t(title)) : null,
  paths.map((path) => {
    const field = fieldOf(s.description, path);
    return field ? fieldRow(s, path, field, 'quote') : null;
  }),
  more,
];

/** A quote in another currency needs its rate, here and now. @param {Session} s @param {number} i */
function rate(s, i) {
  const currency = String(get(s.project, `/offers/${i}/currency`) ?? '');
  if (currency === '' || currency === s.project.currency) return null;
  const rates = /** @type {unknown[]} */ (s.project.rates ?? []);
  const at = rates.findIndex((one) => get(one, '/currency') === currency);
  if (at < 0)
    return h(
      'button',
      { type: 'button', class: 'choice', 'data-do': 'row-add', 'data-list': '/rates', 'data-currency': currency },
      t('edit.rate', { currency }),
    );
  const field = fieldOf(s.description, `/rates/${at}/perUnit`);
  return field ? fieldRow(s, `/rates/${at}/perUnit`, field, 'quote') : null;
}

/** @param {Session} s @param {number} i */
function tiers(s, i) {
  const list = tiersOf(s.project, i);
  const first = `/offers/${i}/tiers/0/price`;
  return h(
    'div',
    { class: 'tiers' },
    h(
      'div',
      { class: 'tier small', 'aria-hidden': 'true' },
      h('span', null, t('edit.from', nouns(s.project))),
      h('span', null, t('edit.price', { currency: s.currency(first) })),
      h('span', null),
    ),
    list.map((_, j) => tier(s, i, j, list.length)),
    newTier(s, i),
  );
}

/** @param {Session} s @param {number} i @param {number} j @param {number} count */
function tier(s, i, j, count) {
  const path = (/** @type {string} */ name) => `/offers/${i}/tiers/${j}/${name}`;
  const said = ['from', 'price'].flatMap((name) => [
    s.drafts[path(name)]?.unread
      ? unread(s, path(name), /** @type {any} */ (s.drafts[path(name)]?.unread), s.drafts[path(name)]?.text ?? '')
      : null,
    s.issues
      .filter((issue) => issue.path === path(name))
      .map((issue) => h('p', { class: 'error' }, say.issue(s, issue))),
  ]);
  return h(
    'div',
    { class: 'tier', key: `tier-${j}` },
    ['from', 'price'].map((name) =>
      cell({
        'data-do': 'type',
        'data-path': path(name),
        'aria-label': t(`edit.tier.${name}`, { n: String(j + 1) }),
        'aria-invalid': s.drafts[path(name)]?.unread ? 'true' : null,
        value: say.typed(s, path(name)),
      }),
    ),
    count > 1
      ? h(
          'button',
          {
            type: 'button',
            class: 'step',
            'data-do': 'tier-remove',
            'data-offer': i,
            'data-tier': j,
            'aria-label': t('edit.tier.remove', { from: number(numberAt(s.project, path('from'))) }),
          },
          '×',
        )
      : h('span', null),
    h('div', { class: 'wide' }, said),
  );
}
