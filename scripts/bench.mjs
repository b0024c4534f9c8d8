// SPDX-License-Identifier: MIT
// npm run bench: tests/bench/*.cpp natively and as wasm, then tests/bench/*.mjs, naming the compilers. `-- --peers`: us and others on one
// project instead; `-- --phone`: the page on a weak phone; `-- --lighthouse`: what Lighthouse says of it.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { build } from './cmake.mjs';
import { fail, main, root, run } from './run.mjs';
import { ensure } from './setup.mjs';
import { buildWasm } from './wasm.mjs';

const folder = 'tests/bench';
const firstLine = async (command) => (await run(command, ['--version'], { show: false })).text.split('\n')[0];

const squiggle = '@quri/squiggle-lang@0.10.0';

const checker = 'lighthouse@12.8.2'; // the last that runs on Node 20

/**
 * A package in a folder of its own, for this run: nobody else needs what comes with it.
 * @template T
 * @param {string} name
 * @param {(folder: string) => Promise<T>} use
 */
async function withPackage(name, use) {
  const folder = mkdtempSync(join(tmpdir(), 'oemodm-bench-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"private": true}');
    console.log(`Installing ${name} for this run`);
    await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', name], {
      ...{ show: false, cwd: folder },
      advice: `npm could not install ${name}: see above; is the npm registry reachable?`,
    });
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function comparePeers() {
  await ensure('cmake', 'native', 'wasm', 'oracle');
  const native = await build('release', 'oemodm_cli');
  const limit = await build('limit', 'oemodm_cli');
  await build('wasm');
  await withPackage(squiggle, async (folder) => {
    console.log(`\n== ${await firstLine('g++')}; ${await firstLine('em++')}; Node ${process.version}\n`);
    const { peers } = await import('../tests/bench/peers/peers.mjs');
    await peers({ native: join(native, 'oem-odm-native'), limit: join(limit, 'oem-odm-native'), squiggle: folder });
  });
}

async function byLighthouse() {
  await ensure('browsers');
  await buildAll();
  const { lighthouse } = await import('../tests/bench/lighthouse/lighthouse.mjs');
  await withPackage(checker, (folder) => lighthouse(folder, join(root, 'dist')));
}

async function onPhone() {
  await ensure('browsers');
  await buildAll();
  const { phone } = await import('../tests/bench/phone/phone.mjs');
  await phone(join(root, 'dist'));
}

await main(async () => {
  if (process.argv.includes('--peers')) return comparePeers();
  if (process.argv.includes('--phone')) return onPhone();
  if (process.argv.includes('--lighthouse')) return byLighthouse();
  const files = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
  if (files.length === 0) fail('tests/bench holds no benchmark: write one, as .cpp or .mjs.');
  await ensure('cmake', 'native', 'wasm');
  if (files.some((file) => file.endsWith('.cpp'))) {
    const native = await build('release', 'oemodm_bench');
    const wasm = await build('wasm', 'oemodm_bench');
    console.log(`\n== native: ${await firstLine('g++')}`);
    await run(join(native, 'oemodm_bench'), [], { advice: 'The native bench failed: see above.' });
    console.log(`\n== wasm: ${await firstLine('em++')}, Node ${process.version}`);
    await run(process.execPath, [join(wasm, 'oemodm_bench.cjs')], { advice: 'The wasm bench failed: see above.' });
  }
  for (const file of files.filter((name) => name.endsWith('.mjs'))) {
    await buildWasm();
    console.log(`\n== ${file}, Node ${process.version}`);
    await run(process.execPath, [join(folder, file)], { advice: `${file} failed: see above.` });
  }
});
