// SPDX-License-Identifier: MIT
// Why: for and against, in bars that add up to the gap. A reason opens the lines it is made of, a line its formula,
// its sources and its entries.
import { bar } from '../../charts/bar.js';
import { h } from '../../charts/node.js';
import { reach } from '../../charts/scale.js';
import { money } from '../../numbers/format.js';
import { capital, t } from '../../words/words.js';
import { placesOf } from '../lines.js';
import * as say from '../say.js';
import { isNothing, lines } from './money.js';
import { parts } from './parts.js';
import { drawer, isOpen } from './working.js';

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
        .filter(({ amount }) => !isNothing(amount, result.currency))
        .sort((a, b) => b.amount - a.amount)
        .map((reason) => {
          const name = `why-${reason.code}`;
          const open = isOpen(s, name);
          return h(
            'li',
            { key: reason.code },
            h(
              'button',
              { type: 'button', class: 'reason', 'data-do': 'group', 'data-name': name, 'aria-expanded': String(open) },
              h('span', null, say.reason(s, reason)),
              h('span', { class: 'money' }, money(reason.amount, result.currency, { sign: true })),
              bar(reason.amount, scale, reason.amount >= 0 ? winner.family : other.family),
            ),
            open && reason.code === 'volume' ? volume(s, winner, other) : null,
            open && reason.code !== 'volume' ? [lines(s, reason.code), elsewhere(s, reason.code)] : null,
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

/** What makes one sell more in this time than the other. */
const SOLD = [
  '/market/demand',
  '/market/price',
  '/market/rampWeeks',
  '/offers/*/design/demandEffect',
  '/offers/*/design/priceEffect',
  '/market/discountRate',
];

/**
 * Selling earlier or more is in no line of its own: both first sales, and what is sold.
 * @param {Session} s
 * @param {import('../types.js').Offer} a
 * @param {import('../types.js').Offer} b
 */
function volume(s, a, b) {
  const names = { a: say.offer(s, a.index), b: say.offer(s, b.index) };
  const both = [a.index, b.index];
  return drawer(
    s,
    { formula: t('formula.volume', names), section: '9', inputs: placesOf(SOLD, both) },
    both,
    [a, b].map((offer) =>
      h(
        'p',
        null,
        `${capital(say.offer(s, offer.index))}: `,
        parts([{ result: say.launch(offer), target: `/offers/${offer.index}/measures/launchDate` }]),
      ),
    ),
  );
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
