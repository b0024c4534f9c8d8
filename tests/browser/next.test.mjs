// SPDX-License-Identifier: MIT
// What next: now, soon and later, and the request for quotation to copy.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close, inBothBrowsers, read, see, sideways } from './stage.mjs';

inBothBrowsers('what next', (stage) => {
  test('says what comes now, soon and later, and writes the request out', async () => {
    const page = await stage.open({ viewport: { width: 360, height: 740 } });
    await see(page, '.futures-text').waitFor();
    await see(page, '[data-do="section"][data-name="next"]').click();
    const body = '[data-section="next"] .body';
    await see(page, `${body} p`, { hasText: /^Soon$/ }).waitFor();
    const told = await read(page, body);
    assert.match(
      told,
      /Now .*Soon .*first order of [\d,]+ bottles goes out in week \d+; \$[\d,]+ is spent before the first sale, on \d+ \w+ 20\d\d\. Later /,
    );
    await see(page, `${body} summary`, { hasText: 'Ask the factory of ODM' }).click();
    const request = await read(page, `${body} pre`);
    assert.match(request, /Request for quotation: Steel bottle/);
    assert.doesNotMatch(request, /\$|6\.2|35/);
    assert.deepEqual(await sideways(page), []);
    assert.match(await read(page, '[data-name="next"]'), /Put in your own sales a year/);
    assert.match(
      await read(page, `${body} li`),
      /^Put in your own sales a year: it stands at 1,500 a year, our example/,
    );
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (/** @type {string} */ text) => Object.assign(globalThis, { copied: text }) },
      });
    });
    await see(page, `${body} [data-do="message-copy"]`).click();
    await see(page, `${body} [role="status"]`, { hasText: 'Copied.' }).waitFor();
    assert.equal((await page.evaluate(() => /** @type {any} */ (globalThis).copied)).replaceAll(/\s+/g, ' '), request);
    await see(page, `${body} li [data-path="/market/demand"]`).click();
    assert.equal(
      await page.evaluate(
        () => document.querySelector('oem-odm-calculator')?.shadowRoot?.activeElement?.getAttribute('data-path') ?? '',
      ),
      '/market/demand',
      'the heading’s step leads to its control',
    );
    await close(page);
  });
});
