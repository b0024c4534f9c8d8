// SPDX-License-Identifier: MIT
// Reading how far a number is unknown, as people write it: "6 to 12", "6 / 8 / 12", "8 ± 10%". Each part is read as any
// number is; one that could be meant in two ways is not guessed. Nothing is worked out: the core knows the middle.
import { parse } from './parse.js';

/** @typedef {import('../calc/types.js').Range} Range */
/** @typedef {{ ok: true, value: number | null, range: Range }} RangeReading  without a value the middle is the core's */
/** @typedef {import('./parse.js').Unreadable} Unreadable */

const EITHER_WAY = /^(.+?)\s*(?:±|\+\s*\/?\s*[-−–])\s*(.+)$/;
const THREE = /^([^/]+)\/([^/]+)\/([^/]+)$/;
const TWO = /^(.*\d[^\d]*?)\s*(?:\bto\b|\.\.+|…|[–—]|\s[-−]\s|(?<=\d)[-−](?=\p{Sc}?\d))\s*(\D{0,4}\d.*)$/iu;

/**
 * @param {string} text
 * @param {string} [unit]
 * @param {string} [currency]
 * @returns {RangeReading | Unreadable | null} null for what does not look like a range
 */
export function parseRange(text, unit = '', currency = '') {
  const either = EITHER_WAY.exec(text);
  if (either) return around(either[1], either[2], unit, currency);
  const three = THREE.exec(text);
  const parts = three ? three.slice(1) : TWO.exec(text)?.slice(1);
  if (!parts) return null;
  const read = parts.map((part) => parse(part.trim(), unit, currency));
  const unread = read.find((one) => !one.ok);
  if (unread) return 'ambiguous' in unread ? failed('range-unclear') : /** @type {Unreadable} */ (unread);
  const values = read.map((one) => (one.ok ? one.value : 0));
  const [low, high] = [values[0], values[values.length - 1]];
  return { ok: true, value: values.length === 3 ? values[1] : null, range: { low, high } };
}

/** A share of the number either way: an amount would have to be added up. @param {string} middle @param {string} by @param {string} unit @param {string} currency */
function around(middle, by, unit, currency) {
  // of a share, “± 5%” may mean points of it or a part of it
  if (/^share(\/|$)/.test(unit)) return failed('range-either-way-share');
  if (!/[%％]\s*$/.test(by)) return failed('range-either-way');
  const value = parse(middle.trim(), unit, currency);
  const share = parse(by.trim(), 'share');
  if (!value.ok) return 'ambiguous' in value ? failed('range-unclear') : value;
  if (!share.ok || share.value < 0) return failed('range-either-way');
  return /** @type {RangeReading} */ ({ ok: true, value: value.value, range: { by: share.value } });
}

/** @param {import('./parse.js').ErrorCode} error @returns {Unreadable} */
const failed = (error) => ({ ok: false, error });
