// SPDX-License-Identifier: MIT
// What comes after now, as the core says it; an older answer's steps are told until the new one is there.
import { h } from '../../charts/node.js';
import { stepTexts } from '../../words/steps.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';
import { known } from './futures.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s */
export function byTime(s) {
  const sure = known(s);
  if (!sure) return [];
  return /** @type {const} */ (['soon', 'later']).flatMap((when) => {
    const texts = stepTexts(say.view(s), sure, when);
    if (texts.length === 0) return [];
    return [
      h('p', { class: 'number-name' }, t(`next.${when}`)),
      h(
        'ul',
        { class: s.sure ? 'steps' : 'steps past' },
        texts.map((text) => h('li', null, text)),
      ),
    ];
  });
}
