// SPDX-License-Identifier: MIT
// A number with another: the map opens in the number's drawer, says what the core says where it is touched, by a mouse and
// by the keys, and follows another number and another chair.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCalc } from '../../web/calc/node.js';
import { faults } from './faults.mjs';
import { box, close, inBothBrowsers, read, see, sideways } from './stage.mjs';

const calc = await loadCalc();
const SALES = '/market/demand';

/** The futures of what stands there are known. @param {import('playwright-core').Page} page */
const sure = (page) =>
  page.waitForFunction(() => {
    const root = document.querySelector('oem-odm-calculator')?.shadowRoot;
    return Boolean(root?.querySelector('.futures-open:not(.past)'));
  });

/** The map stands there, of what stands there now. @param {import('playwright-core').Page} page */
const drawn = (page) => see(page, '.map-read:not(.past) .map').waitFor();

/** The core's own map. @param {import('playwright-core').Page} page @param {string} x */
async function core(page, x) {
  const y = await see(page, '#pair-with').inputValue();
  const project = await page.evaluate(() => /** @type {any} */ (document.querySelector('oem-odm-calculator')).project);
  return calc.evaluate({ schema: 1, project, ask: { chanceMap: { x, y } } }).result.chanceMap;
}

const said = (chance) => `in ${Math.round(chance * 100)}% of futures`;

inBothBrowsers('map', (stage) => {
  test('a number with another: what is read is what the core says, by mouse and by keys', async () => {
    const page = await stage.open({
      viewport: { width: 320, height: 740 },
      ...(stage.name === 'firefox' ? {} : { bypassCSP: true }),
    });
    await sure(page);
    await see(page, '[data-do="pair"]').click();
    await drawn(page);
    const map = await core(page, SALES);
    const options = await see(page, '#pair-with').locator('option').allTextContents();
    assert.ok(options.length > 20 && !options.some((one) => /^Sales a year|^Bottles you sell/.test(one)));
    assert.equal(options[0], 'OEM tooling price');
    assert.match(
      await read(page, '[part="place"]'),
      new RegExp(`1,500 and \\$15,000: ODM is best ${said(map.chance[8][8])}`),
    );

    await see(page, '.map-touch').scrollIntoViewIfNeeded();
    const before = await box(page, '.map-touch');
    for (const [i, j] of [
      [0, 0],
      [16, 0],
      [12, 14],
    ]) {
      const { x, y, width, height } = await box(page, '.map-touch');
      await page.mouse.move(x + 1 + (i * (width - 2)) / 16, y + 1 + ((16 - j) * (height - 2)) / 16);
      assert.match(
        await read(page, '[part="place"]'),
        new RegExp(`ODM is best ${said(map.chance[j][i])}`),
        `${i} ${j}`,
      );
      assert.equal((await box(page, '.map-touch')).y, before.y, 'the map stays where it is under the finger');
    }
    await page.mouse.move(0, 0);
    assert.match(
      await read(page, '[part="place"]'),
      /^.*1,500 and \$15,000/,
      'without the mouse one stands where one was',
    );

    const keys = page.locator('[data-do="place"]');
    await keys.focus();
    for (const [key, i, j] of /** @type {const} */ ([
      ['ArrowRight', 9, 8],
      ['ArrowUp', 9, 9],
      ['ArrowLeft', 8, 9],
      ['ArrowDown', 8, 8],
    ])) {
      await page.keyboard.press(key);
      const chance = said(map.chance[j][i]);
      assert.ok((await keys.getAttribute('aria-valuetext'))?.includes(chance), `${key}: ${chance}`);
      assert.ok((await read(page, '[part="place"]')).includes(chance), key);
    }
    await see(page, '[part="pair"] summary').click();
    await see(page, '.map-table tbody tr').waitFor();
    const rows = await page.locator('.map-table tbody tr').allInnerTexts();
    assert.equal(rows.length, 5);
    assert.ok(rows[2].includes(`${Math.round(map.chance[8][8] * 100)}%`), rows[2]);
    assert.deepEqual(await sideways(page), []);
    assert.deepEqual(await faults(page), []);
    await close(page);
  });

  test('another number, another value: the map follows, and an old one is never told as today’s', async () => {
    const page = await stage.open({ viewport: { width: 360, height: 740 } });
    await sure(page);
    await see(page, '[data-do="pair"]').click();
    await drawn(page);
    await see(page, '#pair-with').selectOption({ index: 3 });
    assert.equal(await page.locator('.map').count(), 0, 'of another number nothing is known yet');
    await drawn(page);
    const map = await core(page, SALES);
    assert.match(await read(page, '[part="place"]'), new RegExp(said(map.chance[8][8])));
    const field = see(page, '.number .text-field');
    await field.fill('2,000');
    await field.press('Enter');
    await see(page, '.map-read.past').waitFor();
    await drawn(page);
    const next = await core(page, SALES);
    assert.match(await read(page, '[part="place"]'), new RegExp(`^.*2,000 and .*${said(next.chance[8][8])}`));
    await see(page, '[data-do="pair"]').click();
    assert.equal(await page.locator('[part="pair"]').count(), 0);
    await close(page);
  });

  test('the factory’s chair has it too', async () => {
    const page = await stage.open({ viewport: { width: 360, height: 740 } });
    await page.evaluate(() => {
      /** @type {any} */ (document.querySelector('oem-odm-calculator')).preset = 'new-exporter';
    });
    await see(page, 'h1', { hasText: 'neither pays' }).waitFor();
    await sure(page);
    await see(page, '[data-do="pair"]').click();
    await drawn(page);
    const path = (await see(page, '.number').getAttribute('data-path')) ?? '';
    const map = await core(page, path);
    assert.match(await read(page, '[part="place"]'), new RegExp(`ODM is best ${said(map.chance[8][8])}, .* behind`));
    assert.match(await read(page, '.map-finding'), /best in most futures/);
    await see(page, '.pair', { hasText: 'all other numbers vary' }).waitFor();
    assert.ok((await page.locator('.map text').allTextContents()).includes('another choice'));
    assert.deepEqual(await sideways(page), []);
    await close(page);
  });
});
