// SPDX-License-Identifier: MIT
// What axe finds against WCAG 2.2 AA and good practice.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** @param {import('playwright-core').Page} page @returns {Promise<string[]>} */
export async function faults(page) {
  await page.evaluate(axe);
  return page.evaluate(async (values) => {
    const { violations } = await /** @type {any} */ (globalThis).axe.run(document, {
      runOnly: { type: 'tag', values },
      // Half under the pinned bar a target counts as small; their true sizes are measured in access.test.mjs.
      rules: { 'target-size': { enabled: false } },
    });
    return violations.map(
      (/** @type {any} */ one) =>
        `${one.id}: ${one.nodes.length} × ${one.nodes[0].html.slice(0, 140)} ${one.nodes[0].failureSummary.slice(0, 200)}`,
    );
  }, TAGS);
}
