// SPDX-License-Identifier: MIT
// What is typed: read strictly, echoed, asked about, kept when it cannot be read. Every field is reached.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atRest, awake, box, close, inBothBrowsers, read, see } from './stage.mjs';

const FIELD = '.number .text-field';

inBothBrowsers('typing', (stage) => {
  test('a typed number is echoed as it was read and counts without Enter', async () => {
    const page = await stage.open();
    const before = await read(page, '.sentence');
    await see(page, FIELD).fill('1.9k');
    await see(page, '.echo', { hasText: '= 1,900 a year' }).waitFor();
    await see(page, '.echo', { hasText: 'was 1,500' }).waitFor();
    assert.notEqual(await read(page, '.sentence'), before);
    assert.equal(await see(page, FIELD).inputValue(), '1.9k');
    await see(page, FIELD).press('Enter');
    assert.equal(await see(page, FIELD).inputValue(), '1,900');
    await close(page);
  });

  test('an ambiguous number is asked about, and the last good answer stays', async () => {
    const page = await stage.open();
    const before = await read(page, 'h1');
    await see(page, FIELD).fill('1.500');
    await see(page, FIELD).press('Enter');
    assert.match(await read(page, '.number'), /Which one do you mean\? 1,500 1\.5/);
    assert.match(await read(page, '.eyebrow'), /last good answer/i);
    assert.equal(await read(page, 'h1'), before);
    assert.equal(await see(page, FIELD).inputValue(), '1.500');
    await see(page, '[data-do="mean"]').click();
    assert.equal(await see(page, FIELD).inputValue(), '1,500');
    assert.doesNotMatch(await read(page, '.eyebrow'), /last good/i);
    await close(page);
  });

  test('a number is read with the words that stand behind it on the page', async () => {
    const page = await stage.open();
    await atRest(page); // what comes later is there
    await see(page, FIELD).fill('1900 bottles');
    await see(page, '.echo', { hasText: '= 1,900 a year' }).waitFor();
    await see(page, FIELD).press('Enter');
    assert.equal(await see(page, FIELD).inputValue(), '1,900');
    await see(page, '[data-name="all"]').click();
    await see(page, '[data-name="all-market"]').click();
    const price = see(page, '[data-row="/market/price"] .text-field');
    await price.fill('$36.20 each');
    await price.press('Enter');
    assert.equal(await price.inputValue(), '36.20');
    await close(page);
  });

  test('words typed before the part has come that reads them count once it is there', async () => {
    const page = await stage.open({ url: 'about:blank', wake: false });
    /** @type {() => void} */
    let typed = () => {};
    const wait = new Promise((done) => {
      typed = () => done(null);
    });
    await page.route('**/later-*.js', async (route) => {
      await wait;
      await route.continue();
    });
    await page.goto(stage.url);
    await awake(page);
    await see(page, FIELD).fill('1900 bottles');
    await see(page, '.number .error').waitFor();
    typed();
    await see(page, '.echo', { hasText: '= 1,900 a year' }).waitFor();
    await see(page, '.echo', { hasText: 'was 1,500' }).waitFor();
    await close(page);
  });

  test('the keys for undo and redo work from anywhere on the page, but not against a text on its way', async () => {
    const page = await stage.open();
    await atRest(page); // what comes later is there
    await see(page, FIELD).fill('1900');
    await see(page, FIELD).press('Enter');
    await see(page, FIELD).press('Control+z'); // its text has counted: the step goes
    assert.equal(await see(page, FIELD).inputValue(), '1,500');
    await see(page, FIELD).evaluate((node) => node.blur());
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BODY');
    await page.keyboard.press('Control+Shift+z');
    assert.equal(await see(page, FIELD).inputValue(), '1,900');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+y');
    assert.equal(await see(page, FIELD).inputValue(), '1,900');
    await see(page, FIELD).fill('abc');
    await see(page, FIELD).press('Control+z'); // the letters are the browser's to take back
    const project = await page.locator('oem-odm-calculator').evaluate((host) => Object(host).project);
    assert.equal(project.market.demand.value ?? project.market.demand, 1900);
    await close(page);
  });

  test('what cannot be read stays, with its error beside it and nothing lost', async () => {
    const page = await stage.open();
    await see(page, FIELD).fill('abc');
    await see(page, FIELD).press('Enter');
    assert.match(await read(page, '.number .error'), /I cannot read “abc”/);
    assert.equal(await see(page, FIELD).inputValue(), 'abc');
    assert.equal(await see(page, FIELD).getAttribute('aria-invalid'), 'true');
    assert.match(await read(page, '.eyebrow'), /last good answer/i);
    await close(page);
  });

  test('numbers out of range are told all at once, each at its field and above the answer', async () => {
    const page = await stage.open();
    await see(page, '[data-name="all"]').click();
    await see(page, '[data-name="all-market"]').click();
    await see(page, '[data-row="/market/channelFee"] .text-field').fill('250%');
    await see(page, '[data-row="/market/price"] .text-field').fill('0');
    await see(page, '[data-row="/market/demand"] .text-field').click();
    await page.locator('.issues li >> visible=true >> nth=1').waitFor();
    const told = await page.locator('.issues .error').allInnerTexts();
    assert.equal(told.filter((text) => text !== '').length, 2, told.join(' | '));
    assert.match(await read(page, '[data-row="/market/channelFee"]'), /90%/);
    assert.match(await read(page, '[data-row="/market/price"]'), /or more/);
    assert.equal(await see(page, '[data-row="/market/channelFee"] .text-field').inputValue(), '250%');
    assert.match(await read(page, '.eyebrow'), /last good answer/i);
    await see(page, '[data-row="/market/channelFee"] .text-field').fill('15%');
    await see(page, '[data-row="/market/price"] .text-field').fill('35');
    await see(page, '[data-row="/market/price"] .text-field').press('Enter');
    await see(page, '.eyebrow', { hasText: /not your numbers/i }).waitFor();
    await close(page);
  });

  test('"make them equal" gives a value at which it is too close to call, and undo takes it back', async () => {
    const page = await stage.open();
    await see(page, '[data-do="use"]').click();
    assert.match(await read(page, 'h1'), /too close to call/i);
    await see(page, '[data-do="undo"]').click();
    assert.match(await read(page, 'h1'), /is ahead/);
    assert.equal(await see(page, FIELD).inputValue(), '1,500');
    await close(page);
  });

  test('how it is known is said in three words, and makes the number the visitor’s', async () => {
    const page = await stage.open();
    await see(page, '[data-do="know"]', { hasText: 'Past sales' }).click();
    assert.equal(await see(page, '[data-do="know"]', { hasText: 'Past sales' }).getAttribute('aria-pressed'), 'true');
    assert.match(await read(page, '.drawer'), /Yours, your records/);
    await page.evaluate(() => scrollTo(0, 0));
    await see(page, '.bar-pinned', { hasText: 'Make it yours: 2 numbers' }).waitFor();
    await close(page);
  });

  test('the curve follows a number typed on another scale and back, and one at 0 can be pulled away', async () => {
    const page = await stage.open();
    const ends = () => see(page, '.handle').evaluate((node) => [Number(node.min), Number(node.max), Number(node.step)]);
    const type = async (/** @type {string} */ text) => {
      await see(page, FIELD).fill(text);
      await see(page, FIELD).press('Enter');
    };
    const [low, high] = await ends();
    await type('2,000,000');
    assert.ok((await ends())[1] > 2e6);
    await type('1,500');
    assert.deepEqual((await ends()).slice(0, 2), [low, high]);
    await type('0');
    const [least, most, step] = await ends();
    assert.ok(least === 0 && most > 2150 && step > 0, `${least} to ${most} by ${step}`);
    await see(page, '.curve', { hasText: 'equal at' }).waitFor();
    await see(page, '[data-do="step"][data-way="up"]').click();
    assert.equal(await see(page, FIELD).inputValue(), String(step));
    await close(page);
  });

  test('a button stays under its finger, and another answer waits for the click', async () => {
    const page = await stage.open({ viewport: { width: 360, height: 900 } });
    const button = '.in-place button';
    const at = await box(page, button);
    const [before, text] = [await read(page, '.sentence'), await read(page, button)];
    await page.mouse.move(at.x + at.width / 2, at.y + 2); // its upper edge: a line more above, and it would be missed
    await page.mouse.down();
    await page.evaluate(async () => {
      const element = /** @type {any} */ (document.querySelector('oem-odm-calculator'));
      const { market, ...rest } = element.project;
      element.project = { ...rest, market: { ...market, demand: 1900 } };
      element.shadowRoot.addEventListener(
        'click',
        ({ target }) => {
          Object.assign(globalThis, { pressed: target.textContent });
        },
        true,
      );
      await new Promise((drawn) => setTimeout(drawn, 200));
    });
    assert.deepEqual(await box(page, button), at);
    assert.equal(await read(page, '.sentence'), before);
    await page.mouse.up();
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).pressed), text);
    await see(page, '.sentence', { hasNotText: before }).waitFor();
    await close(page);
  });

  test('a button that is kept pressed holds nothing up for long', async () => {
    const page = await stage.open({ viewport: { width: 360, height: 900 } });
    await see(page, FIELD).fill('1,900');
    const at = await box(page, '.in-place button');
    await page.mouse.move(at.x + 9, at.y + 9);
    await page.mouse.down();
    await see(page, '.sentence', { hasText: '1,900' }).waitFor({ timeout: 5000 });
    await page.mouse.up();
    await close(page);
  });

  test('the list opens one number at a time, in place, and holds its order', async () => {
    const page = await stage.open();
    await see(page, '[data-name="flips"]').click();
    const list = page.locator('[data-section="flips"] .list > li');
    await list.nth(3).waitFor(); // the rows come a moment after the first answer
    const rows = () =>
      list.evaluateAll((all) => all.map((li) => li.querySelector('[data-path]')?.getAttribute('data-path')));
    const order = await rows();
    assert.ok(order.length >= 4);
    await see(page, '[data-section="flips"] .flip').click();
    const handle = see(page, '[data-section="flips"] .handle');
    await handle.waitFor();
    assert.equal(await page.locator('.handle >> visible=true').count(), 1, 'one live handle');
    await handle.focus();
    for (let i = 0; i < 6; i += 1) await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(600);
    assert.deepEqual(await rows(), order);
    await close(page);
  });
});
