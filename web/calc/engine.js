// SPDX-License-Identifier: MIT
// Starts the core: as wasm where the page may, else as JavaScript. Knows no JSON, and no link: who calls brings its glue.

/** @import {Engine, EngineOptions} from '#glue' */
/** @import {LoadOptions} from './types.js' */

/** The smallest module there is. Compiling it tells whether wasm is allowed, before the real one is fetched for nothing. */
const smallest = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

export function mayWasm() {
  try {
    return Boolean(new WebAssembly.Module(smallest));
  } catch {
    return false;
  }
}

/**
 * @param {LoadOptions} source
 * @param {(options?: EngineOptions) => Promise<Engine>} createEngine the glue that was linked with the wasm
 * @returns {Promise<{engine: Engine, kind: 'wasm' | 'js'}>}
 */
export async function startEngine(source, createEngine) {
  let reason;
  try {
    return { engine: await startWasm(source, createEngine), kind: 'wasm' };
  } catch (error) {
    if (!forbidden(error)) throw error;
    reason = error;
  }
  if (!source.fallbackUrl) {
    throw new Error('This page may not run WebAssembly, and no other engine was given.', { cause: reason });
  }
  // A URL known only at run time: bundlers must leave this import alone.
  const { default: createFallback } = await import(String(source.fallbackUrl));
  return { engine: await createFallback(), kind: 'js' };
}

/**
 * @param {LoadOptions} source
 * @param {(options?: EngineOptions) => Promise<Engine>} createEngine
 */
async function startWasm({ wasmBinary, wasmUrl }, createEngine) {
  new WebAssembly.Module(smallest);
  const module = await (wasmBinary ? WebAssembly.compile(wasmBinary) : fetchModule(wasmUrl));
  return new Promise((resolve, reject) => {
    createEngine({
      // Our own start, because the glue's looks for the file itself and hides why it failed.
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(module, imports).then((instance) => done(instance, module), reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

/** @param {string | URL | undefined} url */
async function fetchModule(url) {
  if (!url) throw new TypeError('loadCalc needs wasmBinary or wasmUrl here.');
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  // Streaming is quicker but wants the right content type, which not every host sends.
  const typed = answer.headers.get('content-type')?.startsWith('application/wasm');
  return typed ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}

/**
 * A content security policy or an old browser shows as a CompileError, a browser with wasm off as a missing global.
 *
 * @param {unknown} error
 */
function forbidden(error) {
  return typeof WebAssembly !== 'object' || error instanceof WebAssembly.CompileError;
}
