// SPDX-License-Identifier: MIT
// npm run bench: tests/bench/*.cpp natively and as wasm, then tests/bench/*.mjs, naming the compilers.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './cmake.mjs';
import { fail, main, root, run } from './run.mjs';
import { ensure } from './setup.mjs';
import { buildWasm } from './wasm.mjs';

const folder = 'tests/bench';
const firstLine = async (command) => (await run(command, ['--version'], { show: false })).text.split('\n')[0];

await main(async () => {
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
