// SPDX-License-Identifier: MIT
// What may happen or not, what matters besides money, one offer first and then the other: told from the core's own figures.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCalc } from '../../web/calc/node.js';
import { loadPreset, presetNames } from '../../web/calc/presets.js';
import { en } from '../../web/words/en.js';
import { page } from '../../web/words/en-page.js';
import { quoting } from '../../web/words/en-quotes.js';
import { supplyFields } from '../../web/words/en-fields-supply.js';
import { supply } from '../../web/words/en-supply.js';
import { chance } from '../../web/words/en-sure.js';
import { later } from '../../web/words/learned.js';
import { pathLines } from '../../web/words/path.js';
import { priorityLines } from '../../web/words/priorities.js';
import { happened, riskAt, riskName, riskRows } from '../../web/words/risks.js';
import { fieldMap } from '../../web/words/sentences.js';
import { chanceRows, future, worths } from '../../web/words/sure.js';
import { has, plain, use } from '../../web/words/words.js';

const calc = await loadCalc();
const fields = fieldMap(calc.describe());
const words = { ...en, ...page, ...later, ...supplyFields, ...quoting, ...chance };
use(words);

const presets = await Promise.all(presetNames.map(loadPreset));
const [{ project: bottle }] = presets;
const RISKS = [
  { name: 'A new tariff layer', chance: 0.3, duty: 0.25 },
  { name: 'Nothing', chance: 0.004 },
  { name: 'A look-alike', chance: 0.9, demand: -1, offer: 1 },
];
const ask = (project, more = {}) => {
  const { result } = calc.evaluate({
    schema: 1,
    project,
    ask: { compare: true, flips: true, simulate: { worlds: 1024, ...more } },
  });
  return { view: { result, project, fields }, sure: result.simulate };
};
const said = (text) => {
  assert.ok(text.length > 0);
  assert.doesNotMatch(text, /[{}]|undefined|null|NaN|^[a-z]+\.[a-z.]+$/, text);
};

test('each risk is a line: its chance, where the offers end, and whether that turns the answer', () => {
  const { view, sure } = ask({ ...bottle, risks: RISKS });
  const [tariff, idle, alike] = riskRows(view, sure, [0, 1]);
  assert.equal(tariff.title, 'A new tariff layer, 30%');
  assert.equal(tariff.text, 'If it happens, ODM ends $9,500 and OEM ends −$1,700.');
  assert.equal(tariff.turn, 'Still ODM is ahead.');
  assert.deepEqual([idle.title, idle.turn], ['Nothing, 0.4%', '']);
  assert.match(idle.text, /changes no offer/);
  assert.deepEqual([alike.turn, alike.turns], ['Then OEM is ahead.', true]);
});

test('a future tells a risk by its name, and that it happened or not', () => {
  const { view, sure } = ask({ ...bottle, risks: RISKS });
  const told = sure.marks.flatMap((_, i) => future(view, sure, i).reasons);
  const risks = told.filter(({ path }) => riskAt(path) !== null);
  assert.ok(risks.length > 0);
  for (const { label, value } of risks) {
    assert.ok(RISKS.some(({ name }) => name === label));
    assert.match(value, /^(happened|did not happen)$/);
  }
  assert.deepEqual([happened(1), happened(0)], ['happened', 'did not happen']);
  assert.equal(riskName(view, 7), 'What may happen, no. 8', 'one that has gone meanwhile');
  assert.equal(riskAt('/market/demand'), null);
});

test('what knowing a risk is worth stands among the numbers, by its worth', () => {
  const { view, sure } = ask({ ...bottle, risks: [{ name: 'A look-alike', chance: 0.5, demand: -1, offer: 1 }] });
  const [{ risk, worth }] = sure.risks;
  assert.ok(risk === 0 && worth.value > worth.error);
  const { numbers } = worths(view, sure);
  assert.equal(numbers[0].path, '/risks/0/chance');
  assert.match(plain(numbers[0].text), /^To know whether “A look-alike” will happen is worth up to \$[\d,]+ to you\.$/);
});

test('risks on either chair, the worst twentieth and stock left: no sentence has a hole', () => {
  for (const { project } of presets) {
    const { view, sure } = ask({ ...project, risks: RISKS });
    use(view.result.side === 'supplier' ? { ...words, ...supply } : words);
    for (const row of riskRows(view, sure, view.result.pair)) for (const text of [row.title, row.text]) said(text);
    const rows = chanceRows(view, sure, view.result.pair);
    assert.ok(rows.some(({ key }) => key === 'tail'));
    for (const { name, cells } of rows) for (const text of [name, ...cells.map((one) => one.text)]) said(text);
  }
  use(words);
});

test('with what matters counted: who is ahead, what would turn it, and with how many weights', () => {
  const { view, sure } = ask({ ...bottle, priorities: [{ kind: 'control', worth: 4000 }] });
  const [lead, turn, share] = priorityLines(view, sure);
  assert.equal(lead, 'With what matters to you counted, ODM is $4,400 ahead.');
  assert.equal(turn, 'It turns if control of the design is worth more than $8,400.');
  assert.match(share, /^Of all possible weights of money and these, ODM wins with \d+%\.$/);
  const high = ask({ ...bottle, priorities: [{ kind: 'control', worth: 20000 }] });
  assert.match(priorityLines(high.view, high.sure)[0], /OEM is \$11,600 ahead/);
  assert.match(priorityLines(high.view, high.sure)[1], /worth less than \$8,400/);
  const unasked = ask({ ...bottle, priorities: [{ kind: 'exclusivity', worth: 100 }] });
  assert.deepEqual(priorityLines(unasked.view, unasked.sure), [
    'Nobody else may sell it is not counted: your quotes do not say how the offers stand.',
  ]);
  const none = ask(bottle);
  assert.deepEqual(priorityLines(none.view, none.sure), []);
});

test('first one, then the other: how often it is best, and the sales to wait for', () => {
  let waits = 0;
  for (const { project } of presets.filter((one) => one.project.side !== 'supplier')) {
    const { view, sure } = ask(project, { staged: true });
    const told = pathLines(view, sure);
    assert.equal(told === null, !sure.staged);
    if (!told) continue;
    for (const text of [told.title, ...told.lines]) said(text);
    waits += told.lines.length > 2 ? 1 : 0;
  }
  assert.ok(waits > 0, 'some example has sales to wait for');
});

test('every cause has its word', () => {
  const causes =
    'time price minimum tooling oneOff quality payment design customs freight yearly material labour demand';
  for (const cause of [...causes.split(' '), 'winning']) assert.ok(has(`cause.${cause}`), cause);
});
