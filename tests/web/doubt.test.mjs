// SPDX-License-Identifier: MIT
// Where the doubt comes from: the numbers that cannot turn it, strongest first, and shares that are the core's.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCalc } from '../../web/calc/node.js';
import { loadPreset, presetNames } from '../../web/calc/presets.js';
import { five } from '../../web/charts/five.js';
import { thumbnail } from '../../web/charts/thumbnail.js';
import { shareBar } from '../../web/charts/shares.js';
import { movers, shares } from '../../web/words/doubt.js';
import { en } from '../../web/words/en.js';
import { supplyFields } from '../../web/words/en-fields-supply.js';
import { chance } from '../../web/words/en-sure.js';
import { later } from '../../web/words/learned.js';
import { fieldMap } from '../../web/words/sentences.js';
import { has, use } from '../../web/words/words.js';

const calc = await loadCalc();
const fields = fieldMap(calc.describe());
use({ ...en, ...later, ...supplyFields, ...chance });

const presets = await Promise.all(presetNames.map(loadPreset));
const answers = presets.map(({ id, project }) => {
  const ask = { compare: true, flips: true, simulate: { worlds: 1024 } };
  const { result } = calc.evaluate({ schema: 1, project, ask });
  return { id, project, view: { result, project, fields }, sure: result.simulate };
});
const whole = (text, id) => {
  assert.ok(text.length > 0, id);
  assert.doesNotMatch(text, /[{}]|undefined|null|NaN|^[a-z]+\.[a-z.]+$/, `${id}: ${text}`);
};

test('what cannot turn it is told with how far it moves it, the strongest first', () => {
  let told = 0;
  for (const { id, view, sure } of answers) {
    const { rows, rest } = movers(view, sure.numbers, view.result.pair);
    const reach = rows.map(({ lead }) => Math.max(...lead) - Math.min(...lead));
    assert.deepEqual(
      reach,
      [...reach].sort((a, b) => b - a),
      id,
    );
    assert.ok(rows.length <= 8, id);
    if (rows.length === 8) whole(rest || 'none', id);
    for (const { path, name, text, at, lead } of rows) {
      const flip = view.result.flips.find((one) => one.path === path);
      assert.ok(!flip || (flip.below === null && flip.above === null), `${id}: ${path}`);
      assert.equal(at.length, lead.length);
      for (const one of [name, text]) whole(one, id);
      told += 1;
    }
  }
  assert.ok(told > 50);
});

test('shares are the core’s, largest first; what is within its error is none', () => {
  const { project, view } = answers[0];
  const { totals } = calc.evaluate({ schema: 1, project, ask: { simulate: { worlds: 1024, totals: true } } }).result
    .simulate;
  const rows = shares(view, totals);
  assert.equal(rows[0].name, 'OEM tooling price');
  assert.equal(rows[0].together, `${Math.round(totals.numbers[0].total.value * 100)}%`);
  assert.deepEqual(
    rows.map(({ total }) => total),
    rows.map(({ total }) => total).sort((a, b) => b - a),
  );
  assert.ok(rows.some(({ key }) => key === 'demand') && rows.some(({ alone }) => alone === 'none'));
  for (const { name, alone, together } of rows) for (const one of [name, alone, together]) whole(one, 'bottle');
  for (const cause of ['freight', 'currency', 'demand', 'tariff']) assert.ok(has(`doubt.cause.${cause}`), cause);
  const noise = { value: 0.05, error: 0.06 };
  assert.deepEqual(shares(view, { numbers: [{ path: '/market/demand', first: noise, total: noise }], causes: [] }), []);
});

test('five points lie about the lead as it stands; a bar is full as far as alone', () => {
  const drawn = five({ at: [0, 1, 2, 3, 4], lead: [0, 5, 10, 10, 20], title: 'x' }, [0, 20]);
  const [now, , ...points] = drawn.kids;
  assert.equal(now.attrs.y1, points[2].attrs.cy, 'the thin line goes through the middle point');
  assert.deepEqual(
    points.map(({ attrs }) => attrs.cx),
    ['0%', '25%', '50%', '75%', '100%'],
  );
  assert.ok(Number(points[0].attrs.cy) > Number(points[4].attrs.cy), 'more lead is higher');
  const [together, alone] = shareBar(0.1, 0.2, 0.4).kids;
  assert.deepEqual([alone.attrs.width, together.attrs.width], ['25%', '50%']);
  assert.equal(shareBar(0.3, 0.2, 0.4).kids[1].attrs.width, '50%', 'alone is never drawn past together');
});

test('a thumbnail is thick where its number is likely, and nowhere where it is certain', () => {
  const one = {
    id: 'a',
    x: [0, 2, 4],
    gap: [2, 0, -2],
    low: 0,
    high: 4,
    value: 1,
    inks: ['odm', 'oem'],
    changes: [],
    leads: [],
    title: '',
  };
  const thick = (likely) =>
    thumbnail({ ...one, likely }, [-2, 2]).kids.find((kid) => kid.kids[0]?.attrs?.class === 'pen likely')?.kids[0].attrs
      .d;
  assert.equal(thick([1, 3]), 'M0.25 0.25L0.5 0.5L0.75 0.75');
  assert.equal(thick([1, 1]), undefined);
  assert.equal(thick(undefined), undefined);
});
