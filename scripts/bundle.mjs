// SPDX-License-Identifier: MIT
// esbuild, set up for our bundles. Its own defaults decide the rest.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** @returns {{name: string, text: string}[]} the presets in their order: presets/index.json if there, else by name */
export function readPresets() {
  const folder = join(root, 'presets');
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const read = (name) => readFileSync(join(folder, `${name}.json`), 'utf8');
  const names = files.includes('index.json')
    ? JSON.parse(read('index'))
    : files.map((file) => file.slice(0, -'.json'.length)).sort();
  return names.map((name) => ({ name, text: read(name) }));
}

/** All presets but the first, by name, as JSON. */
export function otherPresetsText() {
  const [, ...others] = readPresets();
  return JSON.stringify(Object.fromEntries(others.map(({ name, text }) => [name, JSON.parse(text)])));
}

/** The module behind dist/presets.js. */
export const otherPresets = () => `export default ${otherPresetsText()};`;

/**
 * Puts a module in the place of web/calc/presets.js, with the same three exports.
 *
 * @param {boolean} inline all inside, for the saved file; else the others come from ./presets.js when asked for
 */
const presetsPlugin = (inline) => ({
  name: 'presets',
  setup(build) {
    build.onResolve({ filter: /^#presets$/ }, () => ({ path: 'presets', namespace: 'presets' }));
    build.onResolve({ filter: /^\.\/presets\.js$/, namespace: 'presets' }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /./, namespace: 'presets' }, () => {
      const all = readPresets();
      const others = inline ? "await unpack('oem-odm-presets').json()" : "(await import('./presets.js')).default";
      return {
        resolveDir: root,
        contents: `
          ${inline ? "import { unpack } from './web/calc/unpack.js';" : ''}
          export const presetNames = ${JSON.stringify(all.map(({ name }) => name))};
          export const firstPreset = ${all[0]?.text ?? 'undefined'};
          export async function loadPreset(name) {
            return name === presetNames[0] ? structuredClone(firstPreset) : (${others})[name];
          }`,
      };
    });
  },
});

/**
 * @param {import('esbuild').BuildOptions & {inline?: boolean}} options
 * @returns {Promise<import('esbuild').BuildResult>}
 */
export async function bundle({ inline = false, ...options }) {
  const { build } = await import('esbuild');
  return build({
    absWorkingDir: root,
    bundle: true,
    minify: true,
    charset: 'utf8', // Khmer and Burmese in escapes would weigh double
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    conditions: inline ? ['inline'] : [],
    loader: { '.svg': 'text' },
    plugins: [presetsPlugin(inline)],
    ...options,
  });
}
