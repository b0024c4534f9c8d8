#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// The command line over the same wasm as the page: documents in, documents out.
import { readFileSync } from 'node:fs';

const usage = `usage: oem-odm COMMAND

  evaluate FILE     answer a project, or a request {schema, project, ask}; - reads standard input
  describe          the field table
  schema            the same as JSON Schema 2020-12
  presets [NAME]    the names of the example projects, or one's project
  --help, --version

The answer is JSON on standard output. Exit code 0: answered; 2: the input has issues, which are the answer;
1: something else failed.
`;

const success = 0;
const failure = 1;
const issues = 2;

class Misuse extends Error {}

/** The bundled engine of dist/, which the package ships. */
async function engine() {
  try {
    return await import(new URL('../dist/node.js', import.meta.url).href);
  } catch (error) {
    if (/** @type {any} */ (error).code === 'ERR_MODULE_NOT_FOUND')
      throw new Misuse("dist/ is not built: run 'npm run build'.");
    throw error;
  }
}

/** @param {unknown} document */
function print(document) {
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
  return success;
}

/** @type {{[command: string]: (word?: string) => Promise<number>}} */
const commands = {
  async evaluate(file) {
    if (file === undefined) throw new Misuse('evaluate needs a file, or - for standard input.');
    const { loadCalc } = await engine();
    const calc = await loadCalc();
    const text = decoded(read(file));
    const response = text === undefined ? notJson : calc.evaluate(asRequest(text));
    print(response);
    return response.ok ? success : issues;
  },
  async describe() {
    const { loadCalc } = await engine();
    return print((await loadCalc()).describe());
  },
  async schema() {
    const { loadCalc, projectSchema } = await engine();
    return print(projectSchema((await loadCalc()).describe()));
  },
  async presets(name) {
    const { presetNames, loadPreset } = await engine();
    if (name === undefined) return print(presetNames);
    const preset = await loadPreset(name);
    if (preset === undefined) throw new Misuse(`No preset is named ${name}: there are ${presetNames.join(', ')}.`);
    return print(preset.project ?? preset);
  },
  async '--version'() {
    const { loadCalc } = await engine();
    const { name, version, compiler } = (await loadCalc()).version();
    process.stdout.write(`${name} ${version} (${compiler})\n`);
    return success;
  },
  async '--help'() {
    process.stdout.write(usage);
    return success;
  },
};

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw new Misuse(`${file} cannot be read: ${/** @type {Error} */ (error).message}`);
  }
}

/** What the core says of bytes that are no text. */
const notJson = { ok: false, schema: 1, issues: [{ path: '', code: 'not-json' }] };

/**
 * UTF-8 without its byte order mark; nothing for other bytes.
 *
 * @param {Uint8Array} bytes
 */
function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * A bare project is asked everything. The text itself goes to the core, which reads it and knows how to refuse it.
 *
 * @param {string} text
 */
const asRequest = (text) => (isProject(text) ? `{"schema":1,"project":${text}}` : text);

/** @param {string} text */
function isProject(text) {
  try {
    const document = JSON.parse(text);
    const isObject = document !== null && typeof document === 'object' && !Array.isArray(document);
    return isObject && !Object.hasOwn(document, 'project') && !Object.hasOwn(document, 'schema');
  } catch {
    return false;
  }
}

async function main() {
  const [name = '--help', word, ...more] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command || more.length > 0) throw new Misuse(`I do not understand that.\n\n${usage}`);
  return command(word);
}

// Whoever reads may have had enough, as `head` has.
process.stdout.on('error', (error) => {
  if (/** @type {any} */ (error).code === 'EPIPE') process.exit(success);
  throw error;
});

process.exitCode = await main().catch((error) => {
  process.stderr.write(error instanceof Misuse ? `oem-odm: ${error.message}\n` : `${error.stack}\n`);
  return failure;
});
