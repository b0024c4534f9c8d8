// SPDX-License-Identifier: MIT
// What leaves the page, seen from the page: check 9 of shared/page-design.md from both chairs, and the reader's side of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHash } from '../../web/state/hash.js';
import { close, DESK, inBothBrowsers, read, see, sideways } from './stage.mjs';

/** Numbers that stand nowhere else. */
const PRICE = 40.1375;
const HOURS = 391.625;

inBothBrowsers('sharing', (stage) => {
  /** Copies a link and gives it; Firefox under test has no clipboard, and then the link stands in a field. @param {import('playwright-core').Page} page @param {string} name */
  async function copied(page, name) {
    await page.evaluate(() => {
      Object.assign(globalThis, { clip: '' });
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: async (/** @type {string} */ text) => Object.assign(globalThis, { clip: text }) },
      });
    });
    await see(page, `.share-panel [data-do="${name}"]`).click();
    await page.waitForFunction(() => /** @type {any} */ (globalThis).clip);
    await see(page, '.share-panel', { hasText: 'Copied' }).waitFor();
    return page.evaluate(() => /** @type {any} */ (globalThis).clip);
  }

  /** @param {string} link @returns {Promise<any>} */
  const inside = async (link) => (await fromHash(new URL(link).hash)).project;

  /** Both sides' numbers on one page. @param {import('playwright-core').Page} page @param {'buyer' | 'supplier'} side */
  async function bothSides(page, side) {
    await page.evaluate(
      ([chair, price, hours]) => {
        const element = /** @type {any} */ (document.querySelector('oem-odm-calculator'));
        const project = structuredClone(element.project);
        project.side = chair;
        project.market.price = price;
        project.supplier = { factory: { hours, booked: 100 }, hour: { avoidable: 2.5 } };
        for (const offer of project.offers)
          offer.supply = {
            material: 1.5,
            hours: 0.25,
            buyers: 4,
            orders: { trial: 600 },
            delivery: { origin: 90, freight: 300, insurance: 0.004, destination: 120, duty: 0.05 },
          };
        element.project = project;
      },
      [side, PRICE, HOURS],
    );
    await page.waitForFunction((chair) => {
      const element = /** @type {any} */ (document.querySelector('oem-odm-calculator'));
      const step = element.shadowRoot.querySelector('.number [data-way="up"]');
      return (element.response?.result?.side ?? 'buyer') === chair && step && !step.disabled;
    }, side);
    await page.waitForTimeout(800);
  }

  test('sharing first lists what they will and will not see; the buyer’s link lacks his numbers (check 9)', async () => {
    const page = await stage.open();
    await see(page, '.top [data-do="share"]').click();
    await see(page, '.share-panel .two-lists').waitFor();
    const lists = await read(page, '.share-panel .two-lists');
    const [seen = '', unseen = ''] = lists.split('They will not see');
    assert.match(seen, /They will see.*prices and price breaks.*minimum orders.*payment terms/);
    assert.match(unseen, /your selling price.*how many you expect to sell/);
    assert.doesNotMatch(seen, /your /);
    assert.deepEqual(await sideways(page), []);
    const project = await inside(await copied(page, 'share-other'));
    assert.equal(project.side, 'supplier');
    assert.ok(project.offers[0].tiers.length > 0);
    for (const gone of ['limits', 'route', 'staged'])
      assert.ok(!(gone in project) || Object.keys(project[gone]).join() === 'closeShare', gone);
    assert.equal(project.market.price, undefined);
    assert.equal(project.market.demand, undefined);
    const own = await inside(await copied(page, 'share-own'));
    assert.ok(own.market.price);
    await close(page);
  });

  test('an offer of another supplier is left out where it is unticked', async () => {
    const page = await stage.open();
    const name = await page.evaluate(
      () => /** @type {any} */ (document.querySelector('oem-odm-calculator')).project.offers[0].name,
    );
    await see(page, '.top [data-do="share"]').click();
    await see(page, '.share-panel [data-do="share-offer"][data-offer="0"]').uncheck();
    assert.match(await read(page, '.share-panel .two-lists'), /the offers you took out/);
    const project = await inside(await copied(page, 'share-other'));
    assert.equal(project.offers.length, 1);
    assert.ok(!JSON.stringify(project).includes(name));
    await close(page);
  });

  test('what was unticked stays out, whatever becomes of the offers; a new one is not ticked', async () => {
    const page = await stage.open();
    const ticks = () =>
      page
        .locator('.share-panel [data-do="share-offer"]')
        .evaluateAll((all) => all.map((one) => /** @type {HTMLInputElement} */ (one).checked));
    const press = (/** @type {string} */ selector) => see(page, selector).click();
    await press('.top [data-do="share"]');
    await see(page, '.share-panel [data-do="share-offer"][data-offer="0"]').uncheck();
    await press('[data-name="quotes"]');
    await press('[data-do="offer-open"][data-offer="0"]');
    await press('[data-do="tier-remove"]');
    assert.deepEqual(await ticks(), [false, true], 'a price break goes');
    await see(page, '[data-do="tier-new"][data-cell="from"]').fill('9,000');
    await see(page, '[data-do="tier-new"][data-cell="price"]').fill('2');
    await press('[data-do="tier-add"]');
    assert.deepEqual(await ticks(), [false, true], 'a price break comes');
    await press('[data-do="undo"]');
    assert.deepEqual(await ticks(), [false, true], 'a step is undone');
    await press('[data-do="offer-add"]');
    assert.deepEqual(await ticks(), [false, true, false], 'an offer comes');
    await press('[data-do="offer-open"][data-offer="0"]');
    await press('[data-do="offer-remove"][data-offer="0"]');
    assert.deepEqual(await ticks(), [true, false], 'an offer goes');
    const [name] = await page.evaluate(() =>
      /** @type {any} */ (document.querySelector('oem-odm-calculator')).project.offers.map((one) => one.name),
    );
    const { offers } = await inside(await copied(page, 'share-other'));
    assert.deepEqual(
      offers.map((/** @type {any} */ one) => one.name),
      [name],
    );
    await see(page, '.share-panel [data-do="share-offer"][data-offer="0"]').uncheck();
    assert.match(await read(page, '.share-panel'), /No offer is ticked/);
    assert.equal(await page.locator('[data-do="share-other"]').count(), 0);
    await close(page);
  });

  test('the reader opens it in the other chair, sees what is missing, and an answer once it is filled in', async () => {
    const page = await stage.open();
    await see(page, '.top [data-do="share"]').click();
    const link = await copied(page, 'share-other');
    await close(page);

    const other = await stage.open({ url: link, wake: false });
    await see(other, '.lacking .field-row').waitFor();
    const told = /^(\d+) inputs of yours are missing$/.exec(await read(other, 'h1'));
    assert.match(await read(other, '.sentence'), /The buyer has sent you these offers/);
    assert.deepEqual(await sideways(other), []);
    const rows = await other.locator('.lacking [data-row] .text-field >> visible=true').count();
    assert.ok(rows >= 4 && rows <= 12, `${rows} fields to fill`);
    const empty = await other
      .locator('.lacking [data-row] :is(input, select) >> visible=true')
      .evaluateAll((all) => all.filter((one) => /** @type {HTMLInputElement} */ (one).value === '').length);
    assert.equal(empty, Number(told?.[1]), 'as many as are told of');
    for (let i = 0; i < rows; i += 1) {
      const field = other.locator('.lacking [data-row] .text-field >> visible=true').nth(i);
      const path = (await field.getAttribute('data-path')) ?? '';
      const value = /hours$/.test(path)
        ? path.startsWith('/supplier')
          ? '400'
          : '0.2'
        : /buyers$/.test(path)
          ? '6'
          : '2';
      await field.fill(value);
      await field.press('Tab');
    }
    await see(other, '.headline').waitFor();
    await other.waitForFunction(() =>
      Boolean(document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('.handle')),
    );
    const answered = await other.evaluate(() => {
      const { response, project } = /** @type {any} */ (document.querySelector('oem-odm-calculator'));
      return { side: response.result.side, sees: project.market.price ?? null };
    });
    assert.deepEqual(answered, { side: 'supplier', sees: null });
    assert.doesNotMatch(await read(other, '.answer'), /was \d/, 'he never had another number');
    await close(other);
  });

  test('or he tries it with our example, marked so', async () => {
    const page = await stage.open();
    await see(page, '.top [data-do="share"]').click();
    const link = await copied(page, 'share-other');
    await close(page);
    const other = await stage.open({ url: link, wake: false });
    await see(other, '[data-do="fill-example"]').click();
    await see(other, '.handle').waitFor();
    assert.match(await read(other, '.eyebrow'), /example, not your numbers yet/i);
    await close(other);
  });

  for (const side of /** @type {const} */ (['buyer', 'supplier'])) {
    const [mine, theirs] = side === 'buyer' ? [PRICE, HOURS] : [HOURS, PRICE];
    test(`with both sides' numbers, the ${side}'s events, address and file hold his own alone, until he ticks`, async () => {
      const page = await stage.open({ viewport: DESK });
      await bothSides(page, side);
      await page.evaluate(() => {
        Object.assign(globalThis, { heard: [] });
        addEventListener('oem-odm-change', (event) =>
          /** @type {any} */ (globalThis).heard.push(JSON.stringify(/** @type {CustomEvent} */ (event).detail)),
        );
      });
      await see(page, '.number .text-field').fill(side === 'buyer' ? '1,900' : '5');
      await see(page, '.number .text-field').press('Enter');
      await page.waitForFunction(() => location.hash.length > 10);
      const heard = await page.evaluate(() => /** @type {any} */ (globalThis).heard.join('\n'));
      assert.ok(heard.includes(String(mine)), 'one’s own number is told');
      assert.ok(!heard.includes(String(theirs)), 'the other side’s is not');
      assert.ok(!heard.includes('"deal"'));
      const address = JSON.stringify(await inside(page.url()));
      assert.ok(address.includes(String(mine)) && !address.includes(String(theirs)));
      const saved = await page.evaluate(
        () =>
          new Promise((resolve) => {
            URL.createObjectURL = (blob) => {
              /** @type {Blob} */ (blob).text().then(resolve);
              return 'about:blank#';
            };
            HTMLAnchorElement.prototype.click = () => {};
            const element = document.querySelector('oem-odm-calculator');
            const button = element?.shadowRoot?.querySelector('.foot [data-do="save"]');
            if (button instanceof HTMLElement) button.click();
          }),
      );
      const file = String(saved).split('id="oem-odm-project">')[1]?.split('</script>')[0] ?? '';
      assert.ok(file.includes(String(mine)) && !file.includes(String(theirs)), 'the saved file');
      await see(page, '.top [data-do="share"]').click();
      const before = JSON.stringify(await inside(await copied(page, 'share-own')));
      assert.ok(before.includes(String(mine)) && !before.includes(String(theirs)));
      await see(page, '.share-panel [data-do="share-both"]').check();
      const after = JSON.stringify(await inside(await copied(page, 'share-own')));
      assert.ok(after.includes(String(mine)) && after.includes(String(theirs)), 'ticked, both are in it');
      const other = JSON.stringify(await inside(await copied(page, 'share-other')));
      assert.ok(!other.includes(String(mine)) && !other.includes(String(theirs)), 'never in the other side’s');
      await page.reload();
      await page.waitForTimeout(1500);
      const kept = await page.evaluate(() => JSON.stringify(history.state));
      assert.ok(kept.includes(String(theirs)), 'and nothing that was typed is lost when the page is loaded again');
      await close(page);
    });
  }

  test('so does a frame', async () => {
    const page = await stage.open({ path: 'embed.html?side=supplier', wake: false });
    await page.waitForFunction(() => {
      const element = /** @type {any} */ (document.querySelector('oem-odm-calculator'));
      return element?.response?.result?.side === 'supplier';
    });
    await close(page);
  });

  test('a widget opens in the chair that its host asks for', async () => {
    const page = await stage.open();
    const side = await page.evaluate(async () => {
      const element = /** @type {any} */ (document.createElement('oem-odm-calculator'));
      element.setAttribute('side', 'supplier');
      document.body.append(element);
      await new Promise((resolve) => element.addEventListener('oem-odm-ready', resolve, { once: true }));
      return [element.side, element.project.side, element.response.result.side];
    });
    assert.deepEqual(side, ['supplier', 'supplier', 'supplier']);
    // One core serves both, and remembers one question: neither may keep the other from its futures.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('oem-odm-calculator')].every((one) =>
        /of 50 futures/.test(one.shadowRoot?.querySelector('.futures')?.textContent ?? ''),
      ),
    );
    await close(page);
  });
});
