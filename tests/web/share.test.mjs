// SPDX-License-Identifier: MIT
// What leaves: over all rows of the field table, no number and no word of a side that is not meant to travel stands in a
// link, a file or an event. Every value is one of a kind, so that it would be found.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCalc } from '../../web/calc/node.js';
import { Session } from '../../web/element/session.js';
import { told, toldIssues } from '../../web/element/told.js';
import { fileText } from '../../web/page/file.js';
import { filledFrom } from '../../web/state/fill.js';
import { fromHash, toHash } from '../../web/state/hash.js';
import { get, set } from '../../web/state/project.js';
import {
  filled,
  forOtherSide,
  forOwnSide,
  holds,
  otherSide,
  rowsOf,
  shareable,
  sideOf,
} from '../../web/state/share.js';
import { en } from '../../web/words/en.js';
import { sharing } from '../../web/words/en-share.js';
import { topicOf, topics, topicsOf } from '../../web/words/topics.js';
import { use } from '../../web/words/words.js';
import { learn, isOurs } from '../../web/words/sources.js';
import { register } from '../../web/words/register.js';
import { stillChosen } from '../../web/state/offers.js';
import { loadPreset, presetNames } from '../../web/calc/presets.js';
import { chance } from './table.mjs';

const description = (await loadCalc()).describe();
const rows = rowsOf(description);
const presets = await Promise.all(presetNames.map(loadPreset));
learn(register);
const SIDES = ['buyer', 'supplier'];
use({ ...en, ...sharing });

/** Every row filled with a value of its own, lists with two rows each; `marks` tells whose each mark is. */
function full(side, pick = () => true) {
  const marks = [];
  let project = { side };
  let count = 0;
  const put = (path, field, at) => {
    if (field.kind === 'list' || field.path === '/side') return;
    const star = path.indexOf('*', at);
    if (star >= 0) {
      const list = path.slice(0, star - 1);
      if (!Array.isArray(get(project, list))) project = set(project, list, []);
      for (const i of [0, 1]) {
        const place = `${list}/${i}`;
        if (path.length > star + 1 && get(project, place) === undefined) project = set(project, place, {});
        put(`${place}${path.slice(star + 1)}`, field, place.length);
      }
      return;
    }
    if (/\/\d+$/.test(path) || pick()) {
      count += 1;
      const mark = markOf(field.kind, count);
      project = set(project, path, mark.value);
      for (const text of mark.texts) marks.push({ path, side: field.side, text });
    }
  };
  for (const field of description.fields) put(field.path, field, 0);
  return { project, marks };
}

/** A value that stands nowhere else, and the texts by which it would be known. */
function markOf(kind, n) {
  if (kind === 'number' || kind === 'integer') {
    const value = Number(`7${String(n).padStart(5, '0')}.${n % 9}7`);
    const source = `heard of ${n} from a friend;`;
    return { value: { value, evidence: { grade: 'quote', source } }, texts: [String(value), source] };
  }
  if (kind === 'boolean' || kind === 'choice') return { value: `word-${n};`, texts: [`word-${n};`] };
  if (kind === 'date') {
    const date = `${2100 + n}-01-01`;
    return { value: date, texts: [date] };
  }
  return { value: `text ${n};`, texts: [`text ${n};`] };
}

/** The marks that stand in a text. */
const standing = (marks, text) => marks.filter((mark) => text.includes(mark.text));

test('every row says whose it is, and there are rows of all three kinds', () => {
  for (const { path, side } of description.fields) assert.ok(['both', 'own', ...SIDES].includes(side), path);
  for (const side of ['both', ...SIDES]) assert.ok(description.fields.filter((row) => row.side === side).length > 20);
  for (const path of ['/supplier/factory/hours', '/offers/*/supply/material', '/supplier/largest/hours'])
    assert.equal(rows.get(path).side, 'supplier', path);
  for (const path of ['/market/price', '/market/demand', '/limits/maxSpend', '/route/lcl/rate'])
    assert.equal(rows.get(path).side, 'buyer', path);
  for (const path of [
    '/offers/*/tiers/*/price',
    '/offers/*/minimum/style',
    '/offers/*/terms/deposit',
    '/market/product',
  ])
    assert.equal(rows.get(path).side, 'both', path);
});

for (const side of SIDES) {
  test(`the ${side}'s link for the other side holds rows of both and nothing else`, async () => {
    const { project, marks } = full(side);
    const shared = forOtherSide(project, rows);
    const linked = await fromHash(await toHash(shared));
    assert.deepEqual(linked.project, shared, 'the link brings back what was put in');
    const text = JSON.stringify(linked.project);
    const found = standing(marks, text);
    assert.deepEqual(
      found.filter((mark) => mark.side !== 'both').map(({ path }) => path),
      [],
    );
    const numbers = marks.filter(
      (mark) => mark.side === 'both' && !mark.text.startsWith('heard') && !/^\/(closures\/\d+\/)?name$/.test(mark.path),
    );
    assert.equal(found.length, numbers.length, 'all of both is there, without notes to oneself');
    assert.deepEqual(
      shared.closures.map(({ name }) => name),
      shared.closures.map(({ country }) => country),
    );
    assert.equal(sideOf(shared), otherSide(side), 'it opens in the other chair');
    assert.equal(shared.name, undefined, 'the name of the comparison is a note to oneself');
    for (const own of ['risks', 'priorities'])
      assert.equal(shared[own], undefined, 'what one fears and wants stays at home');
  });

  test(`the ${side}'s own link, file and events hold nothing of the other side`, async () => {
    const { project, marks } = full(side);
    const own = forOwnSide(project, rows);
    const theirs = (text) => standing(marks, text).filter((mark) => mark.side === otherSide(side));
    const linked = await fromHash(await toHash(own));
    assert.deepEqual(theirs(JSON.stringify(linked.project)), []);
    const html = '<script type="application/json" id="oem-odm-project"></script>';
    assert.deepEqual(theirs(fileText(html, own, '2026-11-22') ?? assert.fail()), []);
    const session = sessionWith(project);
    const event = JSON.stringify(told(session));
    assert.deepEqual(theirs(event), []);
    assert.ok(!event.includes('"deal"'), 'the room to agree is told to nobody');
    const mine = marks.filter((mark) => mark.side !== otherSide(side));
    assert.equal(standing(marks, event).length, mine.length, 'one’s own numbers are all there');
    assert.equal(standing(marks, JSON.stringify(linked.project)).length, mine.length);
  });

  test(`with the tick the ${side} puts the other side's numbers in`, () => {
    const { project } = full(side);
    assert.deepEqual(shareable(project, rows, ['own', ...SIDES]), project);
  });
}

/** A core that says everything back that it is told: the worst that could be. */
function sessionWith(project) {
  const calc = {
    engine: 'wasm',
    describe: () => description,
    version: () => null,
    advance: () => ({ done: 0, of: 1 }),
    evaluate: (request) => ({
      ok: true,
      schema: 1,
      warnings: [],
      assumed: [],
      result: {
        side: sideOf(request.project),
        pair: [0, 1],
        offers: [],
        sweeps: [],
        all: request.project,
        deal: request.project,
      },
    }),
  };
  const session = new Session(calc, () => {});
  const loaded = Object.create(session, {
    project: { value: project },
    response: { value: calc.evaluate({ project }) },
    answerTo: { value: (part) => calc.evaluate({ project: part }) },
  });
  return loaded;
}

test('any part of any project: what leaves is as many numbers as both sides state, in their places', () => {
  const next = chance(20261122);
  for (let run = 0; run < 200; ++run) {
    const side = SIDES[next() % 2];
    const { project, marks } = full(side, () => next() % 3 > 0);
    const text = JSON.stringify(forOtherSide(project, rows));
    assert.ok(standing(marks, text).every((mark) => mark.side === 'both'));
    const shared = shareable(project, rows, []);
    for (const { path, row } of filled(project, rows))
      assert.deepEqual(get(shared, path), row.side === 'both' ? get(project, path) : undefined, path);
  }
});

test('what no row knows stays at home, wherever it is hidden', () => {
  const secret = 'do not tell';
  const project = {
    note: secret,
    market: { product: 'Bottle', note: secret, price: 16, season: [1, 2] },
    supplier: { factory: { hours: 4, note: secret } },
    offers: [
      {
        name: 'A',
        note: secret,
        tiers: [{ from: 1, price: { value: 4, evidence: { grade: 'B', note: secret }, note: secret } }],
      },
      { supply: { material: 3 } },
      secret,
    ],
    limits: [secret],
    currency: { value: { deep: secret } },
  };
  for (const keep of [[], ['buyer'], ['supplier'], SIDES])
    assert.ok(!JSON.stringify(shareable(project, rows, keep)).includes(secret), keep.join());
  assert.deepEqual(shareable(project, rows, []), {
    market: { product: 'Bottle' },
    offers: [{ name: 'A', tiers: [{ from: 1, price: { value: 4, evidence: { grade: 'B' } } }] }, {}, null],
  });
  assert.deepEqual(shareable([secret], rows, SIDES), {});
  assert.deepEqual(shareable({ market: secret, limits: [{ maxSpend: 1 }] }, rows, SIDES), {});
});

test('an offer of another supplier can be left out', () => {
  const { project } = full('buyer');
  const shared = forOtherSide(project, rows, [1]);
  assert.equal(shared.offers.length, 1);
  assert.equal(shared.offers[0].name, project.offers[1].name);
  assert.ok(!JSON.stringify(shared).includes(project.offers[0].name));
});

test('our own sources travel, whom the visitor heard it from does not', () => {
  const price = (evidence) => ({ offers: [{ tiers: [{ from: 1, price: { value: 4, evidence } }] }, {}] });
  const shared = (evidence) => get(forOtherSide(price(evidence), rows), '/offers/0/tiers/0/price/evidence');
  assert.deepEqual(shared({ grade: 'B', source: 'ALU2', date: '2026-11-22' }), {
    grade: 'B',
    source: 'ALU2',
    date: '2026-11-22',
  });
  assert.deepEqual(shared({ grade: 'quote', source: 'Ms Linh', date: '2026-11-03' }), {
    grade: 'quote',
    date: '2026-11-03',
  });
  // a grade of ours makes a source none of ours, nor do words around one
  for (const grade of ['A', 'B', 'C', 'J', 'example'])
    for (const source of ['Ms Linh', 'ALU2, as Ms Linh says', 'our example, from Ms Linh', 'https://linh.example/'])
      assert.deepEqual(shared({ grade, source }), { grade }, `${grade} ${source}`);
  assert.deepEqual(shared({ grade: 'Ms Linh', date: 'Ms Linh’s birthday' }), undefined);
  assert.deepEqual(shared({ grade: 'J', source: 'INTD, JIFFA' }), { grade: 'J', source: 'INTD, JIFFA' });
  assert.deepEqual(shared({ grade: 'example', source: 'our example' }), { grade: 'example', source: 'our example' });
});

test('every source of our presets is known as ours', () => {
  const sources = new Set();
  JSON.stringify(presets, (key, held) => {
    if (key === 'evidence') sources.add(held.source);
    return held;
  });
  assert.ok(sources.size > 50);
  for (const source of sources) assert.ok(source === undefined || isOurs(source), source);
});

test('which offers are chosen is forgotten with the project for which they were', async () => {
  const refuses = () => ({ ok: false, schema: 1, issues: [{ path: '/market/price', code: 'missing' }] });
  const calc = { engine: 'wasm', describe: () => description, version: () => null, evaluate: refuses };
  const session = new Session(calc, () => {});
  const { project } = full('buyer');
  await session.load(project, 'property');
  session.ui.chosen = [1];
  session.put('/name', 'renamed', 'typed');
  await session.load(structuredClone(project), 'question');
  assert.deepEqual(session.ui.chosen, [1], 'an answer to a question is about the same offers');
  for (const source of ['property', 'preset', 'side']) {
    session.ui.chosen = [1];
    await session.load(structuredClone(project), source);
    assert.equal(session.ui.chosen, null, source);
  }
});

test('which offers are chosen outlives every change of the list', () => {
  const [a, b, c] = [{ name: 'A' }, { name: 'B' }, { name: 'C' }];
  const edited = { name: 'A', tiers: [] };
  assert.deepEqual(stillChosen([1], [a, b], [edited, b]), [1], 'an edit of another');
  assert.deepEqual(stillChosen([0], [a, b], [edited, b]), [0], 'an edit of the chosen one');
  assert.deepEqual(stillChosen([1], [a, b], [a, b, c]), [1], 'a new one is not chosen');
  assert.deepEqual(stillChosen([0, 2], [a, b, c], [b, c]), [1], 'one before it goes');
  assert.deepEqual(stillChosen([1], [b, c], [a, b, c]), [2], 'and comes back');
  assert.deepEqual(stillChosen([0], [a, b], [b, edited]), [], 'what moved and changed is another');
  assert.deepEqual(stillChosen([0], [a, b], [{}, {}, {}]), [], 'another document');
});

test('an issue that speaks of the other side is not told', () => {
  const session = sessionWith({ side: 'buyer' });
  const issues = [
    { path: '/supplier/hour/full', code: 'full-below-avoidable', limit: 5.5 },
    { path: '/market/price', code: 'missing' },
  ];
  const here = Object.create(session, { issues: { value: issues } });
  assert.deepEqual(toldIssues(here), [issues[1]]);
});

test('the lists name every row, in words', () => {
  for (const { path, kind } of description.fields.filter((row) => row.kind !== 'list')) {
    const topic = topicOf(path);
    assert.ok(topic, `${path} ${kind}`);
    assert.ok(sharing[`share.${topic}`], topic);
  }
  // one word for rows of one kind only: what is seen is never told with what is not
  for (const topic of topics) {
    const sides = new Set(
      description.fields.filter((row) => row.kind !== 'list' && topicOf(row.path) === topic).map((row) => row.side),
    );
    assert.equal(sides.size, 1, `${topic}: ${[...sides]}`);
  }
  const { project } = full('supplier');
  const seen = topicsOf(filled(forOtherSide(project, rows), rows));
  const unseen = topicsOf(filled(project, rows).filter(({ row }) => row.side === 'supplier'));
  assert.deepEqual(
    seen.filter((topic) => unseen.includes(topic)),
    [],
  );
  for (const topic of ['tiers', 'minimum', 'terms', 'tooling']) assert.ok(seen.includes(topic), topic);
  for (const topic of ['hours', 'hourCost', 'material', 'buyers', 'largest']) assert.ok(unseen.includes(topic), topic);
});

test('the gaps of a shared document are filled from an example, and what is there stays', () => {
  const example = full('supplier').project;
  const shared = forOtherSide(full('buyer').project, rows);
  assert.ok(!holds(shared, rows, 'supplier'));
  const next = filledFrom(shared, example, rows, 'supplier');
  assert.ok(holds(next, rows, 'supplier'));
  assert.ok(!holds(next, rows, 'buyer'));
  assert.deepEqual(get(next, '/supplier/factory/hours/value'), get(example, '/supplier/factory/hours/value'));
  const again = filledFrom(set(next, '/supplier/factory/hours', 5), example, rows, 'supplier');
  assert.equal(get(again, '/supplier/factory/hours'), 5);
  const { rates: before, ...rest } = shareable(next, rows, []);
  const { rates: after, name: _, ...same } = shareable(shared, rows, []);
  assert.deepEqual(rest, same);
  assert.ok(before.length >= after.length);
  assert.equal(
    get(
      filledFrom({ side: 'supplier', offers: [{}] }, { supplier: { factory: { hours: 3 } } }, rows, 'supplier'),
      '/supplier/factory/hours/evidence/grade',
    ),
    'example',
  );
});
