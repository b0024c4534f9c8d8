// SPDX-License-Identifier: MIT
// A project as a file, and out of one: a project file, or a saved calculator.

/** @typedef {import('../calc/types.js').Project} Project */

/** @param {Project} project @returns {string} */
export const projectText = (project) => `${JSON.stringify({ schema: 1, project }, null, 2)}\n`;

/** Where a saved calculator holds its numbers. */
const INSIDE = /<script type="application\/json" id="oem-odm-project">([^<]*)<\/script>/;

/**
 * The project in a file's text; null where there is none. What is wrong inside it is the core's to say, at its field.
 * @param {string} text
 * @returns {Project | null}
 */
export function projectIn(text) {
  const saved = INSIDE.exec(text)?.[1];
  try {
    const document = JSON.parse(saved ?? text.replace(/^\ufeff/, ''));
    if (!isRecord(document) || (document.schema ?? 1) !== 1) return null;
    const project = document.project ?? document;
    return isRecord(project) && (document.project !== undefined || Array.isArray(project.offers)) ? project : null;
  } catch {
    return null;
  }
}

/** @param {unknown} value @returns {value is Record<string, any>} */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
