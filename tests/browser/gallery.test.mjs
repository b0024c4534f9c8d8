// SPDX-License-Identifier: MIT
// Every state at every width, light and dark: nothing cut, overlapping or sideways. Chromium's pictures of all of them are
// kept in build/gallery, to be looked at.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/run.mjs';
import { overlapping } from './geometry.mjs';
import { atRest, close, inBothBrowsers, see, sideways, thumbCentre } from './stage.mjs';

/** @typedef {import('playwright-core').Page} Page */

const WIDTHS = [320, 360, 768, 1440];
const SECTIONS = ['flips', 'why', 'when', 'sure', 'next', 'quotes', 'money', 'all'];
const folder = join(root, 'build/gallery');

/** @type {Record<string, { reach: (page: Page) => Promise<void>, leave?: (page: Page) => Promise<void> }>} */
const STATES = {
  rest: { reach: atRest },
  drag: {
    async reach(page) {
      await atRest(page);
      const { x, y } = await thumbCentre(page);
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (let at = x; at < x + 40; at += 10) await page.mouse.move(at, y);
    },
    leave: (page) => page.mouse.up(),
  },
  error: {
    async reach(page) {
      await atRest(page);
      const field = see(page, '.number .stepper input');
      await field.fill('a few');
      await field.press('Enter');
      await see(page, '.error').waitFor();
    },
  },
  open: {
    async reach(page) {
      await atRest(page);
      await openAll(page);
    },
  },
  supplier: {
    async reach(page) {
      await see(page, '[data-do="side"][data-side="supplier"]').click();
      await see(page, '.futures-text').waitFor();
      await openAll(page);
    },
  },
};

/** @param {Page} page */
async function openAll(page) {
  for (const name of SECTIONS) {
    const heading = see(page, `[data-do="section"][data-name="${name}"][aria-expanded="false"]`);
    if ((await heading.count()) > 0) await heading.click();
  }
  await page.waitForTimeout(300);
}

inBothBrowsers('gallery', (stage) => {
  for (const [name, { reach, leave }] of Object.entries(STATES)) {
    test(`${name}: nothing cut, overlapping or sideways at any width, light or dark`, async () => {
      const page = await stage.open({ viewport: { width: 360, height: 740 } });
      await reach(page);
      for (const scheme of ['light', 'dark']) {
        await page.evaluate((to) => document.querySelector('oem-odm-calculator')?.setAttribute('scheme', to), scheme);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 740 });
          await page.waitForTimeout(100);
          assert.deepEqual(await sideways(page), [], `${scheme}, ${width} px`);
          assert.deepEqual(await overlapping(page), [], `${scheme}, ${width} px`);
          await keep(page, `${name}-${scheme}-${width}`);
        }
      }
      await leave?.(page);
      await close(page);
    });
  }

  /** In Firefox the driver itself puts a style into the page, which its policy forbids. @param {Page} page @param {string} name */
  async function keep(page, name) {
    if (stage.name !== 'chromium') return;
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
});
