// SPDX-License-Identifier: MIT
// A field of its own beside the number in hand (an end of a range, a worth): its text, until it can be read and counts.
import { parse, readingError } from '../../numbers/parse.js';
import { get } from '../../state/project.js';
import { t } from '../../words/words.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s @param {string} path @param {string} text */
export const reading = (s, path, text) => parse(text, s.unit(path), s.currency(path));

/** What is wrong with a text; nothing where there is none. @param {Session} s @param {string} path @param {string} [text] */
export function unreadText(s, path, text = '') {
  if (text.trim() === '') return '';
  const read = reading(s, path, text);
  if (read.ok) return '';
  return 'error' in read ? readingError(read, text) : t('read.range-unclear', { text });
}

/** Fields whose text counts when it is done. */
const ENTERED = new Set(['range-end', 'worth', 'score']);
/** What Enter in a field presses. @type {Record<string, string>} */
const PRESSED = { 'keep-name': 'keep-put' };

/**
 * Enter and leaving count a text: not every browser says so of a text that a script or a form filler has touched.
 * @param {ShadowRoot} root
 * @param {Session} s
 */
export function enterFields(root, s) {
  for (const name of ['keydown', 'focusout']) {
    root.addEventListener(name, (event) => {
      const { key, target } = /** @type {KeyboardEvent} */ (event);
      if ((name === 'keydown' && key !== 'Enter') || !(target instanceof HTMLInputElement)) return;
      const { do: action = '', path = '' } = target.dataset;
      if (name === 'keydown' && PRESSED[action])
        return /** @type {HTMLElement | null} */ (root.querySelector(`[data-do="${PRESSED[action]}"]`))?.click();
      const words = action === 'pick' && target.type === 'text' && target.value !== String(get(s.project, path) ?? '');
      if (words || ENTERED.has(action)) target.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }
}
