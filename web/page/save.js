// SPDX-License-Identifier: MIT
// The saved file: this calculator as one file that works without a network, with its numbers inside. A saved file saves
// itself again.
import { download } from '../element/download.js';
import { fileText } from './file.js';
import { today } from '../state/today.js';

/** @typedef {import('../calc/types.js').Project} Project */

/** @param {Project} project @returns {Promise<boolean>} */
export async function saveFile(project) {
  try {
    const text = fileText(await ownText(), project, today());
    if (text === null) return false;
    download('oem-or-odm.html', text, 'text/html');
    return true;
  } catch {
    return false;
  }
}

/** The text of the file: of this page if it is one, else of calc.html beside it. */
async function ownText() {
  if (document.getElementById('oem-odm-wasm')) return `<!doctype html>\n${document.documentElement.outerHTML}`;
  const answer = await fetch(new URL('calc.html', document.baseURI));
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}
