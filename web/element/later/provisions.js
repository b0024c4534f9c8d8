// SPDX-License-Identifier: MIT
// What a press may ask for later is fetched once there is nothing else to do, so that without a network nothing changes.
// Not for who has asked his browser to save data; and not the calculator as a file, which is as large as all the rest.
import { bring } from '../chair.js';
import { example } from '../examples.js';

let provided = false;

/** @param {import('../session.js').Session} s @returns {null} there is nothing to ask the core */
export function provide(s) {
  const { connection, onLine } = /** @type {Navigator & { connection?: { saveData?: boolean } }} */ (navigator);
  if (provided || !onLine || connection?.saveData) return null;
  provided = true;
  const parts = [bring(), example(s.known[1] ?? ''), import('../keep/made.js'), import('../../state/hash.js')];
  Promise.all(parts).catch(() => {
    provided = false; // the next rest tries again
  });
  return null;
}
