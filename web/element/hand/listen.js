// SPDX-License-Identifier: MIT
// One listener a kind of event, on the root: controls say in data-do what they do.
import { changes, clicks, entered, inputs } from './actions.js';
import { count, forget, type } from './typing.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../calculator.js').OemOdmCalculator} Host */

/** Letters later the number counts, without waiting for Enter. */
const PAUSE = 450;

/**
 * @param {ShadowRoot} root
 * @param {Host} host
 * @param {Session} session
 * @param {import('./handle.js').Handle} handle
 */
export function listen(root, host, session, handle) {
  let pause = 0;
  let typed = '';
  root.addEventListener('click', (event) => {
    const target = control(event);
    const name = target?.dataset.do ?? '';
    if (target) clicks[name]?.(session, { data: target.dataset, target, host });
  });
  root.addEventListener('input', (event) => {
    const target = /** @type {HTMLInputElement} */ (control(event));
    if (target?.dataset.do === 'pull') handle.pull(target);
    inputs[target?.dataset.do ?? '']?.(session, { data: target.dataset, target, host });
    if (target?.dataset.do !== 'type') return;
    const path = target.dataset.path ?? '';
    clearTimeout(pause);
    type(session, path, target.value); // before anything is drawn again, which would put the old text back
    if (typed !== path) count(session, typed);
    typed = path;
    pause = window.setTimeout(() => count(session, path), PAUSE);
  });
  root.addEventListener('change', (event) => {
    const target = control(event);
    if (target?.dataset.do === 'pull') return handle.release(/** @type {HTMLInputElement} */ (target));
    if (!target) return;
    clearTimeout(pause);
    changes[target.dataset.do ?? '']?.(session, { data: target.dataset, target, host });
  });
  root.addEventListener('keydown', (event) => {
    const target = control(event);
    if (target?.dataset.do !== 'type') return;
    const { key } = /** @type {KeyboardEvent} */ (event);
    if (key !== 'Enter' && key !== 'Escape') return;
    clearTimeout(pause);
    const path = target.dataset.path ?? '';
    if (key === 'Escape') forget(session, path);
    else entered(session, path, host);
    event.preventDefault();
  });
  for (const name of ['pointerdown', 'pointercancel']) {
    root.addEventListener(name, (event) => {
      const target = /** @type {HTMLInputElement} */ (control(event));
      if (target?.dataset.do !== 'pull') return;
      if (name === 'pointercancel') return handle.cancel(target);
      hold(root);
      handle.press(target);
      // A handle that is let go where it was pressed tells no change in Firefox.
      addEventListener('pointerup', () => requestAnimationFrame(() => handle.release(target)), { once: true });
    });
  }
}

/** The control in which an event began. @param {Event} event */
const control = (event) =>
  /** @type {HTMLElement | null} */ (event.target instanceof Element ? event.target.closest('[data-do]') : null);

/** While a finger drags, the words above the curve keep their height. @param {ShadowRoot} root */
function hold(root) {
  for (const words of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('.verdict, .sentence')))
    words.style.setProperty('--held', `${words.getBoundingClientRect().height}px`);
}
