// SPDX-License-Identifier: MIT
// What a saved file holds.

/** @typedef {import('../calc/types.js').Project} Project */

/** The numbers with which this file was saved, and the day. @returns {{ project?: Project, saved?: string } | null} */
export function inFile() {
  const text = document.getElementById('oem-odm-project')?.textContent?.trim();
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
