// SPDX-License-Identifier: MIT
// A project is plain JSON and is never changed in place: each step gives a new one that shares what did not change.
// Places are JSON Pointers, as everywhere in the document.

/** @typedef {import('../calc/types.js').Project} Project */
/** @typedef {import('../calc/types.js').Evidence} Evidence */
/** @typedef {import('../calc/types.js').Range} Range */
/** @typedef {{ path: string, from: unknown, to: unknown }} Change */

/** The steps of a pointer. @param {string} pointer @returns {string[]} */
export function steps(pointer) {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** @param {string} base @param {string | number} step */
export const join = (base, step) => `${base}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** What stands there, undefined if nothing. @param {unknown} project @param {string} pointer @returns {unknown} */
export function get(project, pointer) {
  return steps(pointer).reduce((at, step) => (isHolder(at) && Object.hasOwn(at, step) ? at[step] : undefined), project);
}

/**
 * Puts a value; objects on the way are made, a list grows by one at most.
 * @template P
 * @param {P} project
 * @param {string} pointer
 * @param {unknown} value
 * @returns {P}
 */
export function set(project, pointer, value) {
  return /** @type {P} */ (put(project, steps(pointer), value));
}

/** Takes it away, from an object or a list. @template P @param {P} project @param {string} pointer @returns {P} */
export function remove(project, pointer) {
  const way = steps(pointer);
  const last = way.pop();
  const holder = get(project, pointer.slice(0, pointer.lastIndexOf('/')));
  if (last === undefined || !isHolder(holder) || !Object.hasOwn(holder, last)) return project;
  if (Array.isArray(holder))
    return /** @type {P} */ (
      put(
        project,
        way,
        holder.filter((_, at) => String(at) !== last),
      )
    );
  return /** @type {P} */ (
    put(project, way, Object.fromEntries(Object.entries(holder).filter(([key]) => key !== last)))
  );
}

/**
 * Adds a row to a list (made if missing), at the end or before `at`.
 * @template P
 * @param {P} project
 * @param {string} list
 * @param {unknown} row
 * @param {number} [at]
 * @returns {P}
 */
export function add(project, list, row, at) {
  const rows = get(project, list);
  const old = Array.isArray(rows) ? rows : [];
  const where = at ?? old.length;
  return set(project, list, [...old.slice(0, where), row, ...old.slice(where)]);
}

/**
 * The number at a place, whichever way it is written.
 * @param {unknown} project
 * @param {string} pointer
 * @returns {number | null}
 */
export function numberAt(project, pointer) {
  const held = get(project, pointer);
  const value = isQuantity(held) ? held.value : held;
  return typeof value === 'number' ? value : null;
}

/**
 * How it is known; null for a plain number, which is the visitor's own guess.
 * @param {unknown} project
 * @param {string} pointer
 * @returns {Evidence | null}
 */
export function evidenceAt(project, pointer) {
  const held = get(project, pointer);
  return isQuantity(held) ? (held.evidence ?? null) : null;
}

/** Whether a number stands there: as a value, or as no more than a range. @param {unknown} project @param {string} pointer */
export const isGiven = (project, pointer) => {
  const held = get(project, pointer);
  return typeof held === 'number' || isQuantity(held);
};

/** Our grades; what the visitor types replaces them. */
export const OURS = new Set(['A', 'B', 'C', 'J', 'example']);

/**
 * Types a number. What the visitor had said of how he knows it stays, and his range if it is inside; our source goes, since
 * the number is now his.
 * @template P
 * @param {P} project
 * @param {string} pointer
 * @param {number} value
 * @param {unknown} [held] what was said of it; else what stands there
 * @returns {P}
 */
export function setNumber(project, pointer, value, held = get(project, pointer)) {
  const { evidence, range } = isQuantity(held) ? held : {};
  if (evidence && numberAt(project, pointer) === value) return project;
  const inside = range && !(value < Number(range.low) || value > Number(range.high));
  return set(
    project,
    pointer,
    quantity(value, OURS.has(evidence?.grade ?? '') ? null : evidence, inside ? range : null),
  );
}

/**
 * A number as the document holds it: a plain one where nothing more is said of it.
 * @param {number | null} value
 * @param {Evidence | null | undefined} evidence
 * @param {Range | null | undefined} range
 */
export const quantity = (value, evidence, range) =>
  value !== null && !evidence && !range
    ? value
    : { ...(value !== null && { value }), ...(evidence && { evidence }), ...(range && { range }) };

/**
 * Says how a number is known; null takes that away.
 * @template P
 * @param {P} project
 * @param {string} pointer
 * @param {Evidence | null} evidence
 * @returns {P}
 */
export function setEvidence(project, pointer, evidence) {
  const held = get(project, pointer);
  if (!isGiven(project, pointer)) return project;
  return set(project, pointer, quantity(numberAt(project, pointer), evidence, isQuantity(held) ? held.range : null));
}

/**
 * Says how it is known by its grade alone.
 * @template P
 * @param {P} project
 * @param {string} pointer
 * @param {string} grade
 * @param {string} [date]
 * @returns {P}
 */
export function setGrade(project, pointer, grade, date) {
  return setEvidence(project, pointer, date ? { grade, date } : { grade });
}

/**
 * Every place where two projects differ, in the order of the document. A number and its evidence are one place.
 * @param {unknown} from
 * @param {unknown} to
 * @returns {Change[]}
 */
export function diff(from, to) {
  /** @type {Change[]} */
  const changes = [];
  compare(from, to, '', changes);
  return changes;
}

/** @param {unknown} from @param {unknown} to @param {string} path @param {Change[]} changes */
function compare(from, to, path, changes) {
  if (from === to) return;
  const inside =
    isHolder(from) && isHolder(to) && Array.isArray(from) === Array.isArray(to) && !isQuantity(from) && !isQuantity(to);
  if (!inside) {
    if (!same(from, to)) changes.push({ path, from, to });
    return;
  }
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const [a, b] = [from, to].map((side) => (Object.hasOwn(side, key) ? side[key] : undefined));
    compare(a, b, join(path, key), changes);
  }
}

/** @param {unknown} a @param {unknown} b @returns {boolean} */
function same(a, b) {
  if (a === b || !isHolder(a) || !isHolder(b)) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}

/** @param {unknown} at @param {string[]} way @param {unknown} value @returns {unknown} */
function put(at, way, value) {
  if (way.length === 0) return value;
  const [step, ...rest] = way;
  const inner = isHolder(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  const next = put(inner, rest, value);
  if (Array.isArray(at)) {
    const index = step === '-' ? at.length : Number(step);
    if (!Number.isInteger(index) || index < 0 || index > at.length) throw new RangeError(`no such row: ${step}`);
    return [...at.slice(0, index), next, ...at.slice(index + 1)];
  }
  return { ...(isHolder(at) ? at : {}), [step]: next };
}

/** @param {unknown} held @returns {held is Record<string, unknown>} */
const isHolder = (held) => typeof held === 'object' && held !== null;

/** @param {unknown} held @returns {held is { value?: number, evidence?: Evidence, range?: Range }} */
export const isQuantity = (held) =>
  isHolder(held) &&
  (typeof held.value === 'number' || isHolder(held.range)) &&
  Object.keys(held).every((key) => /^(value|evidence|range)$/.test(key));
