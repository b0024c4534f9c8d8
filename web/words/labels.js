// SPDX-License-Identifier: MIT
// What an input is called. Its texts are keyed by its row in the field table, so the list index of a path counts only for
// the words in it: which offer, which price break, which month.
import { formatRange, formatValue, number } from '../numbers/format.js';
import { locale } from '../numbers/tables.js';
import { get, numberAt } from '../state/project.js';
import { capital, has, t } from './words.js';

/** @typedef {import('./answer.js').Fields} Fields */
/** @typedef {import('./answer.js').SaidField} SaidField */
/** @typedef {{ [field: string]: unknown }} Project */
/** @typedef {Record<string, string>} Named */

// The row of a place: /offers/0/name is a case of /offers/*/name.
/** @param {string} path */
export const rowOf = (path) => path.replace(/\/\d+(?=\/|$)/g, '/*');

/** The number that an issue is about: its range is a part of it. @param {{ path: string }} issue */
export const placeOf = ({ path }) => path.replace(/\/range$/, '');

/**
 * The rows by their paths, from `describe()`.
 * @param {{ fields: readonly SaidField[] }} description
 * @returns {Fields}
 */
export const fieldMap = (description) => new Map(description.fields.map((field) => [field.path, field]));

/** @param {Fields} fields @param {string} path */
export const unitOf = (fields, path) => fields.get(rowOf(path))?.unit ?? '';

/**
 * The currency in which a place counts: a quote is in its offer's own, what stays at home in the factory's.
 * @param {Project} project
 * @param {string} path
 * @param {string} unit
 */
export function currencyOf(project, path, unit) {
  const offer = /^\/offers\/\d+/.exec(path)?.[0];
  if (unit.startsWith('home')) return String(get(project, '/supplier/currency') || get(project, '/currency') || '');
  const own = offer !== undefined && unit.startsWith('quote') ? get(project, `${offer}/currency`) : undefined;
  return String(own || get(project, '/currency') || '');
}

/**
 * A value of this place as a person reads it.
 * @param {Fields} fields
 * @param {Project} project
 * @param {string} path
 * @param {number | null | undefined} value
 * @param {{ per?: boolean, style?: import('../numbers/format.js').Style }} [options]
 */
export function valueText(fields, project, path, value, options = {}) {
  const unit = unitOf(fields, path);
  if (unit === 'offer' && typeof value === 'number') return offerAt(project, String(value));
  return formatValue(value, unit, currencyOf(project, path, unit), options);
}

/**
 * "$0 to $40".
 * @param {Fields} fields
 * @param {Project} project
 * @param {string} path
 * @param {readonly [number, number]} range
 */
export function rangeText(fields, project, path, [low, high]) {
  const unit = unitOf(fields, path);
  return formatRange(low, high, unit, currencyOf(project, path, unit));
}

/**
 * What one of them and many are called: "bottle", "bottles".
 * @param {Project} project
 * @returns {{ one: string, many: string, One: string, Many: string }}
 */
export function nouns(project) {
  const product = slug(get(project, '/market/product'));
  const names = [product, product.slice(product.lastIndexOf('-') + 1), slug(get(project, '/market/category'))];
  const key = names.map((name) => `noun.${name}`).find(has) ?? 'noun.piece';
  const [one, many] = [t(`${key}.one`), t(`${key}.other`)];
  return { one, many, One: capital(one), Many: capital(many) };
}

/** The name of an input. @param {string} path @param {Project} project */
export const label = (path, project) => tell('label', path, paramsOf(path, project));

/** One line below it. @param {string} path @param {Project} project */
export const help = (path, project) => tell('help', path, paramsOf(path, project));

/**
 * The name with its offer's, for lists and sentences: "ODM price", "Tooling upkeep (OEM)".
 * @param {string} path
 * @param {Project} project
 * @param {string} [offer]  the offer's name on the page; without it the project's
 */
export function fullLabel(path, project, offer) {
  const at = /^\/offers\/(\d+)/.exec(path)?.[1];
  const named = { ...paramsOf(path, project), offer: offer ?? offerAt(project, at) };
  const short = keyOf('short', path);
  if (has(short)) return capital(t(short, named).replace(/(\p{L}+) \1 /iu, '$1 ')); // of a joint design, not "design design"
  const name = tell('label', path, named);
  return at === undefined || named.offer === '' ? name : t('offer.of', { what: name, label: named.offer });
}

/** Inside a sentence: small first letter, unless it is an abbreviation. @param {string} text */
export const inside = (text) => (/^\p{Lu}(\p{Ll}|\s)/u.test(text) ? text[0].toLowerCase() + text.slice(1) : text);

/**
 * What stands behind the field: "USD each", "%".
 * @param {Fields} fields
 * @param {Project} project
 * @param {string} path
 */
export function unitPhrase(fields, project, path) {
  const unit = unitOf(fields, path);
  return unit === '' ? '' : t(`unit.${unit}`, { ...nouns(project), currency: currencyOf(project, path, unit) });
}

/** A word of a closed set. @param {string} path @param {string} code */
export function choiceWord(path, code) {
  const row = rowOf(path);
  const shared = /\/(rights|includes)\//.exec(row)?.[1];
  const key = `choice:${shared ?? row}.${code}`;
  return has(key) ? t(key) : code;
}

/** A place that the table lacks is told by its path. @param {string} kind @param {string} path @param {Named} named */
function tell(kind, path, named) {
  const key = keyOf(kind, path);
  return has(key) ? t(key, named) : path;
}

/** @param {string} kind @param {string} path */
function keyOf(kind, path) {
  const firstTier = path.replace(/^\/offers\/\d+\/tiers\/0\//, '/offers/*/tiers/0/');
  return has(`${kind}:${firstTier}`) ? `${kind}:${firstTier}` : `${kind}:${rowOf(path)}`;
}

/** What the texts of an input may name. @param {string} path @param {Project} project @returns {Named} */
export function paramsOf(path, project) {
  const last = /\/(\d+)(?:\/[^/]*)?$/.exec(path)?.[1];
  const holder = path.slice(0, path.lastIndexOf('/'));
  /** @type {Named} */
  const named = { ...nouns(project), currency: String(get(project, '/currency') ?? '') };
  if (rowOf(path) === '/market/season/*') named.month = locale().months[Number(last)] ?? String(last);
  if (path.includes('/tiers/')) named.from = number(numberAt(project, `${holder}/from`));
  if (path.includes('/stages/')) {
    named.stage = choiceWord('/offers/*/stages/*/name', String(get(project, `${holder}/name`) ?? ''));
    named.stageLower = inside(named.stage);
  }
  const name = get(project, `${holder}/${path.startsWith('/rates/') ? 'currency' : 'name'}`);
  named.name = typeof name === 'string' && name !== '' ? name : last === undefined ? '' : String(Number(last) + 1);
  named.offer = offerAt(project, /^\/offers\/(\d+)/.exec(path)?.[1]);
  return named;
}

/** @param {Project} project @param {string | undefined} at */
function offerAt(project, at) {
  if (at === undefined) return '';
  const name = get(project, `/offers/${at}/name`);
  return typeof name === 'string' && name !== '' ? name : String(Number(at) + 1);
}

/** @param {unknown} name */
const slug = (name) =>
  String(name ?? '')
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
