// SPDX-License-Identifier: MIT
// The page, from the example to the visitor's own answer: checks 1, 2, 3, 5, 6 and 8 of shared/page-design.md.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  atRest,
  awake,
  box,
  close,
  DESK,
  inBothBrowsers,
  PHONE,
  read,
  see,
  sideways,
  typeThree,
  thumbCentre,
} from './stage.mjs';

/** Where the thumb is once it stays: futures that come late may change the headline, and so move it. @param {import('playwright-core').Page} page */
async function stillThumb(page) {
  for (let before = await thumbCentre(page); ; ) {
    await page.waitForTimeout(500);
    const now = await thumbCentre(page);
    if (now.y === before.y) return now;
    before = now;
  }
}

inBothBrowsers('page', (stage) => {
  test('the first screen says who is ahead, by how much, and that it is an example (check 1)', async () => {
    const page = await stage.open();
    assert.match(await read(page, '.eyebrow'), /example, not your numbers yet/i);
    assert.match(await read(page, 'h1'), /^Example: (ODM|OEM) is ahead$/);
    assert.match(await read(page, '.sentence'), /\$[\d,]+ better off over 2 years/);
    const bar = await box(page, '.bar-pinned');
    assert.ok(Math.abs(bar.bottom - PHONE.height) < 2, `the bar is pinned, ends at ${bar.bottom}`);
    assert.ok(bar.height <= 60, `the bar is ${bar.height} px high`);
    const field = await box(page, '.stepper');
    assert.ok(field.bottom <= bar.y, `the field ends at ${field.bottom}, the bar begins at ${bar.y}`);
    assert.equal(await read(page, '.bar-pinned'), 'Make it yours: 3 numbers');
    assert.deepEqual(await sideways(page), []);
    await close(page);
  });

  test('the bar covers nothing where there is room for it, and is pinned once its place is out of the window', async () => {
    const page = await stage.open({ viewport: { width: 412, height: 823 } });
    await atRest(page);
    const bars = page.locator('.bar-pinned >> visible=true');
    const [field, bar, know] = [
      await box(page, '.stepper'),
      await box(page, '.bar-pinned'),
      await box(page, '.drawer'),
    ];
    assert.ok(field.bottom <= bar.y && bar.bottom <= know.y, 'it stands between the field and what is below');
    assert.equal(await bars.count(), 1);
    await page.evaluate(() => scrollTo(0, 1200));
    const pinned = page.locator('.bar-pinned:not(.in-place)');
    await pinned.filter({ hasText: /ODM \+\$[\d,]+/ }).waitFor();
    const { y = 0, height = 0 } = (await pinned.boundingBox()) ?? {};
    assert.ok(Math.abs(y + height - 823) < 2, `it ends at ${y + height}`);
    await page.evaluate(() => scrollTo(0, 0));
    await pinned.waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 740, height: 360 }); // on its side, the number is below the window
    await pinned.filter({ hasText: 'Make it yours' }).waitFor();
    await page.setViewportSize({ width: 1366, height: 680 }); // a laptop: there, in the window, though more stands below it
    await page.waitForTimeout(100);
    const { bottom } = await box(page, '.bar-pinned.in-place');
    assert.ok(bottom <= 680, `it ends at ${bottom}`);
    await close(page);
  });

  test('all of it is HTML before any script, and nothing moves when the core wakes', async () => {
    const still = await stage.open({
      wake: false,
      without: '**/main.js',
      quiet: /main\.js|Failed to load|loading failed/i,
    });
    const before = {
      headline: await box(still, 'h1'),
      curve: await box(still, '.curve'),
      field: await box(still, '.text-field'),
    };
    const words = await read(still, '.sentence');
    await still.context().close();
    const page = await stage.open();
    assert.equal(await read(page, '.sentence'), words);
    assert.deepEqual(
      { headline: await box(page, 'h1'), curve: await box(page, '.curve'), field: await box(page, '.text-field') },
      before,
    );
    await close(page);
  });

  test('a core that traps at its first answer is told like one that does not start, and can be tried again', async () => {
    const page = await stage.open({ wake: false, script: trapsOnce });
    await see(page, '[part="failure"]', { hasText: 'could not start here' }).waitFor();
    await see(page, 'h1', { hasText: /^Example: / }).waitFor(); // the example stays readable
    await see(page, '[data-do="retry"]').click();
    await awake(page);
    assert.equal(await page.locator('[part="failure"]').count(), 0);
    const stands = () => see(page, '.handle').evaluate((node) => [node.valueAsNumber, Number(node.step)]);
    const [before, step] = await stands();
    await see(page, '[data-do="step"][data-way="up"]').click();
    const [after] = await stands();
    assert.ok(after > before && after <= before + step, `${before} -> ${after}: a tap counts once`);
    await close(page);
  });

  test('two taps show another product, three typed numbers remove "Example" (check 2)', async () => {
    const page = await stage.open();
    await see(page, '.product').click();
    const other = see(page, '[data-do="preset"][aria-pressed="false"]');
    const name = await other.innerText();
    await other.click();
    await see(page, '.product', { hasText: name }).waitFor();
    await see(page, '.product').click();
    await see(page, '.bar-pinned button').click();
    await typeThree(page);
    await see(page, '.eyebrow', { hasText: /^\s*your numbers/i }).waitFor();
    assert.doesNotMatch(await read(page, 'h1'), /Example/);
    await close(page);
  });

  test('Choose stands there only where the core allows it', async () => {
    const page = await stage.open();
    const { mayChoose } = await page.evaluate(
      () => /** @type {any} */ (document.querySelector('oem-odm-calculator')).response.result.verdict,
    );
    assert.equal(/Choose/.test(await read(page, 'h1')), mayChoose);
    await close(page);
  });

  test('scrolling the page changes no number (check 3)', async () => {
    const touch = stage.name === 'chromium' ? { hasTouch: true, isMobile: true } : {};
    const page = await stage.open(touch);
    const project = () =>
      page.evaluate(() => JSON.stringify(/** @type {any} */ (document.querySelector('oem-odm-calculator')).project));
    const before = await project();
    const handle = await box(page, '.handle');
    const places = [handle.x + handle.width / 2, handle.x + 20, handle.right - 20];
    if (stage.name === 'chromium') {
      const thumb = await thumbCentre(page);
      const touches = await page.context().newCDPSession(page);
      for (const x of [...places, thumb.x]) {
        await page.evaluate(() => scrollTo(0, 0));
        await swipe(touches, { x, y: handle.y + 22 }, { x: x + 9, y: handle.y - 250 });
      }
      assert.ok((await page.evaluate(() => scrollY)) > 50, 'the page scrolled');
    } else {
      for (const x of places) {
        await page.mouse.move(x, handle.y + 22);
        await page.mouse.wheel(0, 200);
      }
    }
    assert.equal(await project(), before);
    await close(page);
  });

  test('dragging goes from one winner through "equal at" and a close call to the other (check 5)', async () => {
    const page = await stage.open({ viewport: DESK });
    await ownThree(page);
    const handle = see(page, '.handle');
    const { x, y } = await thumbCentre(page);
    const track = await box(page, '.curve');
    const before = await read(page, 'h1');
    await page.mouse.move(x, y);
    await page.mouse.down();
    const seen = new Set();
    for (let at = x; at < track.right - 1; at += 2) {
      await page.mouse.move(at, y);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      seen.add(await read(page, 'h1'));
    }
    const held = await box(page, '.verdict');
    await page.mouse.up();
    assert.ok(seen.has('Too close to call'), [...seen].join(' | '));
    assert.match([...seen][0] ?? '', /ODM$/);
    assert.match([...seen].at(-1) ?? '', /OEM$/, 'the curve reaches where the other is clearly ahead');
    assert.doesNotMatch([...seen].join(), /Choose/, 'none is chosen before its futures have come');
    assert.match((await see(page, '.curve').textContent()) ?? '', /equal at/);
    assert.notEqual(await read(page, 'h1'), before);
    assert.ok(held.height > 0);
    assert.ok(Number(await handle.inputValue()) > 0);
    await close(page);
  });

  test('a handle pulled away and back is let go like any other, and the sections follow again', async () => {
    const page = await stage.open();
    const { x, y } = await thumbCentre(page);
    const before = await see(page, '.handle').inputValue();
    const frame = () =>
      page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (const at of [x + 20, x + 40, x + 20, x]) {
      await page.mouse.move(at, y);
      await frame();
    }
    assert.equal(await see(page, '.handle').inputValue(), before);
    await page.mouse.up();
    await page.waitForFunction(
      () => !document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('.calc[data-dragging]'),
    );
    await see(page, '[data-do="section"][data-name="why"]').click();
    await see(page, '[data-section="why"] .body').waitFor();
    await close(page);
  });

  test('what stands there mid-drag is what stands there once the handle is let go', async () => {
    const page = await stage.open({ viewport: PHONE });
    const number = page.locator('.number > :not(.drawer) >> visible=true');
    const told = async () => [await read(page, 'h1'), await read(page, '.sentence'), await number.allInnerTexts()];
    assert.ok((await box(page, '.number > .drawer')).y >= PHONE.height, 'out of the window it may wait');
    for (const far of [30, -45, 95, 20]) {
      await atRest(page);
      const { x, y } = await stillThumb(page);
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (let i = 1; i <= 5; i += 1) await page.mouse.move(x + (far * i) / 5, y);
      await see(page, '.calc[data-dragging]').waitFor();
      await page.waitForTimeout(100);
      const held = await told();
      await page.mouse.up();
      await see(page, '.calc:not([data-dragging])').waitFor();
      assert.deepEqual(held, await told(), `pulled by ${far} px`);
    }
    assert.ok((await read(page, '.sentence')).length > 40);
    await close(page);
  });

  test('the keyboard drags too, and the verdict is said once the drag ends', async () => {
    const page = await stage.open();
    const handle = see(page, '.handle');
    const before = await handle.inputValue();
    await handle.focus();
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowRight');
    assert.ok(Number(await handle.inputValue()) > Number(before));
    assert.match(await see(page, '[aria-live]').innerText(), /Example: .* is ahead\. /);
    assert.match(await read(page, '.echo'), /was 1,500 undo/);
    await see(page, '[data-do="undo"]').click();
    assert.equal(await handle.inputValue(), before);
    await close(page);
  });

  test('with the keyboard up, verdict, curve, field and reading stand together (check 6)', async () => {
    const page = await stage.open({ viewport: { width: 360, height: 640 } });
    await atRest(page);
    await see(page, '.bar-pinned button').click();
    const number = await box(page, '.number');
    const echo = await box(page, '.number .echo');
    const strip = await box(page, '.number .strip');
    assert.ok(strip.y >= 0, `the top line begins at ${strip.y}`);
    assert.ok(echo.bottom - number.y <= 290, `top line to echo takes ${echo.bottom - number.y} px`);
    assert.match(await read(page, '.strip'), /(ODM|OEM) \+\$/);
    await close(page);
  });

  test('a tap on the field gives the same room, and what is asked of a text is not covered (check 6)', async () => {
    const page = await stage.open({ viewport: { width: 360, height: 640 } });
    await atRest(page);
    const field = see(page, '[data-place="answer"] .text-field');
    await field.click();
    await field.fill('1.500');
    const inside = async (/** @type {string} */ part, /** @type {number} */ height) => {
      const { y, bottom } = await box(page, part);
      assert.ok(y >= 0 && bottom <= height, `${part} from ${y} to ${bottom} of ${height}`);
    };
    await page.waitForTimeout(100);
    await inside('[data-do="mean"]', 640);
    await page.setViewportSize({ width: 360, height: 360 }); // the keyboard is up
    await see(page, '.number > .strip').waitFor();
    await field.fill('1600');
    await see(page, '.echo', { hasText: 'was 1,500' }).waitFor();
    for (const part of ['.number > .strip', '.curve', '.number .text-field', '.echo']) await inside(part, 360);
    await page.setViewportSize({ width: 360, height: 640 });
    await see(page, '.number > .strip').waitFor({ state: 'hidden' });
    assert.equal(await field.evaluate((node) => node.matches(':focus')), true);
    await close(page);
  });

  test('from the amount to a freight line, its formula and dated source in four taps (check 8)', async () => {
    const page = await stage.open();
    let taps = 0;
    const tap = async (/** @type {string} */ selector) => {
      taps += 1;
      await see(page, selector).click();
    };
    await tap('.sentence .worked');
    await tap('[data-name="why-freight"]');
    await tap('[data-line="freight"]');
    const working = await read(page, '.line-drawer');
    assert.ok(taps <= 4);
    assert.match(working, /rate × chargeable/);
    assert.match(working, /section 6\.2/);
    assert.match(working, /\d{1,2} \w{3} 20\d\d/);
    assert.match(working, /week \d+/);
    await close(page);
  });

  test('the numbers live in the address and come back with it', async () => {
    const page = await stage.open();
    await see(page, '.number .text-field').fill('1,700');
    await see(page, '.number .text-field').press('Enter');
    await page.waitForFunction(() => location.hash.length > 10);
    const again = await stage.open({ url: page.url() });
    assert.equal(await see(again, '.number .text-field').inputValue(), '1,700');
    await close(again);
    await close(page);
  });
});

/** All three numbers are the visitor's. @param {import('playwright-core').Page} page */
async function ownThree(page) {
  await page.evaluate(() => {
    const element = /** @type {any} */ (document.querySelector('oem-odm-calculator'));
    const project = structuredClone(element.project);
    for (const { path } of element.response.result.verdict.key) {
      const steps = path.split('/').slice(1);
      const last = steps.pop();
      const holder = steps.reduce((/** @type {any} */ at, /** @type {string} */ step) => at[step], project);
      holder[last] = holder[last].value ?? holder[last];
    }
    element.project = project;
  });
  await see(page, '.eyebrow', { hasText: /^your numbers/i }).waitFor();
  await page.waitForTimeout(500);
}

/** In place of the core's first answer: a trap. */
function trapsOnce() {
  const { parse } = JSON;
  JSON.parse = (...args) => {
    const read = parse(...args);
    if (!read?.result?.verdict) return read;
    JSON.parse = parse;
    throw new WebAssembly.RuntimeError('unreachable');
  };
}

/**
 * A finger, by the browser's own touch input.
 * @param {import('playwright-core').CDPSession} touches
 * @param {{ x: number, y: number }} from
 * @param {{ x: number, y: number }} to
 */
async function swipe(touches, from, to) {
  const send = (/** @type {string} */ type, /** @type {object[]} */ points) =>
    touches.send('Input.dispatchTouchEvent', {
      type: /** @type {any} */ (type),
      touchPoints: /** @type {any} */ (points),
    });
  await send('touchStart', [from]);
  for (let i = 1; i <= 12; i += 1) {
    await send('touchMove', [{ x: from.x + ((to.x - from.x) * i) / 12, y: from.y + ((to.y - from.y) * i) / 12 }]);
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  await send('touchEnd', []);
  await new Promise((resolve) => setTimeout(resolve, 120));
}
