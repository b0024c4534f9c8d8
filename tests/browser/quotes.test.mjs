// SPDX-License-Identifier: MIT
// Quotes on the page: one basis, offers and price breaks that come and go, and a spreadsheet's rows pasted.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/run.mjs';
import { loadCalc } from '../../web/calc/node.js';
import { faults } from './faults.mjs';
import { crowded, overlapping } from './geometry.mjs';
import { addsUp, atRest, box, close, DESK, inBothBrowsers, read, see, sideways } from './stage.mjs';

const calc = await loadCalc();

const quotes = JSON.parse(await readFile(join(root, 'examples/b1-three-quotes.json'), 'utf8'));

/** "−32,000" as a number. @param {string} [text] */
const amount = (text = '') => Number(text.replaceAll(',', '').replace('−', '-'));

/** The place whose field has the focus. @param {import('playwright-core').Page} page */
const focusedPath = (page) =>
  page.evaluate(
    () => document.querySelector('oem-odm-calculator')?.shadowRoot?.activeElement?.getAttribute('data-path') ?? '',
  );

inBothBrowsers('quotes', (stage) => {
  /** @param {import('playwright-core').Page} page */
  const project = (page) =>
    page.evaluate(() => /** @type {any} */ (document.querySelector('oem-odm-calculator')).project);

  /** The first offer's drawer, on a phone. @param {import('playwright-core').Page} page */
  async function editor(page) {
    await see(page, '[data-name="quotes"]').click();
    await see(page, '[data-do="offer-open"]').click();
    await see(page, '.offer-editor').waitFor();
  }

  test('every offer stands on one basis, quoted and worked-out rungs told apart', async () => {
    const page = await stage.open();
    await see(page, '[data-name="quotes"]', { hasText: /landed$/ }).click();
    const ladder = await read(page, '.ladder');
    assert.match(ladder, /At the factory \(EXW\) ≈ \$[\d.]+ ≈ \$[\d.]+/);
    assert.match(ladder, /On board \(FOB\) \$[\d.]+ FOB, as quoted/);
    assert.match(ladder, /Landed, with one-off costs \$[\d.]+ \$[\d.]+$/);
    assert.deepEqual(await sideways(page), []);
    await see(page, '.ladder [data-name="rung-0-cif"]').click();
    const working = await read(page, '.ladder .line-drawer');
    assert.match(working, /on board \+ freight \+ insurance .*section 14\..*Freight: rate × chargeable/);
    assert.match(working, /section 14\. FOB, as quoted \$[\d.]+ Freight \$[\d.]+ (.* )?At your port \(CIF\) \$[\d.]+/);
    assert.match(working, /ODM price.*Incoterm.*\d{1,2} \w{3} 20\d\d/);
    assert.doesNotMatch(working, /Customs duty/, 'only what lies between the quoted price and this rung');
    for (const name of ['rung-0-cif', 'rung-1-ddp', 'rung-1-exw', 'rung-1-landed']) {
      if (name !== 'rung-0-cif') await see(page, `.ladder [data-name="${name}"]`).click();
      await addsUp(page, '.ladder .line-drawer', name);
    }
    const path = await see(page, '.ladder .typed').getAttribute('data-path');
    await see(page, '.ladder .typed').click();
    assert.match(await focusedPath(page), /^\/offers\/0\/tiers\/\d\/price$/, 'what was quoted opens its control');
    await see(page, '[data-do="back"]').click();
    assert.equal(await page.locator('[data-do="back"] >> visible=true').count(), 0);
    assert.equal(await focusedPath(page), path, 'and the way back leads to what was pressed');
    await see(page, '.ladder .typed:focus').waitFor();
    assert.deepEqual(await sideways(page), []);
    await close(page);
  });

  test('what was quoted in another currency stands as it was quoted; three offers stand abreast where there is room', async () => {
    const page = await stage.open({ viewport: DESK });
    const given = structuredClone(quotes);
    Object.assign(given, { rates: [{ currency: 'CNY', perUnit: 7.1 }] });
    Object.assign(given.offers[1], { currency: 'CNY', tiers: [{ from: 2000, price: 25.6 }] });
    await page.evaluate((project) => {
      /** @type {any} */ (document.querySelector('oem-odm-calculator')).project = project;
    }, given);
    await see(page, '[data-name="quotes"]', { hasText: /private label \$/ }).click();
    assert.match(await read(page, '.ladder'), /CN¥25\.60 FOB, as quoted ≈ \$3\.61/);
    assert.equal(await page.locator('.ladder >> visible=true').count(), 1);
    assert.equal(await page.locator('.ladder thead th >> visible=true').count(), 3);
    await see(page, '[data-name="rung-1-fob"]').click();
    assert.match(
      await read(page, '.ladder .line-drawer'),
      /FOB, as quoted ÷ exchange rate .*CN¥25\.60 each.*Exchange rate, CNY for 1 USD: 7\.1/,
    );
    await page.setViewportSize({ width: 360, height: 740 });
    assert.equal(await page.locator('.ladder >> visible=true').count(), 2, 'two abreast on a phone');
    assert.deepEqual(await sideways(page), []);
    assert.doesNotMatch(await read(page, '[data-name="side"]'), /undefined/);
    await see(page, '[part="ranked"] [data-name="worth-1"]').click();
    const lines = await read(page, '[part="ranked"] .line-drawer');
    assert.match(lines, /section 8\..*Goods −\$[\d,]+.*Together −?\$[\d,]+$/);
    await see(page, '[part="ranked"] [data-line="goods"]').click();
    assert.match(
      await read(page, '[part="ranked"] .line-drawer .line-drawer'),
      /section 6\.1.*CN¥25\.60.*Entries, by week/,
    );
    await see(page, '[data-name="why"]').click();
    await see(page, '[data-name="why-volume"]').click();
    assert.match(
      await read(page, '[data-section="why"] .line-drawer'),
      /pieces that .* sells.*section 9\..*5,000 a year.*first sale \d{1,2} \w{3} 20\d\d/,
    );
    assert.doesNotMatch(await read(page, '[part="reasons"]'), /\s\$0\b/, 'what rounds to nothing is no reason');
    await see(page, '[data-name="next"]').click();
    assert.doesNotMatch(await read(page, '[data-section="next"]'), /free mould/, 'it is told where one looks twice');
    assert.equal(((await read(page, '[data-section="quotes"]')).match(/“OEM, free mould”/g) ?? []).length, 1);
    assert.deepEqual(await sideways(page), []);
    await close(page);
  });

  test('rows pasted from a spreadsheet are read strictly, asked about, and lost in no case', async () => {
    const page = await stage.open();
    await editor(page);
    await see(page, '[data-do="paste-open"]').click();
    const pasted = 'Qty\tPrice\n500\t$4.20\n1.500\t3.9\n2,000\t€3.5';
    await see(page, '.paste textarea').fill(pasted);
    assert.match(
      await read(page, '.paste'),
      /500 or more: \$4\.20.*which one do you mean\?.*another currency.*2 lines cannot be used yet/i,
    );
    assert.equal(await page.locator('[data-do="paste-use"] >> visible=true').count(), 0);
    await see(page, '[data-do="paste-mean"]', { hasText: /^1,500$/ }).click();
    assert.match(await read(page, '.paste'), /1,500 or more: \$3\.90.*One line cannot be used yet/);
    assert.equal(await see(page, '.paste textarea').inputValue(), pasted, 'the text stays');
    await see(page, '.paste textarea').fill(pasted.replace('€', '$'));
    await see(page, '[data-do="paste-use"]').click();
    await see(page, '.paste [aria-expanded="false"]').waitFor();
    const { tiers } = (await project(page)).offers[0];
    assert.deepEqual(tiers, [
      { from: 500, price: 4.2 },
      { from: 1500, price: 3.9 },
      { from: 2000, price: 3.5 },
    ]);
    assert.deepEqual(await sideways(page), []);
    await close(page);
  });

  test('price breaks and offers come and go, and undo brings them back', async () => {
    const page = await stage.open();
    await editor(page);
    const before = (await project(page)).offers[0].tiers.length;
    await see(page, '[data-cell="from"]').fill('10,000');
    await see(page, '[data-cell="price"]').fill('3.25');
    await see(page, '[data-do="tier-add"]').click();
    await page.waitForFunction(
      (count) =>
        /** @type {any} */ (document.querySelector('oem-odm-calculator')).project.offers[0].tiers.length === count,
      before + 1,
    );
    assert.deepEqual((await project(page)).offers[0].tiers.at(-1), { from: 10000, price: 3.25 });
    await see(page, '[data-do="tier-remove"]').click();
    assert.equal((await project(page)).offers[0].tiers.length, before);
    await see(page, '[data-do="offer-add"]').click();
    await see(page, '.offer-editor[data-offer="2"]').waitFor();
    assert.equal((await project(page)).offers.length, 3);
    assert.equal(await focusedPath(page), '/offers/2/tiers/0/price', 'it has no price until he types it');
    assert.match(await read(page, '.answer'), /last good answer.*price \(offer 3\) is missing/i);
    await page.keyboard.type('4.10');
    await page.keyboard.press('Enter');
    await see(page, '.eyebrow', { hasText: /last good answer/i }).waitFor({ state: 'detached' });
    await see(page, '.offer-editor [data-path="/offers/2/route/incoterm"]').selectOption('DDP');
    assert.equal((await project(page)).offers[2].route.incoterm, 'DDP');
    await see(page, '[data-do="offer-remove"]').click();
    assert.equal((await project(page)).offers.length, 2);
    await see(page, '.foot [data-do="undo"]').click();
    assert.equal((await project(page)).offers.length, 3);
    await close(page);
  });

  test('a quote in another currency asks for its rate where it stands', async () => {
    const page = await stage.open();
    await editor(page);
    const currency = see(page, '.offer-editor [data-path="/offers/0/currency"]');
    await currency.pressSequentially('VND'); // what a script puts there makes Firefox tell of no change
    await currency.press('Tab');
    await see(page, '.offer-editor', { hasText: /exchange rate of VND/i }).waitFor();
    await see(page, '.offer-editor [data-do="row-add"]').click();
    const rate = see(page, '.offer-editor [data-path^="/rates/"][data-path$="/perUnit"]');
    await rate.fill('25,400');
    await rate.press('Tab');
    await page.waitForFunction(
      () => !document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('.issues, .stale'),
    );
    assert.equal((await project(page)).rates[0].perUnit, 25400);
    await close(page);
  });

  test('the staged path is one of the ranked offers, with its calendar in two inks', async () => {
    const page = await stage.open();
    await see(page, '[data-do="staged"]').waitFor();
    if ((await see(page, '[data-do="staged"]').getAttribute('aria-expanded')) === 'false')
      await see(page, '[data-do="staged"]').click();
    assert.match(await read(page, '[data-do="staged"]'), /^\d\. ODM then OEM: −?\$[\d,]+$/);
    const told = await read(page, '[part="staged"]');
    assert.match(told, /week \d+ \(\d+ \w{3} 20\d\d\)/);
    assert.match(told, /Switching overtakes ODM alone at [\d,]+ sold a year; you expect 1,500\./);
    assert.match(told, /Sales a year Best then Worth/);
    const inks = await see(page, '.staged-bar').evaluate((node) =>
      [...node.querySelectorAll('rect')].map((one) => one.getAttribute('fill')),
    );
    assert.ok(inks.some((ink) => ink?.includes('odm')) && inks.some((ink) => ink?.includes('oem')));
    assert.deepEqual(await sideways(page), []);
    await close(page);
  });
  test('where one after the other beats either alone, the heading of side by side says so', async () => {
    const page = await stage.open();
    await page.evaluate(() =>
      document.querySelector('oem-odm-calculator')?.setAttribute('preset', 'established-brand'),
    );
    await see(page, '[data-name="side"]', { hasText: '; ODM then OEM comes to more than either' }).waitFor();
    await see(page, '[data-name="next"]').click();
    assert.match(
      await read(page, '[part="steps"]'),
      /Start with ODM and switch to OEM in week \d+ \(.*\)\. That is worth €[\d,]+ over/,
      'the steps know of it too',
    );
    await close(page);
  });

  test('money, weeks and minimums side by side open what they come from', async () => {
    const page = await stage.open();
    await see(page, '[data-do="staged"]').waitFor(); // all sections are there
    for (const [row, name] of [
      [2, 'when'],
      [3, 'when'],
      [5, 'quotes'],
    ]) {
      await see(page, `[data-section="side"] tbody:nth-of-type(${Number(row) + 1}) [data-do="working"]`).click();
      await see(page, `[data-section="${name}"] .body`).waitFor();
      assert.equal(
        await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('data-name')),
        name,
      );
    }
    await close(page);
  });
  test('a quoted price asks until when, a quantity leads to its curve of costs', async () => {
    const page = await stage.open();
    await see(page, '[data-name="flips"]').click();
    await see(page, '[data-section="flips"] [data-path="/offers/0/tiers/1/price"]').click();
    await see(page, '[data-section="flips"] [data-do="know"]', { hasText: 'Quote' }).click();
    const until = '[data-section="flips"] [data-path="/offers/0/validUntil"]';
    await see(page, until).fill('2026-11-03');
    await see(page, until).press('Tab');
    await see(page, '.number', { hasText: 'The quote of ODM ended 3 Nov 2026: ask for a new one' }).waitFor();
    await see(page, '[data-section="flips"] [data-do="far"]').click();
    await see(page, '[data-section="flips"] .flip[data-path$="minimum/style"]').click();
    await see(page, '[data-section="flips"] [data-target="/crossings"]').click();
    await see(page, '[data-section="crossings"] svg').waitFor();
    assert.deepEqual(await sideways(page), []);
    await close(page);
  });
  test('the calendar shows the months that sell most, where some do', async () => {
    const page = await stage.open();
    await see(page, '[data-name="when"]').click();
    await see(page, '[data-section="when"] .calendar').waitFor();
    assert.equal(await page.locator('.calendar .peak').count(), 0, 'a bottle has no season');
    await page.evaluate(() => document.querySelector('oem-odm-calculator')?.setAttribute('preset', 'plush-toy'));
    await see(page, '.product', { hasText: 'Plush' }).waitFor();
    const when = see(page, '[data-name="when"]');
    if ((await when.getAttribute('aria-expanded')) === 'false') await when.click();
    await see(page, '[data-section="when"] .calendar', { hasText: 'peak season' }).waitFor();
    const bands = await page
      .locator('[data-section="when"] .peak')
      .evaluateAll((all) => all.map((band) => band.getAttribute('x')));
    assert.ok(bands.length >= 2, 'November and December come once a year');
    await close(page);
  });

  test('calendar and costs are read by finger, mouse and keys: the same values, in a line that holds still', async () => {
    const page = await stage.open({ viewport: { width: 360, height: 740 } });
    await atRest(page);
    const { offers, curves, crossings } = calc.evaluate({
      schema: 1,
      project: await project(page),
      ask: { compare: true },
    }).result;
    /** @type {Record<string, (says: string) => boolean>} what the core says there */
    const asCore = {
      when: (says) => {
        const [, week, ...cash] = /^week (\d+) ODM (\S+) OEM (\S+)$/.exec(says) ?? [];
        return (
          cash.length === 2 &&
          cash.every((text, i) => {
            const core = offers[i].cash[Number(week)] ?? offers[i].cash.at(-1); // what came last stays
            return Math.round(core) === amount(text.replace('$', ''));
          })
        );
      },
      crossings: (says) => {
        const [, at, odm, oem] = /^([\d,]+) bottles ODM \$([\d,]+) OEM \$([\d,]+)$/.exec(says) ?? [];
        const near = curves.quantities.flatMap((/** @type {number} */ one, /** @type {number} */ i) =>
          Math.round(one) === amount(at) ? [curves.costs[i]] : [],
        );
        return near.some(([a, b]) => Math.abs(amount(odm) / a - 1) < 0.01 && Math.abs(amount(oem) / b - 1) < 0.01);
      },
    };
    for (const name of ['when', 'crossings']) {
      const within = `[data-section="${name}"]`;
      await see(page, `[data-name="${name}"]`).click();
      await see(page, `${within} figure`).scrollIntoViewIfNeeded();
      const before = await box(page, `${within} figure`);
      const slider = page.locator(`${within} [data-do="along"]`);
      const says = async () => {
        const line = await read(page, `${within} [part="reading"] .reading:not(.hush)`);
        const heard = (await slider.getAttribute('aria-valuetext')) ?? '';
        assert.equal(heard.replace(/, (?=O[DE]M )/g, ' '), line, 'a reader hears what stands there');
        assert.ok(asCore[name]?.(line), line);
        assert.deepEqual(await box(page, `${within} figure`), before, 'nothing moves under the finger');
        return line;
      };
      const { x, y, width } = before;
      const byMouse = [];
      for (const share of [0.01, 0.31, 0.62, 0.99]) {
        await page.mouse.move(x + share * width, y + 80);
        await page.waitForTimeout(60);
        byMouse.push(await says());
      }
      assert.equal(new Set(byMouse).size, 4);
      await see(page, `${within} figure`).evaluate(
        (figure, at) => {
          const touch = { bubbles: true, composed: true, pointerType: 'touch', clientX: at, clientY: 0 };
          figure.dispatchEvent(new PointerEvent('pointerdown', touch));
        },
        x + 0.31 * width,
      );
      await page.waitForTimeout(60);
      assert.equal(await says(), byMouse[1], 'a finger reads what the mouse read');
      await page.keyboard.press('Tab');
      await slider.focus();
      const steps = [];
      for (const key of ['Home', 'ArrowRight', 'ArrowLeft', 'End']) {
        await page.keyboard.press(key);
        await page.waitForTimeout(60);
        steps.push(await says());
      }
      assert.equal(steps[2], steps[0]);
      assert.equal(new Set(steps).size, 3);
      if (name === 'when') {
        const ends = offers.map((/** @type {any} */ one) => Math.round(one.measures.profit));
        const told = String(steps[3]).match(/(?<=\$)[\d,]+/g) ?? [];
        assert.deepEqual(told.map(amount), ends, 'read to the end, all the money is in');
      }
      const ring = await see(page, `${within} figure`).evaluate((node) => getComputedStyle(node).outlineStyle);
      assert.equal(ring, 'solid', 'the picture that the keys read is seen');
    }
    const within = '[data-section="crossings"]';
    const heading = await read(page, `${within} h2`);
    const finding = heading.replace('Cost against quantity: ', '');
    assert.equal((await read(page, within)).split(finding).length, 2, 'its sentence is said once');
    const notes = await see(page, '.costs').evaluate((svg) =>
      [...svg.querySelectorAll('.note')].map((one) => one.textContent ?? ''),
    );
    assert.deepEqual(notes, ['$100,000', '5,000', '10,000', '15,000']);
    await see(page, `${within} summary`).click();
    const rows = await page.locator(`${within} tbody tr >> visible=true`).allInnerTexts();
    assert.ok(rows.length > 40 && rows.every((row) => /^[\d,]+\s+\$[\d,]+\s+\$[\d,]+$/.test(row)), rows[0]);
    assert.ok(rows.some((row) => row.startsWith(Math.round(crossings[0].points[0].quantity).toLocaleString('en-US'))));
    for (const width of [320, 360, 1440]) {
      await page.setViewportSize({ width, height: 740 });
      await page.waitForTimeout(100);
      assert.deepEqual(await crowded(page, '.costs'), [], `at ${width}`);
      assert.deepEqual(await overlapping(page, within), []);
    }
    assert.deepEqual(await sideways(page), []);
    assert.deepEqual(await faults(page), []);
    await close(page);
  });
});
