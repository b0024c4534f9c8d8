// SPDX-License-Identifier: MIT
// The supplier's questions. Their answers are read off the project itself, and set nothing that nobody has given: a cost
// that becomes 0 because it is paid already, the example's own cost again, or a right in the quote. Where a cost is not
// known, the answer leads to its field.
import { get, numberAt } from '../../state/project.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../types.js').Question} Question */
/** @typedef {{ [path: string]: unknown }} Sets */

/** What a design of the factory's own costs before its first order. */
const DESIGN = ['design', 'certification', 'listing', 'photographs', 'weeks'];
const RIGHTS = ['design', 'tooling', 'exclusivity'];

/** @param {Session} s @returns {Question[]} */
export function questions(s) {
  const own = ownDesigns(s);
  if (own.length === 0) return [];
  return [spent(s, 'designs', own, DESIGN), spent(s, 'moulds', own, ['tooling']), kept(s, own)];
}

/** The offers on a design of the factory's. @param {Session} s @returns {number[]} */
function ownDesigns({ project }) {
  const offers = get(project, '/offers');
  if (!Array.isArray(offers)) return [];
  return offers.flatMap((_, i) => (get(project, `/offers/${i}/design/owner`) === 'supplier' ? i : []));
}

/**
 * Is it there already? Then it costs nothing more; if not, it costs what the example or the visitor says.
 * @param {Session} s
 * @param {string} id
 * @param {readonly number[]} own
 * @param {readonly string[]} names
 * @returns {Question}
 */
function spent(s, id, own, names) {
  const paths = own.flatMap((i) => names.map((name) => `/offers/${i}/supply/oneOff/${name}`));
  const isOpen = paths.some((path) => (numberAt(s.project, path) ?? 0) > 0);
  const before = Object.fromEntries(
    paths.flatMap((path) => {
      const held = get(s.preset?.project ?? {}, path);
      return held !== undefined && (numberAt(s.preset?.project, path) ?? 0) > 0 ? [[path, held]] : [];
    }),
  );
  const [first] = paths;
  return {
    id,
    answered: isOpen ? 'buyers' : 'own',
    answers: [
      { id: 'buyers', set: before, ask: !isOpen && Object.keys(before).length === 0 ? first : undefined },
      {
        id: 'own',
        set: Object.fromEntries(paths.filter((path) => get(s.project, path) !== undefined).map((path) => [path, 0])),
      },
    ],
  };
}

/** @param {Session} s @param {readonly number[]} own @returns {Question} */
function kept(s, own) {
  const answers = ['open', 'design', 'tooling', 'others'];
  const set = (/** @type {number} */ count) =>
    Object.fromEntries(
      own.flatMap((i) =>
        RIGHTS.map((right, at) => [`/offers/${i}/rights/${right}`, at < count ? 'not-in' : 'not-asked']),
      ),
    );
  const held = RIGHTS.findIndex((right) =>
    own.some((i) => get(s.project, `/offers/${i}/rights/${right}`) !== 'not-in'),
  );
  return {
    id: 'kept',
    answered: answers[held < 0 ? RIGHTS.length : held] ?? 'open',
    answers: answers.map((id, count) => ({ id, set: set(count) })),
  };
}
