// SPDX-License-Identifier: MIT
// Rows as comma-separated text (RFC 4180), for whatever program opens it.

/** Spreadsheets take UTF-8 for it only with this mark in front. */
const MARK = '\ufeff';

/** @param {(string | number | null)[][]} rows */
export const csv = (rows) => `${MARK}${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

/** @param {string | number | null} value */
function cell(value) {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = value ?? '';
  // A name that a stranger's link brought must not run as a formula: the quote makes it text in every spreadsheet.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
