// SPDX-License-Identifier: MIT
// What may leave. Each row of the field table belongs to both sides, to the buyer or to the supplier; what leaves is made
// anew from the rows that are meant to leave, so that what no row knows stays at home.
import { rowOf } from '../words/labels.js';
import { isOurs } from '../words/sources.js';
import { join } from './project.js';

/** @typedef {import('../calc/types.js').Project} Project */
/** @typedef {'buyer' | 'supplier'} Side */
/** @typedef {{ path: string, kind: string, side?: unknown }} SidedRow */
/** @typedef {ReadonlyMap<string, SidedRow>} Rows by path, from `describe()` */
/** @typedef {Record<string, unknown>} Holder */

/** Whose side the project is told from. @param {Project | null | undefined} project @returns {Side} */
export const sideOf = (project) => (project?.side === 'supplier' ? 'supplier' : 'buyer');

/** @param {Side} side @returns {Side} */
export const otherSide = (side) => (side === 'buyer' ? 'supplier' : 'buyer');

/** The rows by their paths. @param {{ fields: readonly SidedRow[] }} description @returns {Rows} */
export const rowsOf = (description) => new Map(description.fields.map((row) => [row.path, row]));

/**
 * The project with the rows of both sides and of the sides kept, and nothing else.
 * @param {Project} project
 * @param {Rows} rows
 * @param {readonly (Side | 'own')[]} keep
 * @returns {Project}
 */
export const shareable = (project, rows, keep) => parted(project, rows, keep).project;

/**
 * The same, and whether the project holds anything of a side that is not kept.
 * @param {Project} project
 * @param {Rows} rows
 * @param {readonly (Side | 'own')[]} keep
 * @returns {{ project: Project, left: boolean }}
 */
export function parted(project, rows, keep) {
  const rule = { rows, sides: new Set(['both', ...keep]), branches: branchesOf(rows), left: false };
  return { project: /** @type {Project} */ (kept(project, '', rule) ?? {}), left: rule.left };
}

/**
 * What the other side gets: the rows of both, told from its chair. Notes to oneself stay at home: the comparison's own name,
 * whom a number is from, and what holidays are called, which go by their country instead.
 * @param {Project} project
 * @param {Rows} rows
 * @param {readonly number[] | null} [offers]  the offers that travel; without it all
 * @returns {Project}
 */
export function forOtherSide(project, rows, offers) {
  const { name: _, ...shared } = /** @type {Holder} */ (unsourced(shareable(project, rows, [])));
  const list = shared.offers;
  if (Array.isArray(list) && offers) shared.offers = list.filter((_, at) => offers.includes(at));
  if (Array.isArray(shared.closures))
    shared.closures = shared.closures.map((one) => ('name' in one ? { ...one, name: one.country } : one));
  return { ...shared, side: otherSide(sideOf(project)) };
}

/**
 * What stays on one's own side: link for oneself, saved file, events.
 * @param {Project} project
 * @param {Rows} rows
 */
export const forOwnSide = (project, rows) => shareable(project, rows, [sideOf(project), 'own']);

/** Every place of the project that a row knows, with its row. @param {Project} project @param {Rows} rows */
export function filled(project, rows) {
  /** @type {{ path: string, row: SidedRow }[]} */
  const out = [];
  walk(project, '', rows, out);
  return out;
}

/** Whether the project holds a number or a word of this side alone. @param {Project} project @param {Rows} rows @param {Side} side */
export const holds = (project, rows, side) => filled(project, rows).some(({ row }) => row.side === side);

/** @type {WeakMap<Rows, ReadonlySet<string>>} */
const known = new WeakMap();

/** The paths above the rows: objects on the way to a number. @param {Rows} rows */
function branchesOf(rows) {
  const before = known.get(rows);
  if (before) return before;
  /** @type {Set<string>} */
  const out = new Set(['']);
  known.set(rows, out);
  for (const path of rows.keys()) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) out.add(path.slice(0, end));
  }
  return out;
}

/**
 * @param {unknown} held
 * @param {string} path
 * @param {{ rows: Rows, sides: ReadonlySet<string>, branches: ReadonlySet<string>, left: boolean }} rule
 * @returns {unknown} undefined where nothing of it is kept
 */
function kept(held, path, rule) {
  const row = rule.rows.get(rowOf(path));
  // a row that names no side is not known to be shared
  if (row && row.kind !== 'object' && !rule.sides.has(String(row.side))) {
    rule.left ||= held !== undefined && held !== null;
    return undefined;
  }
  if (row && row.kind !== 'list' && row.kind !== 'object') return leaf(held);
  if (Array.isArray(held))
    return row?.kind === 'list' ? held.map((one, at) => keptItem(one, join(path, at), rule)) : undefined;
  if (!isHolder(held) || !rule.branches.has(rowOf(path))) {
    rule.left ||= held !== undefined && held !== null;
    return undefined;
  }
  const entries = Object.entries(held).flatMap(([key, one]) => {
    const value = kept(one, join(path, key), rule);
    return value === undefined ? [] : [[key, value]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** A list keeps its rows, or those behind would move. @param {unknown} one @param {string} path @param {any} rule */
const keptItem = (one, path, rule) => kept(one, path, rule) ?? (isHolder(one) ? {} : null);

/** A number, a word or a date, and how it is known; nothing else. @param {unknown} held */
function leaf(held) {
  if (!isHolder(held)) return Array.isArray(held) ? undefined : held;
  const { value } = held;
  if (isHolder(value) || Array.isArray(value)) return undefined;
  const range = isHolder(held.range)
    ? plainly(held.range, ['low', 'high', 'by', 'sure', 'shape', 'follows'])
    : undefined;
  const evidence = isHolder(held.evidence) ? plainly(held.evidence, ['grade', 'source', 'date']) : undefined;
  return { ...((value !== undefined || !range) && { value }), ...(evidence && { evidence }), ...(range && { range }) };
}

/** The words and numbers of these names. @param {Holder} held @param {readonly string[]} names */
const plainly = (held, names) =>
  Object.fromEntries(
    names.flatMap((name) => (/^(string|number)$/.test(typeof held[name]) ? [[name, held[name]]] : [])),
  );

/**
 * Of evidence a grade and a day travel; a source only if it is one of ours, which are public. How unsure one is of a number
 * is nobody else's business, unless its range is all that there is of it.
 * @param {unknown} held
 * @returns {unknown}
 */
function unsourced(held) {
  if (Array.isArray(held)) return held.map(unsourced);
  if (!isHolder(held)) return held;
  if (isHolder(held.range)) {
    const { low, high } = held.range;
    const { range: _, ...rest } = held;
    return rest.value === undefined ? { range: { low, high } } : unsourced(rest);
  }
  if (!isHolder(held.evidence))
    return Object.fromEntries(Object.entries(held).map(([key, one]) => [key, unsourced(one)]));
  const { grade, source, date } = held.evidence;
  if (!GRADES.has(String(grade))) return { value: held.value };
  const told = { ...(isOurs(String(source)) && { source }), ...(/^\d{4}-\d\d-\d\d$/.test(String(date)) && { date }) };
  return { value: held.value, evidence: { grade, ...told } };
}

const GRADES = new Set(['A', 'B', 'C', 'J', 'example', 'guess', 'quote', 'contract', 'records']);

/** @param {unknown} held @param {string} path @param {Rows} rows @param {{ path: string, row: SidedRow }[]} out */
function walk(held, path, rows, out) {
  const row = rows.get(rowOf(path));
  if (row && row.kind !== 'list' && row.kind !== 'object') {
    if (held !== undefined && held !== null && held !== '') out.push({ path, row });
    return;
  }
  if (typeof held !== 'object' || held === null) return;
  for (const [key, one] of Object.entries(held)) walk(one, join(path, key), rows, out);
}

/** @param {unknown} held @returns {held is Holder} */
const isHolder = (held) => typeof held === 'object' && held !== null && !Array.isArray(held);
