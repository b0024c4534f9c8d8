// SPDX-License-Identifier: MIT
// What an offer is called where there may be no answer yet.
import { get } from '../../state/project.js';
import { capital, t } from '../../words/words.js';
import * as say from '../say.js';

/** @param {import('../session.js').Session} s @param {number} index */
export function nameOfOffer(s, index) {
  const own = get(s.project, `/offers/${index}/name`);
  const label = s.now?.offers[index] ? say.offer(s, index) : '';
  if (typeof own === 'string' && own !== '')
    return label && !own.toLowerCase().includes(label.toLowerCase()) ? t('offer.of', { what: own, label }) : own;
  return capital(label || t('offer.number', { n: String(index + 1) }));
}
