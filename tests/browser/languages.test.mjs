// SPDX-License-Identifier: MIT
// What another language would do to the page: words 40 % longer, a tall script, from right to left. Nothing may be cut, lie on
// something else or go sideways, at any width, on either side, with everything open.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overlapping } from './geometry.mjs';
import { close, inBothBrowsers, see, sideways } from './stage.mjs';

const WIDTHS = [320, 360, 768, 1440];
const SECTIONS = ['flips', 'why', 'when', 'sure', 'next', 'quotes', 'money', 'all'];

inBothBrowsers('languages', (stage) => {
  for (const [lang, direction] of [
    ['en-XA', 'ltr'],
    ['km-XK', 'ltr'],
    ['en-XA', 'rtl'],
  ]) {
    for (const side of ['buyer', 'supplier']) {
      test(`${lang}, ${direction}, the ${side}: nothing cut, overlapping or sideways`, async () => {
        const page = await stage.open({ viewport: { width: 360, height: 740 } });
        if (side === 'supplier') await see(page, '[data-do="side"][data-side="supplier"]').click();
        await page.evaluate(
          ([lang, direction]) => {
            document.documentElement.dir = direction ?? '';
            document.querySelector('oem-odm-calculator')?.setAttribute('lang', lang ?? '');
          },
          [lang, direction],
        );
        await see(page, '.futures-text').waitFor();
        for (const name of SECTIONS) await see(page, `[data-do="section"][data-name="${name}"]`).click();
        await see(page, '.foot [data-do="keep"]').click();
        await see(page, '[data-do="keep-xlsx"]').waitFor();
        await page.waitForTimeout(300);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 740 });
          await page.waitForTimeout(100);
          assert.deepEqual(await sideways(page), [], `${width} px`);
          assert.deepEqual(await overlapping(page), [], `${width} px`);
        }
        if (direction === 'rtl') assert.ok(await thumbUnderDot(page), 'the handle is under its dot');
        await close(page);
      });
    }
  }
});

/** @param {import('playwright-core').Page} page */
const thumbUnderDot = (page) =>
  page.evaluate(() => {
    const root = document.querySelector('oem-odm-calculator')?.shadowRoot;
    const dot = root?.querySelector('[data-place="answer"] .curve circle')?.getBoundingClientRect();
    const handle = /** @type {HTMLInputElement | null} */ (root?.querySelector('[data-place="answer"] .handle'));
    if (!dot || !handle) return false;
    const { left, width } = handle.getBoundingClientRect();
    const share = (handle.valueAsNumber - Number(handle.min)) / (Number(handle.max) - Number(handle.min));
    const thumb = left + 22 + share * (width - 44); // 44 px wide, as a thumb's target is
    return getComputedStyle(handle).direction === 'ltr' && Math.abs(dot.left + dot.width / 2 - thumb) < 12;
  });
