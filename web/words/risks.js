// SPDX-License-Identifier: MIT
// What may happen or not, in words (docs/MODEL.md 17.1): where the offers end if it does, whether that turns the answer,
// and what knowing it is worth.
import { headline, number, share } from '../numbers/format.js';
import { get } from '../state/project.js';
import { offerName, worked } from './view.js';
import { capital, listOf, parts, plain, t } from './words.js';

/** @typedef {import('./answer.js').View} View */
/** @typedef {import('./answer.js').SaidSimulation} Simulation */
/** @typedef {import('./answer.js').SaidRisk} SaidRisk */

/** Which risk a place of the answer is; null for any other place. @param {string} path */
export function riskAt(path) {
  const at = /^\/risks\/(\d+)$/.exec(path)?.[1];
  return at === undefined ? null : Number(at);
}

/** @param {View} view @param {number} at */
export function riskName(view, at) {
  const name = get(view.project, `/risks/${at}/name`);
  return typeof name === 'string' && name.trim() !== '' ? name : t('risk.number', { n: number(at + 1) });
}

/** @param {number} value */
export const happened = (value) => t(value > 0 ? 'risk.happened' : 'risk.happened.not');

/**
 * A line for each: what it is, where the offers end with it, and who is ahead then.
 * @param {View} view
 * @param {Simulation} sure
 * @param {readonly number[]} columns
 * @returns {{ path: string, title: string, text: string, turn: string, turns: boolean }[]}
 */
export const riskRows = (view, sure, columns) =>
  (sure.risks ?? []).map((one) => {
    const chance = share(one.chance, { digits: one.chance > 0 && one.chance < 0.01 ? 1 : 0 });
    const row = { path: `/risks/${one.risk}`, title: t('risk.line', { name: riskName(view, one.risk), chance }) };
    const [without, withIt] = one.profile;
    if (!without || !withIt) return { ...row, text: t('risk.idle'), turn: '', turns: false };
    const ends = columns.map((index) =>
      t('risk.ends', { name: offerName(view, index), npv: headline(withIt.npv[index], view.result.currency) }),
    );
    const turns = ahead(view, without.npv) !== ahead(view, withIt.npv);
    return {
      ...row,
      text: t('risk.then', { list: plain(listOf(ends)) }),
      turn: turnOf(view, withIt.npv, turns),
      turns,
    };
  });

/** @param {View} view @param {readonly number[]} npv @param {boolean} turns */
function turnOf(view, npv, turns) {
  const leader = ahead(view, npv);
  const key = turns ? 'risk.turns' : 'risk.holds';
  return leader === null ? t(`${key}.nobody`) : t(key, { name: capital(offerName(view, leader)) });
}

/** The best of what may be chosen; nobody where a factory would lose by each. @param {View} view @param {readonly number[]} npv */
function ahead({ result }, npv) {
  const fit = result.offers.some(({ fits }) => fits);
  const open = npv.map((_, index) => index).filter((index) => !fit || result.offers[index]?.fits);
  const best = open.reduce((one, other) => (npv[other] > npv[one] ? other : one), open[0] ?? 0);
  const declines = result.side === 'supplier';
  return declines && npv[best] < 0 ? null : best;
}

/** What knowing it is worth. @param {View} view @param {number} risk @param {import('./answer.js').SaidEstimate} worth */
export function riskWorth(view, risk, { value }) {
  const path = `/risks/${risk}/chance`;
  const worth = worked(headline(value, view.result.currency), '/simulate');
  return { path, text: parts('worth.risk', { name: { value: riskName(view, risk), path }, worth }) };
}
