// SPDX-License-Identifier: MIT
// On paper: one page, A4 or Letter, that can be told apart in grey and says where its numbers are from.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/run.mjs';
import { atRest, close, inBothBrowsers, read, see } from './stage.mjs';

/** What stays of a sheet inside the margins, in CSS pixels: 12 mm all round. */
const SHEETS = { A4: { width: 703, height: 1031 }, Letter: { width: 725, height: 964 } };

/** @param {string} file @returns {any} */
function projectOf(file) {
  const held = JSON.parse(readFileSync(join(root, file), 'utf8'));
  return held.project ?? held;
}

/** Four offers with names as factories have them. */
function four() {
  const project = projectOf('examples/eu-three-currencies.json');
  const [first, second] = project.offers;
  const names = [
    'Guangdong Haoyuan Precision Hardware Manufacturing Co., Ltd. No. 2',
    'Guangdong Haoyuan Precision Hardware Manufacturing Co., Ltd. No. 3',
    'Ningbo Yongjia Household Articles and Kitchenware Factory',
    'Vietnam Hanoi Thanh Cong Metalworking Joint Stock Company',
  ];
  project.offers = names.map((name, i) => ({ ...structuredClone(i % 2 ? second : first), name }));
  return project;
}

/** What filled more than one page, or ran over. @type {Record<string, { project: any, lang: string }>} */
const CASES = {
  'a first seller': { project: projectOf('presets/first-amazon-seller.json'), lang: 'en' },
  'a house of designs': { project: projectOf('presets/odm-house.json'), lang: 'en' },
  'a brand with exclusivity': { project: projectOf('examples/brand-exclusivity.json'), lang: 'en' },
  'four offers with long names': { project: four(), lang: 'en' },
  'long words': { project: projectOf('presets/first-amazon-seller.json'), lang: 'en-XA' },
  'four offers in long words': { project: four(), lang: 'en-XA' },
};

/** @param {string} text */
const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

inBothBrowsers('paper', (stage) => {
  for (const side of ['buyer', 'supplier']) {
    test(`the ${side}'s answer is one page, A4 or Letter`, async () => {
      const page = await stage.open({ viewport: SHEETS.A4 });
      if (side === 'supplier') await see(page, '[data-do="side"][data-side="supplier"]').click();
      await see(page, '.futures-text', { hasText: side === 'supplier' ? 'Taken one by one' : 'is ahead in' }).waitFor();
      await page.waitForFunction(() =>
        document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('.foot [data-do="print"]'),
      );
      const headline = await read(page, 'h1');
      if (stage.name === 'chromium') await page.emulateMedia({ media: 'print' }); // Firefox, driven by BiDi, cannot
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const told = await page.evaluate(words);
      assert.ok(told.includes(headline), told);
      assert.match(told, /in \d+ of 50 futures/);
      assert.match(told, /Worth today \(NPV\) [−$\d,]+ [−$\d,]+/);
      assert.match(told, /numbers that it hangs on most/);
      assert.match(told, /our example/);
      assert.match(
        told,
        /^OEM or ODM\? \S.+(sold in|made in your factory).* Printed \d+ \w+ 20\d\d Example, not your numbers yet/,
      );
      assert.match(told, /Each amount is rounded to whole units; the sum is exact\./);
      const key = await page.evaluate(
        () =>
          document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('.paper .marks-key')?.textContent ??
          '',
      );
      const marks = key.match(/(?<=: )\d+/g) ?? [];
      assert.equal(
        marks.reduce((sum, n) => sum + Number(n), 0),
        50,
        key,
      );
      assert.match(told, side === 'supplier' ? /Now: \S+: offer it now\..+Later: / : /Now: .+Soon: .+Later: /);
      assert.match(told, /Duty, customs and exchange rates: \d+ \w+ 20\d\d( to \d+ \w+ 20\d\d)?\./);
      if (stage.name === 'chromium') {
        assert.equal(await see(page, '.sheet').count(), 0);
        for (const [format, { width, height }] of Object.entries(SHEETS)) {
          await page.setViewportSize({ width, height });
          const tall = await page.evaluate(
            () => document.querySelector('oem-odm-calculator')?.getBoundingClientRect().height ?? 0,
          );
          assert.ok(tall <= height, `${format}: ${tall} of ${height}`);
        }
        for (const format of Object.keys(SHEETS)) {
          const pdf = (await page.pdf({ format })).toString('latin1');
          assert.equal(pdf.match(/\/Type\s*\/Page[^s]/g)?.length, 1, format);
        }
        await page.emulateMedia({ media: 'screen' });
      }
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await see(page, 'h1').waitFor();
      await close(page);
    });
  }

  for (const [name, { project, lang }] of Object.entries(CASES)) {
    test(`${name}: one page, where nothing runs over anything`, async () => {
      const page = await stage.open({ viewport: SHEETS.A4 });
      await atRest(page);
      await page.evaluate(
        ([project, lang]) => Object.assign(document.querySelector('oem-odm-calculator') ?? {}, { lang, project }),
        /** @type {const} */ ([project, lang]),
      );
      await see(page, '.futures-open:not(.past)').waitFor();
      await page.waitForTimeout(500);
      if (stage.name === 'chromium') {
        for (const format of Object.keys(SHEETS)) {
          const pdf = (await page.pdf({ format })).toString('latin1');
          assert.equal(pdf.match(/\/Type\s*\/Page[^s]/g)?.length, 1, format);
        }
        await page.emulateMedia({ media: 'print' });
      }
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const { height, over, struck, hollow } = await page.evaluate(set);
      assert.ok(height <= SHEETS.Letter.height, `${height}`);
      assert.deepEqual(over, []);
      assert.deepEqual(struck, [], 'underlined');
      assert.equal(hollow, 'exact', 'signs keep their ink');
      const told = await page.evaluate(words);
      for (const offer of project.offers.length > 3 ? project.offers : [])
        assert.match(told.replaceAll(/[…]/g, ''), new RegExp(`\\d\\. ${escaped(offer.name)}: [−€$\\d]`));
      await close(page);
    });
  }

  test('dark on the screen, it is dark on white on paper', async () => {
    const page = await stage.open({ viewport: SHEETS.A4, colorScheme: 'dark' });
    await atRest(page);
    const ink = () =>
      page.evaluate(() => {
        const calc = document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('.calc');
        return calc ? getComputedStyle(calc).color : '';
      });
    const before = await ink();
    if (stage.name === 'chromium') assert.equal(before, 'rgb(233, 236, 239)'); // Firefox, driven by BiDi, is light
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal(await ink(), 'rgb(22, 25, 29)');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await ink(), before);
    await close(page);
  });

  test('the button prints, from a page whose later parts have just come', async () => {
    const page = await stage.open({
      script: () => {
        window.print = () => {
          Object.assign(globalThis, { printed: true });
        };
      },
    });
    await atRest(page);
    await see(page, '.foot [data-do="print"]').click();
    await page.waitForFunction(() => /** @type {any} */ (globalThis).printed);
    await close(page);
  });
});

/** How it is set: its height, what is wider than its place, what is underlined, and whether its signs keep their ink. */
function set() {
  const paper = document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('.paper');
  if (!paper) throw new Error('no paper');
  if (paper.querySelector('button')) throw new Error('a button on paper breaks its line');
  const all = [...paper.querySelectorAll('td, th, p, li, span')].filter((node) => !node.closest('svg'));
  const wide = (/** @type {Element} */ node) => {
    const words = document.createRange();
    words.selectNodeContents(node);
    return words.getBoundingClientRect().width > node.getBoundingClientRect().width + 1;
  };
  const texts = [...paper.querySelectorAll('svg text')].filter((text) => {
    // its box without the halo, which Firefox counts in
    const { x, width } = /** @type {SVGTextElement} */ (text).getBBox();
    const left = (text.closest('svg')?.getBoundingClientRect().left ?? 0) + x;
    const sheet = paper.getBoundingClientRect();
    return left < sheet.left - 1 || left + width > sheet.right + 1;
  });
  return {
    height: paper.getBoundingClientRect().height,
    over: [...all.filter(wide), ...texts].map(({ textContent }) => textContent),
    struck: all.filter((node) => getComputedStyle(node).textDecorationLine !== 'none').map((node) => node.textContent),
    hollow: getComputedStyle(paper).getPropertyValue('print-color-adjust'),
  };
}

/** What stands on the paper, cell by cell. */
function words() {
  const paper = document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('.paper');
  const texts = document.createTreeWalker(/** @type {Node} */ (paper), NodeFilter.SHOW_ELEMENT);
  /** @type {string[]} */
  const told = [];
  while (texts.nextNode()) {
    const node = /** @type {Element} */ (texts.currentNode);
    if (node.matches('p, th, td, li, caption, .futures-text')) told.push(node.textContent ?? '');
  }
  return told.join(' ').replaceAll(/\s+/g, ' ');
}
