// SPDX-License-Identifier: MIT
// Languages that nobody speaks, to see what a further one would do to the page. They come with the later words.

import { PLACES } from './words.js';

/** @typedef {import('./words.js').Catalogue} Catalogue */

/**
 * A pseudo-language: every text accented and 40 % longer, placeholders kept. What shows up plain on the page did not come
 * from the catalogue; what is cut would be cut in German or Burmese.
 * @param {Catalogue} words
 * @returns {Catalogue}
 */
export const pseudo = (words) => mapped(words, pseudoText);

/** @param {Catalogue} words @param {(text: string) => string} to @returns {Catalogue} */
const mapped = (words, to) => Object.fromEntries(Object.entries(words).map(([key, text]) => [key, to(text)]));

const ACCENTS = Object.fromEntries([...'aàeéiîoôuûcçnñyýAÀEÉIÎOÔUÛCÇNÑ'].reduce(pairUp, []));

/** @param {string[][]} pairs @param {string} letter @param {number} at */
function pairUp(pairs, letter, at) {
  if (at % 2 === 0) pairs.push([letter]);
  else pairs[pairs.length - 1].push(letter);
  return pairs;
}

/** @param {string} text */
function pseudoText(text) {
  const letters = text.replace(PLACES, '').length;
  const accented = text
    .split(/(\{\w+\})/)
    .map((piece, at) => (at % 2 === 1 ? piece : piece.replace(/[a-zA-Z]/g, (letter) => ACCENTS[letter] ?? letter)))
    .join('');
  const longer = ' lörem ipsüm dölör sit ämet'.repeat(1 + Math.ceil(letters / 60)).slice(0, Math.ceil(letters * 0.4));
  return letters === 0 ? text : `${accented}${longer}`;
}

/**
 * A pseudo-language in a tall script: every text as Khmer syllables, stacked as high as they come, placeholders kept.
 * @param {Catalogue} words
 * @returns {Catalogue}
 */
export const tall = (words) => mapped(words, tallText);

const SYLLABLES = ['ស្ត្រី', 'ខ្ញុំ', 'ភ្នំ', 'ក្រឹ', 'ង្គៀ', 'ប៉ុ'];
/** So many Latin letters to a syllable. */
const LETTERS = 3;

/** @param {string} text */
const tallText = (text) =>
  text
    .split(/(\{\w+\})/)
    .map((piece, at) => (at % 2 === 1 ? piece : piece.replace(/[a-zA-Z’]+/g, syllables)))
    .join('');

/** @param {string} word */
const syllables = (word) =>
  Array.from(
    { length: Math.ceil(word.length / LETTERS) },
    (_, i) => SYLLABLES[(word.charCodeAt(0) + i) % SYLLABLES.length],
  ).join('');
