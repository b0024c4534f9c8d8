// SPDX-License-Identifier: MIT
// The core could not start: what to do, above the example, which stays readable.
import { h } from '../../charts/node.js';
import { t } from '../../words/words.js';

export const failure = () => [
  h(
    'div',
    { class: 'calc', part: 'failure', role: 'alert' },
    h(
      'div',
      { class: 'sheet' },
      h('p', { class: 'error' }, t('state.failed')),
      h(
        'div',
        { class: 'row' },
        h('button', { type: 'button', class: 'choice', 'data-do': 'retry' }, t('button.retry')),
        h('a', { class: 'quiet', href: 'calc.html', download: true }, t('button.saved')),
      ),
    ),
  ),
];
