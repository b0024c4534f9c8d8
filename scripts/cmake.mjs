// SPDX-License-Identifier: MIT
// Building a CMake preset. Ninja knows what is up to date, so this is always safe to call and quick the second time.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run } from './run.mjs';

/**
 * @param {string} preset
 * @param {string} [target] other than the preset's own
 * @returns {Promise<string>} the build folder
 */
export async function build(preset, target) {
  const folder = join(root, 'build', preset);
  // Ninja configures again by itself when a CMake file changes, but not when the preset does.
  if (!existsSync(join(folder, 'build.ninja')) || (await presetChanged(folder))) {
    await run('cmake', ['--preset', preset], {
      show: false,
      advice: `CMake could not configure '${preset}': see above; removing build/${preset} gives it a fresh start.`,
    });
    await rememberPreset(folder);
  }
  const words = target ? ['--target', target] : [];
  const { text } = await run('cmake', ['--build', '--preset', preset, ...words], {
    show: false,
    advice: `The build '${preset}' failed: mend the first error above.`,
  });
  const steps = text.match(/\[\d+\/(\d+)\] (?!Re-checking)/g)?.length ?? 0;
  console.log(`${preset}: ${steps === 0 || text.includes('no work to do') ? 'up to date' : `built, ${steps} steps`}`);
  return folder;
}

const presets = () => readFile(join(root, 'CMakePresets.json'), 'utf8');
const mark = (folder) => join(folder, 'preset.seen');
const presetChanged = async (folder) => (await readFile(mark(folder), 'utf8').catch(() => '')) !== (await presets());
const rememberPreset = async (folder) => writeFile(mark(folder), await presets());
