// SPDX-License-Identifier: MIT
// The next thing to do, as one button in a bar. The bar has its place under the number; where that place is out of the window
// it is pinned at the foot of it. So nothing that can be pressed lies half under it on the first screen.
import { h } from '../../charts/node.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';

/** @typedef {import('../session.js').Session} Session */

/**
 * In its place. While a number is asked for, the verdict stands above that number already. On a stranger's page nothing is
 * pinned: it is there where there is room beside it.
 * @param {Session} s
 */
export const bar = (s) =>
  h(
    'div',
    { class: s.ui.kind === 'page' ? 'bar-pinned in-place' : 'only-wide in-place', part: 'bar', key: 'bar' },
    s.ui.past && !s.ui.asking ? strip(s) : next(s, say.ask(s)),
  );

/** At the foot of the window, once its place is out of it. @param {Session} s */
export const pinnedBar = (s) =>
  h(
    'div',
    { class: 'bar-pinned', part: 'bar', key: 'pinned' },
    s.ui.past || s.ui.asking ? strip(s) : next(s, say.ask(s)),
  );

/** With the verdict, once that has scrolled off. @param {Session} s */
const strip = (s) => h('div', { class: 'strip' }, h('span', null, say.strip(s)), next(s, say.askShort(s)));

/** While a number is asked for, the button takes it as it stands. @param {Session} s @param {string} word */
const next = (s, word) =>
  s.ui.asking
    ? h(
        'button',
        { type: 'button', class: 'solid', 'data-do': 'accept', 'data-path': s.main, part: 'button' },
        t('ui.use', { value: say.shown(s, s.main) }),
      )
    : h('button', { type: 'button', class: 'solid', 'data-do': 'ask', part: 'button' }, word);
