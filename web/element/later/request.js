// SPDX-License-Identifier: MIT
// The request for quotation to each of the two offers' factories.
import { h } from '../../charts/node.js';
import { requestText } from '../../words/request.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';
import { message } from '../views/message.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s */
export const request = (s) =>
  s.columns.map((i) => {
    const title = t('request.open', { name: say.offer(s, i) });
    return h(
      'details',
      { key: `request-${i}` },
      h('summary', { class: 'quiet' }, title),
      h('p', { class: 'small' }, t('request.text')),
      message(s, `request-${i}`, title, requestText(say.view(s), i)),
    );
  });
