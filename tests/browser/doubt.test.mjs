// SPDX-License-Identifier: MIT
// Where the doubt comes from: asked for when it is opened, of what stands there, and told as the core tells it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCalc } from '../../web/calc/node.js';
import { faults } from './faults.mjs';
import { close, inBothBrowsers, read, see, sideways } from './stage.mjs';

const calc = await loadCalc();

/** The futures of what stands there are known. @param {import('playwright-core').Page} page */
const sure = (page) =>
  page.waitForFunction(() => {
    const root = document.querySelector('oem-odm-calculator')?.shadowRoot;
    return Boolean(root?.querySelector('.futures-open:not(.past)'));
  });

/** @param {import('playwright-core').Page} page */
async function totals(page) {
  const project = await page.evaluate(() => /** @type {any} */ (document.querySelector('oem-odm-calculator')).project);
  return calc.evaluate({ schema: 1, project, ask: { simulate: { worlds: 1024, totals: true } } }).result.simulate
    .totals;
}

const percent = (/** @type {number} */ share) => `${Math.round(share * 100)}%`;

inBothBrowsers('doubt', (stage) => {
  test('shares of the doubt: opened, as the core says, and anew after a change', async () => {
    const page = await stage.open({
      viewport: { width: 320, height: 740 },
      ...(stage.name === 'firefox' ? {} : { bypassCSP: true }),
    });
    await sure(page);
    await see(page, '.futures-open').click();
    assert.equal(await page.locator('[part="shares"] table').count(), 0);
    await see(page, '[part="shares"] > summary').click();
    await see(page, '[part="shares"] table').waitFor();
    const { numbers } = await totals(page);
    const first = await read(page, '[part="shares"] tbody');
    assert.ok(
      first.startsWith(`OEM tooling price ${percent(numbers[0].first.value)} ${percent(numbers[0].total.value)}`),
      first,
    );
    assert.deepEqual(await sideways(page), []);

    await page.evaluate(() => scrollTo(0, 0));
    await see(page, '.number .text-field').fill('3,000');
    await see(page, '.number .text-field').press('Enter');
    await page.waitForFunction(
      (before) => {
        const root = document.querySelector('oem-odm-calculator')?.shadowRoot;
        const text = root?.querySelector('[part="shares"] > div:not(.past) tbody')?.textContent?.replaceAll(/\s+/g, '');
        return text && text !== before;
      },
      first.replaceAll(/\s+/g, ''),
    );
    const next = (await totals(page)).numbers[0];
    assert.ok((await read(page, '[part="shares"] tbody')).includes(percent(next.total.value)));

    await see(page, '[data-name="flips"]').click();
    await see(page, '[part="others"] > summary').click();
    await see(page, '[part="others"] details summary').click();
    assert.match(await read(page, '[part="others"] .mover'), /to .*: OEM is ahead by \$[\d,]+ to \$[\d,]+$/);
    assert.ok((await page.locator('[part="others"] .mover').count()) >= 5);
    assert.equal(await page.locator('[part="others"] tbody').first().locator('td').count(), 5);
    assert.deepEqual(await sideways(page), []);
    assert.deepEqual(await faults(page), []);
    await close(page);
  });
});
