// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHash, toHash } from '../../web/state/hash.js';
import { history, record, redo, settle, undo } from '../../web/state/history.js';
import { pack, packedWords, unpack } from '../../web/state/pack.js';
import {
  add,
  diff,
  evidenceAt,
  get,
  numberAt,
  remove,
  set,
  setEvidence,
  setGrade,
  setNumber,
} from '../../web/state/project.js';
import { chance, doubles, rows } from './table.mjs';
import { typical } from './typical.mjs';

const frozen = (value) => {
  if (value && typeof value === 'object') Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

test('get and set by pointer, without changing what was there', () => {
  const project = frozen({ market: { price: 16, season: [1, 2] }, offers: [{ name: 'A' }, { name: 'B' }] });
  const next = set(project, '/offers/1/name', 'C');
  assert.equal(get(next, '/offers/1/name'), 'C');
  assert.equal(get(project, '/offers/1/name'), 'B');
  assert.equal(next.market, project.market, 'what did not change is shared');
  assert.equal(next.offers[0], project.offers[0]);
  assert.deepEqual(set(project, '/limits/maxSpend', 5).limits, { maxSpend: 5 }, 'objects on the way are made');
  assert.equal(get(project, '/market/none/deep'), undefined);
  assert.equal(get(project, ''), project);
  assert.deepEqual(set(project, '/market/season/2', 3).market.season, [1, 2, 3]);
  assert.throws(() => set(project, '/market/season/9', 3), RangeError);
  assert.deepEqual(get(set({}, '/a~1b/c~0d', 1), '/a~1b/c~0d'), 1);
  assert.equal(get({}, '/__proto__/toString'), undefined);
  const odd = set({}, '/__proto__/x', 1);
  assert.equal({}.x, undefined, 'no prototype is reached');
  assert.equal(get(odd, '/__proto__/x'), 1);
});

test('rows of lists come and go', () => {
  const project = frozen({ offers: [{ name: 'A' }, { name: 'B' }] });
  assert.deepEqual(
    add(project, '/offers', { name: 'C' }).offers.map((o) => o.name),
    ['A', 'B', 'C'],
  );
  assert.deepEqual(
    add(project, '/offers', { name: 'C' }, 1).offers.map((o) => o.name),
    ['A', 'C', 'B'],
  );
  assert.deepEqual(add(project, '/rates', { currency: 'VND' }).rates, [{ currency: 'VND' }]);
  assert.deepEqual(remove(project, '/offers/0').offers, [{ name: 'B' }]);
  assert.deepEqual(remove(project, '/offers/0/name').offers[0], {});
  assert.equal(remove(project, '/offers/7'), project);
  assert.equal(remove(project, '/nothing/there'), project);
});

test('numbers and how they are known', () => {
  const ours = frozen({ market: { price: { value: 16, evidence: { grade: 'C', source: 'HAERS' } }, demand: 1500 } });
  assert.equal(numberAt(ours, '/market/price'), 16);
  assert.equal(numberAt(ours, '/market/demand'), 1500);
  assert.equal(numberAt(ours, '/market/none'), null);
  assert.equal(evidenceAt(ours, '/market/demand'), null);
  assert.equal(
    get(setNumber(ours, '/market/price', 17), '/market/price'),
    17,
    'typed over ours, it is the visitor’s guess',
  );
  assert.equal(setNumber(ours, '/market/price', 16), ours, 'typing the same changes nothing');
  const quoted = setGrade(ours, '/market/price', 'quote', '2026-12-01');
  assert.deepEqual(evidenceAt(quoted, '/market/price'), { grade: 'quote', date: '2026-12-01' });
  assert.deepEqual(get(setNumber(quoted, '/market/price', 18), '/market/price'), {
    value: 18,
    evidence: { grade: 'quote', date: '2026-12-01' },
  });
  assert.equal(get(setEvidence(quoted, '/market/price', null), '/market/price'), 16);
  assert.equal(setEvidence(ours, '/market/none', { grade: 'quote' }), ours);
});

test('the difference of two projects, place by place', () => {
  const a = typical();
  assert.deepEqual(diff(a, structuredClone(a)), []);
  const b = set(set(a, '/market/price', 18), '/offers/1/tiers/0/price', 4.1);
  assert.deepEqual(
    diff(a, b).map((change) => change.path),
    ['/market/price', '/offers/1/tiers/0/price'],
  );
  assert.deepEqual(diff({ x: [1, 2] }, { x: [1] }), [{ path: '/x/1', from: 2, to: undefined }]);
  assert.deepEqual(diff({ x: 1 }, { x: { value: 1, evidence: { grade: 'A' } } }).length, 1);
  for (const change of diff(a, b)) assert.deepEqual(get(b, change.path), change.to);
});

test('undo and redo; a drag is one step', () => {
  let h = history({ n: 0 });
  h = record(h, { n: 1 });
  for (let n = 2; n < 50; ++n) h = record(h, { n }, '/market/price');
  h = record(settle(h), { n: 99 }, '/market/price');
  assert.equal(h.past.length, 3);
  h = undo(h);
  assert.equal(h.now.n, 49);
  h = undo(h);
  assert.equal(h.now.n, 1);
  h = redo(redo(redo(h)));
  assert.equal(h.now.n, 99);
  h = record(undo(h), { n: 5 });
  assert.equal(redo(h), h, 'a new step forgets what was undone');
  assert.equal(undo(history({ n: 1 })).now.n, 1);
  const same = history({ n: 1 });
  assert.equal(record(same, same.now), same);
  for (let n = 0; n < 1000; ++n) h = record(h, { n });
  assert.ok(h.past.length <= 200);
});

test('any JSON survives packing', () => {
  const next = chance(7);
  const numbers = doubles(300, 8);
  const words = [
    '',
    'x',
    'buyer',
    'VND',
    '2026-11-22',
    '0000-00-00',
    '2026-13-99',
    '𝕏 ünï',
    'ភាសាខ្មែរ',
    'a'.repeat(300),
    '\0',
    '__proto__',
  ];
  const make = (depth) => {
    const kind = next() % (depth > 4 ? 5 : 8);
    if (kind === 0) return null;
    if (kind === 1) return next() % 2 === 0;
    if (kind === 2) return words[next() % words.length];
    if (kind <= 4) return numbers[next() % numbers.length] + 0;
    if (kind === 5) return Array.from({ length: next() % 5 }, () => make(depth + 1));
    if (kind === 6) return { value: numbers[next() % numbers.length] + 0, evidence: make(depth + 1) };
    return Object.fromEntries(
      Array.from({ length: next() % 6 }, () => [
        next() % 2 ? packedWords[next() % packedWords.length] : `k${next() % 9}`,
        make(depth + 1),
      ]),
    );
  };
  for (let round = 0; round < 1500; ++round) {
    const value = JSON.parse(JSON.stringify(make(0)));
    assert.deepEqual(unpack(pack(value)), value);
  }
});

test('the list of words knows the whole document, once each', () => {
  assert.equal(new Set(packedWords).size, packedWords.length);
  const needed = rows.flatMap((row) => [
    ...row.path.split('/').filter((step) => step && step !== '*'),
    ...(row.choices ?? []),
  ]);
  assert.deepEqual(
    needed.filter((word) => !packedWords.includes(word)),
    [],
  );
});

test('a project fits in a link and comes back', async () => {
  const project = typical();
  const hash = await toHash(project);
  assert.match(hash, /^s=1d[\w-]+$/);
  assert.ok(hash.length < 2000, `${hash.length} characters`);
  assert.deepEqual(await fromHash(`#${hash}`), { project });
  assert.deepEqual(await fromHash(`#lang=vi&${hash}&x=1`), { project });
  assert.deepEqual(await fromHash(''), {});
  assert.deepEqual(await fromHash('#section-2'), {});
});

test('without compression the link is longer, but the same', async () => {
  const project = typical();
  const Stream = globalThis.CompressionStream;
  const Back = globalThis.DecompressionStream;
  try {
    globalThis.CompressionStream = undefined;
    const bare = await toHash(project);
    assert.match(bare, /^s=1b/);
    const small = `s=1d${bare.slice(4)}`;
    globalThis.DecompressionStream = undefined;
    assert.deepEqual(await fromHash(bare), { project });
    assert.deepEqual(await fromHash(small), { error: 'no-inflate' });
    globalThis.CompressionStream = class {
      constructor() {
        throw new TypeError('deflate-raw');
      }
    };
    assert.match(await toHash(project), /^s=1b/);
  } finally {
    globalThis.CompressionStream = Stream;
    globalThis.DecompressionStream = Back;
  }
});

test('a damaged link is an error: never a throw, never other numbers', async () => {
  const project = typical();
  const hash = await toHash(project);
  const next = chance(9);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_%+/= ';
  for (let round = 0; round < 1500; ++round) {
    const at = 2 + (next() % (hash.length - 2));
    const letter = letters[next() % letters.length];
    const bad = [
      hash.slice(0, at),
      hash.slice(0, at) + letter + hash.slice(at + 1),
      hash.slice(0, at) + hash.slice(at + 1),
      `${hash.slice(0, at)}${letter}${hash.slice(at)}`,
    ][round % 4];
    const got = await fromHash(bad);
    if (got.project) assert.deepEqual(got.project, project);
    else assert.ok(['damaged', 'unknown-version', 'no-inflate'].includes(got.error), `${bad}: ${JSON.stringify(got)}`);
  }
  for (const bad of [
    's=',
    's=1',
    's=1d',
    's=1dA',
    's=1b',
    's=1bAAAA',
    's=garbage',
    's=1d!!!',
    `s=1b${'A'.repeat(100000)}`,
  ])
    assert.equal((await fromHash(bad)).error, 'damaged', bad);
  assert.equal((await fromHash('s=2dAAAA')).error, 'unknown-version');
  assert.equal((await fromHash('s=12AAAA')).error, 'unknown-version');
  assert.equal((await fromHash(`s=1d${'A'.repeat(300000)}`)).error, 'too-large');
});

test('a small link that swells is refused, and what is no project is not written', async () => {
  const hash = await toHash({ name: 'x'.repeat(2_000_000) });
  assert.equal((await fromHash(hash)).error, 'too-large');
  let deep = {};
  for (let n = 0; n < 5000; ++n) deep = { offers: deep };
  assert.equal(await toHash(deep), '');
  assert.equal(await toHash({ price: NaN }), '');
});

test('links made by earlier builds still open', async () => {
  const old = 's=1bAQMCkAEGvwGSAQiC0tQJAwQABnNjaGVtYSABAQUBeAYDAgkHACAQCyQPUAQCAwEBBrkBAwEBBroBZLPekQ';
  const project = {
    schema: 1,
    name: 'x',
    market: { price: { value: 16, evidence: { grade: 'quote', date: '2026-11-22' } }, demand: 1500 },
    offers: [{ name: 'A' }, { name: 'B' }],
  };
  assert.deepEqual(await fromHash(old), { project });
  assert.equal(await toHash(project), old);
});
