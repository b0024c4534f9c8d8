// SPDX-License-Identifier: MIT
// Installs what is missing on Debian and Ubuntu, and elsewhere says what to install. Nothing is touched that is there.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, has, root, run } from './run.mjs';

const file = (path) => () => existsSync(path);
const command =
  (...names) =>
  () =>
    names.every(has);

/** What each kind of work needs: how to tell that it is there, and Debian's packages for it. */
const needs = {
  cmake: [
    [command('cmake'), ['cmake']],
    [command('ninja'), ['ninja-build']],
    [file('/usr/include/nlohmann/json.hpp'), ['nlohmann-json3-dev']],
  ],
  wasm: [[() => has('em++') || existsSync(`${process.env.EMSDK}/upstream/emscripten/em++`), ['emscripten']]],
  native: [
    [command('g++'), ['g++']],
    [file('/usr/include/catch2/catch.hpp'), ['catch2']],
  ],
  lint: [
    [command('clang-format'), ['clang-format']],
    [command('clang-tidy'), ['clang-tidy']],
  ],
  fuzz: [
    [command('clang++'), ['clang']],
    [file('/usr/lib/llvm-14/lib/clang/14.0.6/lib/linux/libclang_rt.fuzzer-x86_64.a'), ['libclang-rt-14-dev']],
  ],
  browsers: [
    [command('chromium'), ['chromium']],
    [command('firefox-esr'), ['firefox-esr']],
    [
      () => has('fc-list') && existsSync('/usr/share/fonts/truetype/noto/NotoSansKhmer-Regular.ttf'),
      ['fontconfig', 'fonts-noto-core'],
    ],
  ],
  oracle: [
    [file('/usr/bin/python3'), ['python3']],
    [hasPython('numpy', 'scipy'), ['python3-numpy', 'python3-scipy']],
  ],
  // Works the spreadsheets out that the page makes.
  sheets: [[command('ssconvert'), ['gnumeric']]],
  oracles: [
    [command('Rscript'), ['r-base-core']],
    [command('octave-cli'), ['octave']],
    [hasPython('openturns'), ['python3-openturns']],
  ],
};

/**
 * Debian's own Python is asked for by its path: another one on PATH would not see Debian's packages.
 *
 * @param {...string} modules
 */
function hasPython(...modules) {
  return () => modules.every((name) => existsSync(`/usr/lib/python3/dist-packages/${name}`));
}

/** @param {...keyof typeof needs} kinds */
export async function ensure(...kinds) {
  const missing = kinds.flatMap((kind) => needs[kind]).filter(([there]) => !there());
  const packages = [...new Set(missing.flatMap(([, names]) => names))];
  if (packages.length === 0) return;
  const list = packages.join(' ');
  if (!has('apt-get')) {
    fail(
      `Please install these first (they are named as on Debian): ${list}. For emscripten, emsdk with EMSDK set will do.`,
    );
  }
  const superuser = process.getuid?.() === 0;
  if (!superuser && !has('sudo')) fail(`Please run as root: apt-get install -y --no-install-recommends ${list}`);
  // sudo drops the environment, so the setting goes through env.
  const before = [...(superuser ? [] : ['sudo']), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const apt = (...words) =>
    run(before[0], [...before.slice(1), ...words], {
      show: false,
      advice: `apt-get failed: mend that, or run 'apt-get install -y --no-install-recommends ${list}' by hand, then try again.`,
    });
  console.log(`Installing with apt-get: ${list} (once; this can take minutes)`);
  await apt('update', '-q');
  for (const [index, name] of packages.entries()) {
    console.log(`  ${index + 1} of ${packages.length}: ${name}`);
    await apt('install', '-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', name);
  }
}

/** Installs the npm packages that the lock file names, when it is newer than what is installed. */
export async function ensureNpm() {
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  if (existsSync(installed) && sameTree(lock, installed)) {
    utimesSync(installed, new Date(), new Date());
    return;
  }
  console.log('Installing the npm packages of package-lock.json');
  await run('npm', ['ci', '--no-audit', '--no-fund'], {
    show: false,
    advice: "'npm ci' failed: see above; is the npm registry reachable?",
  });
}

/** What such a package brings along is as it was on this day: no new version of a stranger's changes what a test says. */
const AS_OF = '2026-11-20';

/**
 * A package in a folder of its own, for this run: nobody else needs what comes with it.
 * @template T
 * @param {string} name
 * @param {(folder: string) => Promise<T>} use
 */
export async function withPackage(name, use) {
  const folder = mkdtempSync(join(tmpdir(), 'oemodm-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"private": true}');
    console.log(`Installing ${name} for this run`);
    const quietly = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--fetch-retries=1'];
    await run('npm', ['install', ...quietly, `--before=${AS_OF}`, name], {
      ...{ show: false, cwd: folder },
      advice: `npm could not install ${name}: see above; is the npm registry reachable?`,
    });
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A fresh checkout sets new file times; only different versions are a reason to install again. */
function sameTree(lock, installed) {
  const versions = (path) =>
    Object.entries(JSON.parse(readFileSync(path, 'utf8')).packages)
      .filter(([name, { optional }]) => name !== '' && !optional)
      .map(([name, { version }]) => `${name}@${version}`)
      .sort()
      .join();
  return versions(lock) === versions(installed);
}
