// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  fromNumber,
  plainDigits,
  readDecimal,
  roundAt,
  roundUpAt,
  shift,
  toNumber,
} from '../../web/numbers/decimal.js';
import {
  date,
  exact,
  formatValue,
  group,
  headline,
  money,
  near,
  number,
  price,
  share,
  weekAt,
  weeks,
  years,
} from '../../web/numbers/format.js';
import { currencies, locale, locales, setLocale } from '../../web/numbers/tables.js';
import { supplyFields } from '../../web/words/en-fields-supply.js';
import { en } from '../../web/words/en.js';
import { later } from '../../web/words/learned.js';
import { has, use } from '../../web/words/words.js';
import { doubles, rows } from './table.mjs';

use({ ...en, ...later, ...supplyFields });

const NBSP = '\u00a0';

test('a decimal is the double, digit for digit', () => {
  for (const value of doubles(2000, 1)) {
    const d = fromNumber(value);
    assert.ok(toNumber(d) === value, String(value));
    const [whole, fraction] = plainDigits(d);
    assert.ok(Number(`${d.negative ? '-' : ''}${whole}.${fraction || '0'}`) === value);
  }
});

test('shifting by powers of ten is exact', () => {
  assert.equal(toNumber(shift(fromNumber(12), -2)), 0.12);
  assert.equal(toNumber(shift(fromNumber(0.07), 2)), 7, 'not 7.000000000000001');
  assert.equal(toNumber(shift(fromNumber(0), 5)), 0);
  assert.equal(readDecimal('.'), null);
  assert.equal(readDecimal('12x'), null);
});

test('rounding is by hand: on the decimals, a half away from zero', () => {
  const round = (value, power) => toNumber(roundAt(fromNumber(value), power));
  assert.equal(round(1.005, -2), 1.01);
  assert.equal(round(2.675, -2), 2.68);
  assert.equal(round(0.5, 0), 1);
  assert.equal(round(-2.5, 0), -3);
  assert.equal(round(0.4999, 0), 0);
  assert.equal(round(1499, 3), 1000);
  assert.equal(round(0.04, 0), 0);
  assert.equal(round(4, 3), 0);
  assert.equal(round(999.6, 1), 1000);
  assert.equal(toNumber(roundUpAt(fromNumber(8801), 2)), 8900);
  assert.equal(toNumber(roundUpAt(fromNumber(8800), 2)), 8800);
});

test('rounding is never further off than half a step, and keeps what is round', () => {
  for (const value of doubles(500, 2).filter((x) => Math.abs(x) > 1e-6 && Math.abs(x) < 1e12)) {
    const rounded = toNumber(roundAt(fromNumber(value), -2));
    assert.ok(Math.abs(rounded - value) <= 0.005 * (1 + 1e-9) + Math.abs(value) * 1e-12, `${value} to ${rounded}`);
    assert.equal(toNumber(roundAt(fromNumber(rounded), -2)), rounded);
    assert.ok(Math.abs(toNumber(roundUpAt(fromNumber(value), -2))) >= Math.abs(value) * (1 - 1e-15));
  }
});

test('money in a table: whole units of the currency', () => {
  assert.equal(money(8412.4, 'USD'), '$8,412');
  assert.equal(money(-31200, 'EUR'), '−€31,200');
  assert.equal(money(8412.4, 'USD', { sign: true }), '+$8,412');
  assert.equal(money(8412.456, 'USD', { digits: 2 }), '$8,412.46');
  assert.equal(money(1234567.8, 'VND'), '₫1,234,568');
  assert.equal(money(5000, 'IDR'), `Rp${NBSP}5,000`);
  assert.equal(money(5000, 'MYR'), `RM${NBSP}5,000`);
  assert.equal(money(5000, 'MMK'), `Ks${NBSP}5,000`);
  assert.equal(money(5, 'INR'), `INR${NBSP}5`, 'a currency that the table lacks is told by its code');
});

test('minus zero is zero and nothing is a dash', () => {
  for (const nothing of [null, undefined, NaN, Infinity, -Infinity]) {
    for (const told of [
      money(nothing, 'USD'),
      number(nothing),
      share(nothing),
      weeks(nothing),
      weekAt(nothing),
      price(nothing, 'USD'),
      headline(nothing, 'USD'),
      near(nothing, 1, 'units', 'USD'),
      formatValue(nothing, 'money', 'USD'),
      years(nothing),
    ]) {
      assert.equal(told, '–');
    }
  }
  assert.equal(money(-0, 'USD'), '$0');
  assert.equal(money(-0.4, 'USD', { sign: true }), '$0');
  assert.equal(share(-0.00000000001, { digits: 1 }), '0.0%');
  assert.equal(number(-0.001, { digits: 0 }), '0');
});

test('an amount in a sentence: three digits, hundreds from 1,000, tens from 100', () => {
  const told = (value, currency = 'USD') => headline(value, currency);
  assert.equal(told(8412), '$8,400');
  assert.equal(told(31234), '$31,200');
  assert.equal(told(112_345), '$112,000');
  assert.equal(told(912.3), '$910');
  assert.equal(told(94.4), '$94');
  assert.equal(told(999.6), '$1,000');
  assert.equal(told(0.456), '$0.46');
  assert.equal(told(-2104), '−$2,100');
  assert.equal(told(8_412_345, 'VND'), '₫8,410,000');
  assert.equal(headline(884, 'USD', { up: true }), '$890');
});

test('a price: the currency’s digits, none where they are zero, three significant below 1', () => {
  assert.equal(price(5.6, 'USD'), '$5.60');
  assert.equal(price(16, 'USD'), '$16');
  assert.equal(price(17.2, 'USD'), '$17.20');
  assert.equal(price(0.0351, 'USD'), '$0.0351');
  assert.equal(price(0.5, 'USD'), '$0.50');
  assert.equal(price(90_500, 'VND'), '₫90,500');
  assert.equal(price(1.005, 'USD'), '$1.01');
});

test('compact amounts for the ticks of a picture', () => {
  const told = (value) => money(value, 'USD', { compact: true });
  assert.deepEqual([0, 950, 8400, 31234, 999_950, 1_250_000, -2.5e9].map(told), [
    '$0',
    '$950',
    '$8.4k',
    '$31.2k',
    '$1m',
    '$1.25m',
    '−$2.5bn',
  ]);
});

test('shares, times and dates', () => {
  assert.equal(share(0.12), '12%');
  assert.equal(share(0.125), '12.5%');
  assert.equal(share(0.003464), '0.3464%');
  assert.equal(share(0.07), '7%');
  assert.equal(share(-0.1), '−10%');
  assert.equal(share(0.3, { sign: true }), '+30%');
  assert.equal(weeks(25), '25 weeks');
  assert.equal(weeks(1), '1 week');
  assert.equal(weeks(2.25), '2.3 weeks');
  assert.equal(weeks(0.98), '1 week');
  assert.equal(weekAt(39.9), 'week 39');
  assert.equal(years(2), '2 years');
  assert.equal(years(1), '1 year');
  assert.equal(years(1.5), '1.5 years');
  assert.equal(date('2026-11-22'), '22 Nov 2026');
  assert.equal(date('2027-02-06'), '6 Feb 2027');
  for (const bad of [null, '', '2026-13-01', 'soon']) assert.equal(date(bad), '–');
});

test('grouping', () => {
  assert.deepEqual(
    ['1', '12', '123', '1234', '123456', '1234567'].map((n) => group(n)),
    ['1', '12', '123', '1,234', '123,456', '1,234,567'],
  );
  assert.equal(number(1234.5), '1,234.5');
  assert.equal(number(0.00912), '0.00912');
  assert.equal(number(123456.789), '123,456.79');
});

test('every unit of the field table can be told, plain, with what it counts for, and exactly', () => {
  const units = new Set(rows.flatMap((row) => row.unit ?? []));
  assert.ok(units.size >= 38);
  for (const unit of units) {
    for (const value of [0, 1, 0.25, 1234.5678, -3]) {
      const bare = formatValue(value, unit, 'USD');
      const per = formatValue(value, unit, 'USD', { per: true });
      assert.ok(has(`per.${unit}`) && has(`unit.${unit}`), unit);
      assert.ok(per.includes(bare) && !/[{}]/.test(per), `${unit}: ${per}`);
      assert.ok(!/NaN|undefined|\{/.test(exact(value, unit, 'USD')), unit);
    }
  }
  assert.equal(formatValue(5.6, 'quote/unit', 'USD', { per: true }), '$5.60 each');
  assert.equal(formatValue(1500, 'units/year', 'USD', { per: true }), '1,500 a year');
  assert.equal(formatValue(0.42, 'kg/unit', 'USD', { per: true }), '0.42 kg each');
  assert.equal(formatValue(33.58, 'money/order', 'USD', { per: true }), '$33.58 an order');
  assert.equal(formatValue(20000, 'money', 'USD'), '$20,000');
  assert.equal(formatValue(56000, 'home/hour', 'VND', { per: true }), '₫56,000 an hour');
  assert.equal(formatValue(0.0425, 'hours/unit', '', { per: true }), '0.0425 hours each');
  assert.equal(exact(1, 'hours/week', ''), '1 hour');
  assert.equal(formatValue(1.23456, 'quote/unit', 'USD', { style: 'exact' }), '$1.23456');
});

test('a flip never reads as what was typed, and stands on its true side', () => {
  assert.equal(near(2147.3, 1500, 'units/year', 'USD'), '2,150');
  assert.equal(near(15.2127, 150, 'enquiries/year', 'USD'), '15.2', 'at 15 it does not pay');
  assert.equal(near(1503.2, 1500, 'units/year', 'USD'), '1,503');
  assert.equal(near(1503.2, 1503, 'units/year', 'USD'), '1,503.2');
  assert.equal(near(5.5987, 5.2, 'quote/unit', 'USD'), '$5.60');
  assert.equal(near(5.2004, 5.2, 'quote/unit', 'USD'), '$5.2004');
  assert.equal(near(0.1234, 0.12, 'share', 'USD'), '12.3%');
  assert.equal(near(0.7219, 4.6, 'quote/unit', 'USD'), '$0.72', 'an amount for one piece has the currency’s digits');
  assert.equal(near(10.284, 6.2, 'quote/unit', 'USD'), '$10.28');
  assert.equal(near(0.03512, 0.08, 'money/unit/month', 'USD'), '$0.035', 'and two below that');
  assert.equal(near(6317.78, 600, 'money/order', 'USD'), '$6,320');
  assert.equal(near(72814.3, 56000, 'home/hour', 'VND'), '₫72,800');
  assert.equal(near(0.00408, 0.003464, 'share', ''), '0.41%');
  assert.equal(near(11545.14, 16600, 'rate', ''), '11,500');
  assert.equal(near(1.0873, 1.0912, 'rate', ''), '1.09', 'where it is told apart so');
  assert.equal(near(1.0873, 1.09, 'rate', ''), '1.087', 'and finer where it is not');
  assert.equal(near(3.371, 9, 'buyers', ''), '3.4');
  assert.equal(near(14.22, 14, 'buyers', ''), '14.2');
  assert.equal(near(3208.47, 3150, 'hours/week', ''), '3,210 hours');
  assert.equal(near(0.06251, 0.05, 'hours/unit', ''), '0.0625 hours');
  for (const value of doubles(500, 3).filter((x) => x > 1e-3 && x < 1e9)) {
    for (const yours of [value * 1.0001, value * 0.99999, Math.round(value), value * 2]) {
      for (const unit of ['units/year', 'quote/unit', 'money', 'share', 'weeks', 'count']) {
        const text = near(value, yours, unit, 'USD').replace(/[$,%]| weeks?/g, '');
        const shown = toNumber(shift(fromNumber(Number(text)), unit === 'share' ? -2 : 0));
        if (value !== yours)
          assert.ok(shown !== yours && shown < yours === value < yours, `${value} ${yours} ${unit} ${text}`);
      }
    }
  }
});

test('the tables are frozen and complete', () => {
  assert.throws(() => {
    currencies.USD.digits = 0;
  }, TypeError);
  assert.throws(() => {
    locales.en.months[0] = 'x';
  }, TypeError);
  assert.deepEqual(Object.keys(currencies).sort(), 'CNY EUR GBP IDR KHR LAK MMK MYR PHP SGD THB USD VND'.split(' '));
  assert.equal(locales.en.months.length, 12);
});

test('another locale is data alone', () => {
  const before = locale();
  setLocale({
    ...locales.en,
    code: 'vi',
    decimal: ',',
    group: '.',
    money: `{amount}${NBSP}{symbol}`,
    date: '{day}/{month}/{year}',
    plurals: 'other',
  });
  try {
    assert.equal(money(1234567, 'VND'), `1.234.567${NBSP}₫`);
    assert.equal(number(1234.5), '1.234,5');
    assert.equal(weeks(1), '1 weeks', 'one form only');
  } finally {
    setLocale(before);
  }
});
