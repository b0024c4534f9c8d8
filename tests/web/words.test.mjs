// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { locales } from '../../web/numbers/tables.js';
import { evidenceText, issueText, knowChoices, ownerOf } from '../../web/words/sentences.js';
import { supply } from '../../web/words/en-supply.js';
import { en } from '../../web/words/en.js';
import { chair, supplyFields } from '../../web/words/en-fields-supply.js';
import {
  choiceWord,
  fullLabel,
  help,
  inside,
  label,
  nouns,
  rangeText,
  unitPhrase,
  valueText,
} from '../../web/words/labels.js';
import { sources, sourcesOf, sourceTitle } from '../../web/words/sources.js';
import { capital, has, inARow, listOf, parts, plain, plural, t, use } from '../../web/words/words.js';
import { pseudo, tall } from '../../web/words/pseudo.js';
import { later } from '../../web/words/learned.js';
import { fields, rows } from './table.mjs';
import { typical } from './typical.mjs';

const whole = { ...en, ...later, ...supplyFields };
use(whole);

const concrete = (path) => path.replaceAll('*', '0');

test('every input has a name, a line of help, and a unit', () => {
  assert.equal(rows.length, 290, 'the whole table was read');
  const project = typical();
  for (const { path, unit } of rows) {
    for (const kind of ['label', 'help']) assert.ok(has(`${kind}:${path}`), `${kind}:${path}`);
    const name = label(concrete(path), project);
    assert.ok(name.length > 0 && name.length <= 60, `${path}: ${name}`);
    assert.equal(name[0], name[0].toUpperCase(), name);
    assert.match(help(concrete(path), project), /^[^{}]{4,160}[.?]$/, path);
    assert.doesNotMatch(name + fullLabel(concrete(path), project, 'ODM'), /[{}]|undefined/, path);
    if (unit) assert.doesNotMatch(unitPhrase(fields, project, concrete(path)), /[{}]|undefined/, path);
  }
});

test('every word of a closed set has words', () => {
  for (const { path, choices } of rows.filter((row) => row.choices)) {
    for (const code of choices) assert.notEqual(choiceWord(concrete(path), code), code, `${path} ${code}`);
  }
});

test('no label is left over from a field that is gone', () => {
  const paths = new Set([...rows.map((row) => row.path), '/offers/*/tiers/0/price']);
  for (const key of Object.keys(whole).filter((one) => /^(label|help|short):/.test(one)))
    assert.ok(paths.has(key.slice(key.indexOf(':') + 1)), key);
});

test('from the factory’s chair every fact of an offer is said anew, and nothing else', () => {
  const ours = Object.keys(whole).filter((key) => /^(label|short|help|choice):\/offers\/\*\/(?!supply)/.test(key));
  for (const key of Object.keys(chair)) assert.ok(Object.hasOwn(whole, key), key);
  const theirs = /\/(tooling\/(re|transferCost)|design\/(price|demand)|yearly|oneOff|route\/duty)/;
  for (const key of ours.filter((one) => !theirs.test(one))) {
    const said = chair[key] ?? whole[key];
    assert.doesNotMatch(said, /\b[Tt]he (supplier|factory)\b/, `${key}: ${said}`);
    if (!Object.hasOwn(chair, key)) assert.doesNotMatch(said, /\b[Yy]ou(r|rs)?\b/, `${key}: ${said}`);
  }
  for (const key of ours.filter((one) => /^choice:.*\.(buyer|supplier)$/.test(one)))
    assert.notEqual(chair[key], whole[key], key);
  use({ ...whole, ...chair });
  try {
    const project = typical();
    for (const { path } of rows.filter((row) => row.path.startsWith('/offers/*/'))) {
      const name = label(concrete(path), project);
      assert.ok(name.length > 0 && name.length <= 60, `${path}: ${name}`);
      assert.match(help(concrete(path), project), /^[^{}]{4,160}[.?]$/, path);
    }
  } finally {
    use(whole);
  }
});

test('what stays in the factory is told in its own currency', () => {
  const project = { ...typical(), supplier: { currency: 'VND' } };
  const unit = (path, from = project) => unitPhrase(fields, from, path);
  assert.equal(unit('/supplier/hour/avoidable'), 'VND an hour');
  assert.equal(unit('/offers/1/supply/material'), 'VND each');
  assert.equal(unit('/supplier/platform/membership'), 'VND a year');
  assert.equal(unit('/offers/1/supply/winning/sampleCharge'), 'USD', 'a quote is in the offer’s');
  assert.equal(unit('/supplier/hour/avoidable', typical()), 'USD an hour', 'without one of its own, the project’s');
  const value = (path, number, options) => valueText(fields, project, path, number, options);
  assert.equal(value('/supplier/hour/avoidable', 56000, { per: true }), '₫56,000 an hour');
  assert.equal(value('/offers/0/supply/oneOff/tooling', 394500000, { style: 'headline' }), '₫395,000,000');
  assert.equal(value('/offers/0/supply/hours', 0.0425, { per: true }), '0.0425 hours each');
  assert.equal(value('/offers/0/supply/hours', 1, { per: true }), '1 hour each');
  assert.equal(value('/supplier/factory/booked', 5470, { per: true }), '5,470 hours a week');
  assert.equal(value('/offers/0/supply/buyers', 9.6, { per: true }), '9.6 buyers');
  assert.equal(value('/staged/to', 1), 'OEM Penang');
  assert.equal(rangeText(fields, project, '/offers/0/supply/hours', [0.05, 0.0625]), '0.05 to 0.0625 hours');
  assert.equal(
    issueText({ path: '/supplier/currency', code: 'currency-rate-missing' }, project, fields),
    'Currency of your costs: give the exchange rate of VND.',
  );
});

test('labels speak of the product, the offer, the price break and the month', () => {
  const project = typical();
  assert.equal(label('/market/demand', project), 'Bottles you sell in a year');
  assert.equal(label('/market/season/11', project), 'Weight of Dec in the season');
  assert.equal(label('/offers/0/tiers/0/price', project), 'Unit price');
  assert.equal(label('/offers/0/tiers/1/price', project), 'Unit price from 1,000');
  assert.equal(fullLabel('/offers/0/tiers/0/price', project, 'ODM'), 'ODM price');
  assert.equal(fullLabel('/offers/0/oneOff/design', project, 'ODM'), 'ODM design cost');
  assert.equal(fullLabel('/offers/0/oneOff/design', project, 'joint design'), 'Joint design cost');
  assert.equal(fullLabel('/offers/0/tooling/upkeep', project, 'OEM'), 'Tooling upkeep (OEM)');
  assert.equal(fullLabel('/offers/0/tooling/upkeep', project), 'Tooling upkeep (ODM Hanoi)');
  assert.equal(label('/route/duty/layers/0/rate', project), 'Rate of Section 122');
  assert.equal(label('/closures/0/to', project), 'Last day of Tet');
  assert.equal(fullLabel('/offers/1/stages/1/weeks', project, 'OEM'), 'OEM weeks for sourcing and procurement');
  assert.equal(unitPhrase(fields, project, '/offers/0/tiers/0/price'), 'USD each');
  assert.equal(unitPhrase(fields, project, '/market/demand'), 'bottles a year');
  assert.equal(nouns({ market: { product: 'Something new', category: 'not-a-category' } }).many, 'pieces');
  assert.equal(nouns({}).One, 'Piece');
  assert.equal(inside('Tooling price'), 'tooling price');
  assert.equal(inside('OEM price'), 'OEM price');
});

test('the catalogue is whole: no empty braces, plural forms in pairs, plain English', () => {
  for (const [key, text] of Object.entries(whole)) {
    assert.equal(typeof text, 'string', key);
    assert.doesNotMatch(text, /\{\}|\{\s|\s\}|\$\{/, key);
    assert.doesNotMatch(text, /[<>]| {2}|'|\.\.\./, `${key}: typographic signs, no markup`);
    if (key.endsWith('.one')) assert.ok(Object.hasOwn(whole, key.replace(/one$/, 'other')), key);
    assert.doesNotMatch(
      text,
      /leverage|optimi[sz]e|seamless|Monte|stochastic|swing weight|utilis|utiliz|please enter|invalid/i,
      key,
    );
  }
});

test('placeholders are filled, missing keys show themselves', () => {
  assert.equal(t('button.next', { label: 'ODM price' }), 'Next: ODM price');
  assert.equal(t('no.such.key'), 'no.such.key');
  assert.equal(t('button.next', {}), 'Next: {label}');
  assert.equal(plural('button.yours', 1), 'Make it yours: 1 number');
  assert.equal(plural('button.yours', 3), 'Make it yours: 3 numbers');
  assert.deepEqual(
    parts('flip:/market/price.above', {
      lead: 'OEM is ahead',
      one: 'bottle',
      at: { result: '$20', target: '/x' },
      yours: { value: '$16', path: '/market/price' },
    }),
    [
      { text: 'OEM is ahead if a bottle sells for more than ' },
      { result: '$20', target: '/x' },
      { text: '; you set ' },
      { value: '$16', path: '/market/price' },
      { text: '.' },
    ],
  );
  assert.equal(plain(listOf(['a', 'b', 'c'])), 'a, b and c');
  assert.equal(plain(listOf(['a'])), 'a');
  assert.deepEqual(inARow([], [{ text: 'A.' }], [], [{ text: 'B.' }]), [{ text: 'A. B.' }]);
  assert.equal(capital('über'), 'Über');
  assert.equal(capital(''), '');
  assert.equal(capital('eBags'), 'eBags', 'as its owner writes it');
  assert.equal(t('per.money', { value: '$& {one}' }), '$& {one}', 'what is filled in is not read again');
});

test('the pseudo-language is 40 % longer, accented, with the same placeholders', () => {
  const words = pseudo(whole);
  assert.deepEqual(Object.keys(words), Object.keys(whole));
  const marks = (text) => (text.match(/\{\w+\}/g) ?? []).sort();
  let [short, long] = [0, 0];
  for (const [key, text] of Object.entries(whole)) {
    assert.deepEqual(marks(words[key]), marks(text), key);
    const letters = text.replace(/\{\w+\}/g, '').length;
    assert.ok(words[key].length >= text.length + Math.ceil(letters * 0.4), key);
    short += text.length;
    long += words[key].length;
  }
  for (const [key, text] of Object.entries(tall(whole))) {
    assert.deepEqual(marks(text), marks(whole[key]), key);
    assert.doesNotMatch(text.replace(/\{\w+\}/g, ''), /[a-zA-Z]/, key);
  }
  assert.ok(long / short > 1.3 && long / short < 1.6);
  use(words, 'en');
  try {
    assert.match(plural('button.yours', 3), /^Màké ît ýôûrs: 3 ñûmbérs/);
  } finally {
    use(whole, 'en');
  }
  assert.ok(locales.en);
});

test('the register of sources', () => {
  assert.ok(sources().size >= 90);
  assert.equal(
    sources().get('AL-TEX')?.url,
    'https://seller.alibaba.com/blogs/2026/southeast-asia/textiles/oem-odm-manufacturing-guide-alibaba-b2b',
  );
  for (const [id, source] of sources()) {
    assert.match(id, /^[A-Z0-9-]+$/);
    assert.ok(source.url === null || new URL(source.url).protocol.startsWith('http'), id);
    assert.ok(source.title.length > 2 && [null, 'A', 'B', 'C'].includes(source.grade), id);
  }
  assert.equal(sources().get('FR26')?.grade, 'A');
  assert.equal(sourceTitle('AL-TEX'), 'seller.alibaba.com');
  assert.equal(sourceTitle('AL-TEX, AL-SCOOT; [ALU2]'), 'seller.alibaba.com, aluvox.com');
  assert.equal(sourcesOf('ETH-AE ALU2').length, 2);
  assert.deepEqual(sourcesOf('A factory in Hanoi'), [{ id: '', title: 'A factory in Hanoi', url: null, grade: null }]);
  assert.equal(sourcesOf('https://www.example.com/x')[0].title, 'example.com');
});

test('whose a number is and how it is known', () => {
  const at = (held) => ({ market: { price: held } });
  const say = (held) => evidenceText(at(held), '/market/price');
  assert.equal(say(16), 'yours, your guess');
  assert.equal(say({ value: 16, evidence: { grade: 'quote', date: '2026-11-03' } }), 'yours, your quote of 3 Nov 2026');
  assert.equal(
    say({ value: 16, evidence: { grade: 'B', source: 'ALU2', date: '2026-11-22' } }),
    'typical, trade guide: aluvox.com, 22 Nov 2026',
  );
  assert.equal(say({ value: 16, evidence: { grade: 'C', source: 'ALU2' } }), 'typical, vendor or blog: aluvox.com');
  assert.equal(say({ value: 16, evidence: { grade: 'J' } }), 'our judgement');
  assert.equal(say({ value: 16, evidence: { grade: 'example' } }), 'our example, no source gives a figure');
  assert.equal(evidenceText({}, '/market/price'), 'typical');
  assert.deepEqual(
    [16, { value: 1, evidence: { grade: 'A' } }, { value: 1, evidence: { grade: 'example' } }, undefined].map((held) =>
      ownerOf(at(held), '/market/price'),
    ),
    ['yours', 'ours', 'example', 'ours'],
  );
  const words = (path) => knowChoices(fields, path).map((choice) => choice.word);
  assert.deepEqual(words('/offers/0/tiers/0/price'), ['Guess', 'Quote', 'Signed']);
  assert.deepEqual(words('/market/demand'), ['Guess', 'Past sales', 'Signed order']);
  for (const { path, kind } of rows.filter((row) => row.kind === 'number' || row.kind === 'integer'))
    assert.equal(words(concrete(path)).length >= 3, true, `${path} ${kind}`);
});

const document = readFileSync(new URL('../../docs/DOCUMENT.md', import.meta.url), 'utf8');
const model = readFileSync(new URL('../../docs/MODEL.md', import.meta.url), 'utf8');
const codes = (text) => [...text.matchAll(/`([a-z]+(?:-[a-z]+)*)`/g)].map(([, code]) => code);

test('every issue code has a sentence', () => {
  const listed = codes(/\nCodes: ([\s\S]*?)\n\n/.exec(document)?.[1] ?? '');
  const rules = codes(/## 2\. [\s\S]*?(?=\n## 3)/.exec(model)?.[0] ?? '').filter((code) => code.includes('-'));
  assert.ok(listed.length >= 20 && rules.length >= 12, `${listed.length} ${rules.length}`);
  for (const code of [...listed, ...rules]) {
    assert.ok(has(`issue.${code}`), code);
    const paths =
      code === 'currency-rate-missing' || code === 'no-making-stage' ? [] : ['', '/market/price', '/nonsense/here'];
    for (const path of [...paths, '/offers/1/tiers/0/price', '/offers/1/currency']) {
      const text = issueText({ path, code, limit: 3 }, typical(), fields);
      assert.match(text, /^[\p{Lu}“].*[.]$/u, `${code} ${path}: ${text}`);
      assert.doesNotMatch(text, /[{}]|undefined/, text);
    }
  }
});

const fileOf = (name) => `${/reader|api/.test(name) ? 'json' : 'core'}/${name}.cpp`;

test('issue codes in the source of the core have sentences', () => {
  for (const file of ['validate', 'supply_rules', 'terms_rules', 'reader', 'api'].map(fileOf)) {
    let text = '';
    try {
      text = readFileSync(new URL(`../../cpp/${file}`, import.meta.url), 'utf8');
    } catch {
      continue;
    }
    for (const [, code] of text.matchAll(/"([a-z]+(?:-[a-z]+)+)"/g)) {
      assert.ok(has(`issue.${code}`) || has(`warning.${code}`) || code === 'oem-odm-calculator', `${file}: ${code}`);
    }
  }
});

test('an issue tells its limit in the field’s own unit', () => {
  const say = (path, code, limit) => issueText({ path, code, limit }, typical(), fields);
  assert.equal(say('/market/price', 'below-min', 0.01), 'Price a bottle sells for: $0.01 or more.');
  assert.equal(say('/offers/1/terms/deposit', 'above-max', 1), 'Deposit (offer 2): 100% or less.');
  assert.equal(say('/market/horizonWeeks', 'above-max', 260), 'Time to look ahead: 260 weeks or less.');
  assert.equal(say('/offers', 'too-few', 2), 'Offers: at least 2.');
  assert.equal(
    say('/offers/0/currency', 'currency-rate-missing'),
    'Currency of the quote (offer 1): give the exchange rate of USD.',
  );
  assert.equal(
    say('/offers/0/exclusivity/years', 'exclusivity-without-term'),
    'Years of exclusivity (offer 1): exclusivity has a fee or a volume, so say for how long.',
  );
  assert.equal(
    say('/offers/1/tooling/price', 'tooling-without-owner'),
    'Tooling price (offer 2): there is no tooling here. Say who owns it, or make this 0.',
  );
  assert.equal(
    say('/offers/1/tooling/residual', 'residual-above-price', 12000),
    `${capital(label('/offers/1/tooling/residual', typical()))} (offer 2): $12,000 or less, which is what the tooling cost.`,
  );
  assert.match(say('/offers/1/tooling/residual', 'residual-above-price'), / is more than the tooling cost\.$/);
  assert.equal(
    say('/offers/0/royalty', 'shares-above-one'),
    'Royalty (offer 1): with the sales channel’s fee it takes the whole price.',
  );
  assert.equal(
    issueText(
      { path: '/rates/0/currency', code: 'own-currency-rate' },
      { ...typical(), rates: [{ currency: 'USD' }] },
      fields,
    ),
    'USD is the project’s own currency: it needs no exchange rate.',
  );
  assert.equal(say('', 'more-issues', 1000), 'These are the first 1,000. The rest follows once they are mended.');
  assert.equal(say('/market/prise', 'unknown-field'), '“prise” is not a field of this document.');
  assert.equal(say('/market/price', 'a-newer-code'), 'Price a bottle sells for: this cannot be used (a-newer-code).');
});

test('every other code of the document has words', () => {
  const need = (prefix, list) => {
    for (const code of list) assert.ok(has(`${prefix}.${code}`), `${prefix}.${code}`);
  };
  const line = (start) => codes(new RegExp(`\\n${start}[\\s\\S]*?(\\n\\n|$)`).exec(document)?.[0] ?? '');
  need(
    'warning',
    line('Warnings:').filter((code) => code !== 'limit'),
  );
  for (const code of line("Supplier's warnings").filter((code) => code !== 'limit')) {
    assert.ok(supply[`warning.${code}`], code);
  }
  need('why', line('Label reasons:'));
  need(
    'aspect',
    [...document.matchAll(/\nAspects: (.*)/g)]
      .flatMap(([, text]) => text.match(/`(\w+)`/g).map((code) => code.slice(1, -1)))
      .filter((code) => !['inside', 'below', 'above', 'agrees', 'contradicts', 'unknown'].includes(code)),
  );
  need('state', ['inside', 'below', 'above', 'agrees', 'contradicts', 'unknown', 'none']);
  const [, lines] = /\nLines: ([\s\S]*?)Money out/.exec(document) ?? [];
  for (const [, names] of lines.matchAll(/`([a-zA-Z ]+)`(?= \()/g)) need('line', names.split(' '));
  need(
    'group',
    [...lines.matchAll(/\((?:group )?`(\w+)`\)/g)].map(([, group]) => group),
  );
  need('label', ['oem', 'odm', 'white-label', 'private-label', 'joint']);
  need('measure', ['launchDate', 'holeAmount', 'holeWeek', 'paybackWeek', 'npv', 'profit', 'irr']); // what page and workbook tell
  need('stage', [...(rows.find((row) => row.path.endsWith('stages/*/name'))?.choices ?? []), 'transit']);
  need('grade', ['A', 'B', 'C', 'J', 'example', 'guess', 'quote', 'contract', 'records']);
  need('owner', ['ours', 'example', 'yours']);
});

test('every line of the supplier’s money has words, a group and a formula', () => {
  const [, lines] = /\nLines \(groups\): ([^\n]*)/.exec(model) ?? [];
  const groups = [...lines.matchAll(/([a-zA-Z ]+?) \(`(\w+)`\)/g)];
  assert.equal(groups.length, 7);
  for (const [, names, group] of groups) {
    assert.ok(Object.hasOwn(supply, `group.${group}`), group);
    for (const name of names.trim().split(' '))
      assert.ok(Object.hasOwn(supply, `line.${name}`) && Object.hasOwn(supply, `formula.${name}`), name);
  }
});
