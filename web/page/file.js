// SPDX-License-Identifier: MIT
// The text of a saved file with a project in it.

/** @typedef {import('../calc/types.js').Project} Project */

const PLACE = /(<script type="application\/json" id="oem-odm-project">)[^<]*(<\/script>)/;

/**
 * @param {string} html the calculator as one file
 * @param {Project} project
 * @param {string} saved the day of saving
 * @returns {string | null} null where the file has no place for it
 */
export function fileText(html, project, saved) {
  if (!PLACE.test(html)) return null;
  // The numbers stand in a script element, which only the sign < could end.
  const text = JSON.stringify({ schema: 1, saved, project }).replaceAll('<', '\\u003c');
  return html.replace(PLACE, (_, open, close) => `${open}${text}${close}`);
}
