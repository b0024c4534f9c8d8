import assert from 'node:assert/strict';
import test from 'node:test';
import createEngine from '#glue';
import { loadCalc } from '../../web/calc/calc.js';
import { readWasm } from '../../web/calc/node.js';
import { projectSchema } from '../../web/calc/schema.js';

test('a failed start is forgotten, a good one kept', async () => {
  await assert.rejects(loadCalc({ wasmBinary: Uint8Array.of(1, 2, 3) }), /may not run WebAssembly/);
  const [first, second] = await Promise.all([loadCalc({ wasmBinary: readWasm() }), loadCalc()]);
  assert.equal(first, second);
  assert.equal(first.engine, 'wasm');
});

test('a missing file is said, not covered by the fallback', async () => {
  const { startEngine } = await import('../../web/calc/engine.js');
  await assert.rejects(startEngine({ wasmUrl: 'data:,' }, createEngine), /CompileError|may not run/);
  await assert.rejects(startEngine({}, createEngine), /wasmBinary or wasmUrl/);
});

test('a request may be an object or its text, and never throws', async () => {
  const calc = await loadCalc();
  assert.equal(calc.evaluate({ schema: 1, project: {}, zzz: '\ud800' }).ok, false);
  assert.equal(calc.evaluate('{').ok, false);
  assert.equal(calc.evaluate('\ud800').ok, false);
  assert.equal(calc.evaluate(/** @type {any} */ (undefined)).ok, false);
});

test('every field of describe() has its place in the JSON Schema', async () => {
  const description = (await loadCalc()).describe();
  const schema = projectSchema(description);
  assert.ok(description.fields.length > 0);
  const [buyers, suppliers] = schema.allOf.map(({ then }) => then);
  const needed = { both: schema, own: schema, buyer: buyers, supplier: suppliers };
  for (const { path, kind, min, max, required, side } of description.fields) {
    const names = path.split('/').slice(1);
    let here = schema;
    for (const name of names) {
      here = name === '*' ? here.items : here.properties[name];
      assert.ok(here, `${path} stops at ${name}`);
    }
    if (kind === 'number' || kind === 'integer') {
      const [number] = here.anyOf;
      assert.deepEqual([number.type, number.minimum, number.maximum], [kind, min, max], path);
    }
    if (!required || names.at(-1) === '*') continue;
    // What only one side must give stands in that side's branch.
    const holder = names
      .slice(0, -1)
      .reduce((at, name) => (name === '*' ? at.items : at.properties[name]), needed[side]);
    assert.ok(holder.required.includes(names.at(-1)), path);
  }
});
