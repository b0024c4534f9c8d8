// Both engines as the build made them, raw: text in, text out.
import { readWasm } from '../../web/calc/node.js';
import createEngine from '#glue';
import { startEngine } from '../../web/calc/engine.js';

const fallbackUrl = new URL('../../wasm-build/out/calc-fallback.mjs', import.meta.url);

/** The JavaScript engine is reached as a page reaches it: by a wasm that may not compile. */
const refused = Uint8Array.of(0, 97, 115, 109, 9, 9, 9, 9);

/** @type {Record<'wasm' | 'js', import('#glue').Engine>} */
export const engines = {};
for (const wasmBinary of [readWasm(), refused]) {
  const { engine, kind } = await startEngine({ wasmBinary, fallbackUrl }, createEngine);
  engines[kind] = engine;
}
