// SPDX-License-Identifier: MIT
// The package's plain face: no page, no element, no side effect.
import { loadCalc } from './calc.js';

export { projectSchema } from './schema.js';
export { loadCalc };

/** @import {CalcRequest, CalcResponse, LoadOptions} from './types.js' */
/** @typedef {import('./types.js').Calc} Calc */
/** @typedef {import('./types.js').CalcRequest} Request */
/** @typedef {import('./types.js').CalcResponse} Response */
/** @typedef {import('./types.js').Project} Project */
/** @typedef {import('./types.js').Issue} Issue */

/**
 * One question, one answer; the engine is loaded on the first.
 *
 * @param {CalcRequest} request
 * @param {LoadOptions} [options]
 * @returns {Promise<CalcResponse>}
 */
export async function evaluate(request, options) {
  return (await loadCalc(options)).evaluate(request);
}
