// SPDX-License-Identifier: MIT
// Where the saved file finds the engine: in itself. It replaces source-url.js in calc.html.
import { unpack } from './unpack.js';

/** @returns {Promise<import('./types.js').LoadOptions>} */
export async function engineSource() {
  return { wasmBinary: await unpack('oem-odm-wasm').arrayBuffer(), fallbackUrl: '' };
}
