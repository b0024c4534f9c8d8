// SPDX-License-Identifier: MIT
// The examples that are not there from the start.
import { sideOf } from '../state/share.js';
import { firstPreset, loadPreset, presetNames } from '#presets';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./types.js').Preset} Preset */

/** @param {string} name @returns {Promise<Preset>} the first of all for a name that nobody knows */
export const example = async (name) => (await loadPreset(name)) ?? firstPreset;

/** @returns {Promise<Preset[]>} */
const allExamples = () => Promise.all(presetNames.map(example));

/**
 * The first example of a side; for the buyer the first of all will do.
 * @param {string | null} side
 * @returns {Promise<Preset>}
 */
export async function firstOf(side) {
  const found = side === 'supplier' ? (await allExamples()).find((preset) => sideOf(preset.project) === side) : null;
  return found ?? firstPreset;
}

/** All of them, for the list. @param {Session} session @returns {Promise<boolean>} whether they are there */
export async function moreExamples(session) {
  if (session.presets.length > 0) return true;
  return session.fetched(async () => {
    session.presets = await allExamples();
  });
}

/** Goes over to another, once all that it needs has come. @param {Session} session @param {string} name */
export async function takeExample(session, name) {
  const wish = session.wish();
  await session.fetched(async () => {
    const preset = await example(name);
    await session.prepare(preset.project);
    if (!wish()) return;
    session.preset = preset;
    session.load(preset.project, 'preset');
  });
}
