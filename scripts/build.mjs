// SPDX-License-Identifier: MIT
// npm run build: dist/, from the compiled core and web/.
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle, bundleInOne, otherPresets, otherPresetsText } from './bundle.mjs';
import { fillIn, inlineAll, linked, refuseInline, withIcon } from './html.mjs';
import { fail, main, root, run } from './run.mjs';
import { ensureNpm } from './setup.mjs';
import { buildWasm } from './wasm.mjs';

const dist = join(root, 'dist');
const out = join(root, 'wasm-build/out');
const page = join(root, 'web/page');
const element = join(root, 'web/element/define.js');

export async function buildAll() {
  await ensureNpm();
  await buildWasm();
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await buildApi();
  const missing = [join(page, 'index.html'), element].filter((file) => !existsSync(file));
  if (missing.length > 0) {
    fail(
      `dist/ has the engine and the API, but no page: missing ${missing.map((file) => file.slice(root.length)).join(' and ')}.`,
    );
  }
  await buildElement();
  await buildPage();
  await buildTypes();
  console.log('dist: built');
}

async function buildApi() {
  for (const link of ['calc.wasm', 'first.wasm']) await cp(join(out, link), join(dist, link));
  await bundle({ entryPoints: [join(out, 'calc-fallback.mjs')], outfile: join(dist, 'calc-fallback.js') });
  await bundle({ entryPoints: ['web/calc/index.js'], outfile: join(dist, 'index.js') });
  await bundle({ entryPoints: ['web/calc/node.js'], outfile: join(dist, 'node.js'), platform: 'node' });
  await bundle({
    stdin: { contents: otherPresets(), sourcefile: 'presets.js' },
    outfile: join(dist, 'presets.js'),
  });
}

async function buildElement() {
  await bundle({ entryPoints: [element], outfile: join(dist, 'element.js') });
  await bundle({ entryPoints: ['web/embed/frame.js'], outfile: join(dist, 'embed-frame.js') });
  await bundle({ entryPoints: ['web/embed/embed.js'], outfile: join(dist, 'embed.js'), format: 'iife' });
  await bundle({ entryPoints: ['web/embed/embed.css'], outfile: join(dist, 'embed.css') });
  const html = await readFile(join(root, 'web/embed/embed.html'), 'utf8');
  refuseInline(html, 'web/embed/embed.html');
  await writeFile(join(dist, 'embed.html'), html);
}

async function buildPage() {
  const empty = withIcon(await readFile(join(page, 'index.html'), 'utf8'));
  const first = await firstScreen();
  const html = first ? fillIn(empty, first) : empty;
  refuseInline(html, 'web/page/index.html');
  const { styles, scripts } = linked(html);
  if (existsSync(join(page, 'static'))) await cp(join(page, 'static'), dist, { recursive: true });

  const hosted = await bundleInOne(
    {
      entryPoints: [...styles, ...scripts].map((path) => join(page, path)),
      outdir: dist,
      outbase: page,
      splitting: true,
      chunkNames: '[name]-[hash]', // beside the entries, so that the engine's relative address holds in every file
    },
    scripts.at(-1),
  );
  for (const { name, contents } of hosted) await writeFile(join(dist, name), contents);
  await writeFile(join(dist, 'index.html'), html);
  await mkdir(join(root, 'build'), { recursive: true });
  await writeFile(
    join(root, 'build/first-load.json'),
    JSON.stringify(['index.html', 'first.wasm', ...styles, ...scripts]),
  );

  const inlined = await bundle({
    inline: true,
    entryPoints: [...styles, ...scripts].map((path) => join(page, path)),
    outdir: dist,
    outbase: page,
    write: false,
    format: 'iife', // modules do not start from file://
    define: { 'import.meta.url': 'document.baseURI' },
  });
  const text = (ending) =>
    inlined.outputFiles
      .filter(({ path }) => path.endsWith(ending))
      .map((file) => file.text.trim())
      .join('\n');
  const blocks = {
    'oem-odm-wasm': await readFile(join(out, 'calc.wasm')),
    'oem-odm-presets': otherPresetsText(),
  };
  await writeFile(
    join(dist, 'calc.html'),
    inlineAll(first ? fillIn(empty, { ...first, html: first.saved }) : empty, {
      styles: text('.css'),
      scripts: text('.js'),
      blocks,
    }),
  );
}

/** The answer stands in the HTML before any script runs, computed by the core itself. */
async function firstScreen() {
  const file = join(page, 'prerender.mjs');
  if (!existsSync(file)) {
    console.log('page: no web/page/prerender.mjs, so the first screen is empty until the core wakes');
    return null;
  }
  const { text } = await run(process.execPath, ['scripts/prerender.mjs'], {
    show: false,
    advice:
      'The first screen could not be written: mend the error above, in web/page/prerender.mjs or what it imports.',
  });
  return JSON.parse(text);
}

async function buildTypes() {
  await run(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.types.json'], {
    show: false,
    advice: 'The declarations could not be written: mend the type errors above.',
  });
  // tsc writes what it derives and leaves out what was written by hand.
  const byHand = ['wasm-build/glue.d.ts'];
  for (const file of await readdir(join(root, 'web'), { recursive: true })) {
    if (file.endsWith('.d.ts')) byHand.push(join('web', file));
  }
  for (const file of byHand) await cp(join(root, file), join(dist, 'types', file));
}

if (process.argv[1] === import.meta.filename) await main(buildAll);
