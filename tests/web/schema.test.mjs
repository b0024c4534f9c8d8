// SPDX-License-Identifier: MIT
// The JSON Schema against every project there is, and against broken ones, with a validator of just the keywords it uses.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadCalc } from '../../web/calc/node.js';
import { projectSchema } from '../../web/calc/schema.js';

const calc = await loadCalc();
const schema = projectSchema(calc.describe());

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const types = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
};
const letters = (text) => [...text].length;

/** Each keyword looks only at values of its own type, as the standard has it. */
const keywords = {
  type: (type, value) => types[type](value),
  enum: (list, value) => list.includes(value),
  minimum: (least, value) => typeof value !== 'number' || value >= least,
  maximum: (most, value) => typeof value !== 'number' || value <= most,
  minLength: (least, value) => typeof value !== 'string' || letters(value) >= least,
  maxLength: (most, value) => typeof value !== 'string' || letters(value) <= most,
  pattern: (pattern, value) => typeof value !== 'string' || new RegExp(pattern, 'u').test(value),
  minItems: (least, value) => !Array.isArray(value) || value.length >= least,
  maxItems: (most, value) => !Array.isArray(value) || value.length <= most,
  items: (inner, value) => !Array.isArray(value) || value.every((one) => fits(inner, one)),
  required: (names, value) => !isObject(value) || names.every((name) => Object.hasOwn(value, name)),
  properties: (inner, value) =>
    !isObject(value) ||
    Object.entries(value).every(([name, one]) => !Object.hasOwn(inner, name) || fits(inner[name], one)),
  additionalProperties: (allowed, value, { properties }) =>
    !isObject(value) || allowed || Object.keys(value).every((name) => Object.hasOwn(properties, name)),
  anyOf: (list, value) => list.some((one) => fits(one, value)),
  allOf: (list, value) => list.every((one) => fits(one, value)),
  if: (condition, value, { then: needed }) => !fits(condition, value) || fits(needed, value),
  $ref: (ref, value) => fits(schema.$defs[ref.slice('#/$defs/'.length)], value),
};
const notes = new Set(['$schema', '$defs', 'title', 'default', 'format', 'x-unit', 'then']);

function fits(inner, value) {
  return Object.entries(inner).every(([name, rule]) => {
    if (notes.has(name)) return true;
    assert.ok(Object.hasOwn(keywords, name), `the keyword ${name} is not known here`);
    return keywords[name](rule, value, inner);
  });
}

const read = (folder) =>
  readdirSync(new URL(`../../${folder}/`, import.meta.url))
    .filter((name) => name.endsWith('.json') && name !== 'index.json')
    .map((name) => {
      const document = JSON.parse(readFileSync(new URL(`../../${folder}/${name}`, import.meta.url), 'utf8'));
      return [`${folder}/${name}`, document.project ?? document];
    });
const projects = [...read('presets'), ...read('examples')];

/** A copy of a preset or example with one place set; `undefined` takes it away. */
function changed(path, value, file = 'steel-bottle') {
  const project = structuredClone(projects.find(([name]) => name.endsWith(`/${file}.json`))[1]);
  const names = path.split('/').slice(1);
  const last = names.pop();
  let here = project;
  for (const name of names) here = here[name] ??= {};
  if (value === undefined) delete here[last];
  else here[last] = value;
  return project;
}

test('every preset and example is accepted', () => {
  assert.ok(projects.length > 10);
  for (const [name, project] of projects) assert.ok(fits(schema, project), name);
});

const evidence = (more) => ({ value: 8, evidence: { grade: 'quote', ...more } });

test('what the core accepts is accepted', () => {
  const good = [
    ['/market/price', 8],
    ['/market/price', evidence({})],
    ['/market/price', { value: 8, range: { low: 6, high: 12 } }],
    ['/market/price', { range: { low: 6, high: 12, sure: 1, shape: 'triangular' } }],
    ['/market/demand', { value: 800, range: { low: 600, high: 1200, follows: 0.3 } }],
    ['/market/price', { value: 8, range: { by: 0.1, sure: 0.8 }, evidence: { grade: 'quote' } }],
    ['/market/price', evidence({ source: 'x'.repeat(400), date: '2026-02-28' })],
    ['/market/season', []],
    ['/market/season', Array(12).fill(1)],
    ['/market/season', Array(12).fill({ value: 1 })],
    ['/market/product', 'é'.repeat(100)],
    ['/limits', undefined],
    ['/closures', undefined],
    ['/closures', []],
    ['/offers/0/currency', 'USD'],
    ['/rates', [{ currency: 'EUR', perUnit: 0.9 }]],
  ];
  for (const [path, value] of good) {
    const project = changed(path, value);
    assert.ok(fits(schema, project), `${path} ${JSON.stringify(value)}`);
    assert.deepEqual(calc.evaluate({ schema: 1, project, ask: { compare: true } }).issues, undefined, path);
  }
});

test('what is broken is refused, by the core too', () => {
  const bad = [
    ...['/currency', '/start', '/market', '/market/price', '/market/demand', '/route', '/route/customs'],
    ...['/route/customs/regime', '/route/weight', '/offers', '/offers/0/design', '/offers/0/design/owner'],
    ...['/offers/1/tooling', '/offers/1/tooling/owner', '/offers/0/tiers', '/offers/0/stages', '/offers/0/route'],
    ...['/offers/0/tiers/0/price', '/offers/0/stages/0/weeks', '/offers/0/route/incoterm', '/offers/1/reorderWeeks'],
  ].map((path) => [path, undefined]);
  bad.push(
    ['/zzz', 1],
    ['/market/zzz', 1],
    ['/offers/0/tiers/0/zzz', 1],
    ['/market', []],
    ['/offers', {}],
    ['/offers', []],
    ['/offers/0/tiers', []],
    ['/currency', 'usd'],
    ['/currency', 'USDX'],
    ['/currency', ''],
    ['/offers/0/currency', 'eur'],
    ['/rates', [{ currency: 'Euro', perUnit: 1 }]],
    ['/rates', [{ currency: 'EUR' }]],
    ['/start', '22.11.2026'],
    ['/start', '2026-13-01'],
    ['/start', '2026-00-10'],
    ['/start', '2026-01-32'],
    ['/market/price', '16'],
    ['/market/price', -1],
    ['/market/price', {}],
    ['/market/price', { value: '8' }],
    ['/market/price', { value: -1 }],
    ['/market/price', { value: 8, source: 'x' }],
    ['/market/price', { value: 8, evidence: {} }],
    ['/market/price', { value: 8, range: {} }],
    ['/market/price', { value: 8, range: { low: 6 } }],
    ['/market/price', { value: 8, range: { low: 6, high: 12, by: 0.1 } }],
    ['/market/price', { value: 8, range: { by: -0.1 } }],
    ['/market/price', { value: 8, range: { by: 0.1, sure: 0.7 } }],
    ['/market/price', { value: 8, range: { by: 0.1, shape: 'bell' } }],
    ['/market/price', { value: 8, range: { by: 0.1, follows: 2 } }],
    ['/market/price', { value: 8, evidence: null }],
    ['/market/price', { value: 8, evidence: { source: 'x' } }],
    ['/market/price', evidence({ grade: 'D' })],
    ['/market/price', evidence({ source: 'x'.repeat(401) })],
    ['/market/price', evidence({ source: 1 })],
    ['/market/price', evidence({ date: '2026' })],
    ['/market/price', evidence({ zzz: 1 })],
    ['/market/rampWeeks', 1.5],
    ['/market/product', 'x'.repeat(201)],
    ['/market/product', 1],
    ['/market/season', [1]],
    ['/market/season', Array(11).fill(1)],
    ['/market/season', Array(13).fill(1)],
    ['/limits/ownDesign', 'yes'],
    ['/route/mode', 'sea'],
    ['/route/duty/layers', [{ rate: 0.1 }]],
    ['/route/duty/layers', [{ name: '', rate: 0.1 }]],
    ['/closures', [{ name: 'Tet', country: 'VN', from: '2027-02-05' }]],
    ['/closures', [{ name: 'Tet', country: 'VNM', from: '2027-02-05', to: '2027-02-06' }]],
  );
  for (const [path, value] of bad) {
    const project = changed(path, value);
    assert.ok(!fits(schema, project), `${path} ${JSON.stringify(value)}`);
    assert.equal(calc.evaluate({ schema: 1, project, ask: { compare: true } }).ok, false, path);
  }
  for (const document of [[], 1, 'a', null, {}]) assert.ok(!fits(schema, document));
});

test('what one side must give is asked of whoever has that side’s numbers', () => {
  const taken = (file, ...paths) => {
    const project = structuredClone(changed('/name', 'x', file));
    for (const path of paths) {
      const names = path.split('/').slice(1);
      const last = names.pop();
      delete names.reduce((at, name) => at?.[name], project)?.[last];
    }
    return project;
  };
  const good = [
    taken('idle-workshop', '/market'),
    taken('s1-idle-workshop', '/market'),
    taken('both-sides', '/side'),
    changed('/side', 'supplier', 'both-sides'),
    taken('both-sides', '/supplier', '/offers/0/supply', '/offers/1/supply'),
    taken('both-sides', '/supplier/factory/hours', '/supplier/hour', '/offers/0/supply/hours'),
    { ...taken('both-sides', '/market', '/route', '/staged'), side: 'supplier' },
    { ...taken('both-sides', '/market/price', '/market/demand', '/route/weight'), side: 'supplier' },
  ];
  const bad = [
    ...['/supplier', '/supplier/factory', '/supplier/factory/hours', '/supplier/hour', '/supplier/hour/avoidable'],
    ...['/offers/0/supply', '/offers/0/supply/material', '/offers/1/supply/hours'],
  ].map((path) => taken('idle-workshop', path));
  bad.push(
    ...['/market', '/market/price', '/market/demand', '/route', '/route/weight', '/route/customs/regime'],
    ...['/supplier/hour', '/offers/0/supply', '/offers/1/supply/material'],
  );
  for (const project of good) {
    assert.ok(fits(schema, project), JSON.stringify(project));
    assert.deepEqual(calc.evaluate({ schema: 1, project, ask: { compare: true } }).issues, undefined);
  }
  for (const one of bad) {
    const project = typeof one === 'string' ? taken('both-sides', one) : one;
    assert.ok(!fits(schema, project), typeof one === 'string' ? one : JSON.stringify(project));
    assert.equal(calc.evaluate({ schema: 1, project, ask: { compare: true } }).ok, false);
  }
  for (const [path, value] of [
    ['/side', 'both'],
    ['/side', 'supplier'],
    ['/supplier', { factory: { hours: 400 } }],
    ['/supplier/factory', []],
    ['/offers/0/includes/tooling', 'yes'],
    ['/staged/from', 0.5],
  ]) {
    const project = changed(path, value);
    assert.ok(!fits(schema, project), `${path} ${JSON.stringify(value)}`);
    assert.equal(calc.evaluate({ schema: 1, project, ask: { compare: true } }).ok, false, path);
  }
});

test('no object is open, wherever it stands', () => {
  const walk = (inner, at) => {
    if (!isObject(inner) && !Array.isArray(inner)) return;
    if (inner.type === 'object') assert.equal(inner.additionalProperties, false, at);
    for (const [name, one] of Object.entries(inner)) walk(one, `${at}/${name}`);
  };
  walk(schema, '');
});
