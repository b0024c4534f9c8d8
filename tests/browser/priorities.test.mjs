// SPDX-License-Identifier: MIT
// What may happen is added in How sure and told there; what matters besides money is typed under Side by side and told
// below it, and neither moves the headline.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close, inBothBrowsers, read, see, sideways } from './stage.mjs';

/** The futures of what stands there are known. @param {import('playwright-core').Page} page */
const sure = (page) =>
  page.waitForFunction(() => {
    const root = document.querySelector('oem-odm-calculator')?.shadowRoot;
    return Boolean(root?.querySelector('.futures-open:not(.past)'));
  });

/** @param {import('playwright-core').Page} page */
const project = (page) =>
  page.evaluate(() => /** @type {any} */ (document.querySelector('oem-odm-calculator')).project);

inBothBrowsers('beside the money', (stage) => {
  test('a risk is added, named, and told in How sure', async () => {
    const page = await stage.open({ viewport: { width: 320, height: 740 } });
    await sure(page);
    await see(page, '.futures-open').click();
    await see(page, '[data-do="risk-add"]').click();
    const name = see(page, '[data-row="/risks/0/name"] .text-field');
    await name.fill('A new tariff layer'); // as a form filler does: Firefox tells no change of it
    await name.press('Tab');
    const duty = see(page, '[data-row="/risks/0/duty"] .text-field');
    await duty.fill('25%');
    await duty.press('Enter');
    await see(page, '[part="risks"]:not(.past)', { hasText: 'A new tariff layer, 20%' }).waitFor();
    const told = await read(page, '[part="risks"]');
    assert.match(told, /If it happens, ODM ends \$9,500 and OEM ends −\$1,700\. Still ODM is ahead\./);
    assert.deepEqual((await project(page)).risks, [{ name: 'A new tariff layer', chance: 0.2, duty: 0.25 }]);
    assert.deepEqual(await sideways(page), []);
    await close(page);
  });

  test('a worth is typed, told, and taken back; the headline holds still', async () => {
    const page = await stage.open({ viewport: { width: 320, height: 740 } });
    await sure(page);
    const headline = await read(page, 'h1');
    const summary = see(page, '[part="priorities"] summary');
    await summary.click();
    const field = see(page, '#worth-control');
    await field.fill('20,000');
    await field.press('Enter');
    await see(page, '[part="weighed"]:not(.past)').waitFor();
    const told = await read(page, '[part="weighed"]');
    assert.match(
      told,
      /^With what matters to you counted, OEM is \$11,600 ahead\. ODM: \$12,400 in money alone OEM: \$24,000 \$4,000 in money and \$20,000 for “control of the design” It turns if control of the design/,
    );
    assert.match(told, /Of all possible weights of money and these, ODM wins with \d+%\./);
    assert.equal(await read(page, 'h1'), headline);
    assert.deepEqual((await project(page)).priorities, [{ kind: 'control', worth: 20000 }]);
    await field.fill('abc');
    await field.press('Enter');
    await see(page, '[part="priorities"] .error').waitFor();
    assert.deepEqual(await sideways(page), []);
    await field.fill('');
    await field.press('Enter');
    await page.waitForFunction(
      () => !document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('[part="weighed"]'),
    );
    assert.equal((await project(page)).priorities, undefined);
    await close(page);
  });

  test('the factory says what matters to it, and which offer has most of it', async () => {
    const page = await stage.open({ viewport: { width: 320, height: 740 } });
    await page.evaluate(() => {
      /** @type {any} */ (document.querySelector('oem-odm-calculator')).preset = 'new-exporter';
    });
    await see(page, 'h1', { hasText: 'neither pays' }).waitFor();
    await sure(page);
    const headline = await read(page, 'h1');
    await see(page, '[part="priorities"] summary').click();
    await see(page, '[part="priorities"] .field-row label').waitFor();
    const names = await page.locator('[part="priorities"] .field-row label').allInnerTexts();
    assert.equal(names.length, 4);
    assert.match(names[0], /^A design of your own/);
    const field = see(page, '#worth-control');
    await field.fill('10,000');
    await field.press('Enter');
    await see(page, '[part="weighed"]:not(.past)').waitFor();
    assert.equal(
      await read(page, '[part="weighed"]'),
      'A design of your own is not counted: say which offer has most of it.',
    );
    await see(page, '#best-control').selectOption({ label: 'ODM' });
    await see(page, '[part="weighed"]:not(.past)', { hasText: 'ODM is $7,300 ahead' }).waitFor();
    assert.match(await read(page, '[part="weighed"]'), /It turns if a design of your own is worth less than \$2,700\./);
    assert.equal(await read(page, 'h1'), headline);
    assert.deepEqual((await project(page)).priorities, [{ kind: 'control', worth: 10000, scores: [1, 0] }]);
    assert.deepEqual(await sideways(page), []);
    await field.fill('');
    await field.press('Enter');
    await page.waitForFunction(
      () => !document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('[part="weighed"]'),
    );
    assert.equal((await project(page)).priorities, undefined);
    await close(page);
  });
});
