// SPDX-License-Identifier: MIT
// A picture that is read along: a finger, the mouse or the arrow keys choose a place of it, and what stands there is told
// in one line above it (later/along.js listens).
import { h } from '../../charts/node.js';
import { t } from '../../words/words.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../../charts/ink.js').Family} Family */
/**
 * @typedef {object} Along
 * @property {string} name of the section
 * @property {string} label what the keys go through
 * @property {number} from the place where they begin
 * @property {number} last
 * @property {readonly Family[]} inks of the values
 * @property {(place: number) => string[]} told where it is, and the values there
 * @property {string[]} widest the longest of them all
 */

/** The place that is read, if any is. @param {Session} s @param {string} name @param {number} last */
export const placeOf = (s, name, last) => {
  const place = s.ui.later.along?.[name];
  return place === undefined ? null : Math.min(place, last);
};

/** The line, and what the keys move. The longest line, unseen, keeps its place as high as it may become. @param {Session} s @param {Along} along */
export function along(s, { name, label, from, last, inks, told, widest }) {
  const read = placeOf(s, name, last);
  const at = read ?? from;
  const line = (/** @type {string[]} */ cells) =>
    cells.map((text, i) => (i ? [' ', h('span', { class: `${inks[i - 1]}-text` }, text)] : h('b', null, text)));
  const hush = (/** @type {unknown} */ kids) => h('p', { class: 'reading hush', 'aria-hidden': 'true' }, kids);
  return h(
    'div',
    { class: 'along no-print' },
    h(
      'div',
      { class: 'readings', part: 'reading' },
      hush(line(widest)),
      hush(t('along.hint')),
      h('p', { class: 'reading' }, read === null ? t('along.hint') : line(told(at))),
    ),
    h('input', {
      class: 'unseen',
      type: 'range',
      min: 0,
      max: last,
      step: 1,
      value: at,
      'data-do': 'along',
      'data-name': name,
      'aria-label': label,
      'aria-valuetext': told(at).join(', '),
    }),
  );
}
