import assert from 'node:assert/strict';
import test from 'node:test';
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
  'a lone surrogate': '{"schema":1,"project":{"\ud800":1}}',
  'a lone surrogate, escaped': '{"schema":1,"project":{"\\ud800":1}}',
  NUL: '\0',
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
