// SPDX-License-Identifier: MIT
// Long names of offers, made short where they have little room on paper.
import { capital } from '../../words/words.js';
import * as say from '../say.js';

/** @typedef {import('../session.js').Session} Session */

/** An offer's name in a picture and at the head of a column: the whole name stands in the comparison. */
const LETTERS = 22;
const END = 8;

/**
 * Names of offers that are too long for a picture, cut; two that begin alike keep their ends.
 * @param {Session} s
 * @returns {(text: string) => string}
 */
export function shortener(s) {
  const names = say.result(s).offers.map((_, i) => say.offer(s, i));
  const head = (/** @type {string} */ name) => name.slice(0, LETTERS).trimEnd();
  const long = names
    .filter((name) => name.length > LETTERS)
    .map((name) => {
      const alike = names.some((other) => other !== name && head(other) === head(name));
      const short = alike ? `${name.slice(0, LETTERS - END)}…${name.slice(-END)}` : `${head(name)}…`;
      return { name, short };
    })
    .sort((a, b) => b.name.length - a.name.length);
  return (text) =>
    long.reduce(
      (said, { name, short }) => said.replaceAll(name, short).replaceAll(capital(name), capital(short)),
      text,
    );
}

/** The same drawing with its words made short. @template T @param {T} node @param {(text: string) => string} short @returns {T} */
export function shortIn(node, short) {
  if (typeof node === 'string') return /** @type {T} */ (short(node));
  const { kids, ...rest } = /** @type {any} */ (node ?? {});
  return kids ? { ...rest, kids: kids.map((/** @type {unknown} */ kid) => shortIn(kid, short)) } : node;
}
