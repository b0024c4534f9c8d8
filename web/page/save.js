// SPDX-License-Identifier: MIT
// The saved file: this calculator as one file that works without a network, with its numbers inside. A saved file saves
// itself again.
import { fileText } from './file.js';

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

/** @param {Project} project @returns {Promise<boolean>} */
export async function saveFile(project) {
  try {
    const text = fileText(await ownText(), project, today());
    if (text === null) return false;
    const file = new Blob([text], { type: 'text/html' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'oem-or-odm.html';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    return true;
  } catch {
    return false;
  }
}

/** The day of saving, as the file says it; no number comes of it. */
function today() {
  const now = new Date();
  const two = (/** @type {number} */ part) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The text of the file: of this page if it is one, else of calc.html beside it. */
async function ownText() {
  if (document.getElementById('oem-odm-wasm')) return `<!doctype html>\n${document.documentElement.outerHTML}`;
  const answer = await fetch(new URL('calc.html', document.baseURI));
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}
