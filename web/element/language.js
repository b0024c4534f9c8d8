// SPDX-License-Identifier: MIT
// The languages of the page. `en-XA` is the pseudo-language of the tests: accented and 40 % longer.
import { en } from '../words/en.js';
import { page } from '../words/en-page.js';
import { pseudo, use } from '../words/words.js';

/** @typedef {import('../words/words.js').Catalogue} Catalogue */

/** @type {Catalogue} */
let words = { ...en, ...page };

/** @type {Record<string, () => Catalogue>} */
const catalogues = { en: () => words, 'en-XA': () => pseudo(words) };

/** @type {Map<string, Catalogue>} */
const made = new Map();

/** Speaks this language from here on. @param {string} [lang] */
export function speaks(lang = 'en') {
  const code = lang in catalogues ? lang : 'en';
  const spoken = made.get(code) ?? catalogues[code]?.() ?? words;
  made.set(code, spoken);
  use(spoken, 'en');
}

/** Fetches the words that the first screen does without. Where they do not come, the page goes on without them. */
export async function learnMore() {
  try {
    const { later } = await import('../words/learned.js');
    words = { ...words, ...later };
    made.clear();
  } catch {
    // offline in the middle of a visit: codes stand for the names of sources, and no help below the fields
  }
}
