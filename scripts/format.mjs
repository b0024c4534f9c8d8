// SPDX-License-Identifier: MIT
// npm run format: clang-format and Biome, in place.
import { sources } from './lint.mjs';
import { main, run } from './run.mjs';
import { ensure, ensureNpm } from './setup.mjs';

await main(async () => {
  await ensure('lint');
  await ensureNpm();
  await run('clang-format', ['-i', ...sources('.cpp', '.hpp')], { advice: 'clang-format failed: see above.' });
  await run('node_modules/.bin/biome', ['check', '--write', '.'], {
    advice: 'Biome found what it cannot mend: see above.',
  });
});
