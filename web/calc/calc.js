// SPDX-License-Identifier: MIT
// The loader: the one place where JSON text becomes objects and back. After loadCalc() everything is synchronous.
import { engineSource } from '#engine-source';
import { startEngine } from './engine.js';

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
  const { engine, kind } = await startEngine(source);

  /** @type {Calc} */
  const calc = {
    describe: () => JSON.parse(engine.describe()),
    version: () => JSON.parse(engine.version()),
    evaluate: (request) => JSON.parse(engine.evaluate(textOf(request))),
    advance: (request, blocks) => JSON.parse(engine.advance(textOf(request), blocks)),
    engine: kind,
  };
  return Object.freeze(calc);
}

/**
 * JSON.stringify escapes lone surrogates, which embind would corrupt without a word; in ready-made text they become U+FFFD.
 *
 * @param {unknown} request
 */
const textOf = (request) =>
  typeof request === 'string'
    ? new TextDecoder().decode(new TextEncoder().encode(request))
    : (JSON.stringify(request) ?? '');
