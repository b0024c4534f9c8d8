// SPDX-License-Identifier: MIT
// The languages of the page. `en-XA` (accented and 40 % longer) and `km-XK` (a tall script) are the tests'.
import { en } from '../words/en.js';
import { page } from '../words/en-page.js';
import { use } from '../words/words.js';

/** @typedef {import('../words/words.js').Catalogue} Catalogue */

/** @type {Catalogue} */
let words = { ...en, ...page };

/** @type {Record<string, (all: Catalogue) => Catalogue>} */
let catalogues = { en: (all) => all };

/** @type {Map<string, Catalogue>} */
const made = new Map();

/**
 * Speaks this language from here on.
 * @param {string} [lang]
 * @param {{ side?: string, words?: Catalogue }} [chair]  whose words stand over the others
 */
export function speaks(lang = 'en', { side = '', words: over } = {}) {
  const code = lang in catalogues ? lang : 'en';
  const key = `${code} ${side}`;
  const spoken = made.get(key) ?? catalogues[code]?.({ ...words, ...over }) ?? words;
  made.set(key, spoken);
  use(spoken, 'en');
}

/** More words, for a part of the page that comes later. @param {Catalogue} more */
export function teach(more) {
  words = { ...words, ...more };
  made.clear();
}

/** Fetches the words that the first screen does without. */
export async function learnMore() {
  const { languages, later } = await import('../words/learned.js');
  catalogues = { ...catalogues, ...languages };
  teach(later);
}
