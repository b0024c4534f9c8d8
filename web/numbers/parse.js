// SPDX-License-Identifier: MIT
// Reading what a person typed, strictly: a group sign stands only at every third digit; where a reading is not certain
// the person is asked (`ambiguous`), and every reading is echoed. Nothing is guessed silently, nothing rounded.
import { readDecimal, shift, toNumber, fromNumber, plainDigits } from './decimal.js';
import { exact, group, isNumber, kindOf } from './format.js';
import { currencies, currencyRow, locale } from './tables.js';
import { t } from '../words/words.js';

/** @typedef {import('./decimal.js').Decimal} Decimal */
/**
 * @typedef {{ ok: true, value: number, echo: { value: string } }} Reading  `echo` fills the catalogue's text `echo`
 * @typedef {{ ok: false, ambiguous: number[] }} Ambiguous                  likelier one first
 * @typedef {{ ok: false, error: ErrorCode, params?: Record<string, string> }} Unreadable  code of a text `read.*`
 * @typedef {'empty' | 'unreadable' | 'too-long' | 'too-big' | 'range' | 'range-unclear' | 'range-either-way' | 'range-either-way-share' | 'not-percent' | 'not-money' | 'other-currency' | 'other-unit'} ErrorCode
 */

const LONGEST = 420;
const ZEROS = [0x30, 0xe50, 0xed0, 0x17e0, 0x1040, 0x1090, 0xff10, 0x660, 0x6f0, 0x966];
const SIGNS = new Map([...'−‐‑–－﹣'].map((sign) => [sign, '-']));
for (const [from, to] of ['，,', '．.', '％%', '﹪%', '＄$', '＋+', "’'"]) SIGNS.set(from, to);

/** Words that say the unit a field already has. @type {Record<string, RegExp>} */
const UNIT_WORDS = {
  weeks: /^(w|wk|wks|week|weeks)$/,
  days: /^(d|day|days)$/,
  years: /^(y|yr|yrs|year|years)$/,
  kg: /^(kg|kgs|kilo|kilos)$/,
  'kg/unit': /^(kg|kgs|kilo|kilos)$/,
  cbm: /^(cbm|m3|m³)$/,
  'cbm/unit': /^(cbm|m3|m³)$/,
  units: /^(pc|pcs|piece|pieces|unit|units)$/,
  'units/year': /^(pc|pcs|piece|pieces|unit|units)$/,
  hours: /^(h|hr|hrs|hour|hours)$/,
  'hours/week': /^(h|hr|hrs|hour|hours)$/,
  'hours/unit': /^(h|hr|hrs|hour|hours)$/,
  buyers: /^buyers?$/,
  'enquiries/year': /^enquir(y|ies)$/,
};

/**
 * @param {string} text
 * @param {string} [unit]      the field's unit code
 * @param {string} [currency]  the currency in which the field counts
 * @returns {Reading | Ambiguous | Unreadable}
 */
export function parse(text, unit = '', currency = '') {
  if (text.length > LONGEST) return failed('too-long');
  const plainText = toPlain(text);
  if (plainText === '') return failed('empty');
  const stripped = stripCurrency(plainText, kindOf(unit) === 'money' ? currency : '');
  if (stripped.foreign)
    return failed(kindOf(unit) === 'money' ? 'other-currency' : 'not-money', {
      found: writtenAs(stripped.foreign),
      currency,
    });
  const match = /^([-+]?)\s*([\d.,' ]*\d[\d.,' ]*?|[\d.]+e[-+]?\d+)\s*([^\d\s.,'+-][^\d]*|m3)?$/.exec(stripped.rest);
  if (!match) return failed(/\d\s*(-|to|\.\.)\s*\D{0,3}\d/.test(stripped.rest) ? 'range' : 'unreadable');
  const [, sign, body, suffix = ''] = match;
  const power = powerOf(suffix.trim(), unit);
  if (typeof power !== 'number') return power;
  const readings = readBody(body.trim()).map((d) => shift({ ...d, negative: sign === '-' && d.digits !== '0' }, power));
  if (readings.length === 0) return failed('unreadable');
  const values = readings.map(toNumber);
  if (values.some((value) => !isNumber(value))) return failed('too-big');
  if (values.length > 1) return { ok: false, ambiguous: values };
  return { ok: true, value: values[0], echo: { value: exact(values[0], unit, currency) } };
}

/**
 * What stands in the field: every digit of the value, in a form that reads back as the same double.
 * @param {number | null | undefined} value
 * @param {string} [unit]
 */
export function editText(value, unit = '') {
  if (!isNumber(value)) return '';
  const isShare = kindOf(unit) === 'share';
  const d = shift(fromNumber(value), isShare ? 2 : 0);
  const [whole, fraction] = plainDigits(d);
  // money has its cents; three decimals after one to three digits would read as thousands to half of the world
  const cents = kindOf(unit) === 'money' && fraction.length === 1;
  const unlike = fraction.length === 3 && whole !== '0' && whole.length <= 3;
  return `${d.negative ? '-' : ''}${group(whole, cents || unlike ? `${fraction}0` : fraction)}${isShare ? '%' : ''}`;
}

/** What to say of a text that was not read. @param {Unreadable} failure @param {string} text */
export function readingError(failure, text) {
  return t(`read.${failure.error}`, { text: text.trim().slice(0, 40), ...failure.params });
}

/** Local digits, signs and spaces to plain ones, lower case. @param {string} text */
function toPlain(text) {
  let out = '';
  for (const letter of text) {
    const code = /** @type {number} */ (letter.codePointAt(0));
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    if (zero !== undefined) out += String(code - zero);
    else out += SIGNS.get(letter) ?? letter;
  }
  return out
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * Takes a currency's sign or code from either end. `foreign` is one that is not the field's.
 * @param {string} text
 * @param {string} currency
 */
function stripCurrency(text, currency) {
  const mine = namesOf(currency);
  for (const [names, foreign] of /** @type {[string[], boolean][]} */ ([
    [mine, false],
    [allNames(), true],
  ])) {
    for (const name of names) {
      const rest = without(text, name);
      if (rest !== null) return { rest, found: name, foreign: foreign ? name : '' };
    }
  }
  return { rest: text, found: '', foreign: '' };
}

/** @param {string} text @param {string} name */
function without(text, name) {
  const sign = /^[-+]/.test(text) ? text[0] : '';
  const bare = text.slice(sign.length).trim();
  if (bare.startsWith(name)) {
    const rest = bare.slice(name.length).trim();
    if (/^[-+]?[\d.,]/.test(rest) && !(sign && /^[-+]/.test(rest))) return sign + rest;
  }
  if (bare.endsWith(name)) {
    const rest = bare.slice(0, -name.length).trim();
    const cut = /^\p{L}/u.test(name) && /\p{L}$/u.test(bare.slice(0, -name.length));
    if (/\d/.test(rest) && !cut) return sign + rest;
  }
  return null;
}

/** @param {string} currency */
function namesOf(currency) {
  const { symbol, typed } = currencyRow(currency);
  return [currency.toLowerCase(), symbol.toLowerCase(), ...typed].filter((name) => name !== '').sort(longestFirst);
}

/** A name as it is written: it was found in lower case. @param {string} name */
const writtenAs = (name) =>
  Object.entries(currencies)
    .flatMap(([code, { symbol }]) => [code, symbol])
    .find((one) => one.toLowerCase() === name) ?? name.toUpperCase();

const allNames = () =>
  Object.keys(currencies)
    .flatMap(namesOf)
    .filter((name) => name !== 'd')
    .sort(longestFirst);

/** @param {string} a @param {string} b */
const longestFirst = (a, b) => b.length - a.length;

/**
 * The power of ten that a suffix stands for.
 * @param {string} suffix
 * @param {string} unit
 * @returns {number | Unreadable}
 */
function powerOf(suffix, unit) {
  const kind = kindOf(unit);
  if (suffix === '%') return kind === 'share' ? -2 : failed('not-percent');
  if (suffix === '') return kind === 'share' ? -2 : 0;
  if (UNIT_WORDS[unit]?.test(suffix)) return 0;
  const power = Object.hasOwn(locale().typed, suffix) ? locale().typed[suffix] : undefined;
  if (power !== undefined && (kind === 'money' || kind === 'units' || unit === '' || unit === 'rate')) return power;
  if (/^(e|[a-z]+\d|\p{L}{12,})/u.test(suffix)) return failed('unreadable');
  return power !== undefined ||
    Object.values(UNIT_WORDS).some((word) => word.test(suffix)) ||
    /^(g|lb|lbs|oz|t|month|months|mo)$/.test(suffix)
    ? failed('other-unit', { found: suffix })
    : failed('unreadable');
}

/** All sensible readings of digits and separators, the likelier first. @param {string} body @returns {Decimal[]} */
function readBody(body) {
  if (body.includes('e')) return decimals(body);
  const spaced = /[ ']/.test(body);
  if (spaced && !/^\d{1,3}([ ']\d{3})+([.,]\d+)?$/.test(body)) return [];
  const text = body.replace(/[ ']/g, '');
  const points = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (points + commas === 0) return decimals(text);
  if (points > 0 && commas > 0) {
    const decimal = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
    return readBoth(text, decimal === '.' ? ',' : '.', decimal);
  }
  const sign = points > 0 ? '.' : ',';
  if (points + commas > 1) return isGrouped(text, sign) ? decimals(text.replaceAll(sign, '')) : [];
  return readOne(text, sign, spaced);
}

/** @param {string} text @param {string} groupSign @param {string} decimal */
function readBoth(text, groupSign, decimal) {
  const [whole, fraction, ...more] = text.split(decimal);
  return more.length === 0 && fraction !== '' && isGrouped(whole, groupSign)
    ? decimals(`${whole.replaceAll(groupSign, '')}.${fraction}`)
    : [];
}

/** One separator, once. @param {string} text @param {string} sign @param {boolean} spaced */
function readOne(text, sign, spaced) {
  const [whole, fraction] = text.split(sign);
  if (fraction === '') return [];
  const asDecimal = decimals(`${whole}.${fraction}`);
  const asGroup = decimals(whole + fraction);
  const couldGroup = !spaced && isGrouped(text, sign);
  if (sign === locale().group) {
    if (couldGroup) return asGroup;
    return spaced || fraction.length < 3 || /^0?$/.test(whole) ? asDecimal : [...asDecimal, ...asGroup];
  }
  return couldGroup ? [...asGroup, ...asDecimal] : asDecimal;
}

/** @param {string} text @param {string} sign */
function isGrouped(text, sign) {
  const [first, ...groups] = text.split(sign);
  return /^[1-9]\d{0,2}$/.test(first) && groups.length > 0 && groups.every((three) => /^\d{3}$/.test(three));
}

/** @param {string} text */
const decimals = (text) => {
  const d = readDecimal(text);
  return d ? [d] : [];
};

/** @param {ErrorCode} error @param {Record<string, string>} [params] @returns {Unreadable} */
const failed = (error, params) => ({ ok: false, error, ...(params ? { params } : {}) });
