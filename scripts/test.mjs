// SPDX-License-Identifier: MIT
// npm test: every layer in order, installing and building what each needs. A layer gives its count of passed and failed;
// one without a counter of its own counts as one. `npm test -- --only=cpp,web` runs a part.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { build } from './cmake.mjs';
import { lighthouse } from './lighthouse.mjs';
import { lint } from './lint.mjs';
import { Advice, fail, main, root, run } from './run.mjs';
import { ensure, ensureNpm } from './setup.mjs';
import { checkSizes } from './sizes.mjs';
import { buildWasm } from './wasm.mjs';

const sum = (counts) => ({
  passed: counts.reduce((all, { passed }) => all + passed, 0),
  failed: counts.reduce((all, { failed }) => all + failed, 0),
});
const one = (good) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1 });

/** Several layers need dist/; it is built for the first of them. */
let built;
const dist = () => {
  built ??= buildAll();
  return built;
};

/** @type {{[name: string]: [header: string, work: () => Promise<{passed: number, failed: number} | undefined>]}} */
const layers = {
  lint: [
    'format, clang-tidy, types, Biome',
    async () => {
      await ensure('cmake', 'native', 'lint');
      await ensureNpm();
      return lint();
    },
  ],
  cpp: ['C++ tests, native', () => catch2('dev')],
  sanitize: ['C++ tests under address and undefined-behaviour sanitizers', () => catch2('sanitize')],
  wasm: ['C++ tests as wasm in Node', () => catch2('wasm-tests')],
  boundary: [
    'the compiled core from JavaScript: exports, hostile text, memory, golden files',
    async () => {
      await buildWasm();
      await ensure('native');
      await build('dev', 'oemodm_cli');
      return nodeTests('tests/boundary', ['--expose-gc']);
    },
  ],
  web: [
    'web units',
    async () => {
      await ensure('sheets');
      await ensureNpm();
      await buildWasm();
      return nodeTests('tests/web');
    },
  ],
  package: [
    'the npm package, as a stranger installs it',
    async () => {
      await dist();
      return nodeTests('tests/package');
    },
  ],
  oracle: ['an independent model in Python', oracle],
  browser: [
    'Chromium and Firefox',
    async () => {
      await ensure('browsers');
      await dist();
      const { browsers } = await import('./browsers.mjs'); // npm's packages are there by now
      // One browser a processor; within one, file after file.
      const counts = await Promise.all(
        Object.keys(browsers).map((BROWSER) => nodeTests('tests/browser', ['--test-concurrency=1'], { BROWSER })),
      );
      return sum(counts);
    },
  ],
  lighthouse: [
    'accessibility, best practices and SEO at 100, as Lighthouse sees a phone',
    async () => {
      await ensure('browsers');
      await dist();
      return lighthouse();
    },
  ],
  sizes: [
    'size budget',
    async () => {
      await dist();
      return checkSizes();
    },
  ],
};

/** Builds and runs the Catch2 program of a preset; its test cases are counted, and every one must have run. */
async function catch2(preset) {
  await ensure('cmake', preset === 'wasm-tests' ? 'wasm' : 'native');
  if (!existsSync(join(root, 'tests/cpp'))) fail('tests/cpp is missing: check out the whole repository.');
  const folder = await build(preset, 'oemodm_tests');
  const script = join(folder, 'oemodm_tests.cjs');
  const [command, ...words] = preset === 'wasm-tests' ? [process.execPath, script] : [join(folder, 'oemodm_tests')];
  const all = await names(command, words);
  const shares = [0, 1].map((share) => all.filter((_, i) => i % 2 === share));
  const counts = await Promise.all(
    shares.map((share, i) => {
      const list = join(folder, `tests-${i}.txt`);
      writeFileSync(list, share.map((name) => name.replaceAll(/[\\,[\]]/g, '\\$&')).join('\n')); // signs that Catch2 reads
      return half(command, [...words, '--use-colour', 'no', '-f', list]);
    }),
  );
  const { passed, failed } = sum(counts);
  return { passed, failed: failed === 0 && passed !== all.length ? 1 : failed };
}

/** The test cases of a Catch2 program. @param {string} command @param {string[]} words */
async function names(command, words) {
  const { text } = await run(command, [...words, '--list-test-names-only'], { show: false });
  return text.split('\n').filter((name) => name !== '');
}

/** One of two processes that share the test cases: the floor has two processors. @param {string} command @param {string[]} words */
async function half(command, words) {
  const env = { UBSAN_OPTIONS: 'print_stacktrace=1' };
  const { code, text } = await run(command, words, { env });
  const passed = /All tests passed \(.* in (\d+) test cases?\)/.exec(text);
  if (passed && code === 0) return { passed: Number(passed[1]), failed: 0 };
  const mixed = /test cases:\s*\d+ \|(?:\s*(\d+) passed \|)?\s*(\d+) failed/.exec(text);
  return { passed: Number(mixed?.[1] ?? 0), failed: Math.max(1, Number(mixed?.[2] ?? 1)) };
}

/** Runs a folder's *.test.mjs with node:test. A skipped test is a failed one: it proves nothing. */
async function nodeTests(folder, flags = [], env = {}) {
  const path = join(root, folder);
  const files = existsSync(path) ? readdirSync(path).filter((file) => file.endsWith('.test.mjs')) : [];
  if (files.length === 0) fail(`${folder} holds no *.test.mjs: check out the whole repository, or write them.`);
  const words = ['--test', '--test-reporter=spec', ...flags, ...files.sort().map((file) => join(folder, file))];
  const { code, text } = await run(process.execPath, words, { env });
  const count = (word) => Number(new RegExp(`^\\S* ?${word} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  const idle = count('skipped') + count('todo');
  const failed = count('fail') + count('cancelled') + idle;
  if (idle > 0) console.log(`${idle} skipped or left to do: counted as failed`);
  const ran = count('pass') + failed;
  return { passed: count('pass'), failed: failed === 0 && (code !== 0 || ran === 0) ? 1 : failed };
}

async function oracle() {
  if (!existsSync(join(root, 'tests/oracle/run.sh'))) {
    console.log('no tests/oracle/run.sh');
    return undefined;
  }
  await ensure('oracle', 'cmake', 'native');
  const folder = await build('dev', 'oemodm_cli');
  const env = { OEMODM_CLI: join(folder, 'oem-odm-native') };
  const { code, text } = await run('bash', ['tests/oracle/run.sh'], { env });
  const count = (word) =>
    [...text.matchAll(new RegExp(`(\\d+) ${word}`, 'g'))].reduce((all, [, n]) => all + Number(n), 0);
  const [passed, failed] = [count('passed'), count('failed')];
  if (passed === 0) return one(code === 0);
  return { passed, failed: code === 0 ? failed : Math.max(1, failed) };
}

await main(async () => {
  const only = process.argv
    .find((word) => word.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',');
  const unknown = only?.filter((name) => !(name in layers)) ?? [];
  if (unknown.length > 0) fail(`No layer is named ${unknown.join(', ')}: there are ${Object.keys(layers).join(', ')}.`);

  const total = { passed: 0, failed: 0 };
  const lines = [];
  for (const [name, [header, work]] of Object.entries(layers)) {
    if (only && !only.includes(name)) continue;
    console.log(`\n== ${name}: ${header}`);
    const start = Date.now();
    const count = await work().catch((error) => {
      console.error(error instanceof Advice ? error.message : error);
      return one(false);
    });
    if (!count) continue;
    total.passed += count.passed;
    total.failed += count.failed;
    const seconds = Math.round((Date.now() - start) / 1000);
    lines.push(
      `${count.failed ? 'FAILED' : 'ok    '} ${name.padEnd(10)} ${count.passed} passed, ${count.failed} failed, ${seconds} s`,
    );
    console.log(lines.at(-1));
  }
  console.log(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
});
