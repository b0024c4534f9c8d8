// SPDX-License-Identifier: MIT
// Decimal numbers as digits, for reading and writing. Rounding and shifting work on the shortest decimal that stands for
// the double (the one a person typed), never by floating multiplication: 1.005 rounds to 1.01, and 12 % is 0.12 exactly.

/**
 * `digits` times ten to the `exponent`. No leading zeros; zero is `0`, exponent 0, never negative.
 * @typedef {{ negative: boolean, digits: string, exponent: number }} Decimal
 */

const SHAPE = /^([-+]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/i;

/**
 * Reads plain or scientific notation with a point; null if it is no number.
 * @param {string} text
 * @returns {Decimal | null}
 */
export function readDecimal(text) {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [, sign, whole, fraction = '', power = '0'] = match;
  if (whole + fraction === '') return null;
  return tidy(sign === '-', whole + fraction, Number(power) - fraction.length);
}

/** The shortest decimal that reads back as this finite number. @param {number} value @returns {Decimal} */
export function fromNumber(value) {
  const decimal = readDecimal(String(value));
  if (!decimal) throw new RangeError('not a finite number');
  return decimal;
}

/** The double nearest to it (infinite when beyond the range). @param {Decimal} d */
export function toNumber(d) {
  return Number(`${d.negative ? '-' : ''}${d.digits}e${d.exponent}`);
}

/** Times ten to the `power`. @param {Decimal} d @param {number} power @returns {Decimal} */
export function shift(d, power) {
  return d.digits === '0' ? d : { ...d, exponent: d.exponent + power };
}

/** The power of ten of the leading digit: 3 for 1,500. @param {Decimal} d */
export function magnitude(d) {
  return d.digits.length + d.exponent - 1;
}

/**
 * To a multiple of ten to the `power`; a half goes away from zero, as by hand.
 * @param {Decimal} d
 * @param {number} power
 */
export const roundAt = (d, power) => cutAt(d, power, (dropped) => dropped[0] >= '5');

/** The same, away from zero whatever is dropped. @param {Decimal} d @param {number} power */
export const roundUpAt = (d, power) => cutAt(d, power, (dropped) => /[1-9]/.test(dropped));

/** @param {Decimal} d @param {number} power @param {(dropped: string) => boolean} isUp */
function cutAt(d, power, isUp) {
  const drop = power - d.exponent;
  if (drop <= 0) return d;
  const padded = d.digits.padStart(drop + 1, '0');
  const kept = BigInt(padded.slice(0, -drop));
  return tidy(d.negative, String(isUp(padded.slice(-drop)) ? kept + 1n : kept), power);
}

/** Whole digits and decimals, neither in scientific notation. @param {Decimal} d @returns {[string, string]} */
export function plainDigits(d) {
  if (d.exponent >= 0) return [d.digits + '0'.repeat(d.exponent), ''];
  const padded = d.digits.padStart(1 - d.exponent, '0');
  return [padded.slice(0, d.exponent), padded.slice(d.exponent)];
}

/** @param {boolean} negative @param {string} digits @param {number} exponent @returns {Decimal} */
function tidy(negative, digits, exponent) {
  const short = digits.replace(/^0+/, '');
  if (short === '') return { negative: false, digits: '0', exponent: 0 };
  const end = short.replace(/0+$/, '');
  return { negative, digits: end, exponent: exponent + short.length - end.length };
}
