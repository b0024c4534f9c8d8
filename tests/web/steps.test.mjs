// SPDX-License-Identifier: MIT
// What the core says to do now, soon and later, the factory's best mix, when the cash runs out, and money with what else
// matters: every sentence is whole, and says the core's own numbers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadCalc } from '../../web/calc/node.js';
import { loadPreset, presetNames } from '../../web/calc/presets.js';
import { weighed } from '../../web/charts/weighed.js';
import { headline } from '../../web/numbers/format.js';
import { en } from '../../web/words/en.js';
import { supplyFields } from '../../web/words/en-fields-supply.js';
import { keeping } from '../../web/words/en-keep.js';
import { chance } from '../../web/words/en-sure.js';
import { supply } from '../../web/words/en-supply.js';
import { later } from '../../web/words/learned.js';
import { mixLines } from '../../web/words/mix.js';
import { priorityLines, weighedRows } from '../../web/words/priorities.js';
import { fieldMap } from '../../web/words/sentences.js';
import { stepTexts } from '../../web/words/steps.js';
import { chanceRows } from '../../web/words/sure.js';
import { use } from '../../web/words/words.js';

const calc = await loadCalc();
const fields = fieldMap(calc.describe());
const words = { ...en, ...later, ...supplyFields, ...chance, ...keeping };

/** @param {any} project @param {object} [more] */
function answered(project, more = {}) {
  const ask = { compare: true, simulate: { worlds: 1024, staged: true, ...more } };
  const { ok, result, issues } = calc.evaluate({ schema: 1, project, ask });
  assert.ok(ok, JSON.stringify(issues));
  use(result.side === 'supplier' ? { ...words, ...supply } : words);
  return { view: { result, project, fields }, sure: result.simulate };
}

const whole = (text, id) => assert.doesNotMatch(text, /undefined|NaN|null|[{}]/, `${id}: ${text}`);

test('the steps of every example: a buyer orders and orders again, a factory lists what it serves', async () => {
  const codes = new Set();
  for (const id of presetNames) {
    const { view, sure } = answered((await loadPreset(id)).project);
    for (const { code } of sure.steps) codes.add(code);
    const soon = stepTexts(view, sure, 'soon');
    const after = stepTexts(view, sure, 'later');
    for (const text of [...soon, ...after]) whole(text, id);
    const { kind } = view.result.verdict;
    const told = view.result.side === 'supplier' ? kind !== 'decline' : kind === 'pick';
    const now = stepTexts(view, sure, 'now');
    if (view.result.side === 'supplier') {
      assert.equal(soon.length + now.length > 0, told, `${id}: ${kind}`);
      for (const text of now) assert.match(text, /^\S.*: offer it now\.$/, id);
      for (const text of soon) assert.doesNotMatch(text, /offer it now/, id);
      continue;
    }
    assert.equal(soon.length > 0, told, `${id}: ${kind}`);
    const first = view.result.offers[view.result.verdict.offer].orders[0];
    const order = sure.steps.find(({ code }) => code === 'order');
    assert.equal(order?.quantity, told ? first.quantity : undefined, id);
    const rights = sure.steps.filter(({ code }) => code === 'ask-rights');
    assert.equal(now.length, rights.length, id);
    for (const text of now) assert.match(text, /^Get into the contract of \S.*\.$/, id);
  }
  for (const code of ['find-out', 'ask-rights', 'order', 'reorder', 'list', 'first-ready'])
    assert.ok(codes.has(code), code);
});

test('a switch is told with its week, and with the sales to wait for where there is a rule', () => {
  const view = { result: { offers: [{ called: 'A' }, { called: 'B' }], currency: 'USD' }, project: {}, fields };
  const step = { when: 'later', code: 'switch', from: 0, to: 1, week: 30, date: '2027-06-28' };
  const told = (above, demand) =>
    stepTexts(/** @type {any} */ (view), /** @type {any} */ ({ steps: [{ ...step, above, demand }] }), 'later')[0];
  use(words);
  assert.match(told(null, null), /^Switch from .* to .* on 28 Jun 2027: the best week found\.$/);
  assert.match(
    told(true, 1300),
    /^By week 30 see what sells: at 1,300 .* a year or more, switch from .* to .*; else stay\.$/,
  );
  assert.match(told(false, 1300), / a year or fewer, /);
});

test('the factory’s mix: how often it is best, and who is part of it', async () => {
  let told = 0;
  for (const id of presetNames) {
    const { view, sure } = answered((await loadPreset(id)).project);
    const said = mixLines(view, sure);
    if (view.result.side !== 'supplier') {
      assert.equal(said, null, id);
      continue;
    }
    assert.equal(said === null, sure.mix.best.value === 0, id);
    for (const text of said ? [said.title, ...said.lines] : []) whole(text, id);
    if (said) assert.equal(said.lines.length, 1 + view.result.offers.length, id);
    told += said ? 1 : 0;
  }
  assert.ok(told > 1, `${told} told`);
});

test('when the cash runs out is said where it does, of the offers that it happens to', async () => {
  const { project } = await loadPreset('steel-bottle');
  const plain = answered(project);
  const row = ({ view, sure }) => chanceRows(view, sure, [0, 1]).find(({ key }) => key === 'beyond');
  assert.equal(row(plain), undefined);
  const maxSpend = -plain.sure.offers[0].hole50;
  const short = answered({ ...project, limits: { ...project.limits, maxSpend } });
  const [odm] = /** @type {any} */ (row(short)).cells;
  assert.match(odm.text, /^in \d+% of futures$/);
  assert.match(odm.small, /^first in week \d+(; eight times in ten from week \d+ to week \d+)?$/);
});

test('money and what else matters: the picture’s ends are the core’s totals', () => {
  const project = JSON.parse(readFileSync(new URL('../../examples/ranges.json', import.meta.url), 'utf8'));
  const priorities = [
    { kind: 'control', worth: 4000 },
    { kind: 'speed', worth: 2500, weeks: 6 },
  ];
  const { view, sure } = answered({ ...project, priorities });
  const rows = weighedRows(view, sure);
  assert.equal(rows.length, 2);
  assert.ok(rows.some(({ amounts }) => amounts.length > 0));
  rows.forEach(({ money, amounts, total, name, text }, i) => {
    assert.equal(money, view.result.offers[i].measures.npv);
    assert.ok(Math.abs(amounts.reduce((sum, one) => sum + one, money) - total) < 1e-6);
    assert.ok(name.endsWith(headline(total, 'USD')), name);
    assert.match(text, /\bin money\b/);
    whole(text, name);
    const picture = weighed({ money, ends: [total], ink: 'oem', title: name }, [
      0,
      Math.max(...rows.map((row) => row.total)),
    ]);
    assert.equal(picture.attrs['aria-label'], name);
  });
  for (const text of priorityLines(view, sure)) whole(text, 'priorities');
  assert.deepEqual(weighedRows(view, { ...sure, priorities: null }), []);
  const tight = answered({ ...project, priorities, limits: { ...project.limits, maxSpend: 20000 } });
  assert.deepEqual(
    weighedRows(tight.view, tight.sure).map(({ index }) => index),
    [0],
    'what breaks a limit cannot be chosen, and has no bar',
  );
});
