// SPDX-License-Identifier: MIT
// What an id such as AL-TEX in a preset or in the core's usual ranges stands for.

/** @typedef {{ id: string, title: string, url: string | null, grade: string | null }} Source */

/** @type {Map<string, Source>} */
let known = new Map();

/** Takes in the register (register.js), which comes after the first screen. @param {string} register */
export function learn(register) {
  known = new Map(register.trim().split('\n').map(readLine));
}

/** All sources by id. @returns {ReadonlyMap<string, Source>} */
export const sources = () => known;

/**
 * The sources that an evidence names: ids with commas, semicolons, spaces or brackets between them, or free text, which
 * is its own title.
 * @param {string} text
 * @returns {Source[]}
 */
export function sourcesOf(text) {
  const ids = text.split(/[\s,;[\]]+/).filter((id) => id !== '');
  const known = ids.map((id) => sources().get(id));
  if (ids.length > 0 && known.every((source) => source !== undefined)) return /** @type {Source[]} */ (known);
  const url = /^https?:\/\/\S+$/.test(text.trim()) ? text.trim() : null;
  return [{ id: '', title: url ? hostOf(url) : text.trim(), url, grade: null }];
}

/** How the examples call themselves as a source. */
export const OWN_EXAMPLE = 'our example';

/** Whether it names sources of ours and nothing else. @param {string} text */
export const isOurs = (text) => text === OWN_EXAMPLE || sourcesOf(text).every(({ id }) => id !== '');

/** How the sources are named in a line of text: by the site, each once. @param {string} text */
export const sourceTitle = (text) => [...new Set(sourcesOf(text).map((source) => source.title))].join(', ');

/** @param {string} line @returns {[string, Source]} */
function readLine(line) {
  const [id, grade, ...rest] = line.split(' ');
  const where = rest.join(' ');
  const url = where.startsWith('http') ? where : null;
  return [id, { id, title: url ? hostOf(url) : where, url, grade: grade === '-' ? null : grade }];
}

/** @param {string} url */
const hostOf = (url) => url.replace(/^https?:\/\/(www\.)?/, '').replace(/[/?#].*$/, '');
