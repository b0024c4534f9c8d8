// SPDX-License-Identifier: MIT
// Lighthouse as a phone sees the built page, with its own slow processor and network. Accessibility, best practices and SEO must
// be 100; performance is printed, because it measures the machine as well.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, root, run } from './run.mjs';
import { serve } from './serve.mjs';
import { withPackage } from './setup.mjs';

const LIGHTHOUSE = 'lighthouse@12.8.2'; // the last that runs on Node 20
const GATES = ['accessibility', 'best-practices', 'seo'];

/** Asks about dist/ as it stands, and prints what is said. @returns {Promise<{passed: number, failed: number}>} categories */
export async function lighthouse() {
  const { categories, audits, runtimeError } = await withPackage(LIGHTHOUSE, ask);
  if (runtimeError) fail(`Lighthouse could not judge the page: ${runtimeError.message}`);
  let failed = 0;
  for (const name of ['performance', ...GATES]) {
    const { score, auditRefs } = categories[name] ?? fail(`Lighthouse said nothing of ${name}.`);
    const short = auditRefs
      .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
      .map(({ id }) => audits[id]);
    const gate = GATES.includes(name);
    const good = score === 1 && short.length === 0;
    if (gate && !good) failed += 1;
    console.log(`${name.padEnd(16)} ${Math.round(score * 100)}${gate && !good ? ', must be 100' : ''}`);
    for (const { title, displayValue, details } of short) {
      console.log(`  ${title}${displayValue ? `: ${displayValue}` : ''}`);
      if (gate)
        for (const line of (details?.items ?? []).map(told)) console.log(`    ${line.replaceAll('\n', '\n    ')}`);
    }
  }
  return { passed: GATES.length - failed, failed };
}

/** Where the fault is: its node, or whatever else the audit tells of it. */
const told = ({ node, ...item }) =>
  node ? [node.selector, node.snippet, node.explanation].filter(Boolean).join('\n') : JSON.stringify(item);

/** @param {string} folder that holds lighthouse */
async function ask(folder) {
  const server = await serve({ folder: join(root, 'dist') });
  const out = join(folder, 'said.json');
  const flags = '--chrome-flags=--headless=new --no-sandbox --disable-gpu';
  try {
    await run(
      join(folder, 'node_modules/.bin/lighthouse'),
      [server.url, '--output=json', `--output-path=${out}`, '--quiet', flags],
      {
        show: false,
        env: { CHROME_PATH: process.env.CHROMIUM ?? '/usr/bin/chromium' },
        advice: 'Lighthouse failed: see above.',
      },
    );
  } finally {
    await server.close();
  }
  return JSON.parse(await readFile(out, 'utf8'));
}
