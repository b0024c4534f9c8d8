// SPDX-License-Identifier: MIT
// Weighs dist/ against wasm-build/size-budget.json.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fail, main, root } from './run.mjs';

const text = (path) => readFile(join(root, path), 'utf8').catch(() => fail(`${path} is missing: run 'npm run build'.`));

/** @returns {Promise<{passed: number, failed: number}>} */
export async function checkSizes() {
  const { aim, limits } = JSON.parse(await text('wasm-build/size-budget.json'));
  const first = JSON.parse(await text('build/first-load.json'));
  let passed = 0;
  let failed = 0;
  const check = (name, bytes, limit, goal) => {
    const over = bytes > limit;
    over ? failed++ : passed++;
    const note = over ? 'OVER' : goal && bytes > goal ? `above the aim of ${goal}` : '';
    console.log(`${name.padEnd(32)} ${String(bytes).padStart(8)} of ${String(limit).padStart(8)} ${note}`);
  };
  const weigh = async (file) => {
    const plain = await readFile(join(root, 'dist', file)).catch(() =>
      fail(`dist/${file} is missing: run 'npm run build'.`),
    );
    return { raw: plain.length, gzip: gzipSync(plain, { level: 9 }).length };
  };

  let sum = 0;
  for (const file of first) {
    const { gzip } = await weigh(file);
    sum += gzip;
    console.log(`  ${file}: ${gzip} gzip`);
  }
  check('first load, gzip', sum, limits['first load, gzip'], aim['first load, gzip']);
  for (const [file, limit] of Object.entries(limits)) {
    if (typeof limit === 'number') continue;
    const bytes = await weigh(file);
    for (const form of Object.keys(limit)) check(`${file}, ${form}`, bytes[form], limit[form]);
  }
  return { passed, failed };
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    const { failed } = await checkSizes();
    if (failed > 0) fail('Too heavy: make it lighter, or raise wasm-build/size-budget.json and say why in the commit.');
  });
}
