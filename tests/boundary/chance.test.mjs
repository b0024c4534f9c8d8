// SPDX-License-Identifier: MIT
// 65,536 worlds of every example: one hash, whatever computes them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { answerNatively, hashAll } from '../../scripts/golden.mjs';
import { engines } from './engines.mjs';

const folder = new URL('../../examples/', import.meta.url);
const requests = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    schema: 1,
    project: JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
    ask: { simulate: { worlds: 65536, world: 54321 } },
  }));

test('65,536 worlds of every example give one hash natively, as wasm and as JavaScript', async () => {
  const native = await answerNatively(requests);
  for (const text of native) assert.equal(JSON.parse(text).result.simulate.worlds, 65536);
  for (const [kind, engine] of Object.entries(engines)) {
    const texts = requests.map((request) => engine.evaluate(JSON.stringify(request)));
    assert.equal(hashAll(texts), hashAll(native), kind);
  }
});

test('half the worlds done in slices, or none, the answer is the same; more worlds begin with the same ones', () => {
  const { wasm } = engines;
  const text = JSON.stringify({ ...requests[0], ask: { simulate: { worlds: 4096 } } });
  const cold = wasm.evaluate(text);
  wasm.evaluate('null');
  const { of } = JSON.parse(wasm.advance(text, 2));
  assert.equal(of, 4);
  assert.equal(wasm.evaluate(text), cold);
  const other = JSON.stringify({ ...requests[0], ask: { simulate: { worlds: 4096, seed: 2 } } });
  assert.notEqual(wasm.evaluate(other), cold, 'another seed scrambles the points in another way');
});
