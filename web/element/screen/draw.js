// SPDX-License-Identifier: MIT
// One picture of a session: the sheet in the host's language, and with inks that stand out on its paper.
import { chairOf } from '../chair.js';
import { speaks } from '../language.js';
import { patch } from './patch.js';
import { sheet } from '../views/sheet.js';

/**
 * @param {ShadowRoot} root
 * @param {import('../calculator.js').OemOdmCalculator} host
 * @param {import('../session.js').Session} session
 * @param {typeof import('./look.js').lookOf | null} lookOf on a stranger's page
 */
export function draw(root, host, session, lookOf) {
  speaks(host.lang, session.now ? session.chair : chairOf(session.side));
  const look = lookOf?.(host);
  session.canSave = host.saver !== null;
  session.shelf = host.shelf;
  session.canShare = host.linker !== null;
  patch(root, [
    sheet(session, {
      lang: host.lang || 'en',
      scheme: host.getAttribute('scheme') ?? look?.scheme,
      inks: look?.inks,
    }),
  ]);
  if (look)
    /** @type {HTMLElement | null} */ (root.querySelector('.calc'))?.style.setProperty('--host-paper', look.paper);
}
