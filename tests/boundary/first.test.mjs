// The first link knows less and answers the same: a visitor's numbers must not move when the whole core takes over.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import createEngine from '#glue-first';
import { readGolden } from '../../scripts/golden.mjs';
import { startEngine } from '../../web/calc/engine.js';
import { needsWhole } from '../../web/calc/first.js';
import { engines } from './engines.mjs';

const wasmBinary = readFileSync(new URL('../../wasm-build/out/first.wasm', import.meta.url));
const { engine: first, kind } = await startEngine({ wasmBinary }, createEngine);
const ask = { compare: true, flips: true, sweeps: true, ledger: true };
const buyers = readGolden().filter(({ request }) => !needsWhole(request.project));

test('it is wasm, and there are buyers to ask about', () => {
  assert.equal(kind, 'wasm');
  assert.ok(buyers.length > 3);
});

for (const { name, request } of buyers) {
  test(`the first link's bytes are the whole core's: ${name}`, () => {
    const text = JSON.stringify({ ...request, ask });
    assert.equal(first.evaluate(text), engines.wasm.evaluate(text));
  });
}

test('it refuses what it does not know', () => {
  const [{ request }] = readGolden().filter(({ request }) => needsWhole(request.project));
  const answer = JSON.parse(first.evaluate(JSON.stringify(request)));
  assert.equal(answer.ok, false);
  assert.ok(answer.issues.some(({ code }) => code === 'unknown-field'));
});

test('its fields are the whole core’s, in the same order, without the supplier’s and what stands beside them', () => {
  const fields = JSON.parse(engines.wasm.describe()).fields.filter(({ side }) => side === 'both' || side === 'buyer');
  assert.deepEqual(JSON.parse(first.describe()).fields, fields);
});
