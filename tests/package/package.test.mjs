// What a stranger gets: the packed tarball in an empty project, with the network off.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
let folder;
let files;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oem-odm-consumer-'));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root });
  // npm 11 gives a list, later ones an object by name.
  const [packed] = Object.values(JSON.parse(stdout));
  files = packed.files.map(({ path }) => path);
  await writeFile(join(folder, 'package.json'), '{"name":"consumer","private":true,"type":"module"}');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, packed.filename)], { cwd: folder });
});

after(() => rm(folder, { recursive: true, force: true }));

/** Runs a program in the consumer's folder; a failure is given back, not thrown. */
const consume = (command, words) =>
  run(command, words, { cwd: folder }).catch(({ code, stdout, stderr }) => ({ code, stdout, stderr }));

test('the package holds the products and nothing else', () => {
  for (const needed of [
    'dist/index.js',
    'dist/element.js',
    'dist/calc.wasm',
    'dist/calc.html',
    'bin/oem-odm.mjs',
    'LICENSE',
  ]) {
    assert.ok(files.includes(needed), `${needed} is missing`);
  }
  const stray = files.filter(
    (file) => !/^(dist\/|bin\/oem-odm\.mjs$|LICENSE$|README\.md$|CHANGELOG\.md$|package\.json$)/.test(file),
  );
  assert.deepEqual(stray, []);
});

test('it depends on nothing', async () => {
  const { dependencies, peerDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  assert.deepEqual({ ...dependencies, ...peerDependencies }, {});
});

test('a program imports it and gets an answer', async () => {
  await writeFile(
    join(folder, 'use.mjs'),
    `import { evaluate, loadCalc, projectSchema } from 'oem-odm-calculator';
     const calc = await loadCalc();
     const response = await evaluate({ schema: 1, project: {} });
     console.log(JSON.stringify([calc.engine, response.ok, projectSchema(calc.describe()).type]));`,
  );
  const { stdout, stderr } = await consume(process.execPath, ['use.mjs']);
  assert.deepEqual(JSON.parse(stdout || 'null'), ['wasm', false, 'object'], stderr);
});

test('every export resolves to a file, and nothing deeper does', async () => {
  await writeFile(
    join(folder, 'resolve.mjs'),
    `import { existsSync } from 'node:fs';
     for (const path of ['', '/element', '/calc.wasm', '/package.json']) {
       if (!existsSync(new URL(import.meta.resolve('oem-odm-calculator' + path)))) throw new Error('no ' + path);
     }
     try { import.meta.resolve('oem-odm-calculator/dist/node.js'); console.log('open'); } catch { console.log('closed'); }`,
  );
  const { stdout, stderr } = await consume(process.execPath, ['resolve.mjs']);
  assert.equal(stdout, 'closed\n', stderr);
});

test('its types say that a result is there only on success', async () => {
  await writeFile(
    join(folder, 'use.ts'),
    `import { evaluate, loadCalc, type Calc, type Response } from 'oem-odm-calculator';
     import 'oem-odm-calculator/element';
     const calc: Calc = await loadCalc({ wasmUrl: '/calc.wasm' });
     const response: Response = await evaluate({ project: {} });
     // @ts-expect-error a failure has no result
     response.result;
     if (response.ok) response.warnings.map(({ code }) => code);
     else response.issues.map(({ path }) => path);
     // @ts-expect-error a request needs a project
     calc.evaluate({ schema: 1 });
     const engine: 'wasm' | 'js' = calc.engine;
     console.log(engine);`,
  );
  for (const [module, moduleResolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ]) {
    const options = [
      '--module',
      module,
      '--moduleResolution',
      moduleResolution,
      '--target',
      'es2022',
      '--lib',
      'es2023,dom',
    ];
    const { stdout, code } = await consume(join(root, 'node_modules/.bin/tsc'), [
      '--noEmit',
      '--strict',
      ...options,
      'use.ts',
    ]);
    assert.equal(code ?? 0, 0, stdout);
  }
});

test('its command refuses what it cannot read, as an answer', async () => {
  const command = join(folder, 'node_modules/.bin/oem-odm');
  const asked = async (name, content) => {
    await writeFile(join(folder, name), content);
    const { code, stdout, stderr } = await consume(command, ['evaluate', name]);
    assert.equal(stderr, '', name);
    return { code: code ?? 0, answer: JSON.parse(stdout) };
  };
  const refusal = (code) => ({ code: 2, answer: { ok: false, schema: 1, issues: [{ path: '', code }] } });
  const preset = (await consume(command, ['presets', 'steel-bottle'])).stdout;
  assert.deepEqual(
    await asked('latin.json', Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d])),
    refusal('not-json'),
  );
  assert.deepEqual(await asked('deep.json', '['.repeat(100_000) + ']'.repeat(100_000)), refusal('too-deep'));
  assert.deepEqual(
    await asked('deep-project.json', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    refusal('too-deep'),
  );
  assert.deepEqual(await asked('list.json', '[]'), refusal('not-an-object'));
  assert.deepEqual((await asked('schema.json', '{"schema":1}')).answer.issues, [{ path: '/project', code: 'missing' }]);
  assert.equal((await asked('mark.json', `\ufeff${preset}`)).code, 0);
  assert.equal((await asked('request.json', `{"schema":1,"project":${preset},"ask":{"compare":true}}`)).code, 0);
  const twice = preset.replace('"currency": "USD"', '"currency": "EUR", "currency": "USD"');
  assert.equal((await asked('twice.json', twice)).answer.ok, true, 'the core reads the text as it stands');
});

test('who reads its answer may stop', async () => {
  const { stdout, stderr } = await consume('sh', ['-c', 'node_modules/.bin/oem-odm schema | head -1']);
  assert.equal(stdout, '{\n');
  assert.equal(stderr, '');
});

test('its command answers, and its exit code tells issues from success', async () => {
  const command = join(folder, 'node_modules/.bin/oem-odm');
  const names = JSON.parse((await consume(command, ['presets'])).stdout);
  assert.ok(names.length > 0);
  const preset = (await consume(command, ['presets', names[0]])).stdout;
  await writeFile(join(folder, 'project.json'), preset);
  const good = await consume(command, ['evaluate', 'project.json']);
  assert.equal(good.code ?? 0, 0, good.stderr + good.stdout);
  assert.equal(JSON.parse(good.stdout).ok, true);

  await writeFile(join(folder, 'broken.json'), 'no JSON');
  const bad = await consume(command, ['evaluate', 'broken.json']);
  assert.equal(bad.code, 2);
  assert.equal(JSON.parse(bad.stdout).ok, false);

  const absent = await consume(command, ['evaluate', 'absent.json']);
  assert.equal(absent.code, 1);
  assert.match(absent.stderr, /cannot be read/);

  assert.equal((await consume(command, ['nonsense'])).code, 1);
  assert.match((await consume(command, ['--help'])).stdout, /^usage:/);
  assert.match((await consume(command, ['--version'])).stdout, /^oem-odm-calculator \d+\.\d+\.\d+ /);
  assert.equal(JSON.parse((await consume(command, ['describe'])).stdout).schema, 1);
  assert.equal(JSON.parse((await consume(command, ['schema'])).stdout).type, 'object');
});
