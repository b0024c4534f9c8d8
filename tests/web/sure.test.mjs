// SPDX-License-Identifier: MIT
// How sure: every sentence from the core's own futures of every example, and ranges as people type them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCalc } from '../../web/calc/node.js';
import { loadPreset, presetNames } from '../../web/calc/presets.js';
import { marks } from '../../web/charts/marks.js';
import { entered } from '../../web/element/session/entered.js';
import { parseRange } from '../../web/numbers/range.js';
import { get, isGiven, numberAt, setGrade, setNumber } from '../../web/state/project.js';
import { forOtherSide, forOwnSide, rowsOf } from '../../web/state/share.js';
import { pack, unpack } from '../../web/state/pack.js';
import { en } from '../../web/words/en.js';
import { supplyFields } from '../../web/words/en-fields-supply.js';
import { supply } from '../../web/words/en-supply.js';
import { chance } from '../../web/words/en-sure.js';
import { later } from '../../web/words/learned.js';
import { portion } from '../../web/words/portion.js';
import { fieldMap, issueText } from '../../web/words/sentences.js';
import {
  behind,
  caption,
  chanceRows,
  future,
  spreadText,
  sureFinding,
  together,
  worths,
} from '../../web/words/sure.js';
import { has, plain, use } from '../../web/words/words.js';
import { ownerOf } from '../../web/words/evidence.js';

const calc = await loadCalc();
const description = calc.describe();
const fields = fieldMap(description);
const words = { ...en, ...later, ...supplyFields, ...chance };
use(words);

const presets = await Promise.all(presetNames.map(loadPreset));
const answers = presets.map(({ id, project }) => {
  const ask = { compare: true, flips: true, simulate: { worlds: 1024 } };
  const { result } = calc.evaluate({ schema: 1, project, ask });
  return { id, view: { result, project, fields }, sure: result.simulate };
});
const [{ project: bottle }] = presets;
const SALES = '/market/demand';

/** A sentence without holes. */
const whole = (text, id) => {
  assert.ok(text.length > 0, id);
  assert.doesNotMatch(text, /[{}]|undefined|null|NaN|^[a-z]+\.[a-z.]+$/, `${id}: ${text}`);
};

test('several small changes together are told where there are any', () => {
  let told = 0;
  for (const { id, view, sure } of answers) {
    use(view.result.side === 'supplier' ? { ...words, ...supply } : words);
    const said = together(view, sure);
    assert.equal(said !== null, (sure.joint?.numbers.length ?? 0) > 1, id);
    if (!said) continue;
    told += 1;
    for (const text of [said.text, ...said.changes.flatMap(({ label, value }) => [label, value])]) whole(text, id);
    assert.match(said.text, /^Several small changes together would: (\S.* is ahead|nothing pays) with$/, id);
    assert.equal(said.more !== '', (sure.joint?.numbers.length ?? 0) > said.changes.length, id);
  }
  use(words);
  assert.ok(told > 9, `${told} told`);
});

test('the futures of every example are told, on either chair', () => {
  for (const { id, view, sure } of answers) {
    use(view.result.side === 'supplier' ? { ...words, ...supply } : words);
    const said = [caption(view, sure), sureFinding(view, sure), sureFinding(view, null), ...behind(view, sure)];
    for (let i = 0; i < sure.of; i += 1) {
      const { text, reasons } = future(view, sure, i);
      said.push(text, ...reasons.flatMap(({ label, value }) => [label, value]));
    }
    sure.offers.forEach((_, i) => {
      said.push(...Object.values(spreadText(view, sure, i)));
    });
    for (const { name, cells } of chanceRows(view, sure, view.result.pair))
      said.push(name, ...cells.flatMap(({ text, small }) => (small ? [text, small] : [text])));
    for (const text of said) whole(text, id);
  }
  use(words);
});

test('the marks agree with the words: what the chosen offer leads is what is said', () => {
  for (const { id, view, sure } of answers) {
    const { kind } = view.result.verdict;
    const led = sure.marks.filter(({ leader }) => leader === (kind === 'decline' ? null : sure.offer)).length;
    assert.equal(led, sure.ahead, id);
    if (/on its own/.test(caption(view, sure))) continue;
    assert.match(caption(view, sure), new RegExp(`in ${sure.ahead} of 50 futures$`), id);
    // Of one offer alone, or the lesser loss, the heading does not count.
    const counted = kind === 'pick' || kind === 'decline';
    const heading = sureFinding(view, sure);
    if (kind === 'mix') assert.match(heading, /^How sure\? Serving several is best in \d+% of futures\.$/, id);
    else if (['neither', 'loses'].includes(kind))
      assert.match(heading, /^How sure\? A loss in [\d.]+% of futures\.$/, id);
    else assert.equal(heading, counted ? `How sure? ${sure.ahead} of 50.` : 'How sure?', id);
  }
});

test('one future says who is ahead of whom, and what is different there', () => {
  const { view, sure } = answers[0];
  const last = sure.marks.length - 1;
  assert.match(future(view, sure, 0).text, /^Future 1: ODM ends \$[\d,]+ ahead$/);
  assert.match(future(view, sure, last).text, /^Future 50: OEM ends \$[\d,]+ ahead of ODM$/);
  for (const { value } of future(view, sure, last).reasons) assert.match(value, /^\S.*, not \S/);
  assert.equal(future(view, sure, last + 1).text, '');
});

test('what is worth finding out stands strongest first, and nothing is said to be worth less than its error', () => {
  let some = 0;
  for (const { id, view, sure } of answers) {
    const { all, numbers, rest } = worths(view, sure);
    const real = sure.numbers.filter(({ worth }) => worth && worth.value > worth.error);
    assert.deepEqual(
      numbers.map(({ path }) => path),
      real.slice(0, 4).map(({ path }) => path),
      id,
    );
    for (const { text } of numbers) whole(plain(text), id);
    some += numbers.length;
    assert.equal(rest === '', real.length > 4, id);
    if (all.length > 0) whole(plain(all), id);
  }
  assert.ok(some > 10, 'examples with something to find out');
  const told = answers.flatMap(({ view, sure }) =>
    worths(view, sure).numbers.map(({ path, text }) => ({ path, text: plain(text), side: view.project.side })),
  );
  assert.ok(told.some(({ text }) => /^A binding quote for .* price is worth up to .*[\d,]+ to you\.$/.test(text)));
  const own = /design\/|duty|demand|market\/price|\/buyers|\/hours/;
  for (const { path, text, side } of told) {
    const binds = text.startsWith('A binding quote for ');
    assert.ok(binds || / (for certain|will happen) is worth/.test(text), text);
    assert.ok(!binds || (!own.test(path) && !(side === 'supplier' && /tiers|tooling\/price/.test(path))), text);
  }
});

test('fifty marks: squares are OEM, discs ODM, hollow nobody', () => {
  const list = [
    { ink: 'oem', second: false },
    { ink: 'odm', second: false },
    { ink: 'odm', second: true },
    { ink: null, second: false },
  ];
  const drawn = marks(list, { across: 2, pitch: 10, size: 8 });
  assert.deepEqual(
    drawn.kids.map(({ tag, attrs }) => `${tag} ${attrs.class}`),
    ['rect mark ink-oem', 'circle mark ink-odm', 'circle mark edge-odm', 'circle mark hollow'],
  );
  assert.equal(drawn.attrs.height, 20);
  assert.equal(drawn.attrs['aria-hidden'], 'true');
  assert.equal(marks(list, { across: 2, pitch: 10, size: 8, picked: 3 }).kids[0].attrs.class, 'ring');
});

const read = (text, unit = 'units/year', currency = 'USD') => {
  const got = parseRange(text, unit, currency);
  return got === null ? null : got.ok ? [got.value, got.range] : got.error;
};

test('ranges are read as people write them', () => {
  for (const text of [
    '900 to 2,400',
    '900 - 2400',
    '900–2,400',
    '900-2400',
    '900 .. 2400',
    '900 TO 2.4k',
    ' 900 … 2 400 ',
  ])
    assert.deepEqual(read(text), [null, { low: 900, high: 2400 }], text);
  for (const text of ['$6 to $12', '6 to 12 USD', '6 USD to 12', '$6-$12', '$6–$12', '6–12'])
    assert.deepEqual(read(text, 'quote/unit'), [null, { low: 6, high: 12 }], text);
  assert.deepEqual(read('6 / 8 / 12', 'quote/unit'), [8, { low: 6, high: 12 }]);
  assert.deepEqual(read('900/1,500/2,400'), [1500, { low: 900, high: 2400 }]);
  for (const text of ['8 ± 10%', '8 +- 10 %', '8+-10%', '8 +/- 10%', '8 ±10 ％'])
    assert.deepEqual(read(text, 'quote/unit'), [8, { by: 0.1 }], text);
  assert.deepEqual(read('1.1 ± 0.7%', 'rate'), [1.1, { by: 0.007 }], 'a share is shifted, not divided');
  assert.deepEqual(read('5 to 10%', 'share'), [null, { low: 0.05, high: 0.1 }]);
  assert.deepEqual(read('-5% to 5%', 'share'), [null, { low: -0.05, high: 0.05 }]);
  assert.deepEqual(read('4 to 6 weeks', 'weeks'), [null, { low: 4, high: 6 }]);
  assert.deepEqual(read('2,400 to 900'), [null, { low: 2400, high: 900 }], 'the core says what is wrong with it');
});

test('what is no range, or could be meant in two ways, is not guessed', () => {
  for (const text of ['900', 'abc', '', '10 to', '-5', '2026-11-22x', '6 / 12'])
    assert.ok(!Array.isArray(read(text)), text);
  assert.equal(read('1.500 to 2,400'), 'range-unclear');
  assert.equal(read('8 ± 2', 'quote/unit'), 'range-either-way');
  assert.equal(read('10% ± 5%', 'share'), 'range-either-way-share', 'points of it, or a part of it');
  assert.equal(read('8 ± -10%', 'quote/unit'), 'range-either-way');
  assert.equal(read('6 EUR to 12 EUR', 'quote/unit'), 'other-currency');
  for (const error of ['range', 'range-unclear', 'range-either-way', 'range-either-way-share'])
    assert.ok(has(`read.${error}`), error);
});

const demand = (held) => ({ ...bottle, market: { ...bottle.market, demand: held } });
const range = { low: 900, high: 2400 };

test('a number that is no more than a range is the visitor’s, and keeps how he knows it', () => {
  const ranged = demand({ range });
  assert.ok(isGiven(ranged, SALES));
  assert.equal(numberAt(ranged, SALES), null);
  assert.equal(ownerOf(ranged, SALES), 'yours');
  assert.deepEqual(get(setGrade(ranged, SALES, 'records'), SALES), { evidence: { grade: 'records' }, range });
  assert.deepEqual(get(setNumber(ranged, SALES, 1000), SALES), { value: 1000, range });
  assert.equal(get(setNumber(ranged, SALES, 3000), SALES), 3000, 'a number outside it has left its range');
  const by = demand({ value: 8, range: { by: 0.1 } });
  assert.deepEqual(get(setNumber(by, SALES, 3000), SALES), { value: 3000, range: { by: 0.1 } });
});

test('a drag or a typing that goes on brings the range back where it holds', () => {
  const held = { value: 1500, range };
  const before = demand(held);
  const out = entered(before, SALES, 3000, false, held);
  assert.equal(get(out, SALES), 3000);
  assert.deepEqual(get(entered(out, SALES, 1200, false, held), SALES), { value: 1200, range });
  assert.equal(get(entered(out, SALES, 1200, false), SALES), 1200, 'once it is over, it is gone');
});

test('a range travels with one’s own link; the other side gets one only where there is nothing else', () => {
  const rows = rowsOf(description);
  const [price, tooling] = ['/offers/0/tiers/0/price', '/offers/1/tiers/0/price'];
  const project = structuredClone(bottle);
  project.offers[0].tiers[0].price = {
    value: 6,
    range: { low: 5, high: 9, sure: 0.8, shape: 'uniform', follows: 0.3, note: 'mine' },
  };
  project.offers[1].tiers[0].price = { range: { low: 4, high: 6, sure: 1 } };
  const own = forOwnSide(project, rows);
  assert.deepEqual(get(own, price), {
    value: 6,
    range: { low: 5, high: 9, sure: 0.8, shape: 'uniform', follows: 0.3 },
  });
  assert.deepEqual(get(own, tooling), { range: { low: 4, high: 6, sure: 1 } });
  assert.deepEqual(unpack(pack(own)), own);
  const other = forOtherSide(project, rows);
  assert.deepEqual(get(other, price), { value: 6 });
  assert.deepEqual(get(other, tooling), { range: { low: 4, high: 6 } });
});

test('what is wrong with a range is said of its number', () => {
  const wrong = {
    'range-backwards': { range: { low: 2, high: 1 } },
    'value-outside-range': { value: 5, range: { low: 1, high: 2 } },
    'bad-range': { range: { low: 1 } },
    'range-without-end': { value: 1, range: { low: 0.5, high: 2, sure: 1, shape: 'lognormal' } },
    'range-not-positive': { value: 1, range: { low: 0, high: 2, shape: 'lognormal' } },
    'range-too-skewed': { value: 1, range: { low: 0.01, high: 9e6, shape: 'lognormal' } },
    'range-one-sided': { value: 1, range: { low: 1, high: 2, shape: 'quantiles' } },
  };
  for (const [code, held] of Object.entries(wrong)) {
    const project = demand(held);
    const { issues = [] } = calc.evaluate({ schema: 1, project, ask: { compare: true } });
    const issue = issues.find((one) => one.code === code);
    assert.equal(issue?.path, `${SALES}/range`, code);
    assert.ok(has(`issue.${code}`), code);
    assert.match(issueText(issue, project, fields), /^Bottles you sell in a year: /, code);
  }
});

test('in how many futures: whole per cents, and never none or all where it is neither', () => {
  assert.deepEqual([0, 0.00174, 0.0099, 0.01, 0.4149, 0.99, 0.9983, 1].map(portion), [
    '0%',
    'fewer than 1%',
    'fewer than 1%',
    '1%',
    '41%',
    '99%',
    'more than 99%',
    '100%',
  ]);
  for (const { id, view } of answers) {
    const { simulate: sure, pair } = view.result;
    const told = chanceRows(view, sure, pair).flatMap(({ cells }) => cells.map(({ text }) => text));
    for (const text of told) assert.doesNotMatch(text, /\d[.,]\d+% of futures/, `${id}: ${text}`);
  }
});
