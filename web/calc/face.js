// SPDX-License-Identifier: MIT
// The one place where JSON text becomes objects and back.

/** @import {Engine} from '#glue' */
/** @import {Calc, Failure} from './types.js' */

/**
 * @param {Engine} engine
 * @param {'wasm' | 'js'} kind
 * @returns {Calc}
 */
export function faceOf(engine, kind) {
  /** @type {Calc} */
  const calc = {
    describe: () => JSON.parse(engine.describe()),
    version: () => JSON.parse(engine.version()),
    evaluate(request) {
      const { text, code } = textOf(request);
      return code === undefined ? JSON.parse(engine.evaluate(text)) : refused(code);
    },
    advance(request, blocks) {
      const { text, code } = textOf(request);
      return code === undefined ? JSON.parse(engine.advance(text, blocks)) : { done: 0, of: 0 };
    },
    engine: kind,
  };
  return Object.freeze(calc);
}

/**
 * The request as the core reads it, or why it has no text. Lone surrogates are no Unicode, and embind would corrupt them
 * without a word; JSON.stringify escapes them, so that the core answers. It throws a TypeError on what goes in a circle,
 * and where the stack ends a RangeError, or in Firefox another.
 *
 * @param {unknown} request
 * @returns {{ text: string, code?: undefined } | { text?: undefined, code: string }}
 */
function textOf(request) {
  try {
    const text = typeof request === 'string' ? request : (JSON.stringify(request) ?? '');
    return LONE_SURROGATE.test(text) ? { code: 'not-json' } : { text };
  } catch (error) {
    return { code: error instanceof TypeError ? 'not-json' : 'too-deep' };
  }
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** In the core's words. @param {string} code @returns {Failure} */
const refused = (code) => ({ ok: false, schema: 1, issues: [{ path: '', code }] });
