// SPDX-License-Identifier: MIT
// Where the doubt comes from: under What would change it the numbers that cannot turn it alone, each as five points; under
// How sure each number's share of the doubt.
import { five } from '../../charts/five.js';
import { h } from '../../charts/node.js';
import { shareBar } from '../../charts/shares.js';
import { headline } from '../../numbers/format.js';
import { movers, shares as sharesOf } from '../../words/doubt.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';
import { pending } from '../views/parts.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../types.js').Simulation} Simulation */

/** Of five points, how many futures in a hundred lie below each. */
const SLICES = [5, 20, 50, 80, 95];

/** Who is ahead of whom in the sections: the upper side of the curves. @param {Session} s */
function ahead(s) {
  const { pair, verdict, offers } = say.result(s);
  const [a, b] = pair;
  if (a === b || !offers[a] || !offers[b]) return null;
  return /** @type {[number, number]} */ (verdict.offer === b ? [b, a] : [a, b]);
}

/** @param {Session} s */
export function others(s) {
  const pair = ahead(s);
  if (!s.sure || !pair) return null;
  const { rows, rest } = movers(say.view(s), s.sure.numbers, pair);
  if (rows.length === 0) return null;
  const all = rows.flatMap(({ lead }) => lead);
  const scale = /** @type {[number, number]} */ ([Math.min(...all), Math.max(...all)]);
  return [
    h(
      'details',
      { part: 'others', key: 'others' },
      h('summary', { class: 'quiet' }, t('doubt.others')),
      h('p', { class: 'small' }, t('doubt.line')),
      h(
        'ul',
        { class: 'movers' },
        rows.map(({ path, name, text, at, lead }) =>
          h(
            'li',
            { key: path, class: 'mover' },
            h('b', null, name),
            five({ at, lead, title: `${name}. ${text}` }, scale),
            h('span', { class: 'small' }, text),
          ),
        ),
      ),
      rest ? h('p', { class: 'small' }, rest) : null,
      h('details', null, h('summary', { class: 'quiet' }, t('button.table')), table(s, rows)),
    ),
  ];
}

/** @param {Session} s @param {ReturnType<typeof movers>['rows']} rows */
function table(s, rows) {
  const { currency } = say.result(s);
  return h(
    'table',
    { class: 'map-table' },
    h('caption', { class: 'small' }, t('doubt.table')),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        SLICES.map((n) => h('th', { scope: 'col', class: 'money' }, t('doubt.below', { n }))),
      ),
    ),
    rows.map(({ path, name, lead }) =>
      h(
        'tbody',
        { key: path },
        h('tr', null, h('th', { scope: 'rowgroup', colspan: SLICES.length, class: 'aspect-name' }, name)),
        h(
          'tr',
          null,
          lead.map((amount) => h('td', { class: 'money' }, headline(amount, currency))),
        ),
      ),
    ),
  );
}

/** Asked for once it is opened. @param {Session} s */
export function shares(s) {
  const { totals } = s;
  return h(
    'details',
    { 'data-do': 'shares', part: 'shares', open: s.ui.later.shares === true },
    h('summary', { class: 'quiet' }, t('doubt.title')),
    !s.ui.later.shares
      ? null
      : totals?.result
        ? h('div', { class: totals.project === s.project ? null : 'past' }, told(s, totals.result))
        : totals
          ? h('p', { class: 'small' }, t('doubt.unknown'))
          : pending(s),
  );
}

/** @param {Session} s @param {import('../types.js').TotalShares} totals */
function told(s, totals) {
  const rows = sharesOf(say.view(s), totals);
  const most = Math.max(...rows.map(({ total }) => total));
  if (rows.length === 0) return h('p', { class: 'small' }, t('doubt.unknown'));
  return [
    h('p', { class: 'small' }, t('doubt.help')),
    h(
      'table',
      { class: 'causes shares' },
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          h('td', null),
          h('th', { scope: 'col', class: 'money' }, t('doubt.alone')),
          h('th', { scope: 'col', class: 'money' }, t('doubt.together')),
        ),
      ),
      rows.map(({ key, name, alone, together, first, total }) =>
        h(
          'tbody',
          { key },
          h(
            'tr',
            null,
            h('th', { scope: 'row', class: 'cause-name' }, name),
            h('td', { class: 'money' }, alone),
            h('td', { class: 'money' }, together),
          ),
          h('tr', { 'aria-hidden': 'true' }, h('td', { class: 'cause-bar', colspan: 3 }, shareBar(first, total, most))),
        ),
      ),
    ),
    h('p', { class: 'small' }, t('doubt.small')),
  ];
}

/** What stands open is asked for again with every change; what is closed is not. @param {ShadowRoot} root @param {Session} s */
export function watchShares(root, s) {
  root.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || target.dataset.do !== 'shares') return;
      if (target.open === (s.ui.later.shares === true)) return;
      s.ui.later = { ...s.ui.later, shares: target.open };
      s.show();
      s.atRest.more();
    },
    true,
  );
}
