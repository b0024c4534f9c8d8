// SPDX-License-Identifier: MIT
// The saved file: this calculator as one file that works without a network, with its numbers inside. A saved file saves
// itself again.

/** @typedef {import('../calc/types.js').Project} Project */

const PLACE = /(<script type="application\/json" id="oem-odm-project">)[^<]*(<\/script>)/;

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
    const html = await ownText();
    if (!PLACE.test(html)) return false;
    // The numbers stand in a script element, which only the sign < could end.
    const text = JSON.stringify({ schema: 1, saved: today(), project }).replaceAll('<', '\\u003c');
    const file = new Blob([html.replace(PLACE, (_, open, close) => `${open}${text}${close}`)], { type: 'text/html' });
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
