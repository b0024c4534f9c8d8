// SPDX-License-Identifier: MIT
// The network goes in the middle of a visit: nothing changes that could not change as a whole, the visitor and the page
// around are told, and once it is back the same tap does what it says.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/run.mjs';
import { atRest, awake, close, inBothBrowsers, read, see } from './stage.mjs';

const workshop = JSON.parse(await readFile(join(root, 'examples/s1-idle-workshop.json'), 'utf8'));

/** What the other chair needs, each by itself: its words and pictures, the core, the examples. */
const NEEDED = { chair: '**/chair-*.js', core: '**/calc.wasm', examples: '**/presets.js' };
const quiet =
  /chair-|calc\.wasm|presets\.js|ERR_FAILED|Failed to load|NetworkError|dynamically imported|loading failed/i;

inBothBrowsers('offline', (stage) => {
  /** A page on which some of our files cannot be had. @param {string} files */
  async function without(files) {
    const page = await stage.open({ without: files, quiet });
    await page.evaluate(() => {
      Object.assign(globalThis, { errors: 0 });
      addEventListener('oem-odm-error', () => {
        /** @type {any} */ (globalThis).errors += 1;
      });
    });
    await page.waitForTimeout(500);
    return page;
  }

  /** What a person and a host see of it. @param {import('playwright-core').Page} page */
  const picture = async (page) => ({
    product: await read(page, '.product'),
    headline: await read(page, 'h1'),
    sentence: await read(page, '.sentence'),
    chair: await see(page, '[data-do="side"][aria-pressed="true"]').innerText(),
    project: await page.evaluate(() =>
      JSON.stringify(/** @type {any} */ (document.querySelector('oem-odm-calculator')).project),
    ),
  });

  const errors = (/** @type {import('playwright-core').Page} */ page) =>
    page.evaluate(() => /** @type {any} */ (globalThis).errors);

  /**
   * The network is back. Firefox keeps a module that failed for as long as the page stands, so there the visitor does what
   * he is told to: he loads it again, with his numbers in its address.
   * @param {import('playwright-core').Page} page
   * @param {string} files
   */
  async function back(page, files) {
    await page.unroute(files);
    if (stage.name !== 'firefox' || files === NEEDED.core) return;
    await page.reload();
    await awake(page);
  }

  /** The supplier's own answer is on the screen. @param {import('playwright-core').Page} page */
  async function seated(page) {
    await see(page, '[data-side="supplier"][aria-pressed="true"]').waitFor();
    await page.waitForFunction(() => {
      const element = /** @type {any} */ (document.querySelector('oem-odm-calculator'));
      return element.response?.result?.side === 'supplier';
    });
    assert.match(await read(page, '.product'), /made in your factory/);
    assert.equal(await page.locator('[role="alert"] >> visible=true').count(), 0, 'what failed is forgotten');
  }

  test('once the page has come to rest, the network may go and nothing changes', async () => {
    const page = await without('**/nothing-of-ours');
    await atRest(page);
    const parts = ['chair', 'presets', 'made', 'hash'];
    await page.waitForFunction(
      (wanted) =>
        wanted.every((part) =>
          performance
            .getEntriesByType('resource')
            .some(({ name }) => name.includes(`/${part}`) && name.endsWith('.js')),
        ),
      parts,
    );
    await page.context().setOffline(true);
    await see(page, '[data-side="supplier"]').click();
    await seated(page);
    await see(page, '[data-do="product"]').click();
    await see(page, '[data-do="preset"][data-preset="full-factory"]').click();
    await see(page, '.product', { hasText: 'T-shirt' }).waitFor();
    await see(page, '.foot [data-do="keep"]').click();
    await see(page, '[data-do="keep-xlsx"]').click();
    await see(page, '[part="keep"] [role="status"]', { hasText: '.xlsx' }).waitFor();
    assert.equal(await page.locator('[role="alert"] >> visible=true').count(), 0);
    assert.equal(await errors(page), 0);
    await close(page);
  });

  for (const [name, files] of Object.entries(NEEDED)) {
    test(`without the ${name} one stays in one's chair, is told, and sits down once it can be had`, async () => {
      const page = await without(files);
      const before = await picture(page);
      await see(page, '[data-side="supplier"]').click();
      await see(page, '[role="alert"]').waitFor();
      assert.match(await read(page, '[role="alert"]'), /could not be fetched.*Try again.*load the page again/);
      assert.deepEqual(await picture(page), before);
      assert.equal(await errors(page), 1);
      await back(page, files);
      await see(page, '[data-side="supplier"]').click();
      await seated(page);
      await close(page);
    });
  }

  test('a section whose inside did not come says so, and asks again when it is opened again', async () => {
    const files = '**/bodies-*.js';
    const page = await without(files);
    await see(page, '[data-name="why"]').click();
    await see(page, '[data-section="why"] [role="alert"]').waitFor();
    await back(page, files);
    if (stage.name === 'firefox') await atRest(page); // it began anew: a tap meanwhile may miss what still moves
    for (let taps = stage.name === 'firefox' ? 1 : 2; taps > 0; taps -= 1) await see(page, '[data-name="why"]').click();
    await see(page, '[data-name="why-freight"]').waitFor();
    assert.equal(await page.locator('[role="alert"] >> visible=true').count(), 0);
    await close(page);
  });

  /** Ways from outside into the other chair. @type {Record<string, (element: any, given: any) => void>} */
  const ways = {
    project: (element, given) => Object.assign(element, { project: given }),
    side: (element) => Object.assign(element, { side: 'supplier' }),
    preset: (element) => Object.assign(element, { preset: 'full-factory' }),
  };
  for (const [name, way] of Object.entries(ways)) {
    test(`the ${name} that a host sets waits for all it needs, and is told of where it does not come`, async () => {
      const page = await without(NEEDED.chair);
      const before = await picture(page);
      const go = () =>
        page.evaluate(
          ([text, given]) =>
            new Function('element', 'given', `(${text})(element, given)`)(
              document.querySelector('oem-odm-calculator'),
              given,
            ),
          /** @type {const} */ ([String(way), workshop]),
        );
      await go();
      await see(page, '[role="alert"]').waitFor();
      assert.deepEqual(await picture(page), before);
      assert.equal(await errors(page), 1);
      await back(page, NEEDED.chair);
      await go();
      await seated(page);
      await close(page);
    });
  }
});
