// SPDX-License-Identifier: MIT
// What keys do besides typing: undo and redo as in every program, anywhere on our own page, on a stranger's inside the
// calculator; Escape closes the number that was opened. And room for a keyboard on the screen.
import { clicks } from '../hand/actions.js';

/** @typedef {import('../session.js').Session} Session */

/** Highest window, in pixels, that the number, the verdict and the reading must share with a keyboard. */
const LOW = 480;

/** @param {ShadowRoot} root @param {Session} s */
export function listenToKeys(root, s) {
  travel(root, s);
  root.addEventListener('keydown', (event) => {
    const open = s.ui.place === 'list' && !isTyping(root, s);
    if (/** @type {KeyboardEvent} */ (event).key === 'Escape' && open && !event.defaultPrevented)
      press(root, s, 'done');
  });
  const look = () => makeRoom(root, s);
  for (const name of ['input', 'keydown'])
    root.addEventListener(name, (event) => setTimeout(showWrong, 0, event.target));
  for (const name of ['focusin', 'focusout']) root.addEventListener(name, () => setTimeout(look));
  globalThis.visualViewport?.addEventListener('resize', look);
}

/** What is wrong with a text, or is asked about it, comes into the window. @param {Element} field */
function showWrong(field) {
  const said = field.matches('[data-do="type"]') ? field.closest('.number')?.querySelector('.error') : null;
  said?.parentElement?.scrollIntoView({ block: 'nearest' });
}

/** @param {ShadowRoot} root @param {Session} s @param {string} action */
function press(root, s, action) {
  const host = /** @type {import('../calculator.js').OemOdmCalculator} */ (root.host);
  clicks[action]?.(s, { data: {}, target: host, host });
}

/** With a keyboard up, the verdict stands above the number that is typed, and nothing is pinned over it. @param {ShadowRoot} root @param {Session} s */
function makeRoom(root, s) {
  const field = root.activeElement?.matches('[data-place="answer"] .text-field');
  const typing = Boolean(field) && (globalThis.visualViewport?.height ?? innerHeight) < LOW;
  if (typing === s.ui.typing) return;
  s.ui.typing = typing;
  s.show();
  if (typing) root.querySelector('[data-place="answer"]')?.scrollIntoView({ block: 'start' });
}

/** @param {ShadowRoot} root @param {Session} s */
function travel(root, s) {
  const where = /** @type {EventTarget} */ (s.ui.kind === 'page' ? root.ownerDocument : root);
  where.addEventListener('keydown', (event) => {
    const { ctrlKey, metaKey, altKey, shiftKey } = /** @type {KeyboardEvent} */ (event);
    if (event.defaultPrevented || altKey || !(ctrlKey || metaKey) || isTyping(root, s)) return;
    const letter = letterOf(/** @type {KeyboardEvent} */ (event));
    const way = letter === 'y' || (letter === 'z' && shiftKey) ? 'redo' : letter === 'z' ? 'undo' : null;
    if (!way) return;
    event.preventDefault();
    if (way === 'undo' ? s.canUndo : s.canRedo) press(root, s, way);
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
