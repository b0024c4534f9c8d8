// SPDX-License-Identifier: MIT
// Where a hosted page finds the engines: beside the bundle that this file ends up in.

/** @returns {import('./types.js').LoadOptions} */
export function engineSource() {
  return {
    wasmUrl: new URL('./calc.wasm', import.meta.url),
    fallbackUrl: new URL('./calc-fallback.js', import.meta.url),
  };
}
