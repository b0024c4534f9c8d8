// SPDX-License-Identifier: MIT
// The other chair, on a phone: from the buyer's page to a factory's own answer, the quote, the room to agree.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/run.mjs';
import { faults } from './faults.mjs';
import { addsUp, atRest, box, close, inBothBrowsers, read, see, sideways, typeThree } from './stage.mjs';

const both = JSON.parse(await readFile(join(root, 'examples/both-sides.json'), 'utf8'));
const SECTIONS = ['flips', 'why', 'when', 'next', 'money', 'all'];

/** @param {import('playwright-core').Page} page @param {'buyer' | 'supplier'} side */
async function sit(page, side) {
  await see(page, `[data-side="${side}"]`).click();
  await see(page, `[data-side="${side}"][aria-pressed="true"]`).waitFor();
  await settled(page);
}

/** The whole answer is there: its list of what would change it can be told. @param {import('playwright-core').Page} page */
const settled = (page) =>
  page.waitForFunction(() =>
    /What would change it\?/.test(
      /** @type {any} */ (document.querySelector('oem-odm-calculator'))?.shadowRoot?.querySelector(
        '[data-section="flips"]',
      )?.textContent ?? '',
    ),
  );

/** @param {import('playwright-core').Page} page @param {object} project */
async function give(page, project) {
  await page.evaluate((given) => {
    /** @type {any} */ (document.querySelector('oem-odm-calculator')).project = given;
  }, project);
  await see(page, '[data-section="room"]').waitFor();
}

inBothBrowsers('supply', (stage) => {
  test('one tap changes the chair; three numbers make it the factory’s own', async () => {
    const page = await stage.open();
    const buyers = await read(page, '.sentence');
    await sit(page, 'supplier');
    assert.match(await read(page, 'h1'), /^Example: /);
    assert.match(await read(page, '.sentence'), /leave[s]? your factory \$[\d,]+ better off|loses least|end within/);
    assert.match(await read(page, '.product'), /made in your factory/);
    assert.match(await read(page, '.number-name'), /buyers|enquiries|promised/);
    assert.deepEqual(await sideways(page), []);
    const curve = await box(page, '.curve');
    const bar = await box(page, '.bar-pinned');
    assert.ok(curve.bottom <= bar.y, `the curve ends at ${curve.bottom}, the bar begins at ${bar.y}`);
    assert.equal(await read(page, '.bar-pinned'), 'Make it yours: 3 numbers');
    await see(page, '.bar-pinned button').click();
    await typeThree(page);
    await page.waitForFunction(
      () =>
        document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('.eyebrow')?.textContent ===
        'Your numbers',
    );
    const own = await read(page, '.sentence');
    await sit(page, 'buyer');
    assert.equal(await read(page, '.sentence'), buyers, 'the buyer’s example is there again');
    await sit(page, 'supplier');
    assert.equal(await read(page, '.eyebrow'), 'YOUR NUMBERS');
    assert.equal(await read(page, '.sentence'), own, 'what the factory typed is not lost');
    await close(page);
  });

  test('who asks for his first number before all is known keeps it', async () => {
    const page = await stage.open();
    await settled(page);
    await page.evaluate(async () => {
      const { shadowRoot } = /** @type {any} */ (document.querySelector('oem-odm-calculator'));
      shadowRoot.querySelector('[data-side="supplier"]').click();
      while (!shadowRoot.querySelector('[data-side="supplier"][aria-pressed="true"]'))
        await new Promise((on) => setTimeout(on));
      shadowRoot.querySelector('.bar-pinned button').click();
    });
    const field = () =>
      page.evaluate(() => {
        const active = document.querySelector('oem-odm-calculator')?.shadowRoot?.activeElement;
        return active?.matches('.number .text-field') ? active.getAttribute('data-path') : '';
      });
    const asked = await field();
    assert.match(String(asked), /^\/offers\/.*(material|buyers|enquiries|booked)|booked/);
    await atRest(page);
    await settled(page);
    assert.equal(await field(), asked, 'whatever matters most');
    await close(page);
  });

  test('the factory’s examples: each answers, and nothing is cut with everything open', async () => {
    const page = await stage.open();
    await sit(page, 'supplier');
    await see(page, '.product').click();
    await see(page, '[data-do="preset"]').waitFor();
    const all = page.locator('[data-do="preset"] >> visible=true');
    const names = await all.allInnerTexts();
    assert.ok(names.length >= 6, names.join());
    assert.ok(!names.includes('Steel bottle'), 'the buyer’s examples are not among them');
    for (const name of names) {
      await see(page, '[data-do="preset"]', { hasText: name }).click();
      await see(page, '[data-do="preset"][aria-pressed="true"]', { hasText: name }).waitFor();
      await settled(page);
      assert.match(await read(page, 'h1'), /^Example: /, name);
      assert.deepEqual(await sideways(page), [], name);
    }
    for (const name of SECTIONS) await see(page, `[data-name="${name}"]`).click();
    assert.deepEqual(await sideways(page), []);
    await close(page);
  });

  test('a handle pulled below the turn changes who is ahead, and undo brings it back', async () => {
    const page = await stage.open();
    await sit(page, 'supplier');
    await see(page, '.product').click();
    await see(page, '[data-preset="full-factory"]').click();
    await see(page, '.product[aria-expanded="true"]').click();
    await see(page, '.number .text-field').waitFor();
    await settled(page);
    const before = await read(page, 'h1');
    const field = see(page, '[data-place="answer"] .text-field');
    await field.fill('1');
    await field.press('Enter');
    await page.waitForFunction((old) => {
      const root = document.querySelector('oem-odm-calculator')?.shadowRoot;
      return root?.querySelector('h1')?.textContent?.trim() !== old;
    }, before);
    await see(page, '[data-do="undo"]').click();
    assert.equal(await read(page, 'h1'), before);
    await close(page);
  });

  for (const width of [320, 360]) {
    test(`the hours at ${width} px with words 40 % longer: why fewer are free than a full week holds, no name out of its piece`, async () => {
      const page = await stage.open({ viewport: { width, height: 740 } });
      await page.evaluate(() => document.querySelector('oem-odm-calculator')?.setAttribute('lang', 'en-XA'));
      for (const preset of ['idle-workshop', 'full-factory', 'odm-house']) {
        await page.evaluate((name) => {
          /** @type {any} */ (document.querySelector('oem-odm-calculator')).preset = name;
        }, preset);
        await see(page, '[part="hours"]').waitFor();
        await page.waitForTimeout(500);
        assert.match(await read(page, '[part="hours"]'), /ñôñé îñ hôlîdàýs/);
        const out = await see(page, '.hours').evaluate((bar) =>
          [...bar.querySelectorAll('g')].flatMap((piece) => {
            const [rect, text] = ['rect', 'text'].map((name) => piece.querySelector(name)?.getBoundingClientRect());
            return rect && text && (text.left < rect.left || text.right > rect.right) ? [piece.textContent] : [];
          }),
        );
        assert.deepEqual(out, [], preset);
        assert.deepEqual(await sideways(page), [], preset);
      }
      await close(page);
    });
  }

  test('the reply is copied as it stands, with its quote and without a cost', async () => {
    const page = await stage.open(
      stage.name === 'chromium' ? { permissions: ['clipboard-read', 'clipboard-write'] } : {},
    );
    await sit(page, 'supplier');
    await see(page, '[data-name="next"]').click();
    const shown = await see(page, '.quote').innerText();
    assert.match(shown, /^Thank you for your enquiry\. This is what we can offer:\n\n/);
    assert.match(shown, /Price FOB .*, in USD:\n- from [\d,]+ \w+: \$/);
    const floors = await see(page, '.floors').innerText();
    const [, full] = /(\$[\d.]+)\s+(\$[\d.]+)/.exec(floors)?.slice(1) ?? [];
    assert.ok(full && !shown.includes(full), `${full} is the factory’s own`);
    await see(page, '[data-do="message-copy"]').click();
    if (stage.name === 'chromium') {
      await see(page, '[role="status"]', { hasText: 'Copied' }).waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), shown.trimEnd());
    } else await see(page, '[role="status"]', { hasText: /Copied|Select the text/ }).waitFor();
    await close(page);
  });

  test('an example with other offers, and back: the answer is of what stands there', async () => {
    const page = await stage.open({ viewport: { width: 360, height: 740 } });
    await sit(page, 'supplier');
    const first = await read(page, '.headline');
    await see(page, '[data-do="product"]').click();
    await see(page, '[data-preset="odm-house"]').click();
    await see(page, '.headline', { hasText: /Speaker/ }).waitFor();
    await settled(page);
    assert.doesNotMatch(await read(page, '[part="ranked"]'), /Outside the limits/, 'there are none');
    await see(page, '[data-do="undo"]').click();
    await see(page, '.headline', { hasText: first }).waitFor();
    assert.doesNotMatch(await read(page, '.answer'), /Last good answer|does not have/i);
    await close(page);
  });

  test('now comes first; a price floor opens its costs; a quoted price below full cost is told beside the reply', async () => {
    const page = await stage.open({ viewport: { width: 360, height: 740 } });
    await sit(page, 'supplier');
    await see(page, '[data-name="next"]').click();
    await see(page, '[data-section="next"] li', { hasText: /: offer it now/ }).waitFor();
    const next = await read(page, '[data-section="next"] .body');
    assert.match(next, /^Now .*: offer it now\..*Price floors of/);
    assert.match(next, /It quotes your price of \$8\.90 for 100 bags; your full cost is \$9\.66\./);
    assert.match(next, /- from 100 bags: \$8\.90 each - from 300 bags/);
    assert.match(next, /First order ready 18 weeks after/);
    await see(page, '[data-name="floor-0-0-full"]').click();
    const working = await read(page, '.floors .line-drawer');
    assert.match(working, /full cost.*section 11\.6\. .*Material: pieces ÷.*Full cost of an hour: .*Wastage/);
    assert.match(working, /\d{1,2} \w{3} 20\d\d/, 'with a dated source');
    assert.match(working, /Hours for one bag [\d.]+ h Material \$.* Hours, at full cost \$.* Comes to \$9\.6\d\d\d/);
    await addsUp(page, '.floors .line-drawer', 'full');
    await see(page, '[data-name="floor-0-0-walkAway"]').click();
    await addsUp(page, '.floors .line-drawer', 'walk away');
    assert.match(working, /Exchange rate, IDR for 1 USD: /);
    assert.deepEqual(await sideways(page), []);
    await close(page);
  });

  test('a figure of side by side opens its working beneath; one of the sentence leads to the same', async () => {
    const page = await stage.open({ viewport: { width: 360, height: 740 } });
    await sit(page, 'supplier');
    await see(page, '[data-section="side"] [data-name="/offers/0/measures/contributionHour"]').click();
    const hour = await read(page, '[data-section="side"] .line-drawer');
    assert.match(
      hour,
      /÷ hours they take .*section 11\.6\. Orders \$[\d,]+ .*Hours it takes [\d,]+ h Comes to \$2\.68/,
    );
    await see(page, '[data-section="side"] .line-drawer [data-line="material"]').click();
    const line = await read(page, '[data-section="side"] .line-drawer .line-drawer');
    assert.match(line, /section 11\.3\. ODM material: Rp [\d,]+ each.*Exchange rate, IDR for 1 USD: /);
    await see(page, '[data-section="side"] [data-name="/offers/0/measures/lowestMinimum"]').click();
    assert.match(
      await read(page, '[data-section="side"] .line-drawer'),
      /^the fewest pieces .*section 11\.6\. ODM price: .*ODM material/,
    );
    assert.equal(await page.locator('[data-section="side"] .line-drawer >> visible=true').count(), 1);
    assert.equal(await page.locator('[data-section="side"] [data-do="working"] >> visible=true').count(), 0);
    assert.deepEqual(await sideways(page), []);
    await see(page, '.sentence [data-target="/mix/value"]').click();
    assert.match(await read(page, '[data-section="side"] .line-drawer'), /ODM [\d,]+ h × \$[\d.]+ .*Comes to \$9,000/);
    const [figure, focused] = await page.evaluate(() => {
      const found = document.querySelector('oem-odm-calculator')?.shadowRoot?.activeElement;
      return [found?.getBoundingClientRect().top ?? -1, found?.getAttribute('data-name')];
    });
    assert.equal(focused, '/mix/value');
    assert.ok(figure > 0 && figure < 640, `it is on the screen, at ${figure}`);
    assert.deepEqual(await sideways(page), []);
    await close(page);
  });

  test('one deal, two views: room to agree stands on both chairs', async () => {
    const page = await stage.open();
    await give(page, { ...both, side: 'buyer' });
    await see(page, '[data-name="room"]').click();
    const buyer = await read(page, '[data-section="room"]');
    assert.match(buyer, /The factory asks \$[\d.]+\. It needs \$[\d.]+ or more; you can go up to \$[\d.]+\./);
    assert.match(buyer, /At a minimum of [\d,]+ instead of [\d,]+ you choose OEM/);
    await sit(page, 'supplier');
    await see(page, '[data-section="room"]').waitFor();
    const supplier = await read(page, '[data-section="room"]');
    assert.match(supplier, /You ask \$[\d.]+\. You need \$[\d.]+ or more; this buyer goes up to \$[\d.]+\./);
    assert.match(supplier, /this buyer chooses you/);
    assert.deepEqual(await sideways(page), []);
    await see(page, '[data-do="undo"]').click();
    await see(page, '[data-side="buyer"][aria-pressed="true"]').waitFor();
    assert.match(await read(page, '.sentence'), /leaves you /, 'undo goes back to the other chair');
    await close(page);
  });

  test('no faults of access with everything open', async () => {
    const page = await stage.open(stage.name === 'firefox' ? {} : { bypassCSP: true });
    await give(page, { ...both, side: 'supplier' });
    for (const name of [...SECTIONS, 'room']) await see(page, `[data-name="${name}"]`).click();
    await see(page, '[data-name="all-supplier"]').click();
    await see(page, '.product').click();
    await see(page, '[data-do="answer"]').waitFor();
    assert.deepEqual(await faults(page), []);
    await close(page);
  });
});
