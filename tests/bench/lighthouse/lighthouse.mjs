// SPDX-License-Identifier: MIT
// Lighthouse as a phone sees the page, with its own slow processor and network. Fails below 100 in best practices and SEO, and in
// accessibility for anything but the size of a target that the pinned bar half covers (tests/browser/access.test.mjs
// measures true sizes); performance is printed.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, run } from '../../../scripts/run.mjs';
import { serve } from '../../../scripts/serve.mjs';

const HALF_COVERED = 'target-size';

/** @param {string} folder that holds lighthouse @param {string} served dist/ */
export async function lighthouse(folder, served) {
  const server = await serve({ folder: served });
  const out = join(folder, 'said.json');
  try {
    const flags = '--chrome-flags=--headless=new --no-sandbox --disable-gpu';
    await run(
      join(folder, 'node_modules/.bin/lighthouse'),
      [server.url, '--output=json', `--output-path=${out}`, '--quiet', flags],
      {
        show: false,
        env: { ...process.env, CHROME_PATH: process.env.CHROMIUM ?? '/usr/bin/chromium' },
        advice: 'Lighthouse failed: see above.',
      },
    );
  } finally {
    await server.close();
  }
  const said = JSON.parse(await readFile(out, 'utf8'));
  const faults = Object.entries(said.categories).flatMap(([name, { score, auditRefs }]) => {
    console.log(`${name.padEnd(16)} ${Math.round(score * 100)}`);
    const short = auditRefs.filter(
      ({ id, weight }) => weight > 0 && said.audits[id].score !== null && said.audits[id].score < 1,
    );
    for (const { id } of short) console.log(`  ${id}: ${said.audits[id].displayValue ?? said.audits[id].title}`);
    return name === 'performance' ? [] : short.filter(({ id }) => id !== HALF_COVERED).map(({ id }) => id);
  });
  if (faults.length > 0) fail(`Lighthouse finds faults: ${faults.join(', ')}.`);
}
