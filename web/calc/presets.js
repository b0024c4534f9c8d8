// SPDX-License-Identifier: MIT
// The example projects of presets/*.json. This is Node's reading of them; in the bundles scripts/bundle.mjs puts a module
// with the same three exports here: the first preset inside, the others loaded when asked for.
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../presets/', import.meta.url);

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

/** @type {string[]} in the order of presets/index.json if there is one, else by name */
export const presetNames = files.includes('index.json')
  ? read('index')
  : files.map((file) => file.slice(0, -'.json'.length)).sort();

/** The document that the page opens with: there is no wait for it. */
export const firstPreset = presetNames.length > 0 ? read(presetNames[0]) : undefined;

/**
 * @param {string} name one of presetNames
 * @returns {Promise<any>} the preset's document, or undefined for an unknown name
 */
export async function loadPreset(name) {
  return presetNames.includes(name) ? read(name) : undefined;
}
