// SPDX-License-Identifier: MIT
// The one number that the page asks for next, and what it says while a number is out of range.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCalc } from '../../web/calc/node.js';
import { firstPreset } from '../../web/calc/presets.js';
import { learnMore, speaks } from '../../web/element/language.js';
import { own } from '../../web/element/hand/typing.js';
import * as say from '../../web/element/say.js';
import { answer } from '../../web/element/views/answer.js';
import { Session } from '../../web/element/session.js';
import { plain } from '../../web/words/words.js';

await learnMore();
globalThis.requestIdleCallback = () => 0; // nothing here rests: what is looked at is worked out at once
const calc = await loadCalc();
const SALES = '/market/demand';

/** The first example, with all that the core has to say of it. */
function opened() {
  const session = new Session(calc, () => {});
  session.load(firstPreset.project, 'property');
  session.finish();
  speaks('en', session.chair);
  return session;
}

/** @param {any} node @param {string} name @returns {any[]} */
const withClass = (node, name) => [
  ...(node.attrs?.class === name ? [node] : []),
  ...(node.kids ?? []).flatMap((kid) => withClass(kid, name)),
];

test('the button asks for numbers that are not the visitor’s yet, each once, and then shares', () => {
  const s = opened();
  assert.equal(say.ask(s), 'Make it yours: 3 numbers');
  s.number(SALES, 2300, 'typed');
  const asked = [SALES];
  for (let path = say.nextPath(s); path; path = say.nextPath(s)) {
    assert.ok(!asked.includes(path), `${path} is asked for again`);
    asked.push(path);
    own(s, path);
    s.finish();
  }
  assert.ok(asked.length >= 3);
  assert.ok(s.whole.next.length > 0, 'his own numbers may still turn it');
  assert.equal(say.ask(s), 'Share');
  assert.match(say.plainFinding(s, 'next'), /^What next\? Find out sales a year: the answer changes at /);
});

test('too close to call: the sentence and the heading of what next send him to the same number', () => {
  const s = opened();
  s.number(SALES, 2270, 'typed');
  s.finish();
  for (let left = 0; left < 3; left += 1) {
    const told = plain(say.sentence(s));
    const [, label] = /^What next\? Find out (.*): the answer changes at/.exec(say.plainFinding(s, 'next')) ?? [];
    if (label) assert.ok(told.includes(`${label}`), `${told} | ${label}`);
    else assert.match(say.plainFinding(s, 'next'), /Put in your own/);
    own(s, say.nextPath(s) ?? SALES);
    s.finish();
  }
});

test('the last good answer quotes the number that it is the answer to, and the list of faults what stands elsewhere', () => {
  const s = opened();
  const before = plain(say.sentence(s));
  assert.match(before, /you expect 1,500\.$/);
  s.number(SALES, 1e9, 'typed');
  assert.equal(s.stale, true);
  assert.equal(plain(say.sentence(s)), before);
  assert.equal(say.label(s, '/offers/0/tiers/0/price'), 'ODM price');
  const count = (name) => withClass(answer(s), name).length;
  assert.equal(count('issues'), 0, 'it stands at the number, just below');
  assert.equal(count('error'), 1);
  s.number('/market/price', -1, 'typed');
  assert.equal(count('issues'), 1);
  assert.equal(count('error'), 2);
  s.number(SALES, 1600, 'typed');
  s.number('/market/price', 35, 'typed');
  assert.match(plain(say.sentence(s)), /you expect 1,600\.$/);
});
