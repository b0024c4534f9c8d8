// SPDX-License-Identifier: MIT
// The message to the other side, written out from the numbers: to copy, or to hand to whatever the device sends with.
import { h } from '../../charts/node.js';
import { t } from '../../words/words.js';
import { requestText } from '../../words/request.js';
import * as say from '../say.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../actions.js').Action} Action */

/** One for each of the two offers. @param {Session} s */
export function request(s) {
  return s.columns.map((i) => {
    const name = say.offer(s, i);
    return h(
      'details',
      { key: `request-${i}` },
      h('summary', { class: 'quiet' }, t('request.open', { name })),
      h('p', { class: 'small' }, t('request.text')),
      h(
        'pre',
        { class: 'quote', role: 'group', tabindex: 0, 'aria-label': t('request.open', { name }) },
        requestText(say.view(s), i),
      ),
      h(
        'div',
        { class: 'row no-print' },
        button('request-copy', i, t('request.copy')),
        canSend() ? button('request-send', i, t('request.send')) : null,
        h('span', { class: 'small', role: 'status' }, s.ui.group === `request-${i}` ? s.ui.note : ''),
      ),
    );
  });
}

/** @param {string} action @param {number} offer @param {string} word */
const button = (action, offer, word) =>
  h('button', { type: 'button', class: 'choice', 'data-do': action, 'data-offer': offer }, word);

const canSend = () => typeof navigator !== 'undefined' && typeof navigator.share === 'function';

/** @param {Session} s @param {number} index @param {string} note */
function tell(s, index, note) {
  s.ui.group = `request-${index}`;
  s.ui.note = note;
  s.show();
}

/** @type {Record<string, Action>} */
export const requestClicks = {
  /** Where the clipboard is refused, the text is there to be selected. */
  async 'request-copy'(s, { data }) {
    const index = Number(data.offer);
    try {
      await navigator.clipboard.writeText(requestText(say.view(s), index));
      tell(s, index, t('request.copied'));
    } catch {
      tell(s, index, t('request.by.hand'));
    }
  },
  async 'request-send'(s, { data }) {
    const index = Number(data.offer);
    await navigator.share({ text: requestText(say.view(s), index) }).catch(() => {}); // he thought better of it
  },
};
