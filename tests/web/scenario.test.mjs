// SPDX-License-Identifier: MIT
// A future as a scenario: every number of the core's world stands there, what was ours stays an example, what is the
// visitor's stays his, and the core counts with it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCalc } from '../../web/calc/node.js';
import { loadPreset, presetNames } from '../../web/calc/presets.js';
import { take, worldsFor } from '../../web/element/later/load.js';
import { evidenceAt, get, numberAt } from '../../web/state/project.js';
import { scenario } from '../../web/state/scenario.js';

const calc = await loadCalc();
const ask = (project, world) =>
  calc.evaluate({ schema: 1, project, ask: { simulate: { worlds: worldsFor(world), world } } }).result.simulate;

/** Answers as a session does. */
const session = (project) => ({
  project,
  steps: { past: [] },
  ui: { later: {} },
  unit: () => '', // as they are
  currency: () => '',
  answerTo: (one) => calc.evaluate({ schema: 1, project: one, ask: { compare: true } }),
  replace(next) {
    this.project = next;
  },
});

test('every number and every risk of a world stands there', async () => {
  for (const name of presetNames) {
    const { project: preset } = await loadPreset(name);
    const project = { ...preset, risks: [{ name: 'a', chance: 0.5, cost: 100 }] };
    for (const at of [700]) {
      const { values } = ask(project, at).world;
      const { project: loaded, changed } = scenario(project, values);
      assert.ok(changed > 5 && changed <= values.length, name);
      for (const { path, value } of values)
        assert.equal(numberAt(loaded, path === '/risks/0' ? '/risks/0/chance' : path), value, `${name} ${path}`);
    }
  }
});

test('whatever world is loaded, the core counts with it; what would break a rule is left as it was, and told', async () => {
  let left = 0;
  for (const name of ['steel-bottle', 'full-factory', 'own-moulds', 'odm-house']) {
    const { project } = await loadPreset(name);
    for (let world = 0; world < 1024; world += 64) {
      const s = session(project);
      take(s, 1, ask(project, world).world.values);
      assert.ok(s.ui.later.loaded, `${name} ${world}`);
      assert.equal(s.project, s.ui.later.loaded.project);
      assert.equal(s.answerTo(s.project).ok, true, `${name} ${world}`);
      left += s.ui.later.loaded.left;
    }
  }
  assert.ok(left > 0, 'a factory may have more hours booked than there are');
});

test('what was ours or nobody’s stays an example; what is the visitor’s stays his, with a range that holds it', () => {
  const range = { low: 5, high: 9 };
  const project = {
    market: {
      demand: { value: 1500, evidence: { grade: 'B', source: 'X' } },
      price: { value: 8, evidence: { grade: 'quote' }, range },
      storage: 1,
    },
  };
  const { project: next, changed } = scenario(project, [
    { path: '/market/demand', value: 2000 },
    { path: '/market/price', value: 7 },
    { path: '/market/storage', value: 1 },
    { path: '/market/rampWeeks', value: 16 },
  ]);
  assert.equal(changed, 3, 'what is the same is not touched');
  assert.deepEqual(get(next, '/market/demand'), { value: 2000, evidence: { grade: 'example' } });
  assert.deepEqual(get(next, '/market/price'), { value: 7, evidence: { grade: 'quote' }, range });
  assert.equal(get(next, '/market/storage'), 1);
  assert.deepEqual(evidenceAt(next, '/market/rampWeeks'), { grade: 'example' });
  assert.equal(get(project, '/market/rampWeeks'), undefined, 'nothing is changed in place');
});

test('no more futures are asked for than hold the one', () => {
  assert.deepEqual([0, 1023, 1024, 65535].map(worldsFor), [1024, 1024, 2048, 65536]);
});
