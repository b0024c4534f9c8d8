// SPDX-License-Identifier: MIT
// The page on a weak phone: Chromium with the processor slowed six times and the network as slow 4G (1.6 Mbit/s, 150 ms),
// 360 x 640, nothing cached. Prints medians of so many visits: the largest paint, the answer of the core, what moved
// meanwhile, and how long a step of a drag takes to its next paint; beside it that of a page with nothing but a handle and its
// number, below which no page gets in this browser on this machine.
import { browsers } from '../../../scripts/browsers.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { thumbCentre } from '../../browser/stage.mjs';

const VISITS = 5;
const SLOWER = 6;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6e6 * 0.9) / 8, uploadThroughput: 750e3 / 8 };
const STEPS = 20;
/** Pixels that a finger moves a step, and those before the browser believes it. */
const FAR = 4;
const SLOP = 20;
/** Milliseconds between its moves. */
const GAP = 250;

/** @param {string} folder what is served: dist/ */
export async function phone(folder) {
  const server = await serve({ folder });
  const browser = await /** @type {() => Promise<import('playwright-core').Browser>} */ (browsers.chromium)();
  try {
    const visits = [];
    for (let n = 0; n < VISITS; n += 1) visits.push(await visit(browser, server.url));
    for (const [name, unit] of Object.entries({
      paint: 'ms',
      answer: 'ms',
      moved: '',
      step: 'ms',
      worst: 'ms',
      least: 'ms',
      requests: '',
      bytes: 'kB',
    })) {
      const all = visits.map((one) => one[/** @type {keyof typeof one} */ (name)]).sort((a, b) => a - b);
      console.log(
        `${TOLD[name]?.padEnd(52)} ${format(all[VISITS >> 1] ?? 0)} ${unit}  (${format(all[0] ?? 0)} to ${format(all.at(-1) ?? 0)})`,
      );
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

/** @type {Record<string, string>} */
const TOLD = {
  paint: 'largest contentful paint (aim 2,000)',
  answer: 'the core has answered and the handle is live',
  moved: 'cumulative layout shift (aim 0)',
  step: 'a drag step to its next paint, median (aim 50)',
  worst: 'a drag step to its next paint, slowest',
  least: 'the same on a page of one handle, median',
  requests: 'requests until the answer',
  bytes: 'sent until the answer',
};

/** @param {number} value */
const format = (value) =>
  value >= 10 ? Math.round(value).toLocaleString('en') : String(Math.round(value * 1000) / 1000);

/** A handle, its number, and nothing else. */
const BARE = `<!doctype html><meta name="viewport" content="width=device-width">
<style>.handle { width: 328px; height: 44px; touch-action: pan-y }</style>
<p></p><input class="handle" type="range" min="0" max="328" value="100">
<script>
  const [number, handle] = document.querySelectorAll('p, input');
  handle.addEventListener('input', () => requestAnimationFrame(() => { number.textContent = handle.value; }));
</script>`;

/** A weak phone. @param {import('playwright-core').Browser} browser */
async function weak(browser) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { context, page, devtools };
}

/** The middle of all steps of a drag on the bare page. @param {import('playwright-core').Browser} browser */
async function leastStep(browser) {
  const { context, page, devtools } = await weak(browser);
  await page.setContent(BARE);
  await page.waitForTimeout(1000);
  const steps = await drag(page, devtools);
  await context.close();
  return middle(steps);
}

/** @param {number[]} values */
const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** @param {import('playwright-core').Browser} browser @param {string} url */
async function visit(browser, url) {
  const { context, page, devtools } = await weak(browser);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  let requests = 0;
  let bytes = 0;
  devtools.on('Network.responseReceived', ({ response: { fromDiskCache, url: from } }) => {
    if (!fromDiskCache && from.startsWith('http')) requests += 1; // the page reads its own sheet once more from the cache
  });
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength / 1000;
  });
  await page.addInitScript(watch);
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('oem-odm-calculator')?.shadowRoot?.querySelector('.handle'));
  const answer = await page.evaluate(() => performance.now());
  const until = { requests, bytes };
  await page.waitForTimeout(8000); // the futures are told
  const { paint, moved } = await page.evaluate(() => /** @type {any} */ (globalThis).seen);
  const steps = await drag(page, devtools);
  await context.close();
  const least = await leastStep(browser);
  return { paint, moved, answer, step: middle(steps), worst: Math.max(...steps), least, ...until };
}

/** Listens from the first byte on. */
function watch() {
  const seen = { paint: 0, moved: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.paint = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of /** @type {any[]} */ (list.getEntries())) if (!entry.hadRecentInput) seen.moved += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Notes, in the page, how long each move of the finger on a handle takes until what it changed is painted. */
function watchSteps() {
  const root = document.querySelector('oem-odm-calculator')?.shadowRoot ?? document;
  /** @type {number[]} */
  const steps = [];
  Object.assign(globalThis, { steps });
  let moved = 0;
  root.addEventListener('pointermove', ({ timeStamp }) => {
    moved = timeStamp;
  });
  // Ours listens later than the element's: of one frame, its callback is the last.
  root.addEventListener('input', () => {
    const begin = moved;
    requestAnimationFrame(() => setTimeout(() => steps.push(performance.now() - begin)));
  });
}

/**
 * A finger pulls the handle, and waits for each picture; milliseconds of every step.
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').CDPSession} devtools
 * @returns {Promise<number[]>}
 */
async function drag(page, devtools) {
  const { x, y } = await thumbCentre(page);
  const touch = (/** @type {string} */ type, /** @type {number} */ at) =>
    devtools.send('Input.dispatchTouchEvent', {
      type: /** @type {'touchMove'} */ (type),
      touchPoints: type === 'touchEnd' ? [] : [{ x: at, y }],
    });
  await page.evaluate(watchSteps);
  await touch('touchStart', x);
  await touch('touchMove', x + SLOP); // the browser waits to see whether it is a scroll
  await page.waitForTimeout(500);
  await page.evaluate(() => Object.assign(/** @type {any} */ (globalThis).steps, { length: 0 }));
  for (let i = 1; i <= STEPS; i += 1) {
    await touch('touchMove', x + SLOP + i * FAR);
    await page.waitForTimeout(GAP); // the next finger's move comes when this one's picture is long there
  }
  await touch('touchEnd', x);
  return page.evaluate(() => /** @type {any} */ (globalThis).steps);
}
