// SPDX-License-Identifier: MIT
// Numbers as words. Rounding is for display only and works on decimal digits (decimal.js), a half away from zero. Null,
// NaN and infinity are a dash; minus zero is zero. How finely a number is shown:
//   money()     a result in a table: whole units of the currency
//   headline()  a result in a sentence: three significant digits, from 1,000 up never finer than hundreds, from 100 tens,
//               from 1 whole units
//   price()     an amount for one piece: the currency's digits, none if they are all zero; below 1 three significant
//   near()      a value at which something flips: three significant digits (an amount for one piece below 1,000 the currency's,
//               two below 1), more until it differs from what was typed
//   exact()     what was typed, every digit of it
import { t, plural } from '../words/words.js';
import { fromNumber, magnitude, plainDigits, roundAt, roundUpAt, shift, toNumber } from './decimal.js';
import { currencyRow, locale } from './tables.js';

/** @typedef {import('./decimal.js').Decimal} Decimal */
/** @typedef {number | null | undefined} Num */
/**
 * @typedef {object} MoneyOptions
 * @property {number} [digits]    decimals, always shown
 * @property {boolean} [sign]     a plus before gains
 * @property {boolean} [compact]  $31.2k
 */
/**
 * How finely: `value` as set in a form, `headline`, `near` a flip, or `exact`.
 * @typedef {'value' | 'headline' | 'exact'} Style
 */

/** @param {Num} value @returns {value is number} */
export const isNumber = (value) => typeof value === 'number' && Number.isFinite(value);

/**
 * @param {Num} value
 * @param {{ digits?: number, sign?: boolean }} [options]  without digits: two decimals at most, three significant below 1
 */
export function number(value, { digits, sign = false } = {}) {
  if (!isNumber(value)) return locale().dash;
  const d = fromNumber(value);
  return signed(digits === undefined ? roundAt(d, finest(d, 2)) : roundAt(d, -digits), digits ?? 0, sign, (n) => n);
}

/** @param {Num} value @param {string} currency @param {MoneyOptions} [options] */
export function money(value, currency, { digits = 0, sign = false, compact = false } = {}) {
  if (!isNumber(value)) return locale().dash;
  const d = fromNumber(value);
  if (compact) return compactMoney(d, currency, sign);
  return signed(roundAt(d, -digits), digits, sign, (n) => withSymbol(n, currency));
}

/**
 * A result as a sentence tells it.
 * @param {Num} value
 * @param {string} currency
 * @param {{ sign?: boolean, up?: boolean }} [options]  `up`: never below the value
 */
export function headline(value, currency, { sign = false, up = false } = {}) {
  if (!isNumber(value)) return locale().dash;
  const d = fromNumber(value);
  return signed((up ? roundUpAt : roundAt)(d, headlinePower(d, currency)), 0, sign, (n) => withSymbol(n, currency));
}

/**
 * An amount for one piece, or an amount as it was set.
 * @param {Num} value
 * @param {string} currency
 * @param {{ sign?: boolean, full?: boolean }} [options] full: whole amounts too with all decimals, as in a column or a quote
 */
export function price(value, currency, { sign = false, full = false } = {}) {
  if (!isNumber(value)) return locale().dash;
  const { digits } = currencyRow(currency);
  const d = fromNumber(value);
  const rounded = roundAt(d, finest(d, digits));
  return signed(rounded, full || rounded.exponent < 0 ? digits : 0, sign, (n) => withSymbol(n, currency));
}

/** 0.125 is 12.5%. @param {Num} value @param {{ digits?: number, sign?: boolean }} [options] */
export function share(value, { digits, sign = false } = {}) {
  if (!isNumber(value)) return locale().dash;
  const d = shift(fromNumber(value), 2);
  const rounded = roundAt(d, digits === undefined ? finest(d, 2) - (magnitude(d) < 0 ? 1 : 0) : -digits);
  return signed(rounded, digits ?? 0, sign, (n) => fill(locale().percent, { n }));
}

/** "25 weeks"; tenths are shown where there are any. @param {Num} value @param {{ digits?: number }} [options] */
export function weeks(value, { digits } = {}) {
  return counted('count.week', value, digits ?? 1, digits !== undefined);
}

/** "week 39", the week in which it falls: the one that begins at or before it. @param {Num} value */
export function weekAt(value) {
  if (!isNumber(value)) return locale().dash;
  return t('week.at', { n: group(String(Math.floor(value))) });
}

/** "2 years", "1.5 years". @param {Num} value */
export const years = (value) => counted('count.year', value, 2, false);

/** "22 Nov 2026", from "2026-11-22". @param {string | null | undefined} iso */
export function date(iso) {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? '');
  const month = match && locale().months[Number(match[2]) - 1];
  if (!match || !month) return locale().dash;
  return fill(locale().date, { day: match[3].replace(/^0/, ''), month, year: match[1] });
}

/**
 * A value in the unit of its field (codes of the field table). `currency` is the offer's own for the unit `quote`.
 * @param {Num} value
 * @param {string} [unit]
 * @param {string} [currency]
 * @param {{ style?: Style, per?: boolean, sign?: boolean }} [options]  `per` adds "each", "a year"
 */
export function formatValue(value, unit = '', currency = '', { style = 'value', per = false, sign = false } = {}) {
  if (!isNumber(value)) return locale().dash;
  const text = bare(value, unit, currency, style, sign);
  return per && unit !== '' ? t(`per.${unit}`, { value: text }) : text;
}

/** @param {number} value @param {string} unit @param {string} currency @param {Style} style @param {boolean} sign */
function bare(value, unit, currency, style, sign) {
  const kind = kindOf(unit);
  if (style === 'exact') return exact(value, unit, currency);
  if (kind === 'money')
    return style === 'headline' && isTotal(unit)
      ? headline(value, currency, { sign })
      : price(value, currency, { sign });
  if (kind === 'share') return share(value, { sign });
  if (kind === 'weeks') return weeks(value);
  if (kind === 'days') return counted('count.day', value, 1, false);
  if (kind === 'years') return years(value);
  if (kind === 'hours') return counted('count.hour', value, -finest(fromNumber(value), 2), false);
  if (unit === 'kg' || unit === 'cbm') return t(`in.${unit}`, { n: number(value) });
  if (unit === 'kg/unit' || unit === 'cbm/unit')
    return t(`in.${unit.slice(0, unit.indexOf('/'))}`, { n: number(value) });
  if (style === 'headline' && kind === 'units') {
    const d = fromNumber(value);
    return signed(roundAt(d, piecesPower(d)), 0, sign, (n) => n);
  }
  return number(value, { sign });
}

/**
 * The value at which something flips, as near as the reader needs it: in a sentence's style, but finer until it stands on
 * the same side of what was typed as the true value does, so that no sentence says "ahead above 1,500; you expect 1,500".
 * @param {Num} value
 * @param {Num} yours
 * @param {string} unit
 * @param {string} currency
 */
export function near(value, yours, unit, currency) {
  if (!isNumber(value)) return locale().dash;
  const d = fromNumber(value);
  const start = nearPower(d, unit, currency);
  for (let power = start; power > d.exponent; --power) {
    const shown = toNumber(roundAt(d, power));
    if (isNumber(yours) && (shown === yours || shown < yours !== value < yours)) continue;
    return power === start ? formatValue(shown, unit, currency) : exact(shown, unit, currency);
  }
  return exact(value, unit, currency);
}

/** @param {Decimal} d @param {string} unit @param {string} currency */
function nearPower(d, unit, currency) {
  const kind = kindOf(unit);
  const three = magnitude(d) - 2;
  if (kind === 'money' && isTotal(unit)) return headlinePower(d, currency);
  if (kind === 'money') return three > 0 ? three : finest(d, currencyRow(currency).digits, 1);
  if (kind === 'share') return finest(shift(d, 2), 1, 1) - 2;
  if (kind === 'units') return unit[0] === 'e' ? three : piecesPower(d); // enquiries are an average
  return kind === 'hours' || (kind === 'number' && unit !== 'buyers') ? three : -1;
}

/** Every digit of it, with its unit. @param {number} value @param {string} unit @param {string} currency */
export function exact(value, unit, currency) {
  const kind = kindOf(unit);
  const d = fromNumber(value);
  if (kind === 'share') return signed(shift(d, 2), 0, false, (n) => fill(locale().percent, { n }));
  if (kind === 'money')
    return signed(d, d.exponent < 0 ? currencyRow(currency).digits : 0, false, (n) => withSymbol(n, currency));
  const n = signed(d, 0, false, (text) => text);
  if (isCounted(kind)) return plural(`count.${kind.slice(0, -1)}`, value, { n });
  if (/^(kg|cbm)(\/unit)?$/.test(unit)) return t(`in.${unit.replace('/unit', '')}`, { n });
  return n;
}

/**
 * "8.4 to 19.6 weeks", "$0 to $40"; one value where both read the same.
 * @param {Num} low
 * @param {Num} high
 * @param {string} [unit]
 * @param {string} [currency]
 */
export function formatRange(low, high, unit = '', currency = '') {
  const [from, to] = [low, high].map((value) => formatValue(value, unit, currency));
  if (from === to) return to;
  const kind = kindOf(unit);
  const named = isCounted(kind) || /^(kg|cbm)(\/unit)?$/.test(unit);
  const places = (/** @type {number} */ value) =>
    kind === 'hours' ? finest(fromNumber(value), 2) : kind === 'years' ? -2 : -1;
  const short = (/** @type {number} */ value) => signed(roundAt(fromNumber(value), places(value)), 0, false, (n) => n);
  const first = !named || !isNumber(low) ? from : kind === 'number' ? number(low) : short(low);
  return t('count.range', { low: first, high: to });
}

/** What kind of number a unit code holds. @param {string} unit */
export function kindOf(unit) {
  if (/^(money|quote|home)(\/|$)/.test(unit)) return 'money';
  if (/^share(\/|$)/.test(unit)) return 'share';
  if (/^(units|enquiries)(\/|$)/.test(unit)) return 'units';
  if (/^hours(\/|$)/.test(unit)) return 'hours';
  return unit === 'weeks' || unit === 'days' || unit === 'years' ? unit : 'number';
}

/** Grouped digits with the locale's signs. @param {string} whole @param {string} [fraction] */
export function group(whole, fraction = '') {
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale().group);
  return fraction === '' ? grouped : grouped + locale().decimal + fraction;
}

/** Named by its unit wherever it is told. @param {string} kind */
const isCounted = (kind) => kind === 'weeks' || kind === 'days' || kind === 'years' || kind === 'hours';

/** @param {string} unit */
const isTotal = (unit) => /^(money|quote|home)(\/year)?$/.test(unit);

/** Two decimals (or the currency's), but three significant digits (or one after the first) below 1. @param {Decimal} d @param {number} digits @param {number} [after] */
const finest = (d, digits, after = 2) => Math.min(-digits, magnitude(d) < 0 ? magnitude(d) - after : -digits);

/** @param {Decimal} d @param {string} currency */
function headlinePower(d, currency) {
  const at = magnitude(d);
  if (at >= 3) return Math.max(2, at - 2);
  if (at === 2) return 1;
  return at >= 0 ? 0 : -currencyRow(currency).digits;
}

/** Pieces in a sentence: three significant digits, no fractions from 1 up. @param {Decimal} d */
const piecesPower = (d) => (magnitude(d) >= 0 ? Math.max(0, magnitude(d) - 2) : magnitude(d) - 2);

/**
 * Sign, grouped digits with at least `digits` decimals, and what stands around them.
 * @param {Decimal} d
 * @param {number} digits
 * @param {boolean} plus
 * @param {(n: string) => string} around
 */
function signed(d, digits, plus, around) {
  const [whole, fraction] = plainDigits(d);
  const text = around(group(whole, fraction.padEnd(digits, '0')));
  if (d.negative) return locale().minus + text;
  return plus && d.digits !== '0' ? `+${text}` : text;
}

/** @param {string} amount @param {string} currency */
function withSymbol(amount, currency) {
  const { symbol } = currencyRow(currency);
  const text = fill(locale().money, { symbol, amount });
  return text.replace(/([a-zA-Z])(?=\d)/, '$1\u00a0');
}

/** @param {Decimal} d @param {string} currency @param {boolean} sign */
function compactMoney(d, currency, sign) {
  const rounded = roundAt(d, Math.max(magnitude(d) - 2, magnitude(d) < 3 ? 0 : -Infinity));
  const step = locale().compact.find(([power]) => magnitude(rounded) >= power && rounded.digits !== '0');
  const scaled = step ? shift(rounded, -step[0]) : rounded;
  return signed(scaled, 0, sign, (n) => withSymbol(n + (step ? step[1] : ''), currency));
}

/** @param {string} key @param {Num} value @param {number} digits @param {boolean} fixed */
function counted(key, value, digits, fixed) {
  if (!isNumber(value)) return locale().dash;
  const rounded = roundAt(fromNumber(value), -digits);
  const n = signed(rounded, fixed ? digits : 0, false, (text) => text);
  return plural(key, n === '1' ? 1 : 2, { n });
}

/** @param {string} pattern @param {Record<string, string>} params */
const fill = (pattern, params) => pattern.replace(/\{(\w+)\}/g, (_, name) => params[name]);
