// SPDX-License-Identifier: MIT
// The headings of the supplier's sections, each its finding.
import { price, weekAt } from '../../numbers/format.js';
import { finding as everybodys } from '../findings.js';
import { amount, horizon, nounsOf, worked } from '../view.js';
import { capital, parts } from '../words.js';
import { reasonText } from './details.js';
import { isPlus } from './quote.js';
import { each, inMix, isFull, measure, nameOf, pieces, shared, total, week } from './told.js';

/** @typedef {import('./answer.js').SupplyView} View */
/** @typedef {import('../words.js').Part} Part */
/** @typedef {import('../findings.js').Section} Section */

/** @param {View} view @param {Section} section @returns {Part[]} */
export function finding(view, section) {
  if (section === 'change') return everybodys(shared(view), section);
  return { side, why, when, next }[section](view);
}

/** @param {View} view */
function side(view) {
  const { kind, tone, offer, runnerUp, gap } = view.result.verdict;
  const name = nameOf(view, offer);
  if (isFull(view.result)) return parts('sup.find.side.full');
  if (kind === 'decline') return parts('find.side.neither', { name, loss: total(view, offer, 'npv') });
  if (kind === 'mix' && inMix(view.result).length > 1) return mixed(view);
  const amountOf = amount(shared(view), gap, '/verdict/gap', { up: tone === 'close' });
  if (tone === 'close') return parts('find.side.close', { a: name, b: nameOf(view, runnerUp), gap: amountOf });
  return parts('find.side.pick', { name, gap: amountOf, years: horizon(shared(view)) });
}

/** What an hour earns is what ranks them. @param {View} view */
function mixed(view) {
  const [a, b] = inMix(view.result);
  if (!a || !b) return parts('section.side');
  return parts('sup.find.side.mix', {
    a: capital(nameOf(view, a.offer)),
    b: nameOf(view, b.offer),
    perA: each(view, a.offer, 'contributionHour'),
    perB: each(view, b.offer, 'contributionHour'),
  });
}

/** @param {View} view */
function why(view) {
  const [top] = [...view.result.verdict.reasons].sort((a, b) => b.amount - a.amount);
  if (!top || top.amount <= 0) return parts('find.why.none');
  const target = `/verdict/reasons/${view.result.verdict.reasons.indexOf(top)}/amount`;
  const told = amount(shared(view), top.amount, target, { sign: true });
  return parts('find.why', { reason: reasonText(view, top), amount: told });
}

/** Of the two in the columns the one that goes deeper into the red. @param {View} view */
function when(view) {
  const [a, b] = view.result.pair;
  const hole = (/** @type {number} */ offer) => measure(view, offer, 'holeAmount') ?? 0;
  const offer = hole(b) < hole(a) ? b : a;
  const name = capital(nameOf(view, offer));
  if (hole(offer) >= 0) return parts('sup.find.when.never', { name });
  const back = measure(view, offer, 'paybackWeek');
  const params = {
    name,
    hole: total(view, offer, 'holeAmount'),
    week: week(view, offer, 'holeWeek'),
    back: worked(weekAt(back), `/offers/${offer}/measures/paybackWeek`),
  };
  return parts(back === null ? 'sup.find.when.lost' : 'sup.find.when', params);
}

/** The price to ask, and the one to walk away from. @param {View} view */
function next(view) {
  if (isFull(view.result)) return parts('sup.find.next.full');
  const { kind, offer } = view.result.verdict;
  const best = kind === 'mix' ? (inMix(view.result)[0]?.offer ?? offer) : offer;
  const { floors, quote } = view.result.offers[best] ?? {};
  const found = floors?.findIndex(({ quantity }) => quantity === quote?.minimum) ?? -1;
  const from = found < 0 ? 0 : found;
  const held = floors?.findIndex((floor, i) => i >= from && floor.walkAway !== null && floor.full !== null) ?? -1;
  const at = held < 0 ? from : held;
  const floor = floors?.[at];
  if (!floor) return everybodys(shared(view), 'next');
  const money = (/** @type {number | null} */ value, /** @type {string} */ name) =>
    worked(price(value, view.result.currency), `/offers/${best}/floors/${at}/${name}`);
  const plus = isPlus(view, best) && floor.target !== null;
  const scarce = (floor.walkAway ?? 0) >= (floor.full ?? 0);
  const way = held < 0 ? '.unheld' : scarce ? '.hours' : kind !== 'decline' ? '' : plus ? '.decline.plus' : '.decline';
  return parts(`sup.find.next${way}`, {
    ...nounsOf(shared(view)),
    name: nameOf(view, best),
    pieces: pieces(view, floor.quantity),
    least: money(floor.walkAway, 'walkAway'),
    full: money(floor.full, 'full'),
    target: money(floor.target, 'target'),
  });
}
