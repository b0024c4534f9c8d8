// SPDX-License-Identifier: MIT
// Price breaks out of a spreadsheet or a message: one a line, quantity and unit price, between them a tab, a semicolon, a
// comma or wide space; or two lines laid across, quantities above prices. Each number is read as strictly as if it had been
// typed; a line that cannot be read stays a line.
import { parse } from './parse.js';

/** @typedef {import('./parse.js').Reading | import('./parse.js').Ambiguous | import('./parse.js').Unreadable} Read */
/**
 * @typedef {object} Line
 * @property {string} text
 * @property {'read' | 'columns' | 'twice' | 'whole' | 'across' | 'unread'} state
 * @property {[string, string]} cells
 * @property {[Read, Read] | null} reads quantity and price
 * @property {{ from: number, price: number } | null} tier
 */

const LONGEST = 20_000;
/** What may stand around a quantity: "from 500", "500+", "500-999". */
const FROM = /^(?:≥|>=|from|ab)\s*|\s*\+$/gi;
const RANGE = /^(\S.*?\d)\s*(?:-|–|—|to|~)\s*\d[\d.,' ]*(.*)$/;

/**
 * @param {string} text
 * @param {string} currency of the quote
 * @param {Readonly<Record<string, number>>} [meant] chosen readings, by the cell's own text
 * @returns {Line[]} headings and empty lines are left out
 */
export function readTiers(text, currency, meant = {}) {
  const pasted = text
    .slice(0, LONGEST)
    .split(/\r\n|\r|\n/)
    .filter((line) => /\d/.test(line));
  const laid = laidAcross(pasted, currency);
  if (laid === 'either') return pasted.map((line) => bare(line, 'across'));
  const lines = (laid ?? pasted).map((line) => readLine(line, currency, meant));
  const seen = new Set();
  return lines.map((line) => {
    if (!line.tier) return line;
    const again = seen.has(line.tier.from);
    seen.add(line.tier.from);
    return again ? { ...line, state: 'twice', tier: null } : line;
  });
}

/**
 * One line.
 * @param {string} text
 * @param {string} currency
 * @param {Readonly<Record<string, number>>} meant
 * @returns {Line}
 */
function readLine(text, currency, meant) {
  const found = cellsOf(text);
  if (!found) return bare(text, 'columns');
  const cells = /** @type {[string, string]} */ ([quantityOf(found[0]), found[1].trim()]);
  const reads = /** @type {[Read, Read]} */ ([
    chosen(parse(cells[0], 'units'), meant[`0 ${cells[0]}`]),
    chosen(parse(cells[1], 'quote/unit', currency), meant[`1 ${cells[1]}`]),
  ]);
  const [from, price] = reads;
  // nobody sells part of a piece: more likely a price stands where the quantity should
  if (from.ok && !Number.isInteger(from.value)) return bare(text, 'whole');
  const tier = from.ok && price.ok ? { from: from.value, price: price.value } : null;
  return { text, state: tier ? 'read' : 'unread', cells, reads, tier };
}

/** A line that gives no price break, and why. @param {string} text @param {Line['state']} state @returns {Line} */
const bare = (text, state) => ({ text, state, cells: ['', ''], reads: null, tier: null });

/**
 * A table of two lines, quantities above their prices: as one price break a line. Null where it is none; `either` where its
 * two columns can be read down as well as across.
 * @param {readonly string[]} lines
 * @param {string} currency
 * @returns {string[] | 'either' | null}
 */
function laidAcross(lines, currency) {
  if (lines.length !== 2) return null;
  const [above, below] = lines.map(row);
  if (above.length < 2 || above.length !== below.length) return null;
  const from = above.map((cell) => values(quantityOf(cell), 'units', '').find(Number.isInteger));
  const price = below.map((cell) => values(cell, 'quote/unit', currency)[0]);
  if (!rising(from) || price.some((value) => value === undefined)) return null;
  if (above.length === 2 && rising([from[0], values(quantityOf(below[0]), 'units', '').find(Number.isInteger)])) {
    // the first column rises too; prices that rise are no prices of larger orders
    return rising(price) ? null : 'either';
  }
  return above.map((cell, i) => `${cell}\t${below[i]}`);
}

/** @param {readonly (number | undefined)[]} list */
const rising = (list) =>
  list.every((value, i) => value !== undefined && (i === 0 || value > /** @type {number} */ (list[i - 1])));

/** Every reading of a cell. @param {string} cell @param {string} unit @param {string} currency @returns {number[]} */
function values(cell, unit, currency) {
  const read = parse(cell, unit, currency);
  return read.ok ? [read.value] : 'ambiguous' in read ? read.ambiguous : [];
}

/** The cells of a line with numbers in them, a heading before them left out. @param {string} line @returns {string[]} */
function row(line) {
  const between = BETWEEN.find((one) => line.trim().split(one).length > 1);
  const cells = between ? line.trim().split(between) : THOUSANDS.test(line) ? [line] : line.split(',');
  const full = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return /\d/.test(full[0] ?? '') ? full : full.slice(1);
}

/**
 * The two columns. A comma parts them only where the line cannot be one number.
 * @param {string} text
 * @returns {[string, string] | null}
 */
function cellsOf(text) {
  const line = text.trim();
  for (const between of BETWEEN) {
    const cells = line.split(between).map((cell) => cell.trim());
    const full = cells.filter((cell) => cell !== '');
    if (cells.length > 1) return full.length === 2 ? /** @type {[string, string]} */ (full) : null;
  }
  const [first = '', second = '', ...more] = line.split(',');
  return more.length > 0 || second === '' || GROUPED.test(line) ? null : [first.trim(), second.trim()];
}

const BETWEEN = ['\t', ';', /\s{2,}/, /\s*[|:=]\s*/];
/** Numbers with their thousands apart, as likely as several numbers. */
const THOUSANDS = /^\D{0,4}\d{1,3}(,\d{3})+\D{0,4}$/;
/** One number with its thousands apart, as likely as two numbers. */
const GROUPED = /^\D{0,4}\d{1,3},\d{3}\D{0,4}$/;

/** The quantity at which a price begins. @param {string} cell */
function quantityOf(cell) {
  const bare = cell.trim().replace(FROM, '').trim();
  const [, first, rest = ''] = RANGE.exec(bare) ?? [];
  return first === undefined ? bare : `${first} ${rest}`.trim();
}

/** @param {Read} read @param {number | undefined} meant @returns {Read} */
const chosen = (read, meant) =>
  !read.ok && 'ambiguous' in read && meant !== undefined && read.ambiguous.includes(meant)
    ? { ok: true, value: meant, echo: { value: String(meant) } }
    : read;
