// SPDX-License-Identifier: MIT
// The calendar and the key below it name every stage once: by its word, by a number that stands in both, or by its week.
// Costs have round ticks, and a curve claims nothing where nobody may lead.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bare } from '../../web/charts/bare.js';
import { calendar, unnamed } from '../../web/charts/calendar.js';
import { roundTicks } from '../../web/charts/costs.js';

/** @param {import('../../web/charts/node.js').VNode | string} node @returns {string[]} */
const texts = (node) =>
  typeof node === 'string' ? [] : node.tag === 'text' ? [node.kids.join('')] : node.kids.flatMap(texts);

test('no number stands in the key alone', () => {
  const lengths = [1, 2, 3, 6, 14, 40];
  let week = 0;
  const stages = lengths.map((weeks, i) => {
    week += weeks;
    return { start: week - weeks, end: week, word: `Stage ${'abcdef'[i]}` };
  });
  const lane = {
    ink: 'odm',
    second: false,
    name: 'ODM',
    stages,
    launch: week,
    cash: [0, -5, 9],
    holeWeek: 1,
    holeText: '',
  };
  const weeks = 104;
  const drawn = texts(
    calendar({ lanes: [lane], weeks, ticks: [], limit: null, peaks: [], peakText: '', finger: null, title: '' }),
  );
  const key = unnamed(lane, weeks);
  for (const [i, { word, start }] of stages.entries()) {
    const named = key.find((one) => one.word === word);
    const inside = drawn.filter((text) => text === word || text === String(i + 1));
    assert.deepEqual(inside, named ? (named.bare ? [] : [String(i + 1)]) : [word], word);
    if (named) assert.equal(named.start, start);
  }
  assert.deepEqual(
    key.map(({ bare }) => bare),
    [true, true, true, false, false],
  );
});

test('ticks are round, one to three, inside', () => {
  assert.deepEqual(roundTicks(295.5, 19518.3), [5000, 10000, 15000]);
  assert.deepEqual(roundTicks(500, 37500), [10000, 20000, 30000]);
  assert.deepEqual(roundTicks(0, 125726), [0, 50000, 100000]);
  assert.deepEqual(roundTicks(0, 0), [0]);
  assert.deepEqual(roundTicks(0, 0.8), [0, 0.5]);
});

test('paper lies where nobody may lead, and where another than the one with more money does', () => {
  const curve = { x: [0, 2, 4, 6, 8], gap: [2, 2, 2, 2, -2], high: 8 };
  const laid = (leads) =>
    bare({ ...curve, leads }, (x) => x / 8, 50, 80).map(({ attrs: { x, width, y, height } }) => [x, width, y, height]);
  assert.deepEqual(
    laid([
      { at: 0, lead: 1 },
      { at: 7, lead: -1 },
    ]),
    [],
  );
  assert.deepEqual(
    laid([
      { at: 0, lead: 1 },
      { at: 4, lead: 0 },
    ]),
    [['50%', '50%', '0', '80']],
  );
  assert.deepEqual(
    laid([
      { at: 0, lead: -1 },
      { at: 4, lead: 1 },
      { at: 7, lead: -1 },
    ]),
    [['0%', '50%', '0', '50']],
  );
  assert.deepEqual(laid([{ at: 0, lead: null }]), [], 'a third offer: of these two no more is said than before');
});
