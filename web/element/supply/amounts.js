// SPDX-License-Identifier: MIT
// What the factory's workings share: the core's amounts as rows of words, and the places of the numbers behind them.
import { inputsOf } from '../lines.js';
import * as say from '../say.js';
import { origins } from './lines.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../views/working.js').Amount} Amount */
/** @typedef {{ s: Session, view: import('../../words/supply/answer.js').SupplyView }} Seen */
/** How a figure comes about; `how` where that is not told under its own name. @typedef {{ how?: string, section: string, made?: import('../views/money.js').Made, amounts?: Amount[], inputs: string[] }} Told */

/** Paid once or in steps, whatever is sold, and for the platform (docs/MODEL.md 11.4). */
export const FIXED = [
  'contribution',
  'design',
  'tooling',
  'certification',
  'listing',
  'photographs',
  'refresh',
  'copies',
];
export const PLATFORM = ['membership', 'advertising'];

/** Of the factory: its hours in a week, and what an hour costs. */
export const WEEK = ['hours', 'booked', 'overtimeHours'].map((name) => `/supplier/factory/${name}`);
export const HOUR = ['avoidable', 'overtime'].map((name) => `/supplier/hour/${name}`);

/** How many will buy. */
export const DEMAND = ['buyers', 'enquiries', 'committed/pieces'];

/** @param {string} label @param {string} value @returns {Amount} */
export const row = (label, value) => ({ label, value });

/** @param {number} offer @param {...string} names of the supplier's numbers of an offer */
export const own = (offer, ...names) => names.map((name) => `/offers/${offer}/supply/${name}`);

/** The lines of an offer that are not nothing. @param {Session} s @param {number} offer @param {(line: string) => boolean} which */
export const linesOf = (s, offer, which) =>
  say.result(s).lines.filter(({ line, amounts }) => which(line) && amounts[offer] !== 0);

/** @param {number} offer @param {readonly string[]} lines */
export const behind = (offer, lines) => lines.flatMap((line) => inputsOf(line, [offer], origins));
