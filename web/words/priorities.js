// SPDX-License-Identifier: MIT
// What matters besides money, in words (docs/MODEL.md 17.9): who is ahead with it counted, and what would turn that.
import { headline, near, share, weeks } from '../numbers/format.js';
import { get, numberAt } from '../state/project.js';
import { choiceWord, currencyOf, inside, unitOf } from './labels.js';
import { offerName } from './view.js';
import { capital, listOf, plain, t } from './words.js';

/** @typedef {import('./answer.js').View} View */
/** @typedef {import('./answer.js').SaidSimulation} Simulation */
/** @typedef {import('./answer.js').SaidPriorities} SaidPriorities */

/** @param {View} view @param {number} at */
function nameOf(view, at) {
  const own = get(view.project, `/priorities/${at}/name`);
  if (typeof own === 'string' && own.trim() !== '') return own;
  const kind = String(get(view.project, `/priorities/${at}/kind`) ?? 'own');
  return kind === 'speed' ? sooner(view, at) : choiceWord('/priorities/*/kind', kind);
}

/** "On sale 6 weeks sooner". @param {Pick<View, 'project' | 'fields'>} view @param {number} at */
export function sooner({ project, fields }, at) {
  const usual = fields.get('/priorities/*/weeks')?.default;
  return t('priority.speed', { weeks: weeks(numberAt(project, `/priorities/${at}/weeks`) ?? Number(usual)) });
}

/** @param {View} view @returns {unknown[]} */
const listed = ({ project }) => /** @type {unknown[]} */ (get(project, '/priorities') ?? []);

/** @param {View} view @param {number[]} rows */
const uncounted = (view, rows) => rows.map((at) => t('priority.unknown', { what: nameOf(view, at) }));

/** Without any that is scored the core tells nothing. @param {View} view @param {Simulation} sure @returns {string[]} */
export function priorityLines(view, sure) {
  const { priorities } = sure;
  if (!priorities)
    return uncounted(
      view,
      listed(view).map((_, at) => at),
    );
  const { currency } = view.result;
  const { leader, lead } = priorities;
  const unscored = uncounted(
    view,
    priorities.rows.flatMap(({ scored }, at) => (scored ? [] : at)),
  );
  if (priorities.rows.every(({ scored }) => !scored)) return unscored;
  return [
    leader === null
      ? t('priority.lead.nobody')
      : t('priority.lead', { name: capital(offerName(view, leader)), lead: headline(Math.abs(lead), currency) }),
    turn(view, priorities),
    t('priority.share', {
      name: capital(offerName(view, sure.offer)),
      share: share(priorities.share, { digits: 0 }),
    }),
    ...unscored,
  ];
}

/**
 * Each offer's money and what else of it counts, beside each other: "ODM: $12,300", "$10,300 in money and $2,000 control".
 * @param {View} view
 * @param {Simulation} sure
 */
export function weighedRows(view, sure) {
  const { priorities } = sure;
  const counted = priorities?.rows.flatMap((row, at) => (row.scored ? [{ ...row, at }] : [])) ?? [];
  if (!priorities || counted.length === 0) return [];
  const money = (/** @type {number} */ amount) => headline(amount, view.result.currency);
  const none = view.result.offers.every(({ fits }) => !fits);
  return view.result.offers.flatMap(({ family, fits }, index) => {
    if (!fits && !none) return []; // it cannot be chosen, however long its bar
    const parts = counted.flatMap(({ at, amounts }) => (amounts[index] > 0 ? [{ at, amount: amounts[index] }] : []));
    const said = parts.map(({ at, amount }) =>
      t('priority.part', { amount: money(amount), what: inside(nameOf(view, at)) }),
    );
    return [
      {
        index,
        family,
        money: priorities.money[index],
        amounts: parts.map(({ amount }) => amount),
        total: priorities.totals[index],
        name: t('priority.total', { name: capital(offerName(view, index)), total: money(priorities.totals[index]) }),
        text:
          said.length === 0
            ? t('priority.money.only')
            : plain(listOf([t('priority.money', { amount: money(priorities.money[index]) }), ...said])),
      },
    ];
  });
}

/** @param {View} view @param {SaidPriorities} priorities */
function turn(view, { smallest }) {
  if (!smallest) return t('priority.holds');
  const { priority, from, to } = smallest;
  const path = `/priorities/${priority}/worth`;
  const unit = unitOf(view.fields, path) || 'money';
  const at = near(to, from, unit, currencyOf(view.project, path, unit));
  return t(to > from ? 'priority.turns.above' : 'priority.turns.below', { what: inside(nameOf(view, priority)), at });
}
