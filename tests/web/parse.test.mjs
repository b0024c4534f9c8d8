// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editText, parse, readingError } from '../../web/numbers/parse.js';
import { currencies, locale, locales, setLocale } from '../../web/numbers/tables.js';
import { has } from '../../web/words/words.js';
import { chance, doubles, rows } from './table.mjs';

const read = (text, unit = 'units', currency = 'USD') => {
  const got = parse(text, unit, currency);
  return got.ok ? got.value : 'ambiguous' in got ? got.ambiguous : got.error;
};

test('plain numbers and thousands', () => {
  const cases = {
    0: 0,
    7: 7,
    1500: 1500,
    '1,500': 1500,
    '1,000,000': 1_000_000,
    '12,345.6': 12345.6,
    '1,234,567.89': 1234567.89,
    '1.234.567': 1234567,
    '1.234.567,89': 1234567.89,
    '1 500': 1500,
    '1 234 567,5': 1234567.5,
    "1'500": 1500,
    '1’234’567': 1234567,
    '1\u00a0500': 1500,
    '1\u202f500.25': 1500.25,
    ' 42 ': 42,
    '+5': 5,
    '-5': -5,
    '−5': -5,
    '–5': -5,
    '- 5': -5,
    '.5': 0.5,
    '0.500': 0.5,
    '0,5': 0.5,
    '1234.500': 1234.5,
    1.5: 1.5,
    1.2345: 1.2345,
    '007': 7,
    '1e3': 1000,
    '1.5E-3': 0.0015,
  };
  for (const [text, value] of Object.entries(cases)) assert.deepEqual(read(text), value, text);
});

test('what is not certain is asked about, never guessed', () => {
  assert.deepEqual(read('1.500'), [1500, 1.5]);
  assert.deepEqual(read('12.345'), [12345, 12.345]);
  assert.deepEqual(read('-1.500'), [-1500, -1.5]);
  assert.equal(read('4,20'), 4.2); // no group has two digits
  assert.deepEqual(read('1234,567'), [1234.567, 1234567]);
  assert.deepEqual(read('1.500k', 'money'), [1_500_000, 1500]);
  assert.deepEqual(read('$1.500', 'money'), [1500, 1.5]);
  assert.deepEqual(read('1.500%', 'share'), [15, 0.015]);
});

test('what is no number is an error', () => {
  for (const text of [
    'abc',
    '1,50,000',
    '1,2345,678',
    '1..5',
    '1.2.3',
    '1 50',
    '12 34',
    '5-',
    '--5',
    '1,',
    '1.',
    ',',
    '.',
    '1,500,',
    '1.234,567.8',
    '1 500 0',
    '12abc',
    '½',
    '5²',
    'NaN',
    'Infinity',
    '0x10',
    '(1,200)',
    '1/2',
    '5 5',
    '1e',
    'e5',
    '=1+1',
  ]) {
    assert.ok(['unreadable', 'other-unit'].includes(read(text)), `${text}: ${read(text)}`);
  }
  assert.equal(read(''), 'empty');
  assert.equal(read(' \u00a0 '), 'empty');
  assert.equal(read('1'.repeat(421)), 'too-long');
  assert.equal(read('9'.repeat(400)), 'too-big');
  assert.equal(read('900 to 2,400'), 'range');
  assert.equal(read('900-2400'), 'range');
});

test('thousands, millions, billions', () => {
  assert.equal(read('1.5k', 'money'), 1500);
  assert.equal(read('1.2m'), 1_200_000);
  assert.equal(read('1.1 million', 'money'), 1_100_000);
  assert.equal(read('$2bn', 'money'), 2e9);
  assert.equal(read('12 thousand'), 12000);
  assert.equal(read('$1.5K', 'money'), 1500);
  assert.equal(read('0.07m', 'money'), 70000, 'shifted, not multiplied');
  assert.equal(read('6m', 'weeks'), 'other-unit', 'months or millions: not here');
});

test('percent only for shares, and exact', () => {
  assert.equal(read('12%', 'share'), 0.12);
  assert.equal(read('12', 'share'), 0.12);
  assert.equal(read('12 %', 'share/year'), 0.12);
  assert.equal(read('7', 'share'), 0.07);
  assert.equal(read('0.3464%', 'share'), 0.003464);
  assert.equal(read('-5%', 'share'), -0.05);
  assert.equal(read('12%', 'units'), 'not-percent');
  assert.equal(read('12%', 'money'), 'not-percent');
  assert.deepEqual(parse('12', 'share'), { ok: true, value: 0.12, echo: { value: '12%' } });
});

test('currency signs and codes', () => {
  const cases = [
    ['$4.20', 'USD', 4.2],
    ['4.20$', 'USD', 4.2],
    ['USD 4.20', 'USD', 4.2],
    ['4.20 usd', 'USD', 4.2],
    ['-$4', 'USD', -4],
    ['$-4', 'USD', -4],
    ['$ 1,500', 'USD', 1500],
    ['US$5', 'USD', 5],
    ['₫90,500', 'VND', 90500],
    ['90,500 đ', 'VND', 90500],
    ['Rp 5,000', 'IDR', 5000],
    ['Rp. 5,000', 'IDR', 5000],
    ['RM12.50', 'MYR', 12.5],
    ['S$3', 'SGD', 3],
    ['$3', 'SGD', 3],
    ['¥30', 'CNY', 30],
    ['30元', 'CNY', 30],
    ['฿120', 'THB', 120],
    ['120 baht', 'THB', 120],
    ['€4', 'USD', 'other-currency'],
    ['S$4', 'USD', 'other-currency'],
    ['$4', 'EUR', 'other-currency'],
    ['4 VND', 'USD', 'other-currency'],
  ];
  for (const [text, currency, value] of cases)
    assert.deepEqual(read(text, 'quote/unit', currency), value, `${text} in ${currency}`);
  assert.equal(read('$5', 'units'), 'not-money');
  assert.equal(read('$', 'money'), 'unreadable');
  for (const [code, { symbol }] of Object.entries(currencies)) {
    for (const text of [`${symbol}12`, `${symbol} 12`, `12 ${symbol}`, `${code} 12`, `12 ${code.toLowerCase()}`])
      assert.equal(read(text, 'money', code), 12, text);
  }
});

test('an amount in another currency is told which one it should be in, and which was found', () => {
  const told = (text, currency) => readingError(parse(text, 'quote/unit', currency), text);
  assert.equal(told('4.20 eur', 'USD'), 'This amount is in USD; “EUR” is another currency.');
  assert.equal(told('us$4.20', 'EUR'), 'This amount is in EUR; “US$” is another currency.');
  assert.equal(told('RM4.20', 'USD'), 'This amount is in USD; “RM” is another currency.');
});

test('the unit itself may be typed, another may not', () => {
  assert.equal(read('25 weeks', 'weeks'), 25);
  assert.equal(read('25wk', 'weeks'), 25);
  assert.equal(read('30 days', 'days'), 30);
  assert.equal(read('0.42 kg', 'kg/unit'), 0.42);
  assert.equal(read('2 cbm', 'cbm'), 2);
  assert.equal(read('2 m3', 'cbm'), 2);
  assert.equal(read('500 pcs', 'units'), 500);
  assert.equal(read('0.6 h', 'hours/unit'), 0.6);
  assert.equal(read('5,470 hours', 'hours/week'), 5470);
  assert.equal(read('6 buyers', 'buyers'), 6);
  assert.equal(read('6 buyers', 'hours'), 'other-unit');
  assert.equal(read('₫56,000', 'home/hour', 'VND'), 56000);
  assert.equal(read('$2', 'home/hour', 'VND'), 'other-currency');
  assert.equal(read('500 g', 'kg/unit'), 'other-unit');
  assert.equal(read('6 months', 'weeks'), 'other-unit');
  assert.equal(read('30 days', 'weeks'), 'other-unit');
});

test('local and full-width digits', () => {
  for (const zero of ['๐', '໐', '០', '၀', '႐', '０', '٠']) {
    const digits = (text) => text.replace(/\d/g, (d) => String.fromCodePoint(zero.codePointAt(0) + Number(d)));
    assert.equal(read(digits('1,500')), 1500, zero);
    assert.equal(read(digits('12.5')), 12.5, zero);
  }
  assert.equal(read('１，５００．２５'), 1500.25);
  assert.equal(read('１２％', 'share'), 0.12);
});

test('a locale with a decimal comma asks the other way round', () => {
  const before = locale();
  setLocale({ ...locales.en, decimal: ',', group: '.' });
  try {
    assert.equal(read('1.500'), 1500);
    assert.deepEqual(read('1,500'), [1500, 1.5]);
    assert.equal(read('4,20'), 4.2);
    assert.equal(read('4.20'), 4.2, 'not 420 silently');
    assert.deepEqual(read('4.2000'), [4.2, 42000]);
    for (const value of doubles(200, 4)) assert.ok(read(editText(value, 'units')) === value, String(value));
  } finally {
    setLocale(before);
  }
});

test('what stands in the field reads back as the same double, in every unit', () => {
  const units = ['', ...new Set(rows.flatMap((row) => row.unit ?? []))];
  for (const unit of units) {
    for (const value of doubles(300, 5)) {
      const text = editText(value, unit);
      const got = parse(text, unit, 'USD');
      assert.ok(got.ok, `${value} ${unit}: ${text} ${JSON.stringify(got)}`);
      assert.ok(got.value === value, `${value} ${unit}: ${text} is ${got.value}`);
    }
  }
});

test('what stands in the field is what a person would type', () => {
  assert.equal(editText(1500, 'units'), '1,500');
  assert.equal(editText(5.6, 'quote/unit'), '5.60');
  assert.equal(editText(5, 'quote/unit'), '5');
  assert.equal(editText(5.6, 'kg'), '5.6');
  assert.equal(editText(0.12, 'share'), '12%');
  assert.equal(editText(0.003464, 'share'), '0.3464%');
  assert.equal(editText(1.234, 'cbm/unit'), '1.2340');
  assert.equal(editText(0.009, 'cbm/unit'), '0.009');
  assert.equal(editText(-0.1, 'share'), '-10%');
  assert.equal(editText(-0, 'units'), '0');
  assert.equal(editText(null), '');
  assert.equal(editText(NaN), '');
});

test('no text makes it throw, and every reading can be told', () => {
  const next = chance(6);
  const letters = "0123456789.,.,  \u00a0kmbn%$€₫-+−eE'/()rpusd๑០၁１，．\ud800\0";
  for (let round = 0; round < 20000; ++round) {
    const text = Array.from({ length: next() % 12 }, () => letters[next() % letters.length]).join('');
    for (const unit of ['units', 'money', 'share', 'weeks', '']) {
      const got = parse(text, unit, 'USD');
      if (got.ok) {
        assert.ok(Number.isFinite(got.value) && !Object.is(got.value, -0), text);
        assert.ok(got.echo.value.length > 0);
      } else if ('ambiguous' in got)
        assert.ok(got.ambiguous.length === 2 && got.ambiguous[0] !== got.ambiguous[1], text);
      else {
        assert.ok(has(`read.${got.error}`), got.error);
        assert.ok(!/\{\w+\}/.test(readingError(got, text).replace(text.trim().slice(0, 40), '')));
      }
    }
  }
});
