// SPDX-License-Identifier: MIT
// The price break at which a quantity is bought: the last that it reaches, or the first (docs/MODEL.md 6.1).
import { numberAt } from './project.js';
import { tiersOf } from './offers.js';

/** @param {import('../calc/types.js').Project} project @param {number} offer @param {number} quantity @returns {string} the place of its price */
export function priceAt(project, offer, quantity) {
  const reached = tiersOf(project, offer).findLastIndex(
    (_, i) => (numberAt(project, `/offers/${offer}/tiers/${i}/from`) ?? 0) <= quantity,
  );
  return `/offers/${offer}/tiers/${Math.max(0, reached)}/price`;
}
