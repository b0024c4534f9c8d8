import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { loadCalc } from '../../web/calc/node.js';
import { engines } from './engines.mjs';

const deep = (open, close) => open.repeat(100_000) + close.repeat(100_000);
const million = 1_000_000;

/** Whatever reaches the door: the core answers with issues and lives on. */
const hostile = {
  nothing: '',
  space: ' \n\t',
  'no JSON': 'OEM or ODM?',
  'half a document': '{"schema":1,"project":{',
  'a list': '[]',
  'a number': '42',
  null: 'null',
  'a text': '"project"',
  'no project': '{"schema":1}',
  'project null': '{"schema":1,"project":null}',
  'project a list': '{"schema":1,"project":[]}',
  'another schema': '{"schema":999,"project":{}}',
  'ten megabytes of letters': 'x'.repeat(10 * million),
  'ten megabytes of JSON': `{"schema":1,"project":{"name":"${'x'.repeat(10 * million)}"}}`,
  'a deep list': deep('[', ']'),
  'a deep list, open': '['.repeat(100_000),
  'a deep object': `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  'a deep project': `{"schema":1,"project":${deep('[', ']')}}`,
  'deep below an unknown name': `{"schema":1,"project":{"zzz":${deep('[', ']')}}}`,
  'as many empty objects as it takes': `{"schema":1,"project":{"zzz":[${'{},'.repeat(340_000)}{}]}}`,
  'a lone surrogate': '{"schema":1,"project":{"\ud800":1}}',
  'a lone surrogate, escaped': '{"schema":1,"project":{"\\ud800":1}}',
  NUL: '\0',
  'NUL after it': '{"schema":1,"project":{}}\0',
  'NUL inside': '{"schema":1,\0"project":{}}',
  'NUL in a name': '{"schema":1,"project":{"a\\u0000b":1}}',
  'a huge number': '{"schema":1,"project":{"zzz":1e400}}',
  NaN: '{"schema":1,"project":NaN}',
  'a byte order mark alone': '\ufeff',
  __proto__: '{"schema":1,"project":{"__proto__":{"ok":true}}}',
};

for (const [kind, engine] of Object.entries(engines)) {
  for (const [name, text] of Object.entries(hostile)) {
    test(`${kind} refuses ${name}`, () => {
      const response = JSON.parse(engine.evaluate(text));
      assert.equal(response.ok, false);
      assert.ok(response.issues.length > 0);
      for (const { path, code } of response.issues) {
        assert.equal(typeof path, 'string');
        assert.match(code, /^[a-z][a-z-]*$/);
      }
    });

    test(`${kind} does not advance on ${name}`, () => {
      for (const blocks of [1, 0, -1, 2 ** 31 - 1]) assert.doesNotThrow(() => JSON.parse(engine.advance(text, blocks)));
    });
  }
}

test('both engines refuse in the same words', () => {
  for (const text of Object.values(hostile)) assert.equal(engines.wasm.evaluate(text), engines.js.evaluate(text));
});

const calc = await loadCalc();
const preset = JSON.parse(readFileSync(new URL('../../presets/steel-bottle.json', import.meta.url), 'utf8')).project;
const answered = JSON.stringify({ schema: 1, project: preset, ask: { compare: true } });
const whole = (code) => ({ ok: false, schema: 1, issues: [{ path: '', code }] });

/** @param {number} depth */
function nested(depth) {
  let list = [];
  for (let i = 0; i < depth; ++i) list = [list];
  return list;
}

test('NUL does not end a text: what would be answered without it is refused with it', () => {
  for (const [kind, engine] of Object.entries(engines)) {
    assert.equal(JSON.parse(engine.evaluate(answered)).ok, true);
    for (const text of [`${answered}\0`, `${answered}\0{}`, `\0${answered}`, answered.replace(',', ',\0')])
      assert.deepEqual(JSON.parse(engine.evaluate(text)), whole('not-json'), kind);
  }
});

test('NUL in a text field is no text', () => {
  for (const place of ['/name', '/market/product', '/offers/0/name']) {
    const project = structuredClone(preset);
    const names = place.split('/').slice(1);
    const field = names.pop();
    names.reduce((here, name) => here[name], project)[field] = 'a\0b';
    assert.deepEqual(calc.evaluate({ schema: 1, project }), {
      ...whole(''),
      issues: [{ path: place, code: 'not-text' }],
    });
  }
});

test('a lone surrogate is refused, never turned into another letter', () => {
  for (const lone of ['\ud800', '\udc00', '\udc00\ud800']) {
    const named = (name) => answered.replace('"project":{', `"project":{"zzz":"${name}",`);
    assert.deepEqual(calc.evaluate(named(lone)), whole('not-json'));
    assert.deepEqual(calc.advance(named(lone), 1), { done: 0, of: 0 });
    assert.equal(calc.evaluate({ schema: 1, project: { ...preset, name: lone } }).ok, false);
  }
  assert.equal(calc.evaluate({ schema: 1, project: { ...preset, name: '\ud83c\udf76' } }).ok, true);
});

test('objects that have no text are refused, and the next one is answered', () => {
  const circle = { schema: 1, project: {} };
  circle.project = circle;
  const cases = [
    [nested(1_000_000), 'too-deep'],
    [{ schema: 1, project: { zzz: nested(1_000_000) } }, 'too-deep'],
    [circle, 'not-json'],
    [{ schema: 1, project: { name: 1n } }, 'not-json'],
    [undefined, 'not-json'],
    [() => 1, 'not-json'],
    [Symbol('a'), 'not-json'],
  ];
  for (const [request, code] of cases) {
    assert.deepEqual(calc.evaluate(request), whole(code));
    assert.deepEqual(calc.advance(request, 1), { done: 0, of: 0 });
    assert.equal(calc.evaluate(answered).ok, true);
  }
});
