// SPDX-License-Identifier: MIT
// The examples that are not there from the start.
import { sideOf } from '../state/share.js';
import { loadPreset, presetNames } from '#presets';

/** @typedef {import('./types.js').Preset} Preset */

/** @returns {Promise<Preset[]>} */
export const allExamples = async () =>
  /** @type {Preset[]} */ ((await Promise.all(presetNames.map((name) => loadPreset(name)))).filter(Boolean));

/**
 * The first example of a side; for the buyer the first of all will do.
 * @param {string | null} side
 * @returns {Promise<Preset | null>}
 */
export async function firstOf(side) {
  if (side !== 'supplier') return null;
  return (await allExamples()).find((preset) => sideOf(preset.project) === side) ?? null;
}
