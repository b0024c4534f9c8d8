// SPDX-License-Identifier: MIT
// Looking through the field table that the core describes.
import { get } from '../state/project.js';
import { rowOf } from '../words/labels.js';

/** @typedef {import('../calc/types.js').Description} Description */
/** @typedef {import('../calc/types.js').Field} Field */
/** @typedef {import('../calc/types.js').Project} Project */

/** @param {Description | null} description @param {string} path */
export const fieldOf = (description, path) => {
  const row = rowOf(path);
  return description?.fields.find((field) => field.path === row) ?? null;
};

/**
 * Every place of the project that the table knows, lists opened, in the order of the table.
 * @param {Description} description
 * @param {Project} project
 * @returns {{ path: string, field: Field }[]}
 */
export function places(description, project) {
  return description.fields.flatMap((field) =>
    field.kind === 'list' || field.kind === 'object' ? [] : open(field.path, project).map((path) => ({ path, field })),
  );
}

/** @param {string} path @param {Project} project @returns {string[]} */
function open(path, project) {
  const star = path.indexOf('/*');
  if (star < 0) return [path];
  const list = get(project, path.slice(0, star));
  if (!Array.isArray(list)) return [];
  return list.flatMap((_, i) => open(`${path.slice(0, star)}/${i}${path.slice(star + 2)}`, project));
}

// The part of the document in which a place stands: market, route, one offer.
/** @param {string} path */
export const groupOf = (path) => /^\/(offers\/\d+|route\/\w+(?=\/)|\w+(?=\/))/.exec(path)?.[1] ?? '';
