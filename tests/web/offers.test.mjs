// SPDX-License-Identifier: MIT
// Offers and price breaks that come and go, and price breaks out of a spreadsheet.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTiers } from '../../web/numbers/tiers.js';
import { addOffer, offersOf, plainTiers, removeOffer, setTiers } from '../../web/state/offers.js';
import { en } from '../../web/words/en.js';
import { quoting } from '../../web/words/en-quotes.js';
import { sharing } from '../../web/words/en-share.js';
import { use } from '../../web/words/words.js';
import { typical } from './typical.mjs';

use({ ...en, ...quoting, ...sharing });

/** Each line as "from price", a state, or what is asked or wrong in a column. */
const told = (text, currency = 'USD', meant = {}) =>
  readTiers(text, currency, meant).map(({ tier, state, reads }) =>
    tier
      ? `${tier.from} ${tier.price}`
      : reads
        ? reads.map((read) => read.ambiguous ?? read.error ?? read.value)
        : state,
  );

test('rows with a tab, a semicolon, a comma or wide space', () => {
  assert.deepEqual(told('500\t$4.20\n1,000\t$3.90'), ['500 4.2', '1000 3.9']);
  assert.deepEqual(told('500;4.20\r\n1000;3.9'), ['500 4.2', '1000 3.9']);
  assert.deepEqual(told('500,4.20\n750,4\n1000, 3.90'), ['500 4.2', '750 4', '1000 3.9']);
  assert.deepEqual(told('500 pcs   USD 4.20'), ['500 4.2']);
  assert.deepEqual(told('500-999 pcs\t4.20\n1000+\t3.9\n≥ 2,000\t3.5'), ['500 4.2', '1000 3.9', '2000 3.5']);
});

test('headings and empty lines are passed over, nothing else is', () => {
  assert.deepEqual(told('Quantity\tPrice\n\n500\t4.2\n'), ['500 4.2']);
  assert.deepEqual(told('500\t4.20\tuntil May 3'), ['columns']);
  assert.deepEqual(told('500'), ['columns']);
  assert.deepEqual(told(''), []);
});

test('what can be read in two ways is asked, never guessed', () => {
  assert.deepEqual(told('1.500\t4.20'), [[[1500, 1.5], 4.2]]);
  assert.deepEqual(told('500\t4,20'), ['500 4.2']);
  assert.deepEqual(told('1,500'), ['columns'], 'one number or two');
  assert.deepEqual(told('500,420'), ['columns'], 'one number or two');
  assert.deepEqual(told('1.500\t4,20', 'USD', { '0 1.500': 1500 }), ['1500 4.2']);
  assert.deepEqual(told('1.500\t4.20', 'USD', { '0 1.500': 7 }), [[[1500, 1.5], 4.2]], 'only a reading there was');
});

test('a quantity is a whole number, or its line is refused', () => {
  assert.deepEqual(told('500\t4.2\n4.1\t3.9'), ['500 4.2', 'whole']);
  assert.deepEqual(told('0.5\t4.2'), ['whole']);
  assert.deepEqual(told('1.500\t4.20', 'USD', { '0 1.500': 1.5 }), ['whole']);
  assert.ok(quoting['edit.paste.whole'] && quoting['edit.paste.across']);
});

test('a table laid across is read as it is meant, or refused where it can be meant both ways', () => {
  assert.deepEqual(told('500\t1000\n4.1\t3.9'), ['500 4.1', '1000 3.9']);
  assert.deepEqual(told('500\t1000\n4\t3'), ['500 4', '1000 3']);
  assert.deepEqual(told('Pieces\t500\t1,000\t2,500\nPrice\t$4.10\t$3.90\t$3.60'), ['500 4.1', '1000 3.9', '2500 3.6']);
  assert.deepEqual(told('500-999;1000+\n4.1;4.1'), ['500 4.1', '1000 4.1'], 'the same price for more');
  assert.deepEqual(told('500,1000,2500\n4.1,3.9,3.6'), ['500 4.1', '1000 3.9', '2500 3.6']);
  assert.deepEqual(told('500\t1000\n4,10\t3.9'), ['500 4.1', '1000 3.9'], 'a comma before two digits is no group');
  assert.deepEqual(told('500\t1000\n600\t400'), ['across', 'across']);
  assert.deepEqual(told('500\t95000\n1000\t97000', 'VND'), ['500 95000', '1000 97000'], 'down: prices that rise');
  assert.deepEqual(told('500\t4\n1000\t3'), ['500 4', '1000 3']);
  assert.deepEqual(told('500\t1000\t2000\n4.1\t3.9'), ['columns', 'whole']);
});

test('another currency, another unit, the same quantity again: told at the row', () => {
  assert.deepEqual(told('500\t€4.20'), [[500, 'other-currency']]);
  assert.deepEqual(told('500\t4.20', 'EUR'), ['500 4.2']);
  assert.deepEqual(told('10-20 kg\t4'), [['other-unit', 4]]);
  const [, again] = readTiers('500\t4\n500\t5', 'USD');
  assert.equal(again.state, 'twice');
  assert.equal(again.text, '500\t5', 'nothing is lost');
});

test('price breaks are set in order, and what did not change keeps how it is known', () => {
  const quoted = { value: 4.2, evidence: { grade: 'quote', date: '2026-11-03' } };
  const project = { offers: [{ tiers: [{ from: 500, price: quoted }, { from: 1000 }] }, {}] };
  const next = setTiers(project, 0, [
    { from: 2000, price: 3.5 },
    { from: 500, price: 4.2 },
  ]);
  assert.deepEqual(next.offers[0].tiers, [
    { from: 500, price: quoted },
    { from: 2000, price: 3.5 },
  ]);
  assert.deepEqual(plainTiers(project, 0), [{ from: 500, price: 4.2 }]);
  assert.deepEqual(project.offers[0].tiers.length, 2, 'the project before is as it was');
});

test('an offer is added like another, without what its supplier had promised', () => {
  const project = typical();
  project.offers[1].called = 'OEM, free mould';
  project.offers[1].validUntil = '2026-12-01';
  project.offers[1].minimum = { style: { value: 400, evidence: { grade: 'quote', date: '2026-11-01' } } };
  const next = addOffer(project, 1, 'Offer 3');
  assert.equal(offersOf(next).length, 3);
  assert.equal(next.offers[2].name, 'Offer 3');
  assert.equal(next.offers[2].called, undefined);
  assert.equal(next.offers[2].validUntil, undefined);
  assert.deepEqual(next.offers[2].tiers, [{ from: project.offers[1].tiers[0].from }], 'and without its price');
  assert.equal(next.offers[2].minimum.style, 400, 'another’s quote is a guess here');
  assert.deepEqual(next.offers[2].stages, project.offers[1].stages);
});

test('an offer goes, two stay, and the staged path keeps its offers', () => {
  const project = { offers: [{ name: 'A' }, { name: 'B' }, { name: 'C' }], staged: { from: 0, to: 2 } };
  const next = removeOffer(project, 1);
  assert.deepEqual(
    next.offers.map((offer) => offer.name),
    ['A', 'C'],
  );
  assert.deepEqual(next.staged, { from: 0, to: 1 });
  assert.deepEqual(removeOffer(project, 0).staged, { to: 1 });
  assert.equal(removeOffer(next, 0), next, 'never fewer than two');
});

test('the later words are whole: pairs of plural forms, typographic signs, nothing left out', () => {
  for (const [key, text] of Object.entries({ ...quoting, ...sharing })) {
    assert.ok(typeof text === 'string' && text !== '', key);
    assert.doesNotMatch(text, /[<>]| {2}|'|\.\.\.|\{\}|\{\s/, key);
    if (key.endsWith('.one'))
      assert.ok(`${key.slice(0, -3)}other` in quoting || `${key.slice(0, -3)}other` in sharing, key);
    assert.ok(!(key in en), `${key} is told twice`);
  }
});
