// SPDX-License-Identifier: MIT
// The first screen as HTML, from the core's own answer: the page can be read before any script runs.
import { learnMore, speaks } from '../element/language.js';
import { h } from '../charts/node.js';
import { Session } from '../element/session.js';
import { sheet } from '../element/views/sheet.js';
import { t } from '../words/words.js';
import { toHtml } from './html.mjs';

/**
 * @param {{ evaluate: (request: any) => any, describe: () => any, version?: () => any, presets: Record<string, any> }} given
 * @returns {Promise<{ html: string, lang: string, saved: string }>} saved: what a saved file shows until it computes,
 *   or for ever where scripts do not run: not an example, which its reader would take for the saved numbers
 */
export async function prerender({ evaluate, describe, version, presets }) {
  await learnMore();
  speaks('en');
  const [first] = Object.values(presets);
  const calc = {
    evaluate,
    describe,
    version: version ?? (() => null),
    advance: () => ({ done: 0, of: 1 }),
    engine: 'wasm',
  };
  const session = new Session(/** @type {any} */ (calc), () => {});
  session.preset = first;
  session.load(first.project, 'property');
  session.finish();
  return { html: toHtml(sheet(session)), lang: 'en', saved: toHtml(h('p', {}, t('saved.opening'))) };
}
