// SPDX-License-Identifier: MIT
// Keep and carry, as a person does it: files for other programs, a project file out and in, numbers kept under names.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults } from './faults.mjs';
import { atRest, close, downloaded, inBothBrowsers, read, see, sideways } from './stage.mjs';

const SALES = '[data-place="answer"] .text-field';

inBothBrowsers('keep and carry', (stage) => {
  test('the spreadsheet, the ledger and the project come as files', async () => {
    const page = await opened(stage, { acceptDownloads: true });
    const xlsx = await downloaded(stage, page, '[data-do="keep-xlsx"]');
    assert.equal(xlsx.name, 'oem-or-odm.xlsx');
    assert.equal(xlsx.bytes.subarray(0, 2).toString(), 'PK');
    assert.match(await read(page, '[part="keep"] [role="status"]'), /Made: oem-or-odm\.xlsx/);
    const csv = await downloaded(stage, page, '[data-do="keep-csv"]');
    assert.match(csv.bytes.toString('utf8'), /^\ufeffNo\.,Choice,Week,Date,Group,Line,Order,Amount,Currency\r\n1,/);
    const json = JSON.parse((await downloaded(stage, page, '[data-do="keep-json"]')).bytes.toString('utf8'));
    assert.equal(json.schema, 1);
    assert.ok(json.project.offers.length >= 2);
    await close(page);
  });

  test('every picture that stands open comes as PNG and SVG, which hold what is drawn', async () => {
    const page = await opened(stage, { acceptDownloads: true });
    await page.evaluate(() => scrollTo(0, 0));
    await see(page, '[data-do="section"][data-name="when"]').click();
    await see(page, '[data-do="keep-pictures"]').click();
    await see(page, '[part="keep"] .kept p').waitFor();
    const titles = await page.locator('[part="keep"] .kept p >> visible=true').allInnerTexts();
    assert.ok(titles.length >= 2, titles.join(' | '));
    for (const form of ['svg', 'png']) {
      const file = await downloaded(stage, page, `[data-do="picture-${form}"][data-name^="When?"]`);
      assert.match(file.name, new RegExp(`^oem-or-odm-when-[\\w-]+\\.${form}$`));
      const seen = await page.evaluate(looked, {
        base64: file.bytes.toString('base64'),
        type: form === 'svg' ? 'image/svg+xml' : 'image/png',
      });
      assert.ok(seen.width > 300 && seen.height > 100, JSON.stringify(seen));
      assert.ok(seen.colours >= 4, `${form}: ${JSON.stringify(seen)}`); // paper, ink and both inks
    }
    await close(page);
  });

  test('with all sections open every picture is in the list once, by its own name, the marks and the bars of Why too', async () => {
    const page = await opened(stage, { acceptDownloads: true });
    await atRest(page);
    for (const name of ['flips', 'why', 'when', 'sure', 'crossings'])
      await see(page, `[data-do="section"][data-name="${name}"]`).click();
    await see(page, '[data-do="keep-pictures"]').click();
    await see(page, '[part="keep"] .kept p').waitFor();
    const titles = await page.locator('[part="keep"] .kept p >> visible=true').allInnerTexts();
    assert.equal(new Set(titles).size, titles.length, titles.join(' | '));
    for (const named of [
      /^ODM is ahead in \d+ of 50 futures$/,
      /^Why\? ODM/,
      /^When\? OEM/,
      /^Bottles you sell/,
      /^ODM is cheaper/,
    ])
      assert.equal(titles.filter((title) => named.test(title)).length, 1, `${named}: ${titles.join(' | ')}`);
    assert.ok(!titles.some((title) => /\(2\)$/.test(title)), titles.join(' | '));
    const why = titles.find((title) => title.startsWith('Why?'));
    const file = await downloaded(stage, page, `[data-do="picture-svg"][data-name="${why}"]`);
    const text = file.bytes.toString('utf8');
    const reasons = await page.locator('[part="reasons"] .reason >> visible=true').allInnerTexts();
    for (const one of reasons.flatMap((reason) => reason.split('\n').filter(Boolean).at(-1) ?? []))
      assert.ok(text.includes(`>${one}<`), one);
    assert.equal(
      text.match(/url\(#ink-o[de]m\)|url\(&quot;#ink-o[de]m&quot;\)/g)?.length,
      reasons.length - 1,
      'a bar each but the sum',
    );
    const seen = await page.evaluate(looked, { base64: file.bytes.toString('base64'), type: 'image/svg+xml' });
    assert.ok(seen.width > 300 && seen.height > 300 && seen.colours >= 4, JSON.stringify(seen));
    await close(page);
  });

  test('a saved picture can be read alone: whose numbers, of which day, what its signs are, on white', async () => {
    const page = await opened(stage, { acceptDownloads: true, colorScheme: 'dark' });
    await atRest(page);
    for (const name of ['flips', 'when', 'sure']) await see(page, `[data-do="section"][data-name="${name}"]`).click();
    await see(page, '[data-do="keep-pictures"]').click();
    await see(page, '[part="keep"] .kept p').waitFor();
    for (const [title, ...says] of /** @type {const} */ ([
      ['ODM is ahead in', /ODM: \d+/, /OEM: \d+/],
      ['When?', /Production/, /Design and/],
      ['OEM tooling price', /ODM ahead/, /OEM ahead/],
      ['Worth today of ODM', /nine times in/],
    ])) {
      const file = await downloaded(stage, page, `[data-do="picture-svg"][data-name^="${title}"]`);
      const svg = file.bytes.toString('utf8');
      const words = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join(' ');
      for (const said of [
        /Steel bottle, sold in the US/,
        /Example, not your numbers yet/,
        /\d+ Nov 20\d\d|\d+ \w{3} 20\d\d/,
        /calculator “OEM or ODM\?”, version \d/,
        ...says,
      ])
        assert.match(words, said, title);
      assert.match(svg, /<rect [^>]*fill="rgb\(255, 255, 255\)"/, 'white');
      assert.ok(!svg.includes('rgb(233, 236, 239)'), 'no ink of the dark page');
      assert.equal(await read(page, '[part="keep"] .kept [role="status"]'), `Made: ${file.name}.`);
    }
    assert.equal(await page.locator('oem-odm-calculator .picture-room').count(), 0);
    await close(page);
  });

  test('the list of pictures follows the numbers; what was made is said beside its button, and of these numbers only', async () => {
    const page = await opened(stage, { acceptDownloads: true });
    await atRest(page);
    await see(page, '[data-do="section"][data-name="when"]').click();
    await see(page, '[data-do="keep-pictures"]').click();
    const first = () => read(page, '[part="keep"] .kept li:last-child p');
    const before = await first();
    await downloaded(stage, page, '[data-do="keep-json"]');
    assert.equal(await read(page, '[part="keep"] .choices + [role="status"]'), 'Made: oem-or-odm.json.');
    await see(page, SALES).fill('3000');
    await see(page, SALES).press('Enter');
    await page.waitForFunction(
      (before) =>
        ![...(document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelectorAll('.kept p') ?? [])].some(
          ({ textContent }) => textContent === before,
        ),
      await read(page, '[part="keep"] .kept p'),
    );
    assert.equal(await page.locator('[part="keep"] [role="status"]', { hasText: 'Made' }).count(), 0);
    const title = await first();
    assert.ok(before && title);
    const file = await downloaded(stage, page, `[data-do="picture-svg"][data-name="${title}"]`);
    assert.ok(
      file.bytes
        .toString('utf8')
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .includes(title.split(' ')[0] ?? ''),
    );
    assert.equal(await read(page, '[part="keep"] .kept li:last-child [role="status"]'), `Made: ${file.name}.`);
    await close(page);
  });

  test('a project file opens, undo brings back what stood there, and what holds no project changes nothing', async () => {
    const page = await opened(stage);
    const before = await numbers(page);
    const file = structuredClone(before);
    file.market.demand = 1234;
    await page.setInputFiles(
      'oem-odm-calculator input[type="file"]',
      asFile('mine.json', JSON.stringify({ schema: 1, project: file })),
    );
    await see(page, '[part="keep"] [role="status"]', { hasText: 'Opened mine.json' }).waitFor();
    assert.equal((await numbers(page)).market.demand, 1234);
    await see(page, '.foot [data-do="undo"]').click();
    assert.deepEqual(await numbers(page), before);
    await see(page, '.foot [data-do="redo"]').click();
    assert.equal((await numbers(page)).market.demand, 1234);
    for (const text of ['abc', '[1,2]', '{"a":1}', '{"schema":1,"result":{}}', '']) {
      await page.setInputFiles('oem-odm-calculator input[type="file"]', asFile('other.json', text));
      await see(page, '[part="keep"] [role="status"]', { hasText: 'I cannot read other.json' }).waitFor();
      assert.equal((await numbers(page)).market.demand, 1234);
      await page.evaluate(
        () =>
          /** @type {any} */ (
            (document
              .querySelector('oem-odm-calculator')
              .shadowRoot.querySelector('[part="keep"] [role="status"]').textContent = '')
          ),
      );
    }
    await close(page);
  });

  test('a file whose numbers have no answer says what is wrong, and undo brings back what stood there', async () => {
    const page = await opened(stage);
    const before = await numbers(page);
    const file = structuredClone(before);
    file.market.price = -3;
    await page.setInputFiles(
      'oem-odm-calculator input[type="file"]',
      asFile('mine.json', JSON.stringify({ project: file })),
    );
    await see(page, '.lacking [data-do="undo"]').waitFor();
    for (const part of ['.field-row', '.error']) // what is wrong, once, at its field, and nothing else to fill
      assert.equal(await page.locator(`.lacking ${part} >> visible=true`).count(), 1, part);
    assert.equal(await page.locator('[data-do="fill-example"] >> visible=true').count(), 0);
    await see(page, '.lacking [data-do="undo"]').click();
    await see(page, '.sentence').waitFor();
    assert.deepEqual(await numbers(page), before);
    await close(page);
  });

  test('where a number is wrong no file is made, and it says why', async () => {
    const page = await opened(stage);
    await page.evaluate(() => scrollTo(0, 0));
    await see(page, SALES).fill('-5');
    await see(page, SALES).press('Enter');
    for (const action of ['keep-xlsx', 'keep-csv']) {
      await see(page, `[data-do="${action}"]`).click();
      await see(page, '[part="keep"] [role="status"]', { hasText: 'no answer to take along' }).waitFor();
    }
    await close(page);
  });

  test('what cannot be read of what is kept stays, put aside', async () => {
    const page = await opened(stage, {
      script: () => {
        if (origin !== 'null') localStorage.setItem('oem-or-odm/kept/1', '{"v":2}'); // the blank page before it has no storage
      },
    });
    await keepAs(page, 'mine');
    const [kept, aside] = await page.evaluate(() =>
      ['oem-or-odm/kept/1', 'oem-or-odm/unread'].map((key) => localStorage.getItem(key)),
    );
    assert.equal(JSON.parse(kept ?? '[]').length, 1);
    assert.equal(aside, '{"v":2}');
    await close(page);
  });

  test('a saved calculator opens as a project does', async () => {
    const page = await opened(stage);
    const file = await numbers(page);
    file.market.price = 21.5;
    const html = `<!doctype html><p>x</p><script type="application/json" id="oem-odm-project">${JSON.stringify({ project: file })}</script>`;
    await page.setInputFiles('oem-odm-calculator input[type="file"]', asFile('saved.html', html));
    await see(page, '[part="keep"] [role="status"]', { hasText: 'Opened saved.html' }).waitFor();
    assert.equal((await numbers(page)).market.price, 21.5);
    await close(page);
  });

  test('numbers kept under a name are there after a reload, beside what stands here, and can be removed and put back', async () => {
    const page = await opened(stage);
    await see(page, '[data-do="keep-put"]').click();
    assert.match(await read(page, '[part="keep"] [role="status"]'), /name first/);
    await keepAs(page, 'Hanoi, first quote');
    await page.evaluate(() => scrollTo(0, 0));
    await see(page, SALES).fill('2,600');
    await see(page, SALES).press('Enter');
    await page.waitForFunction(() => location.hash.length > 10); // the address follows
    await page.reload();
    await page.waitForFunction(() =>
      document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('.handle'),
    );
    await atRest(page);
    await see(page, '.foot [data-do="keep"]').click();
    const row = see(page, '.kept li', { hasText: 'Hanoi, first quote' });
    await row.getByText('Compare', { exact: true }).click();
    const table = await read(page, '.compared');
    assert.match(table, /1 number differs/);
    assert.match(table, /1,500.*2,600/);
    assert.match(table, /ODM \+\$/);
    assert.doesNotMatch(table, /Choose|Leaning/, 'how sure it is, nobody has worked out for what was kept');
    assert.deepEqual(await faults(page), []);
    assert.deepEqual(await sideways(page), []);
    await row.getByText('Open', { exact: true }).click();
    await see(page, '[part="keep"] [role="status"]', { hasText: 'Opened Hanoi, first quote' }).waitFor();
    assert.equal(await numberOf(page), 1500);
    assert.match(await read(page, '.kept-beside'), /Every number is the same/);
    await row.getByText('Remove', { exact: true }).click();
    assert.equal(await focused(page), 'kept-back');
    await page.keyboard.press('Enter');
    assert.match(await read(page, '[part="keep"] [role="status"]'), /Back: Hanoi, first quote/);
    assert.equal(await focused(page), 'kept-open');
    await row.getByText('Remove', { exact: true }).click();
    assert.match(await read(page, '[part="keep"]'), /Nothing is kept yet/);
    await close(page);
  });

  test('a name that is used again loses nothing', async () => {
    const page = await opened(stage);
    await keepAs(page, 'Base');
    await keepAs(page, 'Base', /^Kept again: Base\.$/);
    await page.evaluate(() => scrollTo(0, 0));
    await see(page, SALES).fill('2,300');
    await see(page, SALES).press('Enter');
    await keepAs(page, 'Base', /^Kept: Base\. The numbers that had this name are now Base \(2\)\.$/);
    await see(page, '[data-do="kept-open"][data-name="Base (2)"]').click();
    await see(page, '[part="keep"] [role="status"]', { hasText: 'Opened Base (2)' }).waitFor();
    assert.equal(await numberOf(page), 1500);
    await see(page, '[data-do="kept-open"][data-name="Base"]').click();
    await see(page, '[part="keep"] [role="status"]', { hasText: 'Opened Base.' }).waitFor();
    assert.equal(await numberOf(page), 2300);
    await close(page);
  });

  test('a browser that keeps nothing says so, and nothing is lost', async () => {
    const page = await opened(stage, {
      script: () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('no', 'SecurityError');
        };
      },
    });
    await keepAs(page, 'mine', /This browser keeps nothing/);
    assert.equal(await see(page, '[data-do="keep-name"]').inputValue(), 'mine');
    for (const refuses of [true, false]) {
      await page.evaluate((no) => {
        const writeText = async (/** @type {string} */ text) => {
          if (no) throw new DOMException('no', 'NotAllowedError');
          Object.assign(globalThis, { copied: text });
        };
        Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
      }, refuses);
      await keepAs(page, 'mine', /This browser keeps nothing/);
      await see(page, '[data-do="keep-link"]').click();
      const says = refuses ? 'Take it from this field' : 'Copied: the link with your own numbers';
      await see(page, '[part="keep"] [role="status"]', { hasText: says }).waitFor();
      const link = refuses
        ? await see(page, '[part="keep"] input[readonly]').inputValue()
        : await page.evaluate(() => /** @type {any} */ (globalThis).copied);
      assert.match(link, /^http.+#.{20,}/);
    }
    assert.equal(await page.locator('[part="keep"] input[readonly]').count(), 0);
    assert.deepEqual(await sideways(page), []);
    await close(page);
  });

  test('offline before its parts came, the spreadsheet says so and comes when asked again', async () => {
    const page = await opened(stage, {
      acceptDownloads: true,
      without: '**/made-*.js',
      quiet: /made-|Failed to (load|fetch)|NetworkError|error loading|Loading module/,
    });
    await see(page, '[data-do="keep-xlsx"]').click();
    await see(page, '[part="keep"] [role="status"]', { hasText: 'could not be fetched' }).waitFor();
    await close(page);
  });
});

/** The page with the panel open. @param {import('./stage.mjs').Stage} stage @param {object} [options] */
async function opened(stage, options = {}) {
  const page = await stage.open(options);
  await atRest(page);
  await see(page, '.foot [data-do="keep"]').click();
  await see(page, '[data-do="keep-xlsx"]').waitFor();
  return page;
}

/** What has the focus. @param {any} page */
const focused = (page) =>
  page.evaluate(() => document.querySelector('oem-odm-calculator')?.shadowRoot?.activeElement?.getAttribute('data-do'));

/** @param {any} page @param {string} name @param {RegExp} [says] */
async function keepAs(page, name, says = /^Kept/) {
  await see(page, '[data-do="keep-name"]').fill(name);
  await see(page, '[data-do="keep-name"]').press('Enter');
  assert.match(await read(page, '[part="keep"] [role="status"]'), says);
}

/** How large a picture is, and in how many colours much of it is drawn. @param {{ base64: string, type: string }} file */
async function looked({ base64, type }) {
  const image = new Image();
  image.src = `data:${type};base64,${base64}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  pen.drawImage(image, 0, 0);
  /** @type {Record<string, number>} */
  const seen = {};
  const { data } = pen.getImageData(0, 0, width, height);
  for (let i = 0; i < data.length; i += 4) {
    const colour = `${data[i]} ${data[i + 1]} ${data[i + 2]}`;
    seen[colour] = (seen[colour] ?? 0) + 1;
  }
  return { width, height, colours: Object.values(seen).filter((count) => count > 20).length };
}

/** @param {string} name @param {string} text */
const asFile = (name, text) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });

/** @param {any} page */
const numbers = (page) =>
  page.evaluate(() => structuredClone(/** @type {any} */ (document.querySelector('oem-odm-calculator')).project));

/** @param {any} page */
async function numberOf(page) {
  const { demand } = (await numbers(page)).market;
  return typeof demand === 'object' ? demand.value : demand;
}
