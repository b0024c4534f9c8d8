// SPDX-License-Identifier: MIT
// Why: for and against, in bars that add up to the gap. A reason opens the lines it is made of, a line its formula,
// its sources and its entries.
import { bar } from '../../charts/bar.js';
import { h } from '../../charts/node.js';
import { reach } from '../../charts/scale.js';
import { money } from '../../numbers/format.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';
import { lines } from './money.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s */
export function why(s) {
  const result = say.result(s);
  const { reasons, gap, offer, runnerUp } = result.verdict;
  const scale = reach(reasons.map((reason) => reason.amount));
  const winner = result.offers[offer >= 0 ? offer : result.pair[0]];
  const other = result.offers[runnerUp >= 0 ? runnerUp : result.pair[1]];
  if (!winner || !other || reasons.length === 0) return [h('p', null, t('find.why.none'))];
  return [
    h(
      'ul',
      { class: 'list', part: 'reasons', 'data-picture': say.plainFinding(s, 'why') },
      reasons
        .filter(({ amount }) => amount !== 0)
        .sort((a, b) => b.amount - a.amount)
        .map((reason) => {
          const opens = reason.code !== 'volume';
          const open = s.ui.group === `why-${reason.code}`;
          const inside = [
            h('span', null, say.reason(s, reason)),
            h('span', { class: 'money' }, money(reason.amount, result.currency, { sign: true })),
            bar(reason.amount, scale, reason.amount >= 0 ? winner.family : other.family),
          ];
          return h(
            'li',
            { key: reason.code },
            opens
              ? h(
                  'button',
                  {
                    type: 'button',
                    class: 'reason',
                    'data-do': 'group',
                    'data-name': `why-${reason.code}`,
                    'aria-expanded': String(open),
                  },
                  inside,
                )
              : h('div', { class: 'reason' }, inside),
            open ? [lines(s, reason.code), elsewhere(s, reason.code)] : null,
          );
        }),
      (say.sum(s) ?? [{ label: t('reason.sum'), amount: gap }]).map(({ label, amount }) =>
        h(
          'li',
          { class: 'sum', key: `sum-${label}` },
          h(
            'div',
            { class: 'reason' },
            h('span', null, label),
            h('span', { class: 'money' }, money(amount, result.currency, { sign: true })),
          ),
        ),
      ),
    ),
    h('p', { class: 'small' }, t('ui.rounded')),
    ...(s.bodies?.causes?.(s) ?? []),
  ];
}

/** The groups that grow with what is sold: their rows take equal sales, their lines do not (docs/MODEL.md, Reasons). */
const GROWING = ['selling', 'goods', 'freight', 'duty', 'stock'];

/** Where the rest of the lines of a row stands. @param {Session} s @param {string} code */
function elsewhere(s, code) {
  const volume = say.result(s).verdict.reasons.find((reason) => reason.code === 'volume');
  return volume?.amount && GROWING.includes(code)
    ? h('p', { class: 'small' }, t('ui.elsewhere', { row: say.reason(s, volume) }))
    : null;
}
