// SPDX-License-Identifier: MIT
// The same face for Node: fetch does not read files there, so the bytes are read from beside this bundle in the package,
// or from wasm-build/out in the repository.
import { existsSync, readFileSync } from 'node:fs';
import { loadCalc as load } from './calc.js';

export { presetNames, loadPreset } from '#presets';
export { projectSchema } from './schema.js';

/** @import {Calc, CalcRequest, CalcResponse, LoadOptions} from './types.js' */

const places = ['./calc.wasm', '../../wasm-build/out/calc.wasm'];

/** @returns {Uint8Array<ArrayBuffer>} */
export function readWasm() {
  const file = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (!file) throw new Error("calc.wasm is not built: run 'npm run build'.");
  return new Uint8Array(readFileSync(file));
}

/**
 * @param {LoadOptions} [options]
 * @returns {Promise<Calc>}
 */
export function loadCalc(options) {
  const given = options?.wasmBinary !== undefined || options?.wasmUrl !== undefined;
  return load(given ? options : { ...options, wasmBinary: readWasm() });
}

/**
 * @param {CalcRequest} request
 * @param {LoadOptions} [options]
 * @returns {Promise<CalcResponse>}
 */
export async function evaluate(request, options) {
  return (await loadCalc(options)).evaluate(request);
}
