// SPDX-License-Identifier: MIT
// Numbers kept under names: nothing that was kept is lost by keeping more.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { earlierName, put, without } from '../../web/element/keep/shelf.js';

const kept = (name, demand, on = '2026-11-28') => ({ name, on, project: { market: { demand } } });
const told = (list) => list.map(({ name, project }) => [name, project.market.demand]);

test('a name that is taken goes to the newest; other numbers that had it get a numbered one', () => {
  const first = put([kept('Other', 1)], kept('Base', 1500));
  assert.equal(earlierName(first, kept('Base', 2300)), 'Base (2)');
  const second = put(first, kept('Base', 2300));
  assert.deepEqual(told(second), [
    ['Base', 2300],
    ['Base (2)', 1500],
    ['Other', 1],
  ]);
  const third = put(second, kept('Base', 900));
  assert.deepEqual(told(third), [
    ['Base', 900],
    ['Base (3)', 2300],
    ['Base (2)', 1500],
    ['Other', 1],
  ]);
  assert.deepEqual(told(without(third, 'Base')).length, 3);
});

test('the same numbers kept again stand there once, with the newer day', () => {
  const list = put([kept('Base', 1500, '2026-11-01')], kept('Base', 1500));
  assert.equal(list.length, 1);
  assert.equal(list[0].on, '2026-11-28');
});
