// SPDX-License-Identifier: MIT
// For everybody: no accessibility faults in light and dark, at rest, opened, and with an error; targets large enough;
// nothing moves for those who asked for that.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults } from './faults.mjs';
import { atRest, close, DESK, inBothBrowsers, PHONE, see, sideways } from './stage.mjs';

const ALL = ['flips', 'why', 'when', 'sure', 'next', 'crossings', 'money', 'all'];

inBothBrowsers('access', (stage) => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    // Firefox by BiDi cannot be told the scheme.
    if (stage.name === 'firefox' && colorScheme === 'dark') continue;
    test(`no faults with everything open, ${colorScheme}`, async () => {
      const page = await stage.open(stage.name === 'firefox' ? {} : { colorScheme, bypassCSP: true });
      assert.deepEqual(await faults(page), []);
      for (const name of ALL) await see(page, `[data-name="${name}"]`).click();
      await see(page, '[data-name="all-market"]').click();
      await see(page, '.product').click();
      await see(page, '[data-do="preset"]').waitFor();
      await see(page, '.number .text-field').fill('abc');
      await see(page, '.number .text-field').press('Enter');
      assert.deepEqual(await faults(page), []);
      assert.deepEqual(await sideways(page), []);
      await close(page);
    });
  }

  test('the headings alone tell winner, margin, flip, cause, cash and next step (check 4)', async () => {
    const page = await stage.open();
    const told = (await page.locator(':is(h1, h2) >> visible=true').allInnerTexts()).join(' | ');
    for (const part of [
      /is ahead/,
      /\$[\d,]+ ahead over/,
      /What would change it\?/,
      /Why\? /,
      /When\? .* needs \$/,
      /What next\? /,
    ])
      assert.match(told, part);
    await close(page);
  });

  // Firefox by BiDi cannot be told it.
  for (const [reducedMotion, moves] of stage.name === 'firefox'
    ? []
    : Object.entries({ reduce: 'none', 'no-preference': 'wipe' })) {
    test(`a new winner's block, where the visitor says ${reducedMotion}: ${moves}`, async () => {
      const page = await stage.open({ reducedMotion });
      await page.evaluate(() => {
        const element = /** @type {any} */ (document.querySelector('oem-odm-calculator'));
        const project = structuredClone(element.project);
        project.market.demand = project.market.demand.value;
        for (const offer of project.offers) for (const tier of offer.tiers) tier.price = tier.price.value ?? tier.price;
        element.project = project;
      });
      const block = see(page, '.headline .block');
      await block.waitFor();
      assert.equal(await block.evaluate((node) => getComputedStyle(node).animationName), moves);
      await close(page);
    });
  }

  test('the keyboard keeps its place where the control that was pressed goes', async () => {
    const page = await stage.open({ viewport: DESK });
    await atRest(page);
    const presses = [
      ['flips', '[data-section="flips"] [data-do="open"]', /"pull"/],
      ['', '[data-section="flips"] [data-do="done"]', /"pull"/],
      ['quotes', '[data-do="offer-open"]', /"offer-open"/],
      ['', '[data-do="tier-remove"]', /"do"/],
      ['', '[data-do="offer-add"]', /offers.2.tiers.0.price/],
      ['', '[data-do="offer-remove"]', /"offer-open".*"1"/],
      ['', '.foot [data-do="undo"]', /"undo"|"redo"/],
      ['', '.foot [data-do="redo"]', /"undo"|"redo"/],
    ];
    for (const [section, control, wanted] of /** @type {[string, string, RegExp][]} */ (presses)) {
      if (section) await see(page, `[data-name="${section}"]`).click();
      await see(page, control).focus();
      await page.keyboard.press('Enter');
      await page.waitForTimeout(300);
      const focused = await page.evaluate(() => {
        const root = document.querySelector('oem-odm-calculator')?.shadowRoot;
        return JSON.stringify({ .../** @type {any} */ (root?.activeElement)?.dataset });
      });
      assert.match(focused, wanted, control);
    }
    await close(page);
  });

  test('targets are 44 px, for thumbs', async () => {
    const page = await stage.open({ viewport: PHONE });
    const small = await page.evaluate(() =>
      [...(document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelectorAll('button, input, select') ?? [])]
        .filter(
          (node) =>
            !node.matches('.typed, .worked') &&
            node.getBoundingClientRect().height > 0 &&
            node.getBoundingClientRect().height < 44,
        )
        .map((node) => node.outerHTML.slice(0, 100)),
    );
    assert.deepEqual(small, []);
    await close(page);
  });

  test('on a wide screen the answer stays while the sections scroll', async () => {
    const page = await stage.open({ viewport: DESK });
    for (const name of ['flips', 'why', 'when']) await see(page, `[data-name="${name}"]`).click();
    await page.evaluate(() => scrollTo(0, 700));
    await page.waitForTimeout(100);
    const top = await see(page, '.answer').evaluate((node) => node.getBoundingClientRect().top);
    assert.ok(top >= -1 && top < 20, `the answer stands at ${top}`);
    assert.equal(await page.locator('.bar-pinned:not(.in-place) >> visible=true').count(), 0);
    await close(page);
  });
});
