// SPDX-License-Identifier: MIT
// What stands inside the closed sections, and the parts that most visits do without. They come when the page rests.
import { learnMore } from './language.js';

/**
 * @param {import('./session.js').Session} session
 * @param {ShadowRoot} root
 */
export async function bringBodies(session, root) {
  const [{ bodies }, { later, equip, agenda }] = await Promise.all([
    import('./views/bodies.js'),
    import('./later/later.js'),
    learnMore(),
  ]);
  if (session.bodies) return;
  equip(root, session);
  session.bodies = { ...bodies, ...later };
  session.atRest.agenda = agenda;
  session.show();
  session.atRest.more();
}
