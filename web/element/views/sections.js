// SPDX-License-Identifier: MIT
// Going down: every heading is its finding; side by side is open at first, the others bring their insides when they come.
import { h } from '../../charts/node.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';
import { foot } from './foot.js';
import { section } from './parts.js';
import { side } from './side.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s */
export function sections(s) {
  const later = (/** @type {string} */ name, /** @type {readonly import('../../words/words.js').Part[]} */ finding) =>
    section(s, name, finding, () => s.bodies?.[name]?.(s) ?? [h('p', { class: 'small' }, t('state.working'))]);
  return [
    side(s),
    later('flips', say.finding(s, 'change')),
    later('why', say.finding(s, 'why')),
    later('when', say.finding(s, 'when')),
    later('next', say.finding(s, 'next')),
    later('crossings', say.crossingsFinding(s)),
    later('money', [{ text: t('foot.money') }]),
    later('all', [{ text: t('foot.numbers') }]),
    foot(s),
  ];
}
