// SPDX-License-Identifier: MIT
// The gaps of one side, filled from an example: what stands there already stays.
import { OWN_EXAMPLE } from '../words/sources.js';
import { get, isQuantity, set } from './project.js';
import { filled } from './share.js';

/** @typedef {import('../calc/types.js').Project} Project */
/** @typedef {import('./share.js').Rows} Rows */
/** @typedef {import('./share.js').Side} Side */

const EXAMPLE = { grade: 'example', source: OWN_EXAMPLE };

/**
 * @param {Project} project
 * @param {Project} example
 * @param {Rows} rows
 * @param {Side} side
 * @returns {Project}
 */
export function filledFrom(project, example, rows, side) {
  const like = likeness(project, example);
  let next = withRates(project, example);
  for (const { path, row } of filled(example, rows)) {
    if (row.side !== side || /\/\d+/.test(path.replace(/^\/offers\/\d+/, ''))) continue;
    for (const place of placesOf(path, like)) {
      if (get(next, place) === undefined) next = set(next, place, asExample(get(example, path)));
    }
  }
  return next;
}

/** For each offer the one of the example that is most like it. @param {Project} project @param {Project} example */
function likeness(project, example) {
  const theirs = listOf(example.offers);
  return listOf(project.offers).map((offer, at) => {
    const same = theirs.findIndex((one) => get(one, '/design/owner') === get(offer, '/design/owner'));
    return same >= 0 ? same : theirs[at] ? at : 0;
  });
}

/** @param {string} path @param {readonly number[]} like */
function placesOf(path, like) {
  const [, at, rest] = /^\/offers\/(\d+)(\/.*)$/.exec(path) ?? [];
  if (at === undefined) return [path];
  return like.flatMap((one, i) => (one === Number(at) ? [`/offers/${i}${rest}`] : []));
}

/** The example's own currency needs its rate. @param {Project} project @param {Project} example */
function withRates(project, example) {
  const own = listOf(project.rates);
  const lacking = listOf(example.rates).filter(
    (rate) => !own.some((one) => get(one, '/currency') === get(rate, '/currency')),
  );
  return lacking.length > 0 ? set(project, '/rates', [...own, ...lacking]) : project;
}

/** @param {unknown} held */
function asExample(held) {
  if (typeof held === 'number') return { value: held, evidence: EXAMPLE };
  return isQuantity(held) && !held.evidence ? { ...held, evidence: EXAMPLE } : held;
}

/** @param {unknown} held @returns {unknown[]} */
const listOf = (held) => (Array.isArray(held) ? held : []);
