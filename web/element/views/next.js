// SPDX-License-Identifier: MIT
// What next: the numbers to find out, nearest flip first, and the plain steps that the codes of the answer ask for.
import { h } from '../../charts/node.js';
import * as say from '../say.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s */
export const next = (s) => [
  h(
    'ol',
    { class: 'steps', part: 'steps' },
    say
      .nextNumbers(s)
      .map(({ path, text }) =>
        h(
          'li',
          { key: path },
          h('button', { type: 'button', class: 'quiet', 'data-do': 'visit', 'data-path': path }, text),
        ),
      ),
    say.steps(s).map((text) => h('li', null, text)),
    say.warnings(s).map((text) => h('li', null, text)),
  ),
];
