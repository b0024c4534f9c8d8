// SPDX-License-Identifier: MIT
// What stands in a field, from the first letter until it counts. A text that cannot be read stays where it is.
import { parse } from '../../numbers/parse.js';
import { numberAt } from '../../state/project.js';

/** @typedef {import('../session.js').Session} Session */

/** @typedef {import('../../numbers/parse.js').Ambiguous | import('../../numbers/parse.js').Unreadable} Unread */
/** @typedef {import('../../numbers/parse.js').Reading} Reading */
/** @typedef {import('../../numbers/range.js').RangeReading} RangeReading */

/**
 * Reads more than one plain number, and puts it in: a part that comes later stands here.
 * @type {{ read: (s: Session, path: string, text: string) => Reading | RangeReading | Unread | null, enter: (s: Session, path: string, reading: RangeReading) => void }}
 */
export const beyond = { read: () => null, enter: () => {} };

/** @param {Session} s @param {string} path @param {string} text */
export function read(s, path, text) {
  const reading = parse(text, s.unit(path), s.currency(path));
  return reading.ok ? reading : (beyond.read(s, path, text) ?? reading);
}

/** A letter more. @param {Session} s @param {string} path @param {string} text */
export function type(s, path, text) {
  const reading = read(s, path, text);
  s.drafts[path] = { text, unread: reading.ok ? null : reading };
  s.show();
}

/** A pause in the typing: what can be read counts already, and the text stays as it was typed. @param {Session} s @param {string} path */
export function count(s, path) {
  const draft = s.drafts[path];
  if (!draft || draft.unread) return;
  const reading = read(s, path, draft.text);
  if (!reading.ok || 'range' in reading || reading.value === numberAt(s.project, path)) return;
  s.number(path, reading.value, 'typed', `typed ${path}`);
  s.drafts[path] = draft;
  s.show();
}

/** The field is done: its number counts, if it can be read. @param {Session} s @param {string} path */
export function commit(s, path) {
  const draft = s.drafts[path];
  if (!draft) return;
  const reading = read(s, path, draft.text);
  if (reading.ok && 'range' in reading) beyond.enter(s, path, reading);
  else if (reading.ok) s.number(path, reading.value, 'typed');
  else if ('error' in reading && reading.error === 'empty') forget(s, path);
  else s.show();
  s.grip(); // what is typed there next is another step
}

/** The text goes, the number stays. @param {Session} s @param {string} path */
export function forget(s, path) {
  delete s.drafts[path];
  s.show();
}

/** The number that stands there is the visitor's. @param {Session} s @param {string} path */
export function own(s, path) {
  const value = numberAt(s.project, path);
  if (value !== null) s.number(path, value, 'typed');
}
