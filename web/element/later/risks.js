// SPDX-License-Identifier: MIT
// What may happen or not, under How sure: a line for each, and the way to one more.
import { h } from '../../charts/node.js';
import { addRow } from '../../state/offers.js';
import { get } from '../../state/project.js';
import { riskRows } from '../../words/risks.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../hand/actions.js').Action} Action */

const LIST = '/risks';
const LIKELY = 0.2;
/** The core takes no more. */
const MOST = 12;

/** A row that counts as it stands. */
export const newRisk = () => ({ name: t('risk.new'), chance: LIKELY });

/** @param {Session} s @returns {unknown[]} */
const listed = (s) => /** @type {unknown[]} */ (get(s.project, LIST) ?? []);

/** @param {Session} s @param {import('../types.js').Simulation} sure */
export function risks(s, sure) {
  const count = listed(s).length;
  const rows = riskRows(say.view(s), sure, s.columns).slice(0, count);
  return h(
    'div',
    { class: s.sure ? 'risks' : 'risks past', part: 'risks' },
    h('b', null, t('risk.title')),
    rows.length === 0 ? h('p', { class: 'small' }, t('risk.none')) : null,
    h(
      'ul',
      { class: 'list' },
      rows.map(({ path, title, text, turn, turns }) =>
        h(
          'li',
          { key: path },
          h(
            'button',
            { type: 'button', class: 'quiet', 'data-do': 'visit', 'data-path': `${path}/chance` },
            h('b', null, title),
          ),
          h('p', null, text, turn ? ' ' : null, turn ? (turns ? h('b', null, turn) : turn) : null),
        ),
      ),
    ),
    count < MOST ? h('button', { type: 'button', class: 'choice', 'data-do': 'risk-add' }, t('risk.add')) : null,
  );
}

/** @type {Record<string, Action>} */
export const riskClicks = {
  /** One more, and to its fields. */
  async 'risk-add'(s, { host }) {
    const at = listed(s).length;
    await s.replace(addRow(s.project, LIST, newRisk()), 'typed');
    s.ui.sections = { ...s.ui.sections, all: true };
    s.ui.group = 'all-risks';
    s.show();
    host.reach(`[data-row="${LIST}/${at}/name"] .text-field`, true);
  },
};
