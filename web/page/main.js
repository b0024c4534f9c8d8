// SPDX-License-Identifier: MIT
// The page: the element, its numbers in the address, and the saved file.
import '../element/define.js';
import { inFile } from './inside.js';
import { linkOf, readLink } from './link.js';

/** @typedef {import('../element/calculator.js').OemOdmCalculator} Calculator */

/** Milliseconds of rest before the address follows: browsers allow few changes of it. */
const REST = 400;

const calculator = /** @type {Calculator} */ (document.querySelector('oem-odm-calculator'));
let rest = 0;
/** The link that the address bar holds by our own hand. */
let written = location.hash;

calculator.linker = linkOf;
calculator.saver = (project) =>
  import('./save.js').then(
    ({ saveFile }) => saveFile(project),
    () => false,
  );
calculator.addEventListener('oem-odm-ready', bringShelf, { once: true });
calculator.keeper = (everything, own, source) => {
  if (source === 'property') return;
  clearTimeout(rest);
  rest = window.setTimeout(() => write(own(), everything), REST);
};
addEventListener('hashchange', () => {
  if (location.hash !== written) follow();
});

/** Nobody keeps numbers under a name before there is an answer. */
async function bringShelf() {
  if (calculator.shelf) return;
  calculator.shelf = await import('./shelf.js').then(
    ({ shelf }) => shelf,
    () => null,
  );
  if (!calculator.shelf) addEventListener('online', bringShelf, { once: true });
}

/**
 * The address holds one side's numbers; both sides' stay in the history of this window.
 * @param {import('../calc/types.js').Project} own
 * @param {import('../calc/types.js').Project} everything
 */
async function write(own, everything) {
  try {
    const address = await linkOf(own);
    written = new URL(address).hash;
    history.replaceState({ everything, of: written }, '', address);
  } catch {
    // a page in a sandbox has no history: Copy link still works; offline the next change tries again
  }
}

async function follow() {
  const { everything: kept, of } = history.state ?? {};
  if (kept && of === location.hash) {
    calculator.project = kept;
    return;
  }
  const { project, error } = await readLink(location.hash).catch(() => ({ project: undefined, error: 'unfetched' }));
  if (project) calculator.project = project;
  if (error) calculator.say(`link.${error}`);
}

const kept = inFile();
if (kept?.saved) calculator.savedOn = kept.saved;
if (kept?.project && location.hash.length < 2) calculator.project = kept.project;
else follow();
