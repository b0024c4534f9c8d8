// SPDX-License-Identifier: MIT
// What chooses a place of a picture that is read along (views/along.js): a finger, the mouse, or the keys of a slider.
import { nearest } from '../../words/map.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s @param {string} name @param {number} place */
function pick(s, name, place) {
  if (s.ui.later.along?.[name] === place) return;
  s.ui.later = { ...s.ui.later, along: { ...s.ui.later.along, [name]: place } };
  s.show();
}

/** @type {Record<string, import('../hand/actions.js').Action>} */
export const alongInputs = {
  along: (s, { data: { name = '' }, target }) => pick(s, name, /** @type {HTMLInputElement} */ (target).valueAsNumber),
};

/** What was read stays there until another place is. @param {ShadowRoot} root @param {Session} s */
export function readAlong(root, s) {
  for (const type of ['pointerdown', 'pointermove', 'focusin']) {
    root.addEventListener(type, (event) => {
      const target = /** @type {HTMLInputElement} */ (event.target);
      const { name = '', places } = target.dataset;
      // who comes by the keys hears the value at once, and reads it as well
      if (type === 'focusin' && target.dataset.do === 'along') pick(s, name, target.valueAsNumber);
      if (!places) return;
      const { clientX } = /** @type {PointerEvent} */ (event);
      const { left, width } = target.getBoundingClientRect();
      pick(s, name, nearest(places.split(' ').map(Number), (100 * (clientX - left)) / width));
    });
  }
}
