// SPDX-License-Identifier: MIT
// Words at their narrowest, over all examples: on the curve none covers another, in the sentence each number has its own taps;
// and what they say adds up.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/run.mjs';
import { presetNames } from '../../web/calc/presets.js';
import { crowded, stolen } from './geometry.mjs';
import { atRest, box, close, inBothBrowsers, read, see } from './stage.mjs';

const quotes = JSON.parse(await readFile(join(root, 'examples/b1-three-quotes.json'), 'utf8'));

/** The first screen stands still. @param {import('playwright-core').Page} page */
async function still(page) {
  const answer = see(page, '.answer');
  for (let before = '', now = '-'; before !== now; ) {
    before = now;
    await page.waitForTimeout(250);
    now = await answer.innerHTML();
  }
}

/** @param {import('playwright-core').Page} page @param {string} name */
async function open(page, name) {
  const project = await page.evaluate((name) => {
    const element = /** @type {any} */ (document.querySelector('oem-odm-calculator'));
    element.preset = name;
    return JSON.stringify(element.project);
  }, name);
  await page.waitForFunction(
    (before) => {
      const element = /** @type {any} */ (document.querySelector('oem-odm-calculator'));
      return element.shadowRoot.querySelector('.handle') && JSON.stringify(element.project) !== before;
    },
    name === 'steel-bottle' ? '' : project,
  );
  await still(page);
}

/** What stands on the curve. @param {import('playwright-core').Page} page */
const words = (page) => page.locator('.number .curve text >> visible=true').allTextContents();

inBothBrowsers('words', (stage) => {
  test('on the curve no words cover others, and none leaves the picture', async () => {
    const page = await stage.open({ viewport: { width: 360, height: 740 } });
    await atRest(page);
    for (const name of presetNames) {
      await open(page, name);
      for (const width of [320, 360]) {
        await page.setViewportSize({ width, height: 740 });
        await page.waitForTimeout(100);
        assert.deepEqual(await crowded(page), [], `${name} at ${width}`);
      }
    }
    await open(page, 'steel-bottle');
    const field = see(page, '.number .text-field[data-path="/market/demand"]');
    await field.fill('4,000');
    await field.press('Enter');
    await still(page);
    assert.deepEqual(await crowded(page), [], 'with sales of 4,000');
    for (const [sales, ahead] of /** @type {const} */ ([
      ['1,234,567', ['OEM ahead']], // what ODM leads is no wider than a hair
      ['0', ['ODM ahead', 'OEM ahead']],
      ['1.5', ['ODM ahead']],
    ])) {
      await field.fill(sales);
      await field.press('Enter');
      await still(page);
      assert.deepEqual((await words(page)).filter((word) => / ahead$/.test(word)).sort(), ahead, sales);
      assert.deepEqual(await crowded(page), [], `with sales of ${sales}`);
      const name = await box(page, 'label.number-name');
      const dot = await box(page, '.number .dot');
      assert.ok(
        dot.y - 1 >= name.bottom,
        `with sales of ${sales} the dot at ${dot.y} touches the name above ${name.bottom}`,
      );
    }
    await close(page);
  });

  test('where limits let nobody lead, the curve claims nothing', async () => {
    const page = await stage.open({ viewport: { width: 360, height: 740 } });
    await atRest(page);
    await page.evaluate((project) => {
      /** @type {any} */ (document.querySelector('oem-odm-calculator')).project = project;
    }, quotes);
    await see(page, '.sentence', { hasText: 'No offer fits your limits if you sell more than 13,600' }).waitFor();
    await still(page);
    // a line has no width, and what has none is not visible to the driver
    const line = await see(page, '.number .curve').evaluate((svg) =>
      svg.querySelector('.crossing')?.getBoundingClientRect(),
    );
    assert.ok(line);
    const bare = await box(page, '.number .curve > .hole');
    const curve = await box(page, '.number .curve');
    assert.ok(Math.abs(bare.x - line.x) < 2, 'the surface ends at the line');
    assert.ok(Math.abs(bare.right - curve.right) < 1 && bare.y <= curve.y);
    const field = see(page, '.number .text-field[data-path="/market/demand"]');
    for (const sales of ['5,000', '16,000']) {
      await field.fill(sales);
      await field.press('Enter');
      await still(page);
      assert.deepEqual(await crowded(page), []);
      const label = await box(page, '.number .curve text.ink-odm');
      assert.ok(label.right < line.x, `at ${sales} the name stands at ${label.right}, beyond ${line.x}`);
    }
    await close(page);
  });

  test('a tap on a number in the sentence meets that number', async () => {
    const page = await stage.open({ viewport: { width: 360, height: 740 } });
    await atRest(page);
    let pressed = 0;
    for (const name of ['steel-bottle', 'skincare-cream', 'packaged-snack', 'idle-workshop', 'full-factory']) {
      await open(page, name);
      const { count, to } = await stolen(page);
      assert.deepEqual(to, [], name);
      pressed += count;
    }
    assert.ok(pressed > 10);
    await close(page);
  });

  test('a row of Why whose lines are of more sales than it compares says where the difference stands', async () => {
    const page = await stage.open({ viewport: { width: 360, height: 740 } });
    await atRest(page);
    await see(page, '[data-do="section"][data-name="why"]').click();
    const volume = await read(page, '[data-section="why"] [data-name="why-volume"]');
    for (const [code, told] of [
      ['freight', 1],
      ['tooling', 0],
    ]) {
      await see(page, `[data-do="group"][data-name="why-${code}"]`).click();
      await see(page, '[data-section="why"] .lines').waitFor();
      const notes = see(page, '[data-section="why"] li .small', { hasText: /equal sales of both/ });
      assert.equal(await notes.count(), told, String(code));
      const row = told && /“(.+)”/.exec(await notes.innerText())?.[1];
      if (row) assert.ok(volume.startsWith(row), `${row}: ${volume}`);
    }
    await close(page);
  });
});
