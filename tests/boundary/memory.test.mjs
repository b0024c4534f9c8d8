import assert from 'node:assert/strict';
import test from 'node:test';
import { firstPreset } from '../../web/calc/presets.js';
import { engines } from './engines.mjs';

const calls = 20_000;

/** One whole answer to nine refusals: what a leak adds up to is the same, and the answers take the time. */
const good = JSON.stringify({ schema: 1, project: firstPreset?.project ?? firstPreset, ask: { compare: true } });
const bad = [
  JSON.stringify({ schema: 1, project: { zzz: 'unknown'.repeat(50) } }),
  'no JSON',
  '{"schema":1,"project":{}}',
];
const requests = [good, ...bad, ...bad, ...bad];

/** Memory outside V8's own heap: wasm memory, and the fallback's buffer. */
function held() {
  globalThis.gc();
  const { arrayBuffers, external } = process.memoryUsage();
  return arrayBuffers + external;
}

for (const [kind, engine] of Object.entries(engines)) {
  test(`${kind} holds no more after ${calls} calls`, () => {
    assert.equal(typeof globalThis.gc, 'function', 'run with --expose-gc, as npm test does');
    const round = (count) => {
      for (let call = 0; call < count; call += 1) engine.evaluate(requests[call % requests.length]);
    };
    assert.equal(JSON.parse(engine.evaluate(good)).ok, true);
    round(300);
    const before = held();
    round(calls);
    const grown = held() - before;
    assert.ok(grown < 1_000_000, `${grown} bytes more`);
  });
}
