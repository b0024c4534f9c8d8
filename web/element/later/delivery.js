// SPDX-License-Identifier: MIT
// What the supplier pays to deliver, by the Incoterm of his quote. MODEL.md 11.3.
import { get } from '../../state/project.js';
import { sideOf } from '../../state/share.js';

const ORIGIN = ['origin'];
const FREIGHT = [...ORIGIN, 'freight', 'freightUnit'];
const INSURED = [...FREIGHT, 'insurance'];
const THERE = [...INSURED, 'destination'];
/** @type {Record<string, readonly string[]>} */
const PAID = {
  FCA: ORIGIN,
  FOB: ORIGIN,
  CFR: FREIGHT,
  CIF: INSURED,
  DAP: THERE,
  DDP: [...THERE, 'duty', 'dutyBasis'],
};

/** The rows of an offer that its Incoterm makes the supplier's. @param {import('../session.js').Session} s @param {number} i */
export function deliveryPaths({ project }, i) {
  if (sideOf(project) !== 'supplier') return [];
  const rows = PAID[String(get(project, `/offers/${i}/route/incoterm`))] ?? [];
  const weeks = get(project, `/offers/${i}/terms/balanceAt`) === 'arrival' ? ['weeks'] : [];
  return [...rows, ...weeks].map((name) => `/offers/${i}/supply/delivery/${name}`);
}
