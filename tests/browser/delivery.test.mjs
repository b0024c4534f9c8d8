// SPDX-License-Identifier: MIT
// A supplier who quotes delivered pays for it: what the Incoterm asks is asked at its field, and costs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close, inBothBrowsers, read, see, sideways } from './stage.mjs';

inBothBrowsers('delivery', (stage) => {
  test('from FOB to DDP: every missing number is asked for at once, then the walk-away price holds them', async () => {
    const page = await stage.open();
    await see(page, '[data-side="supplier"]').click();
    await see(page, '[data-name="quotes"]').click();
    await see(page, '[data-do="offer-open"]').click();
    const before = await walkAway(page);
    await see(page, '[data-path="/offers/0/route/incoterm"]').selectOption('DDP');
    await see(page, '.issues').waitFor();
    const asked = await page.locator('.issues li >> visible=true').allInnerTexts();
    assert.equal(asked.length, 4, asked.join('\n'));
    for (const text of asked) assert.match(text, /your Incoterm makes you pay it/);
    assert.equal(await read(page, '.eyebrow'), 'LAST GOOD ANSWER');
    assert.deepEqual(await sideways(page), []);
    for (const [name, text] of Object.entries({
      freight: '500000',
      insurance: '0.4',
      destination: '0',
      duty: '12',
    })) {
      const field = see(page, `.offer-editor [data-path="/offers/0/supply/delivery/${name}"]`);
      await field.fill(text);
      await field.press('Enter');
    }
    await see(page, '.issues').waitFor({ state: 'detached' });
    const after = await walkAway(page);
    assert.ok(after > before * 1.1, `${before} -> ${after}: 12 % duty alone is more`);
    await close(page);
  });
});

/** The walk-away price of the smallest order. @param {import('playwright-core').Page} page */
async function walkAway(page) {
  const said = see(page, '[data-name="next"]', { hasText: /walk away below/ });
  await said.waitFor();
  return Number(/For 100 bags.*walk away below \$(\d+\.\d+)/.exec(await said.innerText())?.[1]);
}
