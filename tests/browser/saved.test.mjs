// SPDX-License-Identifier: MIT
// The saved file: opened from disk with the network off it gives the same answer, and saved again it keeps its numbers.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { atRest, close, dist, downloaded, inBothBrowsers, read, see } from './stage.mjs';

const FIELD = '.number .text-field';

inBothBrowsers('saved file', (stage) => {
  /** @type {string} */
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oem-odm-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /**
   * Presses "Save this calculator" and keeps what comes.
   * @param {import('playwright-core').Page} page
   * @param {string} name
   */
  async function save(page, name) {
    const path = join(folder, `${stage.name}-${name}.html`);
    await atRest(page);
    const { bytes } = await downloaded(stage, page, '[data-do="save"]');
    await writeFile(path, bytes);
    await see(page, '.foot', { hasText: 'Saved. The file opens' }).waitFor();
    return pathToFileURL(path).href;
  }

  const file = pathToFileURL(join(dist, 'calc.html')).href;

  test('calc.html opens from disk without a network and answers as the page does', async () => {
    const page = await stage.open();
    const saved = await stage.open({ url: file, offline: true });
    assert.equal(await read(saved, '.sentence'), await read(page, '.sentence'));
    const answer = (/** @type {import('playwright-core').Page} */ one) =>
      one.evaluate(() => JSON.stringify(/** @type {any} */ (document.querySelector('oem-odm-calculator')).response));
    assert.equal(await answer(saved), await answer(page));
    await close(saved);
    await close(page);
  });

  test('saved from the page it holds the visitor’s numbers; saved again while running, it reopens with the newer ones', async () => {
    const page = await stage.open({ acceptDownloads: true });
    await see(page, FIELD).fill('1,700');
    await see(page, FIELD).press('Enter');
    const first = await save(page, 'first');
    await close(page);

    const saved = await stage.open({ url: first, offline: true, acceptDownloads: true });
    assert.equal(await see(saved, FIELD).inputValue(), '1,700');
    const told = await read(saved, '.sentence');
    assert.match(told, /1,700/);
    await see(saved, FIELD).fill('1,800');
    await see(saved, FIELD).press('Enter');
    const second = await save(saved, 'second');
    await close(saved);

    const again = await stage.open({ url: second, offline: true });
    assert.equal(await see(again, FIELD).inputValue(), '1,800');
    assert.match(await read(again, '.foot'), /Saved \d+ \w+ 20\d\d; check duty rates/);
    await close(again);
  });
});
