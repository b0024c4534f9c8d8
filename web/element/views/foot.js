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
      s.canShare ? shareButton(s, 'foot', 'button.share') : null,
      s.canSave ? button('save', t('ui.save')) : null,
      h(
        'button',
        { type: 'button', class: 'quiet', 'data-do': 'keep', 'aria-expanded': String(s.ui.keep.open === true) },
        t('ui.keep'),
      ),
      button('print', t('button.print')),
      s.canUndo ? button('undo', t('ui.undo')) : null,
      s.canRedo ? button('redo', t('ui.redo')) : null,
    ),
    sharing(s, 'foot'),
    s.ui.keep.open
      ? h(
          'section',
          { class: 'share-panel', part: 'keep', key: 'keep' },
          s.bodies?.keep?.(s) ?? h('p', { class: 'small' }, t('state.working')),
        )
      : null,
    h('p', { class: 'small', role: 'status' }, s.ui.note),
    s.savedOn ? h('p', { class: 'small' }, t('foot.saved.on', { date: date(s.savedOn) })) : null,
    h('p', { class: 'small' }, say.versions(s)),
  );

/** @param {string} name @param {string} word */
const button = (name, word) => h('button', { type: 'button', class: 'quiet', 'data-do': name }, word);

/** @param {Session} s @param {string} place where what it opens stands @param {string} word key */
export const shareButton = (s, place, word) =>
  h(
    'button',
    {
      type: 'button',
      class: 'quiet',
      'data-do': 'share',
      'data-place': place,
      'aria-expanded': String(s.ui.later.share === place),
    },
    t(word),
  );

/** What leaves and what stays, before anything leaves. @param {Session} s @param {string} place */
export const sharing = (s, place) =>
  s.ui.later.share === place
    ? h(
        'section',
        { class: 'share-panel', part: 'share', key: `share-${place}` },
        s.bodies?.share?.(s) ?? h('p', { class: 'small' }, t('state.working')),
      )
    : null;
