// SPDX-License-Identifier: MIT
// On paper: one page, A4 or Letter, that can be told apart in grey and says where its numbers are from.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atRest, close, inBothBrowsers, read, see } from './stage.mjs';

/** What stays of a sheet inside the margins, in CSS pixels: 12 mm all round. */
const SHEETS = { A4: { width: 703, height: 1031 }, Letter: { width: 725, height: 964 } };

inBothBrowsers('paper', (stage) => {
  for (const side of ['buyer', 'supplier']) {
    test(`the ${side}'s answer is one page, A4 or Letter`, async () => {
      const page = await stage.open({ viewport: SHEETS.A4 });
      if (side === 'supplier') await see(page, '[data-do="side"][data-side="supplier"]').click();
      await see(page, '.futures-text', { hasText: side === 'supplier' ? 'Taken one by one' : 'is ahead in' }).waitFor();
      await page.waitForFunction(() =>
        document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('.foot [data-do="print"]'),
      );
      const headline = await read(page, 'h1');
      if (stage.name === 'chromium') await page.emulateMedia({ media: 'print' }); // Firefox, driven by BiDi, cannot
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const told = await page.evaluate(words);
      assert.ok(told.includes(headline), told);
      assert.match(told, /in \d+ of 50 futures/);
      assert.match(told, /Worth today \(NPV\) [−$\d,]+ [−$\d,]+/);
      assert.match(told, /numbers that it hangs on most/);
      assert.match(told, /our example/);
      assert.match(told, side === 'supplier' ? /Now: \S+: offer it now\..+Later: / : /Now: .+Soon: .+Later: /);
      assert.match(told, /Duty, customs and exchange rates: \d+ \w+ 20\d\d( to \d+ \w+ 20\d\d)?\./);
      if (stage.name === 'chromium') {
        assert.equal(await see(page, '.sheet').count(), 0);
        for (const [format, { width, height }] of Object.entries(SHEETS)) {
          await page.setViewportSize({ width, height });
          const tall = await page.evaluate(
            () => document.querySelector('oem-odm-calculator')?.getBoundingClientRect().height ?? 0,
          );
          assert.ok(tall <= height, `${format}: ${tall} of ${height}`);
        }
        for (const format of Object.keys(SHEETS)) {
          const pdf = (await page.pdf({ format })).toString('latin1');
          assert.equal(pdf.match(/\/Type\s*\/Page[^s]/g)?.length, 1, format);
        }
        await page.emulateMedia({ media: 'screen' });
      }
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await see(page, 'h1').waitFor();
      await close(page);
    });
  }

  test('the button prints, from a page whose later parts have just come', async () => {
    const page = await stage.open({
      script: () => {
        window.print = () => {
          Object.assign(globalThis, { printed: true });
        };
      },
    });
    await atRest(page);
    await see(page, '.foot [data-do="print"]').click();
    await page.waitForFunction(() => /** @type {any} */ (globalThis).printed);
    await close(page);
  });
});

/** What stands on the paper, cell by cell. */
function words() {
  const paper = document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('.paper');
  const texts = document.createTreeWalker(/** @type {Node} */ (paper), NodeFilter.SHOW_ELEMENT);
  /** @type {string[]} */
  const told = [];
  while (texts.nextNode()) {
    const node = /** @type {Element} */ (texts.currentNode);
    if (node.matches('p, th, td, li, caption, .futures-text')) told.push(node.textContent ?? '');
  }
  return told.join(' ').replaceAll(/\s+/g, ' ');
}
