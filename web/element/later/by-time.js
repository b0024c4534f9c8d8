// SPDX-License-Identifier: MIT
// What comes after now, as the core says it; an older answer's steps are told until the new one is there.
import { h } from '../../charts/node.js';
import { stepTexts } from '../../words/steps.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';
import { known } from './futures.js';

/** @typedef {import('../session.js').Session} Session */

/** Whether one offer after the other is told to be better still: these steps are those of one alone. @param {Session} s */
const switches = (s) => Boolean(s.later?.staged?.beats && s.later.staged.fits);

/** @param {Session} s */
export function byTime(s) {
  const sure = known(s);
  if (!sure) return [];
  return /** @type {const} */ (['soon', 'later']).flatMap((when) => {
    const texts = stepTexts(say.view(s), sure, when);
    if (texts.length === 0) return [];
    return [
      h('p', { class: 'number-name' }, t(`next.${when}`)),
      switches(s) ? h('p', { class: 'small' }, t('next.alone', { name: say.offer(s, sure.offer) })) : null,
      h(
        'ul',
        { class: s.sure ? 'steps' : 'steps past' },
        texts.map((text) => h('li', null, text)),
      ),
    ];
  });
}
