// SPDX-License-Identifier: MIT
// One date for a first order: under When and under What next, of what is on offer now and of what is got ready first.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCalc } from '../../web/calc/node.js';
import { loadPreset, presetNames } from '../../web/calc/presets.js';
import { firstReady } from '../../web/element/later/first-ready.js';

const calc = await loadCalc();
const WEEK = 7 * 24 * 3600 * 1000;

test('a first order is ready in the week before it can leave, holidays of its own time counted', async () => {
  let later = 0;
  for (const name of presetNames) {
    const { project } = structuredClone(await loadPreset(name));
    if (project.side !== 'supplier') continue;
    const { result } = calc.evaluate({ schema: 1, project, ask: { compare: true, simulate: { worlds: 1024 } } });
    const s = { project, side: 'supplier', now: result, firstReady: [] };
    for (let task = firstReady(s); task; task = firstReady(s))
      assert.ok(task.put(calc.evaluate({ schema: 1, project: task.project, ask: task.ask }).result, true));
    for (const { offer, date } of result.simulate.steps.filter(({ code }) => code === 'first-ready')) {
      const { listWeek, readyDate } = result.offers[offer].measures;
      const ready = listWeek > 0 ? s.firstReady.find((one) => one.offer === offer).date : readyDate;
      const before = Date.parse(date) - Date.parse(ready);
      assert.ok(before >= 0 && before < WEEK, `${name} ${offer}: ready ${ready}, leaves ${date}`);
      later += Number(listWeek > 0);
    }
  }
  assert.ok(later > 0);
});
