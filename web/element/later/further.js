// SPDX-License-Identifier: MIT
// What a number's drawer asks besides, or leads on to: a quote has a last day, a quantity has a curve of costs.
import { h } from '../../charts/node.js';
import { evidenceAt } from '../../state/project.js';
import { warningText } from '../../words/sentences.js';
import { t } from '../../words/words.js';
import { fieldOf } from '../fields.js';
import { fieldRow } from '../views/field.js';
import * as say from '../say.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s @param {string} path */
export function further(s, path) {
  const [, offer] = /^(\/offers\/\d+)\//.exec(path) ?? [];
  if (!offer) return null;
  const until = `${offer}/validUntil`;
  const field = evidenceAt(s.project, path)?.grade === 'quote' ? fieldOf(s.description, until) : null;
  const ended = field && s.warnings.find(({ code, path: at }) => code === 'quote-expired' && at.startsWith(offer));
  const crossings = s.unit(path) === 'units' && s.now?.crossings?.length;
  return [
    field ? fieldRow(s, until, field, 'known') : null,
    ended ? h('p', { class: 'notice' }, warningText(say.view(s), ended)) : null,
    crossings
      ? h(
          'button',
          { type: 'button', class: 'quiet', 'data-do': 'working', 'data-target': '/crossings' },
          t('range.crossings'),
        )
      : null,
  ];
}
