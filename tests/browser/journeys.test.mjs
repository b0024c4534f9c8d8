// SPDX-License-Identifier: MIT
// Five people, from their first look to what they came for: what each reads on the way, and in how many taps. A picture of
// where each arrives is kept in build/journeys.
import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/run.mjs';
import { atRest, close, DESK, downloaded, inBothBrowsers, typeThree, read, see, sideways } from './stage.mjs';

const PHONE = { width: 360, height: 740 };
const quotes = JSON.parse(await readFile(join(root, 'examples/b1-three-quotes.json'), 'utf8'));

inBothBrowsers('journeys', (stage) => {
  /** @param {import('playwright-core').Page} page @param {string} name */
  async function arrived(page, name) {
    assert.deepEqual(await sideways(page), []);
    if (stage.name === 'chromium') {
      // in Firefox the driver itself puts a style into the page, which its policy forbids
      const folder = join(root, 'build/journeys');
      await mkdir(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${name}.png`) });
    }
    await close(page);
  }

  test('a first-time seller on a phone: two taps to the example, three numbers to his own answer, three taps to a link', async () => {
    const page = await stage.open({ viewport: PHONE });
    const taps = tapping(page);
    assert.match(await read(page, '.eyebrow'), /example, not your numbers yet/i);
    await taps('.product');
    await taps('[data-do="preset"][data-preset="first-amazon-seller"]');
    await see(page, '[data-preset="first-amazon-seller"][aria-pressed="true"]').waitFor();
    assert.equal(taps.count, 2);
    await see(page, '.product').click(); // shut again: the answer is what he reads
    await see(page, '.bar-pinned button').click();
    await typeThree(page);
    await see(page, '.eyebrow', { hasText: /^\s*your numbers/i }).waitFor();
    assert.doesNotMatch(await read(page, 'h1'), /Example/);
    assert.match(await read(page, '.sentence'), /\$[\d,]+/);
    taps.count = 0;
    await taps('.top [data-do="share"]');
    assert.match(await read(page, '.share-panel'), /They will not see/);
    await taps('[data-do="share-own"]');
    assert.ok(taps.count <= 3, `${taps.count} taps`);
    await see(page, '.share-panel [role="status"]', { hasText: /\S/ }).waitFor();
    await arrived(page, 'first-time-seller');
  });

  test('a workshop with idle hours: what to offer, what an hour is worth, from which price, and the quote', async () => {
    const page = await stage.open({ viewport: PHONE });
    await see(page, '[data-do="side"][data-side="supplier"]').click();
    await see(page, '.product', { hasText: 'made in your factory' }).click();
    await see(page, '[data-do="preset"][data-preset="idle-workshop"]').click();
    await see(page, '.product').click();
    await see(page, '.futures-text', { hasText: 'of 50 futures' }).waitFor();
    assert.match(await read(page, 'h1'), /ODM|OEM/);
    assert.match(await read(page, '[part="hours"]'), /idle [\d.]+ h.*One more hour is worth/);
    await see(page, '[data-do="section"][data-name="next"]').click();
    const next = await read(page, '[data-section="next"]');
    assert.match(next, /walk away below \$[\d.]+/i);
    assert.match(next, /Your reply for ODM, with its quote/);
    await arrived(page, 'idle-workshop');
  });

  test('a brand owner with three quotes: one basis, who is best of three, and what finding out is worth', async () => {
    const page = await stage.open({ viewport: PHONE });
    const file = { name: 'quotes.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(quotes)) };
    await atRest(page);
    await see(page, '.foot [data-do="keep"]').click();
    await page.setInputFiles('oem-odm-calculator input[type="file"]', file);
    await see(page, '[part="keep"] [role="status"]', { hasText: 'Opened quotes.json' }).waitFor();
    await see(page, '.futures-text', { hasText: 'of 50 futures' }).waitFor();
    await see(page, '[data-do="section"][data-name="quotes"]').click();
    const ladder = await read(page, '.ladder');
    assert.match(ladder, /EXW/);
    assert.match(ladder, /Landed/);
    const ranked = await see(page, '[data-do="column"]').count();
    assert.ok(ranked > 0 || /1\. .*2\. .*3\. /.test(await read(page, '[data-section="side"]')), 'all three are ranked');
    await see(page, '[data-do="section"][data-name="next"]').click();
    assert.match(await read(page, '[data-section="next"]'), /worth up to \$[\d,]+|worth next to nothing/);
    await arrived(page, 'three-quotes');
  });

  test('an accountant: from the headline to a freight line, its formula and dated source in four taps, and all of it in a workbook', async () => {
    const page = await stage.open({ viewport: DESK, acceptDownloads: true });
    const taps = tapping(page);
    await taps('.sentence .worked');
    await taps('[data-name="why-freight"]');
    await taps('[data-line="freight"]');
    assert.ok(taps.count <= 4);
    const working = await read(page, '.line-drawer');
    assert.match(working, /rate × chargeable.*section 6\.2.*\d{1,2} \w{3} 20\d\d.*week \d+/);
    const amount = /Freight −\$[\d,]+/.exec((await read(page, '[data-section="why"]')).replaceAll('- ', '-'));
    assert.ok(amount, 'the line stands with its amount');
    await atRest(page);
    await see(page, '.foot [data-do="keep"]').click();
    const book = await downloaded(stage, page, '[data-do="keep-xlsx"]');
    assert.ok(book.bytes.length > 5000);
    await arrived(page, 'accountant');
  });

  test('somebody with a keyboard and a screen reader: headings, the slider with its value, the verdict said when it is moved', async () => {
    const page = await stage.open({ viewport: PHONE });
    await see(page, '.futures-text').waitFor();
    const tree = await page.locator('oem-odm-calculator').ariaSnapshot();
    assert.match(tree, /heading "Example: ODM is ahead" \[level=1\]/);
    assert.match(tree, /slider "Bottles you sell in a year"/);
    assert.match(tree, /heading "What would change it\?.*" \[level=2\]/);
    assert.match(tree, /status/);
    // from the top of the page by Tab alone to the slider, then to a section, opened by Enter
    await page.evaluate(() => scrollTo(0, 0));
    await tabTo(page, '.handle');
    const before = await read(page, 'h1');
    for (let i = 0; i < 60 && (await read(page, 'h1')) === before; i += 1) await page.keyboard.press('ArrowRight');
    assert.notEqual(await read(page, 'h1'), before, 'another winner, or too close');
    assert.match(await see(page, '[aria-live]').innerText(), /\S/);
    await tabTo(page, '[data-do="section"][data-name="why"]');
    await page.keyboard.press('Enter');
    await see(page, '[data-section="why"] .body').waitFor();
    assert.equal(await see(page, '[data-do="section"][data-name="why"]').getAttribute('aria-expanded'), 'true');
    await arrived(page, 'keyboard');
  });
});

/** Taps, counted. @param {import('playwright-core').Page} page */
function tapping(page) {
  const tap = async (/** @type {string} */ selector) => {
    tap.count += 1;
    await see(page, selector).click();
  };
  tap.count = 0;
  return tap;
}

/** Presses Tab until a control has the focus. @param {import('playwright-core').Page} page @param {string} selector */
async function tabTo(page, selector) {
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press('Tab');
    const there = await page.evaluate(
      (selector) => document.querySelector('oem-odm-calculator')?.shadowRoot?.activeElement?.matches(selector) ?? false,
      selector,
    );
    if (there) return;
  }
  assert.fail(`Tab never reached ${selector}`);
}
