// The golden files, through all three ways of running the core: the same bits everywhere.
import assert from 'node:assert/strict';
import test from 'node:test';
import { answerNatively, hashAll, readGolden, readHash } from '../../scripts/golden.mjs';
import { engines } from './engines.mjs';

const golden = readGolden();
const requests = golden.map(({ request }) => request);
const refresh = "if the change is wanted, run 'npm run golden' and read the diff";

const answers = { native: await answerNatively(requests) };
for (const [kind, engine] of Object.entries(engines)) {
  answers[kind] = requests.map((request) => engine.evaluate(JSON.stringify(request)));
}

test('there are golden files, each with its own name', () => {
  assert.ok(golden.length > 0);
  assert.equal(new Set(golden.map(({ name }) => name)).size, golden.length);
});

for (const [kind, texts] of Object.entries(answers)) {
  for (const [index, { name, response }] of golden.entries()) {
    test(`${kind}: ${name}`, () => assert.deepStrictEqual(JSON.parse(texts[index]), response, refresh));
  }
  test(`${kind}: one hash over all answers`, () => assert.equal(hashAll(texts), readHash(), refresh));
}

test('cold, half warm and warm give the same text', () => {
  for (const [kind, engine] of Object.entries(engines)) {
    for (const [index, request] of requests.entries()) {
      const text = JSON.stringify(request);
      engine.evaluate('null'); // whatever the cache holds, it is not this
      engine.advance(text, 1);
      assert.equal(engine.evaluate(text), answers[kind][index]);
      assert.equal(engine.evaluate(text), answers[kind][index]);
    }
  }
});
