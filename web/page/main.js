// SPDX-License-Identifier: MIT
// The page: the element, its numbers in the address, and the saved file.
import '../element/define.js';
import { inFile, saveFile } from './save.js';
import { linkOf, readLink } from './link.js';

/** @typedef {import('../element/calculator.js').OemOdmCalculator} Calculator */

/** Milliseconds of rest before the address follows: browsers allow few changes of it. */
const REST = 400;

const calculator = /** @type {Calculator} */ (document.querySelector('oem-odm-calculator'));
let rest = 0;
/** The link that the address bar holds by our own hand. */
let written = location.hash;

calculator.linker = linkOf;
calculator.saver = saveFile;
calculator.addEventListener('oem-odm-change', (event) => {
  const { project, source } = /** @type {CustomEvent} */ (event).detail;
  if (source === 'property') return;
  clearTimeout(rest);
  rest = window.setTimeout(() => write(project), REST);
});
addEventListener('hashchange', () => {
  if (location.hash !== written) follow();
});

/** @param {import('../calc/types.js').Project} project */
async function write(project) {
  const address = await linkOf(project);
  written = new URL(address).hash;
  try {
    history.replaceState(null, '', address);
  } catch {
    // a page in a sandbox has no history: Copy link still works
  }
}

async function follow() {
  const { project, error } = await readLink(location.hash);
  if (project) calculator.project = project;
  if (error) calculator.say(`link.${error}`);
}

const kept = inFile();
if (kept?.saved) calculator.savedOn = kept.saved;
if (kept?.project && location.hash.length < 2) calculator.project = kept.project;
else follow();
