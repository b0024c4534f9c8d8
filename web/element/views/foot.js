// SPDX-License-Identifier: MIT
// The foot: what to take along, and which version worked it out.
import { h } from '../../charts/node.js';
import { date } from '../../numbers/format.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s */
export const foot = (s) =>
  h(
    'footer',
    { class: 'foot', part: 'foot' },
    h(
      'div',
      { class: 'row no-print' },
      button('share', t('ui.copy')),
      s.canSave ? button('save', t('ui.save')) : null,
      button('print', t('button.print')),
      s.canUndo ? button('undo', t('ui.undo')) : null,
    ),
    h('p', { class: 'small', role: 'status' }, s.ui.note),
    s.savedOn ? h('p', { class: 'small' }, t('foot.saved.on', { date: date(s.savedOn) })) : null,
    h('p', { class: 'small' }, say.versions(s)),
  );

/** @param {string} name @param {string} word */
const button = (name, word) => h('button', { type: 'button', class: 'quiet', 'data-do': name }, word);
