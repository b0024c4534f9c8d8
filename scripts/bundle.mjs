// SPDX-License-Identifier: MIT
// esbuild, set up for our bundles. Its own defaults decide the rest.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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

/** A sheet that a script carries as text is minified like one that a page links: esbuild leaves texts alone. */
const sheets = {
  name: 'sheets',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path, with: { type } }) => {
      if (type !== 'text') return null;
      const { code } = await build.esbuild.transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trimEnd(), loader: 'text' };
    });
  },
};

/**
 * @param {import('esbuild').BuildOptions & {inline?: boolean}} options
 * @returns {Promise<import('esbuild').BuildResult>}
 */
export async function bundle({ inline = false, plugins = [], ...options }) {
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
    plugins: [presetsPlugin(inline), sheets, ...plugins],
    ...options,
  });
}

/**
 * Splits a page's code so that a first visit fetches one script. esbuild puts what two later parts share into a chunk of its
 * own: ten small files, each a request. Here every later part imports the entry as well, so that all of the entry is
 * shared by all, and thus one chunk; that takes the entry's name.
 *
 * @param {import('esbuild').BuildOptions} options with `splitting`; of the entry points the script is the last
 * @param {string} entry the script's name in `outdir`
 * @returns {Promise<{name: string, contents: Uint8Array | string}[]>}
 */
export async function bundleInOne(options, entry) {
  const script = options.entryPoints.at(-1);
  const plan = await bundle({ ...options, write: false });
  const later = new Set(
    Object.values(plan.metafile.inputs).flatMap(({ imports }) =>
      imports
        .filter(({ kind, external }) => kind === 'dynamic-import' && !external)
        .map(({ path }) => join(root, path)),
    ),
  );
  const shareAll = {
    name: 'share-all',
    setup: (build) =>
      build.onLoad({ filter: /\.js$/, namespace: 'file' }, ({ path }) =>
        later.has(path) ? { contents: `${readFileSync(path, 'utf8')}\nimport ${JSON.stringify(script)};` } : null,
      ),
  };
  const { outputFiles, metafile } = await bundle({ ...options, plugins: [shareAll], write: false });
  const [facade] = Object.entries(metafile.outputs).filter(([path]) => basename(path) === entry);
  const own = facade[1].imports.filter(({ kind }) => kind === 'import-statement');
  if (own.length !== 1) throw new Error(`${entry} should be one chunk, and imports ${own.length}.`);
  const chunk = basename(own[0].path);
  return outputFiles
    .filter(({ path }) => basename(path) !== entry)
    .map(({ path, contents, text }) => ({
      name: basename(path) === chunk ? entry : basename(path),
      contents: path.endsWith('.js') ? text.replaceAll(chunk, entry) : contents,
    }));
}
