// SPDX-License-Identifier: MIT
// On a page that is not ours: under a strict policy, with wasm forbidden, in a frame. Check 10 of shared/page-design.md.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { box, close, inBothBrowsers, policy, read, see, sideways, strangers } from './stage.mjs';

inBothBrowsers('widget', (stage) => {
  /** @type {{ url: string, close: () => Promise<unknown> }} */
  let shop;
  /** @type {{ url: string, close: () => Promise<unknown> }} */
  let strict;
  before(async () => {
    shop = await strangers(stage.url, () => policy(stage.url, "'wasm-unsafe-eval'"));
    strict = await strangers(stage.url, () => policy(stage.url, ''));
  });
  after(async () => {
    await shop?.close();
    await strict?.close();
  });

  test('it runs under a strict policy, compact, with the host’s font and no sideways scroll (check 10)', async () => {
    const page = await stage.open({ url: `${shop.url}shop.html`, viewport: { width: 320, height: 640 } });
    assert.match(await read(page, '.headline'), /is ahead$/);
    assert.equal(await page.locator('.bar-pinned >> visible=true').count(), 0);
    const host = await box(page, 'oem-odm-calculator');
    assert.ok(host.height >= 360 && host.height <= 520, `the widget is ${host.height} px high`);
    assert.match(await see(page, '.headline').evaluate((node) => getComputedStyle(node).fontFamily), /Georgia/);
    assert.deepEqual(await sideways(page), []);
    await close(page);
  });

  test('events cross the shadow, attributes reflect, and the rest opens in place', async () => {
    const page = await stage.open({ url: `${shop.url}shop.html`, viewport: { width: 320, height: 640 } });
    await see(page, '.handle').focus();
    await page.keyboard.press('ArrowRight');
    const heard = await page.evaluate(() =>
      /** @type {any} */ (globalThis).heard.map((/** @type {any} */ one) => [
        one.name,
        one.on,
        one.detail.source,
        Boolean(one.detail.response?.ok),
      ]),
    );
    assert.ok(heard.some(([name, on]) => name === 'oem-odm-ready' && on));
    assert.ok(heard.some(([name, on, source, good]) => name === 'oem-odm-change' && on && source === 'drag' && good));
    await page.evaluate(() => document.querySelector('oem-odm-calculator')?.setAttribute('preset', 'soft-bag'));
    await page.waitForFunction(() =>
      /** @type {any} */ (document.querySelector('oem-odm-calculator')).project.market.product.match(/bag/i),
    );
    await see(page, 'button', { hasText: 'Compare in full' }).click();
    await see(page, '[data-section="side"]').waitFor();
    assert.deepEqual(await sideways(page), []);
    await see(page, 'button', { hasText: 'Show less' }).click();
    await see(page, 'button', { hasText: 'Compare in full' }).waitFor();
    assert.equal(await page.locator('[data-section="side"] >> visible=true').count(), 0);
    assert.equal(new URL(page.url()).hash, '', 'the widget leaves the host’s address alone');
    await close(page);
  });

  test('where wasm is forbidden the JavaScript engine gives the same answer', async () => {
    const quiet = /content.security.policy|wasm|webassembly|^undefined$/i;
    const page = await stage.open({ url: `${strict.url}shop.html`, quiet });
    const other = await stage.open({ url: `${shop.url}shop.html` });
    const engine = (/** @type {import('playwright-core').Page} */ one) =>
      one.evaluate(
        () =>
          /** @type {any} */ (globalThis).heard.find((/** @type {any} */ e) => e.name === 'oem-odm-ready').detail
            .engine,
      );
    const answer = (/** @type {import('playwright-core').Page} */ one) =>
      one.evaluate(() => JSON.stringify(/** @type {any} */ (document.querySelector('oem-odm-calculator')).response));
    assert.equal(await engine(page), 'js');
    assert.equal(await engine(other), 'wasm');
    assert.equal(await answer(page), await answer(other));
    await close(page);
    await close(other);
  });

  test('a page that forbids both keeps the child that it was given, and tells why', async () => {
    const nothing = await strangers(
      stage.url,
      () => `default-src 'none'; script-src 'self' ${stage.url}element.js; style-src 'self'; img-src data:`,
    );
    const page = await stage.open({ url: `${nothing.url}shop.html`, wake: false, quiet: /./ });
    await see(page, '.error', { hasText: 'could not start' }).waitFor();
    await see(page, 'a', { hasText: 'Open the calculator' }).waitFor();
    await see(page, 'button', { hasText: 'Try again' }).waitFor();
    await page.context().close();
    await nothing.close();
  });

  test('words 40 % longer are neither cut nor scrolled sideways at 320 px (check 10)', async () => {
    const page = await stage.open({ url: `${shop.url}shop.html`, viewport: { width: 320, height: 640 } });
    await page.evaluate(() => document.querySelector('oem-odm-calculator')?.setAttribute('lang', 'en-XA'));
    await see(page, '.eyebrow', { hasText: /ëx|lörem/i }).waitFor();
    assert.deepEqual(await sideways(page), []);
    await see(page, '.answer > .solid').click();
    for (const name of ['flips', 'why', 'when', 'next', 'crossings', 'money', 'all'])
      await see(page, `[data-name="${name}"]`).click();
    await page.waitForTimeout(300);
    assert.deepEqual(await sideways(page), []);
    await close(page);
  });

  test('in a frame it tells its height, and the frame follows', async () => {
    // Chromium warns of permissions it does not know by name.
    const quiet = /Unrecognized feature/;
    const page = await stage.open({
      url: `${shop.url}framed.html`,
      viewport: { width: 320, height: 640 },
      wake: false,
      quiet,
    });
    const frame = page.frameLocator('iframe');
    await frame.locator('.handle').waitFor();
    const height = () => see(page, 'iframe').evaluate((node) => node.getBoundingClientRect().height);
    await page.waitForFunction(
      () => Math.abs((document.querySelector('iframe')?.getBoundingClientRect().height ?? 480) - 480) > 2,
    );
    const compact = await height();
    await frame.locator('.answer > .solid').click();
    await page.waitForFunction(
      (before) => (document.querySelector('iframe')?.getBoundingClientRect().height ?? 0) > before + 200,
      compact,
    );
    await close(page);
  });
});
