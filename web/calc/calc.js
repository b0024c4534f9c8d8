// SPDX-License-Identifier: MIT
// The loader of the whole core: everything that can be asked. After loadCalc() everything is synchronous.
import { engineSource } from '#engine-source';
import createEngine from '#glue';
import { startEngine } from './engine.js';
import { faceOf } from './face.js';

/** @import {Calc, LoadOptions} from './types.js' */

/** @type {Promise<Calc> | undefined} */
let loading;

/**
 * Starts the engine once: later calls get the same one, whatever their options. A failed start is forgotten, so that
 * the next call tries again.
 *
 * @param {LoadOptions} [options]
 * @returns {Promise<Calc>}
 */
export function loadCalc(options) {
  loading ??= start(options ?? {}).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** @param {LoadOptions} options */
async function start(options) {
  const given = options.wasmBinary !== undefined || options.wasmUrl !== undefined;
  const source = given ? options : { ...(await engineSource()), ...options };
  const { engine, kind } = await startEngine(source, createEngine);
  return faceOf(engine, kind);
}
