// SPDX-License-Identifier: MIT
// wasm-build/out: calc.mjs + calc.wasm, and the same core as JavaScript.
import { build } from './cmake.mjs';
import { main } from './run.mjs';
import { ensure } from './setup.mjs';

export async function buildWasm() {
  await ensure('cmake', 'wasm');
  await build('wasm');
  await build('wasm-js');
}

if (process.argv[1] === import.meta.filename) await main(buildWasm);
