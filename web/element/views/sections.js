// SPDX-License-Identifier: MIT
// Going down: every heading is its finding; side by side is open at first, the others bring their insides when they come.
import { t } from '../../words/words.js';
import * as say from '../say.js';
import { foot } from './foot.js';
import { pending, section } from './parts.js';
import { side } from './side.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../../words/words.js').Part} Part */

/** @type {Record<string, (s: Session) => readonly Part[]>} */
const headings = {
  flips: (s) => say.finding(s, 'change'),
  crossings: say.crossingsFinding,
  money: () => [{ text: t('foot.money') }],
  all: () => [{ text: t('foot.numbers') }],
};

/**
 * Without an answer to tell, a section that brings its own heading is not there.
 * @param {Session} s
 * @param {string} name
 */
function one(s, name) {
  const body = s.chair.bodies?.[name] ?? s.bodies?.[name];
  const heading = OPTIONAL.has(name)
    ? (body?.heading?.(s) ?? null)
    : (headings[name]?.(s) ?? say.finding(s, /** @type {any} */ (name)));
  return heading && section(s, name, heading, () => body?.(s) ?? [pending(s)]);
}

/** Sections that answer only some projects; their headings come with them. */
const OPTIONAL = new Set(['sure', 'room', 'staged', 'quotes']);

/** @param {Session} s */
export const sections = (s) => [
  s.chair.bodies?.side ? one(s, 'side') : side(s),
  s.chair.sections.map((name) => one(s, name)),
  foot(s),
];
