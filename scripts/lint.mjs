// SPDX-License-Identifier: MIT
// The four linters, each counted as one test.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from './cmake.mjs';
import { root, run } from './run.mjs';

/** @param {...string} endings @returns {string[]} the C++ files of the project, from its root */
export function sources(...endings) {
  return ['cpp', 'tests/cpp', 'tests/bench']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((file) => `${folder}/${file}`))
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .sort();
}

/** @returns {Promise<{passed: number, failed: number}>} */
export async function lint() {
  const checks = [
    [
      'clang-format',
      () => tool('clang-format', ['--dry-run', '-Werror', ...sources('.cpp', '.hpp')], 'npm run format mends it'),
    ],
    ['clang-tidy', clangTidy],
    ['types', () => tool('node_modules/.bin/tsc', [], 'mend the types above')],
    [
      'Biome',
      () => tool('node_modules/.bin/biome', ['check', '--error-on-warnings', '.'], 'npm run format mends most of it'),
    ],
  ];
  let failed = 0;
  for (const [name, check] of checks) {
    const good = await check();
    console.log(`${name}: ${good ? 'clean' : 'FAILED'}`);
    if (!good) failed += 1;
  }
  return { passed: checks.length - failed, failed };
}

async function tool(command, words, advice) {
  const { code, text } = await run(command, words, { show: false });
  if (code !== 0) console.error(`${text}\n${advice}`);
  return code === 0;
}

/** Two at a time, and only files that changed since they were last clean: it is the slowest check of all. */
async function clangTidy() {
  const folder = await build('dev', 'oemodm_cli'); // for compile_commands.json
  const stamps = join(folder, 'tidy');
  mkdirSync(stamps, { recursive: true });
  const headers = ['.clang-tidy', ...sources('.hpp')].map((file) => readFileSync(join(root, file))).join('\0');
  const known = readFileSync(join(folder, 'compile_commands.json'), 'utf8');
  const waiting = sources('.cpp')
    .filter((file) => file.startsWith('cpp/') && known.includes(`"${join(root, file)}"`))
    .map((file) => {
      const hash = createHash('sha256')
        .update(headers)
        .update(readFileSync(join(root, file)))
        .digest('hex');
      return { file, hash, stamp: join(stamps, relative('cpp', file).replaceAll('/', '-')) };
    })
    .filter(({ hash, stamp }) => !existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash);

  let good = true;
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { code, text } = await run('clang-tidy', ['--quiet', '-p', folder, next.file], { show: false });
      if (code === 0) writeFileSync(next.stamp, next.hash);
      else {
        good = false;
        console.error(text);
      }
    }
  };
  await Promise.all([worker(), worker()]);
  return good;
}
