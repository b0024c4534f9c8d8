// SPDX-License-Identifier: MIT
// Undo and redo by the keys that every program has for them: anywhere on our own page, on a stranger's inside the calculator.
import { clicks } from '../hand/actions.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {ShadowRoot} root @param {Session} s */
export function travelByKeys(root, s) {
  const where = /** @type {EventTarget} */ (s.ui.kind === 'page' ? root.ownerDocument : root);
  where.addEventListener('keydown', (event) => {
    const { ctrlKey, metaKey, altKey, shiftKey } = /** @type {KeyboardEvent} */ (event);
    if (event.defaultPrevented || altKey || !(ctrlKey || metaKey) || isTyping(root, s)) return;
    const letter = letterOf(/** @type {KeyboardEvent} */ (event));
    const way = letter === 'y' || (letter === 'z' && shiftKey) ? 'redo' : letter === 'z' ? 'undo' : null;
    if (!way) return;
    event.preventDefault();
    const host = /** @type {import('../calculator.js').OemOdmCalculator} */ (root.host);
    if (way === 'undo' ? s.canUndo : s.canRedo) clicks[way]?.(s, { data: {}, target: host, host });
  });
}

/** The letter on the key; where the keyboard writes no Latin ones, that of its place. @param {KeyboardEvent} event */
const letterOf = ({ key, code }) => (/^[a-z]$/i.test(key) ? key : code.replace(/^Key/, '')).toLowerCase();

/** A text on its way is the browser's to take back, and so is one that is no number of ours. @param {ShadowRoot} root @param {Session} s */
function isTyping({ activeElement }, s) {
  if (!activeElement?.matches('textarea, select, input:not([type="range"], [type="checkbox"], [type="radio"])'))
    return false;
  const { do: action, path = '' } = /** @type {HTMLElement} */ (activeElement).dataset;
  return action !== 'type' || path in s.drafts;
}
