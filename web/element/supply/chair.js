// SPDX-License-Identifier: MIT
// The other chair: what the page says and shows of the supplier's answer. It is fetched when somebody sits down in it.
import { isGiven } from '../../state/project.js';
import { reasonText, sums } from '../../words/supply/details.js';
import { finding } from '../../words/supply/findings.js';
import { demandKey, demandPaths } from '../../words/supply/told.js';
import { headline, sentence, stress, strip } from '../../words/supply/verdict.js';
import { decidingLine } from '../../words/sentences.js';
import { supplyFields } from '../../words/en-fields-supply.js';
import { supply } from '../../words/en-supply.js';
import { origins } from './lines.js';
import { next } from './next.js';
import { questions } from './questions.js';
import { side } from './side.js';
import { when } from './when.js';

/** What the supplier's numbers are called, in either chair. */
export const fields = supplyFields;

/** @type {import('../types.js').Chair} */
export const supplier = {
  side: 'supplier',
  words: supply,
  headline,
  sentence,
  strip,
  finding,
  reason: reasonText,
  stress,
  deciding: decidingLine,
  home,
  main: (whole) => (whole ? (demandKey(/** @type {any} */ (whole)) ?? undefined) : undefined),
  sections: ['flips', 'why', 'when', 'sure', 'next', 'room', 'quotes', 'money', 'all'],
  bodies: { side, when, next },
  questions,
  sum: sums,
  origins,
};

/**
 * How many will buy, of the first offer that says so; the core has not answered yet.
 * @param {import('../../calc/types.js').Project} project
 */
function home(project) {
  const offers = Array.isArray(project.offers) ? project.offers : [];
  const paths = offers.flatMap((_, i) => demandPaths(i));
  return paths.find((path) => isGiven(project, path)) ?? '/supplier/factory/hours';
}
