import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { engines } from './engines.mjs';

const read = (path) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

/** What Emscripten itself hangs on every module; names with a capital or an underscore are its own too. */
const emscripten = new Set(
  ['ready', 'then', 'calledRun', 'preInit', 'preRun', 'postRun', 'run', 'asm', 'inspect', 'instantiateWasm'].concat([
    'count_emval_handles',
    'get_first_emval',
    'preloadedImages',
    'preloadedAudios',
  ]),
);

test('there are two engines', () => assert.deepEqual(Object.keys(engines), ['wasm', 'js']));

for (const [kind, engine] of Object.entries(engines)) {
  test(`${kind}: exactly the four functions`, () => {
    const names = Object.keys(engine).filter((name) => /^[a-z]/.test(name) && !emscripten.has(name));
    assert.deepEqual(names.sort(), ['advance', 'describe', 'evaluate', 'version']);
  });

  test(`${kind}: version() agrees with package.json`, async () => {
    const { name, version } = JSON.parse(await read('package.json'));
    const answer = JSON.parse(engine.version());
    assert.equal(answer.name, name);
    assert.equal(answer.version, version);
    assert.equal(answer.schema, 1);
    assert.ok(answer.compiler.length > 0);
  });
}

test('both engines describe the same fields', () => assert.equal(engines.wasm.describe(), engines.js.describe()));

for (const file of ['calc.mjs', 'calc-fallback.mjs']) {
  test(`${file} builds no code from text`, async () => {
    const text = await read(`wasm-build/out/${file}`);
    assert.doesNotMatch(text, /\bnew Function\b|\bnew_\(Function|\beval\(/);
  });
}
