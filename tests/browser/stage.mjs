// SPDX-License-Identifier: MIT
// Browsers, servers and small helpers for the browser tests. A page must be quiet: anything on its console fails the test.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, afterEach, before, describe } from 'node:test';
import { join } from 'node:path';
import { browsers } from '../../scripts/browsers.mjs';
import { root } from '../../scripts/run.mjs';
import { serve } from '../../scripts/serve.mjs';

export const dist = process.env.OEM_ODM_DIST ?? join(root, 'dist');
export const PHONE = { width: 360, height: 640 };
export const DESK = { width: 1440, height: 900 };

/** @typedef {{ name: string, url: string, open: (options?: object) => Promise<import('playwright-core').Page>, browser: import('playwright-core').Browser }} Stage */

/**
 * The same tests in both browsers.
 * @param {string} title
 * @param {(stage: Stage) => void} tests
 */
export function inBothBrowsers(title, tests) {
  for (const [name, launch] of Object.entries(browsers)) {
    if (process.env.BROWSER && process.env.BROWSER !== name) continue;
    describe(`${title}, ${name}`, () => {
      /** @type {any} */
      const stage = { name };
      /** @type {{ url: string, close: () => Promise<void> }} */
      let server;
      before(async () => {
        server = await serve({ folder: dist });
        stage.url = server.url;
        stage.browser = await launch();
      });
      after(async () => {
        await stage.browser?.close();
        await server?.close();
      });
      afterEach(() => leftOpen(stage.browser));
      stage.open = (/** @type {object} */ options = {}) => open(stage, options);
      tests(stage);
    });
  }
}

/**
 * A page, awake, at an address.
 * @param {Stage} stage
 * @param {{ viewport?: object, path?: string, url?: string, wake?: boolean, quiet?: RegExp, without?: string, script?: () => void, [more: string]: unknown }} options
 */
async function open(stage, { viewport = PHONE, path = '', url, wake = true, quiet, without, script, ...options }) {
  const context = await stage.browser.newContext({ viewport, ...options });
  const page = await context.newPage();
  /** @type {string[]} */
  const noise = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !quiet?.test(message.text())) noise.push(message.text());
  });
  page.on('pageerror', (error) => {
    const text = String(error.stack || error.message || error);
    if (!quiet?.test(`${error.message} ${text}`)) noise.push(text);
  });
  Object.assign(page, { noise });
  if (without) await page.route(without, (route) => route.abort());
  if (script) await page.addInitScript(script);
  await page.goto(url ?? stage.url + path);
  if (wake) await awake(page);
  return page;
}

/**
 * A page that a test left open is one at which it failed: what stands there is told, and it goes, lest it slow the next.
 * @param {import('playwright-core').Browser} browser
 */
async function leftOpen(browser) {
  for (const context of browser.contexts()) {
    for (const page of context.pages()) {
      const stands = await page
        .evaluate(() => ({
          at: Math.round(performance.now()),
          bar: document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('.bar-pinned')?.outerHTML,
        }))
        .catch(String);
      console.log('left open:', page.url(), stands, /** @type {any} */ (page).noise);
    }
    await context.close().catch(() => {});
  }
}

/** The core has answered and the handle is there. @param {import('playwright-core').Page} page */
export const awake = (page) =>
  page.waitForFunction(() => {
    const element = document.querySelector('oem-odm-calculator');
    return Boolean(element?.shadowRoot?.querySelector('.handle'));
  });

/**
 * All that comes by itself has come, and nothing above the foot grows any more: a press there meets what it was meant for.
 * @param {import('playwright-core').Page} page
 */
export const atRest = (page) => see(page, '.futures-text', { hasText: /of 50 futures/ }).waitFor();

/** Ends a page; it must have been quiet. @param {import('playwright-core').Page} page */
export async function close(page) {
  const { noise } = /** @type {any} */ (page);
  await page.context().close();
  if (noise.length > 0) throw new Error(`The page was not quiet:\n${noise.join('\n')}`);
}

/**
 * What a person sees of a selector: the example that stood there before the core woke is still in the document, unseen.
 * @param {import('playwright-core').Page} page
 * @param {string} selector
 * @param {object} [options]
 */
export const see = (page, selector, options) =>
  page
    .locator(`${selector} >> visible=true`)
    .filter(options ?? {})
    .first();

/** The text that a person reads in a part of the element. @param {import('playwright-core').Page} page @param {string} selector */
export const read = async (page, selector) => (await see(page, selector).innerText()).replaceAll(/\s+/g, ' ').trim();

/**
 * The amounts of an open working, in dollars with four decimals, come to its sum.
 * @param {import('playwright-core').Page} page
 * @param {string} within
 * @param {string} name
 */
export async function addsUp(page, within, name) {
  const told = await page.locator(`${within} > .lines td >> visible=true`).allInnerTexts();
  const amounts = told.flatMap((text) => (text.includes('$') ? [text.replace(/[$,]/g, '').replace('−', '-')] : []));
  const sum = Number(amounts.pop());
  const all = amounts.reduce((before, one) => before + Number(one), 0);
  assert.ok(amounts.length > 1, name);
  assert.ok(Math.abs(all - sum) <= 0.00005 * (amounts.length + 1), `${name}: ${told.join(' ')}`);
}

/** A box in the window. @param {import('playwright-core').Page} page @param {string} selector */
export async function box(page, selector) {
  const found = await see(page, selector).boundingBox();
  if (!found) throw new Error(`no ${selector}`);
  return { ...found, bottom: found.y + found.height, right: found.x + found.width };
}

/**
 * What cuts or overflows sideways: elements wider than the window, and boxes that hide part of their text.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
export const sideways = (page) =>
  page.evaluate(() => {
    const element = document.querySelector('oem-odm-calculator');
    const all = [...(element?.shadowRoot?.querySelectorAll('*') ?? [])];
    const wide = all.filter((node) => {
      const { left, right, width } = node.getBoundingClientRect();
      const seen = !node.closest('svg, .unseen, input[type="range"]') && width > 0;
      return seen && (right > innerWidth + 1 || left < -1);
    });
    const cut = all.filter(
      (node) =>
        node instanceof HTMLElement &&
        !node.matches('.unseen') &&
        getComputedStyle(node).overflowX === 'hidden' &&
        node.scrollWidth > node.clientWidth + 1,
    );
    const scrolls = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
    return [
      ...scrolls,
      ...[...wide, ...cut].map(
        (node) => `${node.tagName}.${node.getAttribute('class')}: ${node.textContent?.slice(0, 60)}`,
      ),
    ];
  });

/** The lines a portal needs, as the README tells them; `wasm` is the one that may be missing. @param {string} ours @param {string} wasm */
export const policy = (ours, wasm) =>
  [
    "default-src 'none'",
    `script-src 'self' ${ours} ${wasm}`,
    `connect-src ${ours}`,
    "style-src 'self'",
    'img-src data:',
    `frame-src ${ours}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/**
 * A stranger's server: serves tests/browser/host with its own policy. `{{ours}}` in a file becomes our address.
 * @param {string} ours
 * @param {(path: string) => string} policy
 */
export async function strangers(ours, policy) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://here').pathname;
    try {
      const text = await readFile(join(root, 'tests/browser/host', path), 'utf8');
      response.writeHead(200, {
        'content-type': path.endsWith('.css')
          ? 'text/css'
          : path.endsWith('.js')
            ? 'text/javascript'
            : 'text/html; charset=utf-8',
        'content-security-policy': policy(path),
      });
      response.end(text.replaceAll('{{ours}}', ours));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://localhost:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      }),
  };
}

/**
 * Presses what makes a file, and gives the file. Firefox, driven by BiDi, tells of no downloads: there the file is caught
 * where the page makes it.
 * @param {Stage} stage
 * @param {import('playwright-core').Page} page
 * @param {string} selector
 * @returns {Promise<{ name: string, bytes: Buffer }>}
 */
export async function downloaded(stage, page, selector) {
  if (stage.name !== 'firefox') {
    const [file] = await Promise.all([page.waitForEvent('download'), see(page, selector).click()]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }
  await page.evaluate(() => {
    const caught = /** @type {any} */ (globalThis);
    caught.file = new Promise((resolve) => {
      URL.createObjectURL = (blob) => {
        caught.blob = blob;
        return 'about:blank';
      };
      HTMLAnchorElement.prototype.click = function () {
        resolve(this.download);
      };
    });
  });
  await see(page, selector).click();
  const { name, bytes } = await page.evaluate(async () => {
    const caught = /** @type {any} */ (globalThis);
    const name = await caught.file;
    return { name, bytes: [...new Uint8Array(await caught.blob.arrayBuffer())] };
  });
  return { name, bytes: Buffer.from(bytes) };
}

/** The path of the field that has the focus, once it is none of those before. @param {string[]} before */
function nextField(before) {
  const root = document.querySelector('oem-odm-calculator')?.shadowRoot;
  const field = /** @type {HTMLElement | null} */ (root?.activeElement ?? null);
  const path = field?.matches('.number .text-field') ? (field.dataset.path ?? '') : '';
  return before.includes(path) ? '' : path;
}

/**
 * Makes the three numbers that are asked for one's own, as they stand.
 * @param {import('playwright-core').Page} page
 */
export async function typeThree(page) {
  const asked = new Set();
  for (let left = 3; left > 0; left -= 1) {
    // The next field follows the answer, a moment after Enter: on a slow machine the last one still stands here.
    const path = await (await page.waitForFunction(nextField, [...asked])).jsonValue();
    asked.add(path);
    const field = see(page, `.number .text-field[data-path="${path}"]`);
    await field.fill(await field.inputValue());
    await field.press('Enter');
  }
}

/** The middle of the handle's thumb. @param {import('playwright-core').Page} page */
export const thumbCentre = (page) =>
  see(page, '.handle').evaluate((node) => {
    const input = /** @type {HTMLInputElement} */ (node);
    const { left, top, width, height } = input.getBoundingClientRect();
    const share = (input.valueAsNumber - Number(input.min)) / (Number(input.max) - Number(input.min));
    return { x: left + 22 + share * (width - 44), y: top + height / 2 };
  });
