// SPDX-License-Identifier: MIT
// The calendar and the key below it name every stage once: by its word, by a number that stands in both, or by its week.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendar, unnamed } from '../../web/charts/calendar.js';

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
