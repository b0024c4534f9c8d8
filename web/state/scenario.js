// SPDX-License-Identifier: MIT
// A future as a scenario of the visitor's: every number as it falls there, every risk as it went. What was ours stays an
// example, so that nothing is taken for the visitor's that he never said.
import { evidenceAt, isGiven, numberAt, OURS, set, setNumber } from './project.js';

/** @typedef {{ path: string, value: number }} Value */

const RISK = /^\/risks\/\d+$/;

/**
 * @template P
 * @param {P} project
 * @param {readonly Value[]} values
 * @returns {{ project: P, changed: number }}
 */
export function scenario(project, values) {
  let next = project;
  let changed = 0;
  for (const { path, value } of values) {
    const place = RISK.test(path) ? `${path}/chance` : path;
    if (numberAt(project, place) === value) continue;
    const mine = isGiven(project, place) && !OURS.has(evidenceAt(project, place)?.grade ?? '');
    next = mine ? setNumber(next, place, value) : set(next, place, { value, evidence: { grade: 'example' } });
    changed += 1;
  }
  return { project: next, changed };
}
