// SPDX-License-Identifier: MIT
// What a host says in attributes: which project, and from which chair.
import { set } from '../state/project.js';
import { sideOf } from '../state/share.js';

/** @typedef {import('../calc/types.js').Project} Project */
/** @typedef {import('../state/share.js').Side} Side */

/** @param {Element} host @returns {Project | null} null where there is none, or none that can be read */
export function projectGiven(host) {
  const text = host.getAttribute('project');
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param {Element} host @returns {Side | null} */
export function sideGiven(host) {
  const side = host.getAttribute('side');
  return side === 'buyer' || side === 'supplier' ? side : null;
}

/** A project told from the chair that the host asks for. @param {Project} project @param {Element} host @returns {Project} */
export function seated(project, host) {
  const side = sideGiven(host);
  return side && sideOf(project) !== side ? set(project, '/side', side) : project;
}
