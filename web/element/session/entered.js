// SPDX-License-Identifier: MIT
// What a number from the visitor does to the project.
import { evidenceAt, numberAt, set, setNumber } from '../../state/project.js';

/** @typedef {import('../../calc/types.js').Project} Project */

/**
 * A pulled handle tries an example out: it stays an example until the visitor types or says more.
 * @param {Project} project
 * @param {string} path
 * @param {number} value
 * @param {boolean} pulled
 * @param {unknown} [held] what stood there before the drag or the typing that goes on, whose range counts again where it holds
 * @returns {Project | null} null where nothing changes
 */
export function entered(project, path, value, pulled, held) {
  const same = numberAt(project, path) === value;
  const mine = !isOurs(evidenceAt(project, path)?.grade);
  const tried = pulled && !mine;
  if (same && (tried || mine)) return null;
  if (tried) return set(project, path, { value, evidence: { grade: 'example' } });
  return same ? set(project, path, value) : setNumber(project, path, value, held);
}

/** Whether a grade is one of ours. @param {string | undefined} grade */
export const isOurs = (grade) => grade !== undefined && ['A', 'B', 'C', 'J', 'example'].includes(grade);
