// SPDX-License-Identifier: MIT
// The one door to the catalogue. A text is looked up by its key, `{name}` placeholders are filled, two-form plurals end
// in `.one` and `.other`. A language is a catalogue and the name of a locale: adding one needs no code.
import { locale, locales, setLocale } from '../numbers/tables.js';
import { en } from './en.js';

/** @typedef {Readonly<Record<string, string>>} Catalogue */
/** @typedef {Record<string, string | number>} Params */

/**
 * A piece of a sentence. `path` marks a number that was typed (dotted underline, opens its drawer), `target` one that was
 * worked out (bold, opens its working), `offer` the name in the headline's block.
 * @typedef {{ text: string }} TextPart
 * @typedef {{ value: string, path: string }} ValuePart
 * @typedef {{ result: string, target: string }} ResultPart
 * @typedef {{ block: string, offer: number, family: string, solid: boolean }} BlockPart
 * @typedef {TextPart | ValuePart | ResultPart | BlockPart} Part
 * @typedef {Record<string, string | number | Part | Part[]>} PartParams
 */

/** @type {Catalogue} */
let catalogue = en;

/**
 * Speaks this language from now on. Rendering is synchronous, so two widgets in two languages on one page each call it
 * before they render.
 * @param {Catalogue} words
 * @param {string} [localeCode]
 */
export function use(words, localeCode = 'en') {
  catalogue = words;
  setLocale(locales[localeCode] ?? locales.en);
}

/** Whether the catalogue has this text, in either form. @param {string} key */
export const has = (key) => Object.hasOwn(catalogue, key) || Object.hasOwn(catalogue, `${key}.other`);

/**
 * The text of a key; a key that is missing shows itself, so that it is found.
 * @param {string} key
 * @param {Params} [params]
 */
export function t(key, params = {}) {
  return raw(key).replace(PLACES, (whole, name) => (Object.hasOwn(params, name) ? String(params[name]) : whole));
}

/**
 * The text of `first` if the catalogue has it, else of `second`.
 * @param {string} first
 * @param {string} second
 * @param {Params} [params]
 */
export const tOr = (first, second, params) => t(has(first) ? first : second, params);

/**
 * The form of `key` for this count. `n` is the count as it shall be shown (default: plain digits).
 * @param {string} key
 * @param {number} count
 * @param {Params} [params]
 */
export const plural = (key, count, params = {}) => t(form(key, count), { n: String(count), ...params });

/** The key of the right form. @param {string} key @param {number} count */
export function form(key, count) {
  return locale().plurals === 'one-other' && count === 1 && Object.hasOwn(catalogue, `${key}.one`)
    ? `${key}.one`
    : `${key}.other`;
}

/**
 * A text whose placeholders may hold parts; neighbouring texts are joined.
 * @param {string} key
 * @param {PartParams} [params]
 * @returns {Part[]}
 */
export function parts(key, params = {}) {
  /** @type {Part[]} */
  const out = [];
  raw(key)
    .split(PLACES)
    .forEach((piece, at) => {
      const held = at % 2 === 0 ? piece : Object.hasOwn(params, piece) ? params[piece] : `{${piece}}`;
      append(out, Array.isArray(held) ? held : [typeof held === 'object' ? held : { text: String(held) }]);
    });
  return out;
}

/** The same words without marks: for titles, alternative texts and tests. @param {readonly Part[]} list */
export function plain(list) {
  return list.map((p) => ('text' in p ? p.text : 'value' in p ? p.value : 'result' in p ? p.result : p.block)).join('');
}

/** Sentences one after the other. @param {...readonly Part[]} sentences @returns {Part[]} */
export function inARow(...sentences) {
  /** @type {Part[]} */
  const out = [];
  for (const sentence of sentences.filter((one) => one.length > 0)) {
    append(out, out.length > 0 ? [{ text: ' ' }, ...sentence] : sentence);
  }
  return out;
}

/**
 * "A", "A and B", "A, B and C".
 * @param {readonly (string | Part[])[]} items
 * @param {string} [last]  key of what stands before the last one
 * @param {string} [comma]  key of what stands before the others
 * @returns {Part[]}
 */
export function listOf(items, last = 'list.last', comma = 'list.comma') {
  /** @type {Part[]} */
  const out = [];
  items.forEach((item, at) => {
    if (at > 0) append(out, [{ text: t(at === items.length - 1 ? last : comma) }]);
    append(out, typeof item === 'string' ? [{ text: item }] : item);
  });
  return out;
}

/** The first letter large, as at the start of a sentence; "eBags" is written as its owner does. @param {string} text */
export function capital(text) {
  const [first = ''] = text;
  if (/^\p{Ll}\p{Lu}/u.test(text)) return text;
  return first.toUpperCase() + text.slice(first.length);
}

/** The same for parts, where they begin with a text. @param {Part[]} list @returns {Part[]} */
export function capitalParts(list) {
  const [first, ...rest] = list;
  return first && 'text' in first ? [{ text: capital(first.text) }, ...rest] : list;
}

/** Where values stand in a text. */
export const PLACES = /\{([a-zA-Z]\w*)\}/g;

/** @param {string} key */
const raw = (key) => (Object.hasOwn(catalogue, key) ? catalogue[key] : key);

/** Adds parts, joining neighbouring texts. @param {Part[]} out @param {readonly Part[]} more */
function append(out, more) {
  for (const part of more) {
    const last = out.at(-1);
    if ('text' in part && part.text === '') continue;
    if ('text' in part && last && 'text' in last) out[out.length - 1] = { text: last.text + part.text };
    else out.push(part);
  }
}
