// SPDX-License-Identifier: MIT
// Whose answer it is. What the page says and shows of an answer depends on the chair it is read from; the buyer's is
// here, the supplier's (supply/chair.js) comes only when somebody sits down in it.
import { teach } from './language.js';
import { stressLine, decidingLine, finding, headline, reasonText, sentence, strip } from '../words/sentences.js';

/** @typedef {import('./types.js').Chair} Chair */
/** @typedef {import('../calc/types.js').Project} Project */
/** @typedef {'buyer' | 'supplier'} Side */

const SALES = '/market/demand';

/** @param {Project | null | undefined} project @returns {Side} */
export const sideOf = (project) => (project?.side === 'supplier' ? 'supplier' : 'buyer');

/** @type {Chair} */
const buyer = {
  side: 'buyer',
  headline,
  sentence,
  strip,
  finding,
  reason: reasonText,
  stress: stressLine,
  deciding: decidingLine,
  home: () => SALES,
  sections: ['flips', 'why', 'when', 'sure', 'next', 'room', 'staged', 'quotes', 'crossings', 'money', 'all'],
  questions: (s) => (s.preset?.questions ?? []).filter(({ id }) => ASKED.has(id)),
  /** Yearly sales if they can change the answer, else the strongest. */
  main(whole) {
    const turning = whole?.sweeps?.filter((sweep) => sweep.changes.length > 0).map((sweep) => sweep.path) ?? [];
    if (turning.includes(SALES)) return SALES;
    return whole?.flips?.find((flip) => turning.includes(flip.path))?.path ?? SALES;
  },
};

/** The first question is the switch itself. */
const ASKED = new Set(['design', 'mould', 'yours']);

/** @type {Partial<Record<Side, Chair>>} */
const chairs = { buyer };

/** The chair of an answer that has been brought in. @param {Side} [side] @returns {Chair} */
export const chairOf = (side = 'buyer') => chairs[side] ?? buyer;

/** @param {Side} side */
export const isHere = (side) => chairs[side] !== undefined;

/** Fetches the supplier's chair, and what the supplier's numbers are called. */
export async function bring() {
  if (chairs.supplier) return;
  const { supplier, fields } = await import('./supply/chair.js');
  teach(fields);
  chairs.supplier = supplier;
}
