// SPDX-License-Identifier: MIT
// Every example in its chair, and one deal in both: closed, with every section open, with every drawer open in turn. Whatever
// is read there is words and numbers, and nothing is cut or stands out sideways.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPresets } from '../../scripts/bundle.mjs';
import { root } from '../../scripts/run.mjs';
import { en } from '../../web/words/en.js';
import { later } from '../../web/words/learned.js';
import { quoting } from '../../web/words/en-quotes.js';
import { sharing } from '../../web/words/en-share.js';
import { chance } from '../../web/words/en-sure.js';
import { supply } from '../../web/words/en-supply.js';
import { close, inBothBrowsers, see, sideways } from './stage.mjs';

const both = JSON.parse(await readFile(join(root, 'examples/both-sides.json'), 'utf8'));
const deals = Object.fromEntries([
  ...readPresets().map(({ name, text }) => [name, JSON.parse(text).project]),
  ...['buyer', 'supplier'].map((side) => [`both-sides, ${side}`, { ...both, side }]),
]);

/** What no reader should meet: holes, keys of the catalogue, paths of the field table. */
const keys = Object.keys({ ...en, ...later, ...quoting, ...sharing, ...supply, ...chance });
const first = [...new Set(keys.filter((key) => key.includes('.')).map((key) => key.split('.')[0]))];
const BAD = [
  String.raw`\bNaN\b|\bundefined\b|\bnull\b|\bInfinity\b|\[object|\{\w+\}`,
  String.raw`(?<![\w./])(?:${first.filter((name) => /^\w+$/.test(name)).join('|')})\.[a-z]\w*`,
  '/(?:offers|market|supplier|route|limits|closures|staged)/',
].join('|');

/** What is opened in turn: each control shows a drawer when pressed and hides it when pressed again. */
const DRAWERS = ['group', 'line', 'offer-open', 'paste-open', 'staged', 'open'].map((name) => `[data-do="${name}"]`);

/**
 * Presses each control of a kind, reads all that stands there then, and presses it again.
 * @param {import('playwright-core').Page} page
 * @param {string} kind selector
 * @param {boolean} [presses]
 * @returns {Promise<string[]>} what is wrong, and where
 */
const inTurn = (page, kind, presses = true) =>
  page.evaluate(
    async ([selector, pattern, presses]) => {
      const sheet = /** @type {HTMLElement} */ (
        document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('.calc')
      );
      const wrong = new RegExp(pattern, 'g');
      /** @type {string[]} */
      const faults = [];
      const controls = () => /** @type {HTMLElement[]} */ ([...sheet.querySelectorAll(selector)]);
      for (const i of controls().keys()) {
        const [control] = controls().slice(i);
        const where = control?.textContent?.slice(0, 40);
        const part = /** @type {HTMLElement} */ ((presses && control?.closest('[data-section]')) || sheet);
        if (presses) control?.click();
        await new Promise((done) => setTimeout(done));
        const fields = /** @type {HTMLInputElement[]} */ ([...part.querySelectorAll('input, textarea')]);
        const titles = [...part.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'));
        const text = [part.innerText, ...fields.map((one) => one.value), ...titles].join('\n');
        for (const [found] of text.matchAll(wrong)) faults.push(`${where}: ${found}`);
        if (document.documentElement.scrollWidth > innerWidth) faults.push(`${where}: sideways`);
        const cut = [...part.querySelectorAll('select')].map(isCut).filter(Boolean);
        faults.push(...cut.map((word) => `${where}: cut ${word}`));
        const again = sheet.querySelector('[data-do="done"]') ?? controls()[i];
        if (presses) /** @type {HTMLElement} */ (again)?.click();
      }
      return faults;

      /** The chosen words of a select that has no room for them. @param {HTMLSelectElement} select */
      function isCut(select) {
        const { paddingLeft, paddingRight, font } = getComputedStyle(select);
        const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
        pen.font = font;
        const room = select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
        return [...select.options].find((one) => pen.measureText(one.text).width > room)?.text ?? '';
      }
    },
    /** @type {const} */ ([kind, BAD, presses]),
  );

inBothBrowsers('everything', (stage) => {
  if (stage.name !== 'chromium') return; // what is read does not hang on the browser, and two would take twice as long

  for (const [name, project] of Object.entries(deals)) {
    test(name, async () => {
      const page = await stage.open({ viewport: { width: 360, height: 740 } });
      await page.evaluate((given) => {
        /** @type {any} */ (document.querySelector('oem-odm-calculator')).project = given;
      }, project);
      await see(page, `[data-side="${project.side ?? 'buyer'}"][aria-pressed="true"]`).waitFor();
      await page.waitForFunction((offers) => {
        const { response, shadowRoot } = /** @type {any} */ (document.querySelector('oem-odm-calculator'));
        const heading = shadowRoot.querySelector('[data-section="flips"]')?.textContent ?? '';
        return response?.result?.offers.length === offers && /What would change it\?/.test(heading);
      }, project.offers.length);
      const faults = await inTurn(page, '.headline', false);
      const closed = page.locator('[data-do="section"][aria-expanded="false"] >> visible=true');
      for (let left = 20; left > 0 && (await closed.count()) > 0; left -= 1) await closed.first().click();
      await see(page, '.product').click();
      await see(page, '.product-panel [data-do="answer"], .product-panel [data-do="visit"]').waitFor();
      await see(page, '.top [data-do="share"]').click();
      await page.waitForFunction(
        () =>
          !document
            .querySelector('oem-odm-calculator')
            ?.shadowRoot?.querySelector('.calc')
            ?.textContent?.includes('Working it out'),
      );
      faults.push(...(await inTurn(page, '.headline', false)), ...(await sideways(page)));
      for (const kind of DRAWERS) faults.push(...(await inTurn(page, kind)));
      assert.deepEqual([...new Set(faults)], []);
      await close(page);
    });
  }
});
