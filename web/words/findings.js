// SPDX-License-Identifier: MIT
// The headings of the sections. Each is its finding: read aloud, one after the other, they tell the whole answer.
import { number, weekAt } from '../numbers/format.js';
import { get } from '../state/project.js';
import { canFlip } from './flips.js';
import { reasonAmount, reasonText } from './details.js';
import { rowOf } from './labels.js';
import { amount, flipAt, horizon, innerName, measure, nameOf, offerName, typed, worked } from './view.js';
import { capital, form, has, parts, plural } from './words.js';
import { allFit, bySale, nextPath, standsAlone } from './verdict.js';

/** @typedef {import('./answer.js').View} View */
/** @typedef {import('./words.js').Part} Part */
/** @typedef {'side' | 'change' | 'why' | 'when' | 'next'} Section */

/** @param {View} view @param {Section} section @returns {Part[]} */
export const finding = (view, section) => ({ side, change, why, when, next })[section](view);

/** @param {View} view */
function side(view) {
  const { kind, tone, offer, runnerUp, gap } = view.result.verdict;
  const name = offerName(view, offer);
  const years = horizon(view);
  if (kind === 'none-fits') return parts(`find.side.none-fits${bySale(view)}`, { years });
  if (kind === 'neither' || kind === 'loses') {
    const loss = amount(view, view.result.offers[offer].measures.npv, `/offers/${offer}/measures/npv`);
    return parts(`find.side.${kind}${kind === 'neither' && !allFit(view) ? '.out' : ''}`, { name, loss });
  }
  if (standsAlone(view)) return parts(`find.side.only${bySale(view)}`, { name, years });
  if (tone === 'close') {
    const within = amount(view, gap, '/verdict/gap', { up: true });
    return parts('find.side.close', { a: offerName(view, offer), b: offerName(view, runnerUp), gap: within });
  }
  return parts('find.side.pick', { name, gap: amount(view, gap, '/verdict/gap'), years });
}

/** @param {View} view */
function change(view) {
  const flips = view.result.flips ?? [];
  const first = flips.findIndex(canFlip);
  if (first < 0) return parts('find.change.none');
  const { path, below, above, plausible } = flips[first];
  const isBelow = above === null || (below !== null && below >= plausible[0] && above > plausible[1]);
  const at = flipAt(view, path, isBelow ? below : above, `/flips/${first}/${isBelow ? 'below' : 'above'}`);
  const likely = flips.filter((flip) => flip.inside && canFlip(flip)).length;
  const params = { n: number(likely), label: innerName(view, path), at };
  return parts(likely === 0 ? 'find.change.far' : form('find.change', likely), params);
}

/** "The other 42 cannot." Empty if every number can. @param {View} view */
export function othersCannot(view) {
  const left = (view.result.flips ?? []).filter((flip) => !canFlip(flip)).length;
  return left === 0 ? '' : plural('find.change.rest', left, { n: number(left) });
}

/** @param {View} view */
function why(view) {
  const [top] = [...view.result.verdict.reasons].sort((a, b) => b.amount - a.amount);
  if (!top || top.amount <= 0) return parts('find.why.none');
  return parts('find.why', { reason: reasonText(view, top), amount: reasonAmount(view, top) });
}

/** Of the two in the columns the one that needs more money first. @param {View} view */
function when(view) {
  const [a, b] = view.result.pair;
  const spends = (/** @type {number} */ offer) => measure(view, offer, 'spendBeforeSale') ?? 0;
  const offer = spends(b) > spends(a) ? b : a;
  const week = measure(view, offer, 'launchWeek');
  const params = {
    name: capital(offerName(view, offer)),
    spend: amount(view, spends(offer), `/offers/${offer}/measures/spendBeforeSale`),
    week: worked(weekAt(week), `/offers/${offer}/measures/launchWeek`),
  };
  return parts(week === null ? 'find.when.never' : 'find.when', params);
}

/** @param {View} view */
function next(view) {
  const { next = [] } = view.result;
  const path = nextPath(view) ?? next[0]?.path; // what he guessed may still be worth finding out
  if (!path) return parts('find.next.none');
  const asked = next.findIndex((one) => one.path === path);
  const ask = next[asked];
  if (!ask) return parts('find.next.yours', { label: innerName(view, path) });
  return parts('find.next', { label: innerName(view, path), at: flipAt(view, path, ask.flip, `/next/${asked}/flip`) });
}

/**
 * A line of what next: "ODM price: the answer changes at $5.60; you have $5.20."
 * @param {View} view
 * @param {number} at
 * @returns {Part[]}
 */
export function nextLine(view, at) {
  const ask = view.result.next?.[at];
  if (!ask) return [];
  const pricing = get(view.project, `${ask.path.slice(0, 9)}/supply/pricing`); // that of /offers/0
  const key = `next.line:${rowOf(ask.path)}.${pricing}`;
  return parts(has(key) ? key : 'next.line', {
    label: nameOf(view, ask.path),
    at: flipAt(view, ask.path, ask.flip, `/next/${at}/flip`),
    yours: typed(view, ask.path),
  });
}
