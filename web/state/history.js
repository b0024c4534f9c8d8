// SPDX-License-Identifier: MIT
// Undo and redo, as values. A drag is one step: steps that follow each other with the same key replace the newest.

/**
 * @template P
 * @typedef {{ past: readonly P[], now: P, future: readonly P[], key: string | null }} History
 */

const MOST = 200;

/** @template P @param {P} project @returns {History<P>} */
export const history = (project) => ({ past: [], now: project, future: [], key: null });

/**
 * @template P
 * @param {History<P>} h
 * @param {P} project
 * @param {string | null} [key]  e.g. the path that is being dragged
 * @returns {History<P>}
 */
export function record(h, project, key = null) {
  if (project === h.now) return h;
  const merged = key !== null && key === h.key;
  return { past: merged ? h.past : [...h.past, h.now].slice(-MOST), now: project, future: [], key };
}

/** The drag has ended: the next change is a step of its own. @template P @param {History<P>} h @returns {History<P>} */
export const settle = (h) => (h.key === null ? h : { ...h, key: null });

/** @template P @param {History<P>} h @returns {History<P>} */
export function undo(h) {
  const before = h.past.at(-1);
  return before === undefined ? h : { past: h.past.slice(0, -1), now: before, future: [h.now, ...h.future], key: null };
}

/** @template P @param {History<P>} h @returns {History<P>} */
export function redo(h) {
  const [next, ...future] = h.future;
  return next === undefined ? h : { past: [...h.past, h.now], now: next, future, key: null };
}
