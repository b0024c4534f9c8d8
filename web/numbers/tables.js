// SPDX-License-Identifier: MIT
// The frozen tables of numbers, money and dates. The browsers' own tables are not used anywhere: they disagree on minor
// units, separators and calendars (IDR alone has 0 or 2 digits), so that the same link would read differently on two
// phones. A further language is one more entry in `locales`; nothing else changes.

/**
 * @typedef {object} CurrencyRow
 * @property {string} symbol
 * @property {number} digits        decimals that people write, not always ISO 4217's
 * @property {readonly string[]} typed  further ways in which people write it, lower case
 */
/**
 * @typedef {object} Locale
 * @property {string} code
 * @property {string} decimal
 * @property {string} group
 * @property {string} minus
 * @property {string} dash          stands for "there is none"
 * @property {string} money         `{symbol}` and `{amount}`; a letter next to the amount gets a space between
 * @property {string} percent       `{n}`
 * @property {string} date          `{day}` `{month}` `{year}`
 * @property {readonly string[]} months
 * @property {readonly (readonly [number, string])[]} compact  power of ten and its suffix, largest first
 * @property {Readonly<Record<string, number>>} typed  suffixes that a reader of this language types, and their power
 * @property {'one-other' | 'other'} plurals
 */

/** @type {Readonly<Record<string, CurrencyRow>>} */
export const currencies = deepFreeze({
  USD: { symbol: '$', digits: 2, typed: ['us$'] },
  EUR: { symbol: '€', digits: 2, typed: [] },
  GBP: { symbol: '£', digits: 2, typed: [] },
  VND: { symbol: '₫', digits: 0, typed: ['đ', 'd'] },
  IDR: { symbol: 'Rp', digits: 0, typed: ['rp.'] },
  THB: { symbol: '฿', digits: 2, typed: ['baht', 'บาท'] },
  MYR: { symbol: 'RM', digits: 2, typed: [] },
  PHP: { symbol: '₱', digits: 2, typed: [] },
  SGD: { symbol: 'S$', digits: 2, typed: ['$'] },
  CNY: { symbol: 'CN¥', digits: 2, typed: ['¥', '￥', 'rmb', '元'] },
  KHR: { symbol: '៛', digits: 0, typed: ['riel'] },
  LAK: { symbol: '₭', digits: 0, typed: ['kip', 'ກີບ'] },
  MMK: { symbol: 'Ks', digits: 0, typed: ['kyat', 'ကျပ်'] },
});

/** @type {Readonly<Record<string, Locale>>} */
export const locales = deepFreeze({
  en: {
    code: 'en',
    decimal: '.',
    group: ',',
    minus: '−',
    dash: '–',
    money: '{symbol}{amount}',
    percent: '{n}%',
    date: '{day} {month} {year}',
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    compact: [
      [9, 'bn'],
      [6, 'm'],
      [3, 'k'],
    ],
    typed: { k: 3, thousand: 3, m: 6, mn: 6, mio: 6, million: 6, b: 9, bn: 9, billion: 9 },
    plurals: 'one-other',
  },
});

/** The row of a currency; one that the table lacks is written with its code and two digits. @param {string} code */
export function currencyRow(code) {
  return Object.hasOwn(currencies, code) ? currencies[code] : { symbol: code, digits: 2, typed: [] };
}

let current = locales.en;

/** The locale in which the page speaks now (see `use` in words/words.js). @returns {Locale} */
export const locale = () => current;

/** @param {Locale} next */
export const setLocale = (next) => {
  current = next;
};

/** @template T @param {T} value @returns {T} */
function deepFreeze(value) {
  if (value !== null && typeof value === 'object') Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
