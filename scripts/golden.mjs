// SPDX-License-Identifier: MIT
// npm run golden: writes the native command's answers into tests/golden/*.json, and one hash over them all. Run it after a
// wanted change of the model, and read the diff: it is the change that users will see.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './cmake.mjs';
import { fail, main, root, run } from './run.mjs';
import { ensure } from './setup.mjs';

const folder = join(root, 'tests/golden');

/** @returns {{file: string, name: string, request: object, response: object}[]} in the order of their names */
export function readGolden() {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
  return files.sort().map((file) => ({ file, ...JSON.parse(readFileSync(join(folder, file), 'utf8')) }));
}

/** A pair named after an example or a preset asks about that one as it is today. @param {ReturnType<typeof readGolden>[0]} pair */
function asShipped(pair) {
  const file = ['examples', 'presets'].map((of) => join(root, of, pair.file)).find((path) => existsSync(path));
  if (!file) return pair;
  const shipped = JSON.parse(readFileSync(file, 'utf8'));
  return { ...pair, request: { ...pair.request, project: shipped.project ?? shipped } };
}

export function readHash() {
  const file = join(folder, 'hash.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : 'no tests/golden/hash.txt';
}

/** @param {string[]} responses texts in the order of readGolden() */
export const hashAll = (responses) => createHash('sha256').update(responses.join('\n')).digest('hex');

/** @param {object[]} requests @returns {Promise<string[]>} the native command's response texts */
export async function answerNatively(requests) {
  const input = requests.map((request) => `${JSON.stringify(request)}\n`).join('');
  const { text } = await run(join(root, 'build/dev/oem-odm-native'), ['lines'], {
    input,
    show: false,
    advice: "The native command failed: build it with 'cmake --build --preset dev' and try again.",
  });
  return text.trimEnd().split('\n');
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    await ensure('cmake', 'native');
    await build('dev', 'oemodm_cli');
    const golden = readGolden().map(asShipped);
    if (golden.length === 0) fail('tests/golden holds no *.json with {name, request}: write one first.');
    const responses = await answerNatively(golden.map(({ request }) => request));
    let changed = 0;
    for (const [index, { file, ...document }] of golden.entries()) {
      const path = join(folder, file);
      const text = `${JSON.stringify({ ...document, response: JSON.parse(responses[index]) }, null, 1)}\n`;
      if (text === readFileSync(path, 'utf8')) continue;
      writeFileSync(path, text);
      changed += 1;
    }
    writeFileSync(join(folder, 'hash.txt'), `${hashAll(responses)}\n`);
    console.log(`golden: ${golden.length} answers, ${changed} files changed`);
  });
}
