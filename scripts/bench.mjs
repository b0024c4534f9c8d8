// SPDX-License-Identifier: MIT
// npm run bench: tests/bench/*.cpp natively and as wasm, then tests/bench/*.mjs, naming the compilers. `-- --peers`: us and others on one
// project instead; `-- --phone`: the page on a weak phone; `-- --lighthouse`: what Lighthouse says of it.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { build } from './cmake.mjs';
import { lighthouse } from './lighthouse.mjs';
import { fail, main, root, run } from './run.mjs';
import { ensure, withPackage } from './setup.mjs';
import { buildWasm } from './wasm.mjs';

const folder = 'tests/bench';
const firstLine = async (command) => (await run(command, ['--version'], { show: false })).text.split('\n')[0];

const squiggle = '@quri/squiggle-lang@0.10.0';

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
  const { failed } = await lighthouse();
  if (failed > 0) fail('Lighthouse finds faults: see above.');
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
