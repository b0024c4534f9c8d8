// SPDX-License-Identifier: MIT
// A first visit starts a lighter link of the core, which answers a buyer's comparison and nothing else; the whole one
// follows when the page rests, or when somebody asks for more. Both give the same bytes to the same request.
import createEngine from '#glue-first';
import { mayWasm, startEngine } from './engine.js';
import { faceOf } from './face.js';

/** @import {Calc, Project} from './types.js' */

/** @type {Promise<Calc> | undefined} */
let first;

/** @returns {Promise<Calc>} */
export const loadWhole = async () => (await import('./calc.js')).loadCalc();

/**
 * The link that is enough for this project.
 *
 * @param {Project} project
 * @returns {Promise<{ calc: Calc, whole: boolean }>}
 */
export async function loadFor(project) {
  // Where wasm is forbidden there is one fallback, and it is the whole.
  if (needsWhole(project) || !mayWasm()) return { calc: await loadWhole(), whole: true };
  const source = { wasmUrl: new URL('./first.wasm', import.meta.url) };
  first ??= startEngine(source, createEngine)
    .then(({ engine, kind }) => faceOf(engine, kind))
    .catch((error) => {
      first = undefined;
      throw error;
    });
  return { calc: await first, whole: false };
}

/**
 * Whether a project speaks of more than the first link knows: the supplier's numbers, risks, priorities.
 *
 * @param {Project} project
 */
export function needsWhole({ side, supplier, risks, priorities, offers }) {
  return (
    side === 'supplier' ||
    [supplier, risks, priorities].some((one) => one !== undefined) ||
    (Array.isArray(offers) && offers.some((offer) => offer?.supply))
  );
}
