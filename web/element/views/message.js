// SPDX-License-Identifier: MIT
// A message to the other side, written out from the numbers: to copy, or to hand to whatever the device sends with.
import { h } from '../../charts/node.js';
import { t } from '../../words/words.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../hand/actions.js').Action} Action */

/** @param {Session} s @param {string} id @param {string} name @param {string} text */
export const message = (s, id, name, text) =>
  h(
    'div',
    { class: 'message', key: id },
    h('pre', { class: 'quote', part: 'quote', role: 'group', tabindex: 0, 'aria-label': name }, text),
    h(
      'div',
      { class: 'row no-print' },
      button('message-copy', id, t('message.copy')),
      canSend() ? button('message-send', id, t('message.send')) : null,
      h('span', { class: 'small', role: 'status' }, s.ui.group === id ? s.ui.note : ''),
    ),
  );

/** @param {string} action @param {string} id @param {string} word */
const button = (action, id, word) =>
  h('button', { type: 'button', class: 'choice', 'data-do': action, 'data-message': id }, word);

const canSend = () => typeof navigator !== 'undefined' && typeof navigator.share === 'function';

/** @param {HTMLElement} target */
const textOf = (target) => target.closest('.message')?.querySelector('pre')?.textContent ?? '';

/** @type {Record<string, Action>} */
export const messageClicks = {
  /** Where the clipboard is refused, the text is there to be selected. */
  async 'message-copy'(s, { data, target }) {
    s.ui.group = data.message ?? '';
    try {
      await navigator.clipboard.writeText(textOf(target));
      s.ui.note = t('message.copied');
    } catch {
      s.ui.note = t('message.by.hand');
    }
    s.show();
  },
  async 'message-send'(_, { target }) {
    await navigator.share({ text: textOf(target) }).catch(() => {}); // he thought better of it
  },
};
