// SPDX-License-Identifier: MIT
// Every state at every width, light and dark, on a stranger's page, on paper and without colours: nothing cut, overlapping or
// sideways. Chromium's pictures of all of them are kept in build/gallery, to be looked at.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../../scripts/run.mjs';
import { overlapping } from './geometry.mjs';
import { alike, inked, unseen } from './inks.mjs';
import { atRest, close, inBothBrowsers, policy, see, sideways, strangers, thumbCentre } from './stage.mjs';

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
          await look(page, `${name}-${scheme}-${width}`);
        }
      }
      await leave?.(page);
      await close(page);
    });
  }

  /** @type {Awaited<ReturnType<typeof strangers>>} */
  let shop;
  before(async () => {
    shop = await strangers(stage.url, () => policy(stage.url, "'wasm-unsafe-eval'"));
  });
  after(() => shop?.close());

  test('on a stranger’s page at 320 px, compact and in full, light and dark, also with longer words', async () => {
    const page = await stage.open({ url: `${shop.url}shop.html`, viewport: { width: 320, height: 740 } });
    await see(page, '.futures', { hasText: /of 50 futures/ }).waitFor();
    const dress = async (/** @type {string} */ lang, /** @type {string} */ scheme) => {
      await page.evaluate(
        ([lang = '', night]) => {
          document.body.classList.toggle('night', Boolean(night));
          const element = document.querySelector('oem-odm-calculator');
          element?.removeAttribute('lang');
          element?.setAttribute('lang', lang); // drawn anew, it looks at its host
        },
        [lang, scheme === 'dark' ? 'night' : ''],
      );
      await page.waitForTimeout(100);
      const told = await see(page, '.calc').getAttribute('data-scheme');
      assert.equal(told, scheme, 'it follows its host');
    };
    const all = async (/** @type {string} */ name) => {
      for (const lang of ['en-XA', 'en']) {
        for (const scheme of ['dark', 'light']) {
          await dress(lang, scheme);
          await look(page, `widget-${name}-${lang}-${scheme}`);
        }
      }
    };
    await all('rest');
    await see(page, '.answer > .solid').click();
    await openAll(page);
    await all('full');
    await close(page);
  });

  // Firefox, driven by BiDi, can be told neither of paper nor of forced colours.
  if (stage.name !== 'chromium') return;

  for (const side of ['buyer', 'supplier']) {
    test(`paper, the ${side}: nothing cut or overlapping, and in grey OEM is told from ODM`, async () => {
      const page = await stage.open({ viewport: { width: 703, height: 1031 } }); // A4 without its margins
      if (side === 'supplier') await see(page, '[data-do="side"][data-side="supplier"]').click();
      await see(page, '.futures-text', { hasText: side === 'supplier' ? 'Taken one by one' : 'is ahead in' }).waitFor();
      await see(page, '.foot [data-do="print"]').waitFor();
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await see(page, '.paper .paper-numbers').waitFor();
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
      await look(page, `paper-${side}-grey`, '.paper');
      const { alike: same, kinds } = await alike(page);
      assert.deepEqual(same, []);
      for (const kind of ['mark', 'surface', 'texture']) assert.ok(kinds.includes(kind), `${kind} of both`);
      await devtools.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' });
      await look(page, `paper-${side}`, '.paper');
      await close(page);
    });
  }

  test('forced colours, everything open: all that is drawn is seen, and OEM told from ODM', async () => {
    const page = await stage.open({ viewport: { width: 360, height: 740 }, forcedColors: 'active' });
    await atRest(page);
    await openAll(page);
    for (const scheme of /** @type {const} */ (['light', 'dark'])) {
      await page.emulateMedia({ colorScheme: scheme });
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 740 });
        await page.waitForTimeout(100);
        await look(page, `forced-${scheme}-${width}`);
        assert.deepEqual(await unseen(page), []);
      }
    }
    const { alike: same, kinds } = await alike(page);
    assert.deepEqual(same, []);
    assert.deepEqual(kinds, ['mark', 'surface', 'cash', 'deepest', 'texture', 'name']);
    await page.evaluate(() => scrollTo(0, 0));
    const { x, y } = await thumbCentre(page);
    const thumb = await inked(page, { x: x - 22, y: y - 22, width: 44, height: 44 });
    assert.ok(thumb > 0.2, `the handle has ink on ${Math.round(thumb * 100)} % of its place`);
    const track = await inked(page, { x: x + 30, y: y - 10, width: 20, height: 20 });
    assert.ok(track > 0.05, `its track on ${Math.round(track * 100)} %`);
    for (const filled of ['.solid', '.chairs > [aria-pressed="true"]']) {
      const words = await inked(page, await see(page, filled).evaluate(boxOfWords));
      assert.ok(words > 0.05 && words < 0.6, `${filled}: ${Math.round(words * 100)} % ink among its words`);
      const ground = (/** @type {Element} */ node) => getComputedStyle(node).backgroundColor;
      const [here, around] = await Promise.all(
        [see(page, filled), see(page, '.calc')].map((one) => one.evaluate(ground)),
      );
      assert.notEqual(here, around, `${filled} is filled`);
    }
    await close(page);
  });

  /** Nothing cut, overlapping or sideways, and a picture of it. @param {Page} page @param {string} name @param {string} [within] */
  async function look(page, name, within) {
    assert.deepEqual(await sideways(page), [], name);
    assert.deepEqual(await overlapping(page, within), [], name);
    await keep(page, name);
  }

  /** In Firefox the driver itself puts a style into the page, which its policy forbids. @param {Page} page @param {string} name */
  async function keep(page, name) {
    if (stage.name !== 'chromium') return;
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
});

/** Where the words of a button stand. @param {Element} node */
function boxOfWords(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  const { x, y, width, height } = range.getBoundingClientRect();
  return { x, y, width, height };
}
