// SPDX-License-Identifier: MIT
// All numbers, by group: name, field, whose it is and where it is from, and what is wrong with it.
import { h } from '../../charts/node.js';
import { get } from '../../state/project.js';
import { otherSide } from '../../state/share.js';
import { t } from '../../words/words.js';
import { groupOf, places } from '../fields.js';
import * as say from '../say.js';
import { fieldRow } from './field.js';
import { turn } from './parts.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../../calc/types.js').Field} Field */

/** Every number of one's own side and of both; of the other side what has been put in. @param {Session} s */
export function all(s) {
  if (!s.description) return [];
  /** @type {Map<string, { path: string, field: Field }[]>} */
  const groups = new Map();
  const theirs = otherSide(s.side);
  for (const place of places(s.description, s.project)) {
    if (place.field.side === theirs && get(s.project, place.path) === undefined) continue;
    const name = groupOf(place.path);
    groups.set(name, [...(groups.get(name) ?? []), place]);
  }
  for (const name of GROWING) if (!groups.has(name)) groups.set(name, []);
  return [...groups].map(([name, rows]) => {
    const open = s.ui.group === `all-${name}`;
    return h(
      'div',
      { class: 'group', key: name },
      h(
        'button',
        {
          type: 'button',
          class: 'group-button',
          'data-do': 'group',
          'data-name': `all-${name}`,
          'aria-expanded': String(open),
        },
        h('span', null, titleOf(s, name)),
        turn(),
      ),
      open ? [rows.map((row) => fieldRow(s, row.path, row.field)), growing(s, name)] : null,
    );
  });
}

/** Lists in which rows come and go here. @param {Session} s @param {string} name */
function growing(s, name) {
  if (!GROWING.has(name)) return null;
  const rows = /** @type {unknown[]} */ (get(s.project, `/${name}`) ?? []);
  const button = (/** @type {string} */ action, /** @type {string} */ at, /** @type {string} */ word) =>
    h('button', { type: 'button', class: 'choice', 'data-do': action, 'data-list': `/${name}`, 'data-path': at }, word);
  return h(
    'div',
    { class: 'choices' },
    button('row-add', '', t('button.add')),
    rows.map((row, i) => {
      const called =
        get(row, name === 'rates' ? '/currency' : '/name') || choice(`/${name}/${i}/kind`, get(row, '/kind')) || i + 1;
      return button('row-remove', `/${name}/${i}`, `${t('button.remove')}: ${called}`);
    }),
  );
}

const GROWING = new Set(['rates', 'closures', 'risks', 'priorities']);

/** @param {string} path @param {unknown} kind */
const choice = (path, kind) => (typeof kind === 'string' ? say.choice(path, kind) : '');

/** Without an answer an offer has only its own name. @param {Session} s @param {string} name */
function titleOf(s, name) {
  const at = /^offers\/(\d+)/.exec(name)?.[1];
  if (s.now || at === undefined) return say.group(s, name);
  const own = get(s.project, `/offers/${at}/name`);
  return t('ui.group.offer', { name: typeof own === 'string' && own ? own : t('offer.number', { n: Number(at) + 1 }) });
}
