// SPDX-License-Identifier: MIT
// Offers and price breaks come and go; the project stays one value.
import { add, get, numberAt, remove, set } from './project.js';

/** @typedef {import('../calc/types.js').Project} Project */
/** @typedef {Record<string, unknown>} Holder */
/** @typedef {{ from: number, price: number }} Tier */

/** Fewest and most, when the field table has not come yet. */
export const FEWEST = 2;

/** @param {Project} project @returns {Holder[]} */
export const offersOf = (project) => (Array.isArray(project.offers) ? project.offers : []);

/** @param {Project} project @param {number} offer @returns {unknown[]} */
export function tiersOf(project, offer) {
  const tiers = get(project, `/offers/${offer}/tiers`);
  return Array.isArray(tiers) ? tiers : [];
}

/**
 * A further offer, like one that is there: what another supplier had said of himself, and until when, is not taken along,
 * nor what he asks.
 * @param {Project} project
 * @param {number} like
 * @param {string} name
 * @returns {Project}
 */
export function addOffer(project, like, name) {
  const { called: _, validUntil: __, ...rest } = offersOf(project)[like] ?? {};
  const from = numberAt(rest, '/tiers/0/from') ?? 0;
  return add(project, '/offers', { .../** @type {Holder} */ (guessed(rest)), tiers: [{ from }], name });
}

/**
 * Takes an offer away; the staged path keeps speaking of the offers that it spoke of.
 * @param {Project} project
 * @param {number} offer
 * @returns {Project}
 */
export function removeOffer(project, offer) {
  if (offersOf(project).length <= FEWEST) return project;
  let next = remove(project, `/offers/${offer}`);
  for (const end of ['/staged/from', '/staged/to']) {
    const at = numberAt(next, end);
    if (at === offer) next = remove(next, end);
    else if (at !== null && at > offer) next = set(next, end, at - 1);
  }
  return next;
}

/**
 * The chosen offers in a list that has changed. An offer is still the same where it was not touched, or stands in its
 * place in a list as long as before; whatever is new was not chosen.
 * @param {readonly number[]} chosen
 * @param {readonly Holder[]} before
 * @param {readonly Holder[]} after
 * @returns {number[]}
 */
export function stillChosen(chosen, before, after) {
  return after.flatMap((offer, at) => {
    const same = before.indexOf(offer);
    const there = before.length === after.length && !after.includes(before[at]) ? at : -1;
    return chosen.includes(same < 0 ? there : same) ? [at] : [];
  });
}

/**
 * The price breaks of an offer anew; breaks that are as they were keep how they are known.
 * @param {Project} project
 * @param {number} offer
 * @param {readonly Tier[]} tiers
 * @returns {Project}
 */
export function setTiers(project, offer, tiers) {
  const before = tiersOf(project, offer);
  const rows = [...tiers]
    .sort((a, b) => a.from - b.from)
    .map(({ from, price }) => {
      const old = before.find((one) => numberAt(one, '/from') === from);
      return old && numberAt(old, '/price') === price ? old : { from, price };
    });
  return set(project, `/offers/${offer}/tiers`, rows);
}

/** The price breaks as plain numbers; one that is not whole yet is left out. @param {Project} project @param {number} offer @returns {Tier[]} */
export const plainTiers = (project, offer) =>
  tiersOf(project, offer).flatMap((tier) => {
    const [from, price] = [numberAt(tier, '/from'), numberAt(tier, '/price')];
    return from === null || price === null ? [] : [{ from, price }];
  });

/** A row of a list that is still to be filled in. @param {Project} project @param {string} list @param {Holder} [row] */
export const addRow = (project, list, row = {}) => add(project, list, row);

/** What one supplier quoted or signed is only a guess of the next. @param {unknown} held @returns {unknown} */
function guessed(held) {
  if (Array.isArray(held)) return held.map(guessed);
  if (typeof held !== 'object' || held === null) return held;
  const { value, evidence } = /** @type {Holder} */ (held);
  if (evidence && ['quote', 'contract', 'records'].includes(String(get(evidence, '/grade')))) return value;
  return Object.fromEntries(Object.entries(held).map(([key, one]) => [key, guessed(one)]));
}
