// SPDX-License-Identifier: MIT
// How sure: fifty marks that agree with the core, a finger and the keys that read one of them, what finding out is worth,
// and ranges typed, graded, changed and taken back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCalc } from '../../web/calc/node.js';
import { faults } from './faults.mjs';
import { box, close, DESK, inBothBrowsers, read, see, sideways, thumbCentre } from './stage.mjs';

const calc = await loadCalc();
const TALL = { width: 360, height: 740 };

/** The futures of what stands there are known. @param {import('playwright-core').Page} page */
const sure = (page) =>
  page.waitForFunction(() => {
    const root = document.querySelector('oem-odm-calculator')?.shadowRoot;
    return root?.querySelector('.futures-open:not(.past)') && !root.querySelector('.calc[data-dragging]');
  });

/** @param {import('playwright-core').Page} page */
const project = (page) =>
  page.evaluate(() => /** @type {any} */ (document.querySelector('oem-odm-calculator')).project);

/** The core's own futures, as many as the page says that it tried. @param {import('playwright-core').Page} page */
async function core(page) {
  const text = (await see(page, '[data-section="sure"] .body').textContent()) ?? '';
  const worlds = Number(/([\d,]+) futures were tried/.exec(text)?.[1].replaceAll(',', ''));
  return calc.evaluate({ schema: 1, project: await project(page), ask: { simulate: { worlds } } }).result.simulate;
}

/** @param {import('playwright-core').Page} page @param {string} selector */
const shapes = (page, selector) =>
  page
    .locator(`${selector} .mark`)
    .evaluateAll((all) => all.map((node) => node.getAttribute('class')?.replace('mark ', '') ?? ''));

/** @param {import('playwright-core').Page} page */
async function openSure(page) {
  await see(page, '.futures-open').click();
  await see(page, '.marks-large').waitFor();
}

const widthOf = async (page) => (await box(page, '.hinge .band rect')).width;

inBothBrowsers('sure', (stage) => {
  test('headline, sentence, heading and what is read aloud say the same once the futures have come', async () => {
    const page = await stage.open({ viewport: TALL });
    await sure(page);
    await see(page, '.number .text-field').fill('2770'); // ahead by the plain answer, too close by its futures
    await see(page, '.number .text-field').press('Enter');
    await page.waitForFunction(() =>
      /too close to call/.test(
        document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('h1')?.textContent ?? '',
      ),
    );
    assert.match(await read(page, '.sentence'), /^OEM and ODM end within \$/);
    assert.match(await read(page, '[data-section="side"]'), /^Side by side: OEM and ODM within/);
    await page.waitForFunction(() =>
      /^Example: too close to call\. OEM and ODM end within/.test(
        document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('[aria-live]')?.textContent ?? '',
      ),
    );
    await close(page);
  });

  test('marks, picture and handle stand still while the words above them change under a drag', async () => {
    const page = await stage.open({ viewport: TALL });
    await sure(page);
    const tops = async () => [await box(page, '.futures'), await box(page, '.hinge')].map(({ y }) => y);
    const { x, y } = await thumbCentre(page);
    const before = await tops();
    const told = new Set();
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let far = 10; far <= 130; far += 20) {
      await page.mouse.move(x + far, y);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      told.add(await read(page, 'h1'));
      assert.deepEqual(await tops(), before, `${far} px away`);
    }
    assert.ok(told.size > 1, [...told].join());
    await page.mouse.up();
    await close(page);
  });

  test('a handle that rests in the hand has its futures, and sections out of sight follow when it is let go', async () => {
    const page = await stage.open({ viewport: TALL });
    await sure(page);
    const pulled = async () => {
      const { x, y } = await thumbCentre(page);
      const before = { marks: await shapes(page, '.futures'), side: await see(page, '.sections').textContent() };
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (let at = x; at < x + 60; at += 10) await page.mouse.move(at, y);
      const found = await page
        .waitForFunction(
          () =>
            document
              .querySelector('oem-odm-calculator')
              ?.shadowRoot?.querySelector('.calc[data-dragging] .futures-open:not(.past)'),
          undefined,
          { timeout: 6000 },
        )
        .catch(() => null);
      return { ...before, found };
    };
    // A machine that was too busy a moment ago is not asked for futures in a drag: then the next one is.
    let { marks, side, found } = await pulled();
    for (let more = 0; !found && more < 4; more += 1) {
      await page.mouse.up();
      await sure(page);
      ({ marks, side, found } = await pulled());
    }
    assert.ok(found, 'the futures of where it stands');
    assert.notDeepEqual(await shapes(page, '.futures'), marks);
    assert.equal(await see(page, '.sections').textContent(), side);
    await page.mouse.up();
    await sure(page);
    assert.notEqual(await see(page, '.sections').textContent(), side);
    await close(page);
  });

  test('fifty marks stand under the sentence, agree with the core, and nothing has moved for them', async () => {
    const early = await stage.open({
      viewport: TALL,
      without: '**/later-*.js',
      quiet: /later-|Failed to load|loading failed/i,
    });
    const before = await Promise.all(['h1', '.sentence', '.curve', '.stepper'].map((part) => box(early, part)));
    await early.context().close();
    const page = await stage.open({ viewport: TALL });
    await sure(page);
    assert.deepEqual(
      await Promise.all(['h1', '.sentence', '.curve', '.stepper'].map((part) => box(page, part))),
      before,
    );
    assert.equal((await shapes(page, '.futures')).length, 50);
    await openSure(page);
    const { ahead, marks } = await core(page);
    assert.equal(await read(page, '.futures'), `ODM is ahead in ${ahead} of 50 futures`);
    assert.match(await read(page, '[data-section="sure"] h2'), new RegExp(`How sure\\? ${ahead} of 50\\.`));
    const inks = marks.map(({ leader }) => (leader === 0 ? 'ink-odm' : 'ink-oem'));
    assert.deepEqual(await shapes(page, '.futures'), inks);
    assert.deepEqual(await shapes(page, '.marks-large'), inks);
    assert.deepEqual(await sideways(page), []);
    await close(page);
  });

  test('a finger over the marks reads each future in a place that holds still; the keys do too', async () => {
    const page = await stage.open({ viewport: TALL });
    await sure(page);
    await openSure(page);
    await page.waitForTimeout(300);
    const { marks, ahead } = await core(page);
    assert.match(await read(page, '[part="reading"]'), new RegExp(`^Future ${ahead + 1}: OEM ends`));
    await see(page, '.marks-large').scrollIntoViewIfNeeded();
    const large = await box(page, '.marks-large');
    assert.ok(large.height / 5 >= 44, `a row is ${large.height / 5} px high`);
    const at = async (/** @type {number} */ i) => {
      const { x, y, width, height } = await box(page, '.marks-large');
      await page.mouse.move(x + (((i % 10) + 0.5) * width) / 10, y + ((Math.floor(i / 10) + 0.5) * height) / 5);
      return read(page, '[part="reading"]');
    };
    for (const i of [0, 7, 23, 49]) {
      const said = await at(i);
      assert.match(said, new RegExp(`^Future ${i + 1}: ${marks[i].leader === 0 ? 'ODM' : 'OEM'} ends \\$`));
      assert.equal((said.match(/, not /g) ?? []).length, marks[i].reasons.length);
      assert.equal((await box(page, '.marks-large')).y, large.y, 'no mark moves away under the finger');
    }
    const keys = page.locator('[data-do="future"]');
    await keys.focus();
    for (const [key, n] of /** @type {const} */ ([
      ['Home', 1],
      ['ArrowRight', 2],
      ['ArrowDown', 12],
      ['ArrowUp', 2],
      ['End', 50],
    ])) {
      await page.keyboard.press(key);
      assert.match(await read(page, '[part="reading"]'), new RegExp(`^Future ${n}: `), key);
      assert.match((await keys.getAttribute('aria-valuetext')) ?? '', new RegExp(`^Future ${n}: `), key);
    }
    await close(page);
  });

  test('a future is loaded in full, told, changed further, and given back', async () => {
    const page = await stage.open({ viewport: TALL });
    await sure(page);
    const before = await project(page);
    await openSure(page);
    await page.locator('[data-do="future"]').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    const { marks } = await core(page);
    await see(page, '[data-do="load-future"]', { hasText: 'Load future 49' }).press('Enter');
    await see(page, '[part="loaded"]').waitFor();
    const [{ world }] = marks.slice(48);
    const { values } = calc.evaluate({ schema: 1, project: before, ask: { simulate: { worlds: 65536, world } } }).result
      .simulate.world;
    const loaded = await project(page);
    const demand = values.find(({ path }) => path === '/market/demand').value;
    assert.ok(Math.abs(loaded.market.demand.value / demand - 1) < 0.02, 'as it is read');
    assert.equal(loaded.market.demand.evidence.grade, 'example', 'an example stays one');
    assert.match(await read(page, '[part="loaded"]'), /^Future 49 is loaded: \d\d numbers stand as they fall there\./);
    assert.match(await read(page, 'h1'), /^Example/);
    const focus = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent);
    assert.equal(await focus(), 'Back to the numbers before');
    const top = await box(page, '[part="loaded"]');
    assert.ok(top.y >= 0 && top.bottom < TALL.height, 'it is read where one is');
    assert.deepEqual(await sideways(page), []);
    await see(page, '.number .text-field').fill('2,222');
    await see(page, '.number .text-field').press('Enter');
    await see(page, '[data-do="load-back"]').click();
    assert.deepEqual(await project(page), before);
    assert.equal(await page.locator('[part="loaded"]').count(), 0);
    await close(page);
  });

  test('while a number is changed the old marks are never told as today’s', async () => {
    const page = await stage.open({ viewport: DESK });
    await sure(page);
    await page.evaluate(() => {
      const element = /** @type {any} */ (document.querySelector('oem-odm-calculator'));
      const { demand, ...market } = element.project.market;
      element.seen = [];
      const root = element.shadowRoot;
      const look = () => {
        const { value = element.project.market.demand } = element.project.market.demand;
        element.seen.push([
          value,
          root.querySelector('.futures')?.textContent,
          root.querySelector('.futures-open.past') !== null,
        ]);
      };
      new MutationObserver(look).observe(root, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      return [demand, market];
    });
    const before = await read(page, '.futures');
    const field = see(page, '.number .text-field');
    await field.fill('2600');
    await field.press('Enter');
    await page.waitForFunction((before) => {
      const root = document.querySelector('oem-odm-calculator')?.shadowRoot;
      const text = root?.querySelector('.futures')?.textContent ?? '';
      return /of 50 futures/.test(text) && text !== before;
    }, before);
    const seen = await page.evaluate(() => /** @type {any} */ (document.querySelector('oem-odm-calculator')).seen);
    const late = seen.filter(([value]) => value === 2600);
    assert.ok(late.length > 0);
    for (const [, text, past] of late) assert.ok(text !== before || past, `${text} stands there for 2,600`);
    await close(page);
  });

  test('the futures give the headline its tone, and only take a choice back', async () => {
    const page = await stage.open();
    for (const preset of ['wall-mirror', 'bluetooth-speaker', 'plush-toy']) {
      await page.evaluate((name) => {
        /** @type {any} */ (document.querySelector('oem-odm-calculator')).preset = name;
      }, preset);
      await page.waitForFunction((name) => {
        const element = /** @type {any} */ (document.querySelector('oem-odm-calculator'));
        return element.preset === name && element.shadowRoot.querySelector('.futures-open:not(.past)');
      }, preset);
      await page.waitForTimeout(300);
      await sure(page);
      const asked = { compare: true, simulate: { worlds: 4096 } };
      const { verdict, simulate } = calc.evaluate({ schema: 1, project: await project(page), ask: asked }).result;
      const head = await read(page, 'h1');
      assert.equal(/too close to call/i.test(head), simulate.tone === 'close', `${preset}: ${head}`);
      assert.equal(/Choose/.test(head), verdict.mayChoose && simulate.tone === 'clear', `${preset}: ${head}`);
    }
    await close(page);
  });

  test('what next says what finding out is worth', async () => {
    const page = await stage.open();
    await page.evaluate(() => {
      /** @type {any} */ (document.querySelector('oem-odm-calculator')).preset = 'hard-shell-luggage';
    });
    await see(page, '.product', { hasText: /suitcase|luggage/i }).waitFor();
    await sure(page);
    await see(page, '[data-name="next"]').click();
    await see(page, '[data-section="next"] li', { hasText: /is worth up to \S*[\d,]+ to you/ }).waitFor();
    const { numbers } = calc.evaluate({ schema: 1, project: await project(page), ask: { simulate: { worlds: 4096 } } })
      .result.simulate;
    const real = numbers.filter(({ worth }) => worth && worth.value > worth.error);
    const said = await page.locator('[data-section="next"] li').allInnerTexts();
    const worth = said.filter((text) => /worth up to/.test(text));
    assert.equal(worth.length, Math.min(4, real.length));
    assert.match(await read(page, '[data-section="next"]'), /To know everything before you choose is worth up to/);
    await see(page, '[data-section="next"] li .worked', { hasText: /\$[\d,]+/ }).click();
    assert.match(
      await read(page, '[data-section="next"] .line-drawer'),
      /over [\d,]+ futures: .*MODEL\.md, section 17\.4\..*How sure\?/,
    );
    await see(page, '[data-section="next"] .line-drawer [data-do="working"]').click();
    await see(page, '[data-section="sure"] .body').waitFor();
    await close(page);
  });

  test('a range typed into the field is the number, widens the band, and can be given back', async () => {
    const page = await stage.open({ viewport: TALL });
    await sure(page);
    const field = see(page, '.number .text-field');
    const before = await box(page, '.stepper');
    await field.fill('900 to 2,400');
    assert.equal(await read(page, '.echo'), '= 900 to 2,400');
    await field.press('Enter');
    await page.waitForFunction(() =>
      /, likely/.test(
        document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('.echo')?.textContent ?? '',
      ),
    );
    assert.deepEqual((await project(page)).market.demand, { range: { low: 900, high: 2400 } });
    assert.match(await read(page, '.echo'), /^= 1,650 a year, likely 900 to 2,400/);
    assert.equal(await field.inputValue(), '900 to 2,400');
    assert.match(await read(page, '.number'), /Your range: 900 to 2,400, change/);
    assert.equal((await box(page, '.stepper')).y, before.y);
    await page.waitForFunction(() => /range/.test(decodeURIComponent(location.hash)) || location.hash.length > 2);
    await see(page, '[data-do="range"]').click();
    await see(page, '[data-end="high"]').fill('1,800');
    await see(page, '[data-end="high"]').press('Enter');
    await page.waitForTimeout(200);
    assert.deepEqual((await project(page)).market.demand, { range: { low: 900, high: 1800 } });
    await see(page, '[data-end="low"]').fill('1,900');
    await see(page, '[data-end="low"]').press('Tab');
    await see(page, '.number .error', { hasText: 'the lowest is above the highest' }).waitFor();
    assert.equal(await see(page, '[data-end="low"]').getAttribute('aria-invalid'), 'true');
    await see(page, '[data-end="low"]').fill('1000');
    await see(page, '[data-end="low"]').press('Tab');
    await page.waitForTimeout(200);
    await see(page, '.range-panel summary').click();
    await see(page, '[data-sure="0.8"]').click();
    await see(page, '[data-do="range-shape"]').selectOption('uniform');
    await page.waitForTimeout(200);
    assert.deepEqual((await project(page)).market.demand, {
      range: { low: 1000, high: 1800, sure: 0.8, shape: 'uniform' },
    });
    assert.deepEqual(await sideways(page), []);
    await see(page, '[data-do="range-ours"]').click();
    await page.waitForTimeout(200);
    assert.equal((await project(page)).market.demand, 1400, 'the middle that the core took is the number now');
    await close(page);
  });

  test('typing slowly through a value outside keeps the range; leaving such a value there gives it up, and undo brings it back', async () => {
    const page = await stage.open({ viewport: TALL });
    await sure(page);
    const field = see(page, '.number .text-field');
    await field.fill('900 / 1,500 / 2,400');
    await field.press('Enter');
    const stated = { value: 1500, range: { low: 900, high: 2400 } };
    assert.deepEqual((await project(page)).market.demand, stated);
    await field.fill('');
    for (const letter of '1200') {
      await page.keyboard.type(letter);
      await page.waitForTimeout(600); // it counts meanwhile: 1, 12, 120
    }
    assert.deepEqual((await project(page)).market.demand, { ...stated, value: 1200 });
    await field.press('Enter');
    assert.deepEqual((await project(page)).market.demand, { ...stated, value: 1200 });
    await field.fill('3000');
    await page.waitForTimeout(600);
    assert.doesNotMatch(await read(page, '.number .drawer'), /is gone/);
    await field.press('Tab');
    assert.match(await read(page, '.number .drawer'), /Your range 900 to 2,400 does not hold it and is gone/);
    assert.equal((await project(page)).market.demand, 3000);
    await see(page, '.number [data-do="undo"]').click();
    assert.deepEqual((await project(page)).market.demand, { ...stated, value: 1200 });
    await close(page);
  });

  test('an end that is being typed belongs to its own number', async () => {
    const page = await stage.open({ viewport: DESK });
    await sure(page);
    await see(page, '[data-do="range"]').click();
    await see(page, '[data-end="high"]').fill('abc');
    await see(page, '[data-end="high"]').press('Tab');
    assert.match(await read(page, '.range-panel .error'), /abc/);
    await see(page, '[data-name="flips"]').click();
    await see(page, '[data-section="flips"] [data-path="/offers/1/tooling/price"]').click();
    const list = '[data-place="list"]';
    await see(page, `${list} [data-do="range"]`).click();
    assert.equal(await see(page, `${list} [data-end="high"]`).inputValue(), '21,000');
    assert.equal(await page.locator(`${list} .range-panel .error`).count(), 0);
    const ids = await page.evaluate(() => {
      const root = document.querySelector('oem-odm-calculator')?.shadowRoot;
      return [...(root?.querySelectorAll('[id]') ?? [])].map(({ id }) => id);
    });
    assert.deepEqual(ids, [...new Set(ids)], 'no id stands twice');
    await close(page);
  });

  test('how it is known narrows and widens the band; a share either way is read too', async () => {
    const page = await stage.open({ viewport: TALL });
    await sure(page);
    await see(page, '.number .text-field').fill('1500');
    await see(page, '.number .text-field').press('Enter');
    await see(page, '.hinge .band rect').waitFor();
    const guess = await read(page, '.number .drawer');
    assert.match(guess, /Yours, your guess\. Likely 900 to 2,100, change/);
    await see(page, '[data-grade="records"]').click();
    await page.waitForFunction(() =>
      /Likely 1,200 to 1,800/.test(document.querySelector('oem-odm-calculator')?.shadowRoot?.textContent ?? ''),
    );
    const records = await widthOf(page);
    await see(page, '[data-grade="contract"]').click();
    await page.waitForFunction(() =>
      /Taken as certain/.test(document.querySelector('oem-odm-calculator')?.shadowRoot?.textContent ?? ''),
    );
    assert.equal(await page.locator('.hinge .band').count(), 0);
    await see(page, '.number .text-field').fill('1,500 ± 40 %');
    assert.equal(await read(page, '.echo'), '= 1,500 a year, 40% either way undo');
    await see(page, '.number .text-field').press('Enter');
    await see(page, '.hinge .band rect').waitFor();
    const { demand } = (await project(page)).market;
    assert.deepEqual(demand, { value: 1500, evidence: { grade: 'contract' }, range: { by: 0.4 } });
    assert.ok(records > 0);
    assert.match(await read(page, '.number .drawer'), /Your range: 40% either way, change/);
    await see(page, '.number .text-field').fill('900 / 1,500 / 2,400');
    await see(page, '.number .text-field').press('Enter');
    await page.waitForTimeout(200);
    assert.deepEqual((await project(page)).market.demand.range, { low: 900, high: 2400 });
    await see(page, '.number .text-field').fill('1,500 ± 40');
    assert.match(await read(page, '.number .error'), /as a share, such as 8 ± 10%/);
    await close(page);
  });

  test('the factory’s chair: to take nothing is hollow', async () => {
    const page = await stage.open({ viewport: TALL });
    await page.evaluate(() => {
      /** @type {any} */ (document.querySelector('oem-odm-calculator')).preset = 'new-exporter';
    });
    await see(page, 'h1', { hasText: 'neither pays' }).waitFor();
    await sure(page);
    assert.match(await read(page, '.futures'), /^Taken one by one, to take none is best in \d+ of 50 futures$/);
    await openSure(page);
    const { marks, ahead } = await core(page);
    const drawn = await shapes(page, '.futures');
    assert.equal(
      drawn.filter((look) => look === 'hollow').length,
      marks.filter(({ leader }) => leader === null).length,
    );
    assert.match(await read(page, '[part="reading"]'), new RegExp(`^Future ${ahead + 1}: (nothing pays|OEM ends)`));
    assert.match(await read(page, '[data-section="sure"]'), /Makes a loss/);
    assert.deepEqual(await sideways(page), []);
    await close(page);
  });

  test('at 320 px nothing scrolls sideways, and there are no faults', async () => {
    const page = await stage.open({
      viewport: { width: 320, height: 640 },
      ...(stage.name === 'firefox' ? {} : { bypassCSP: true }),
    });
    await sure(page);
    await openSure(page);
    for (const summary of await page.locator('[data-section="sure"] summary').all()) await summary.click();
    await see(page, '[data-name="next"]').click();
    await page.evaluate(() => scrollTo(0, 0));
    await see(page, '[data-do="range"]').click();
    await see(page, '.range-panel summary').click();
    assert.deepEqual(await sideways(page), []);
    assert.deepEqual(await faults(page), []);
    await close(page);
  });
});
