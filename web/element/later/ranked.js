// SPDX-License-Identifier: MIT
// All of more than two, best first, with what begins as one and becomes another. A name goes into the second column, its worth
// opens the lines that add up to it.
import { h } from '../../charts/node.js';
import { money } from '../../numbers/format.js';
import { capital, t } from '../../words/words.js';
import * as say from '../say.js';
import { worthOf } from '../views/money.js';
import { turn } from '../views/parts.js';
import { figure, isOpen } from '../views/working.js';
import { inside, nameOf } from './staged.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {{ index: number, npv: number, name: string, fits: boolean }} Row */

/** Every way there is, best first; none where the two columns tell all. @param {Session} s @returns {Row[]} */
export function ranking(s) {
  const path = s.later?.staged?.best ? s.later.staged : null;
  const { offers, ranking } = say.result(s);
  if (!path && offers.length < 3) return [];
  const rows = ranking.map((index) => ({
    index,
    fits: offers[index].fits ?? true, // a supplier sets no limits
    npv: offers[index].measures.npv,
    name: say.offer(s, index),
  }));
  if (path?.best) {
    rows.push({ index: -1, fits: path.fits, npv: path.best.npv, name: nameOf(s, path) });
    rows.sort((a, b) => Number(b.fits) - Number(a.fits) || b.npv - a.npv);
  }
  return rows;
}

/** @param {Session} s @returns {unknown[]} */
export function ranked(s) {
  const rows = ranking(s);
  if (rows.length === 0) return [];
  return [
    h('p', { class: 'small' }, t('ui.ranked')),
    h(
      'ol',
      { class: 'list', part: 'ranked' },
      rows.map((row, i) => (row.index < 0 ? switching(s, row, i + 1) : offer(s, row, i + 1))),
    ),
  ];
}

/** @param {Session} s @param {Row} row @param {number} place */
function offer(s, { index, npv, name, fits }, place) {
  const id = `worth-${index}`;
  return h(
    'li',
    { key: `offer-${index}` },
    h(
      'div',
      { class: 'ranked-offer' },
      h(
        'button',
        {
          type: 'button',
          class: 'line-button',
          'data-do': 'column',
          'data-offer': index,
          'aria-pressed': String(s.columns.includes(index)),
        },
        t('ui.place', { place, name: capital(name) }),
      ),
      figure(s, id, money(npv, say.result(s).currency), 'line-button'),
    ),
    fits ? null : h('p', { class: 'small' }, t('ui.place.out')),
    isOpen(s, id) ? worthOf(s, index) : null,
  );
}

/** @param {Session} s @param {Row} row @param {number} place */
function switching(s, { npv, name }, place) {
  const path = /** @type {import('../types.js').Staged} */ (s.later?.staged);
  const open = s.ui.later.staged ?? path.beats;
  return h(
    'li',
    { key: 'staged' },
    h(
      'button',
      { type: 'button', class: 'group-button ranked-path', 'data-do': 'staged', 'aria-expanded': String(open) },
      h('span', null, t('ui.rank', { place, name: capital(name), npv: money(npv, say.result(s).currency) })),
      turn(),
    ),
    open ? inside(s, path) : null,
  );
}
