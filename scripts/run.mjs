// SPDX-License-Identifier: MIT
// Running other programs, and failing in one sentence that says what to do.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** An error whose message is meant for a person: no stack is shown. */
export class Advice extends Error {}

/** @param {string} sentence @returns {never} */
export const fail = (sentence) => {
  throw new Advice(sentence);
};

/** Runs a script's main function; the exit code is 1 after any error. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Advice ? `\n${error.message}` : error);
    process.exit(1);
  }
}

/** @param {string} command */
export const has = (command) =>
  spawnSync('sh', ['-c', `command -v "$1"`, 'sh', command], { stdio: 'ignore' }).status === 0;

/**
 * Runs a program and gives its exit code and its text. With `show` the text also appears as it comes, with `quiet` only
 * if the program fails.
 *
 * @param {string} command
 * @param {string[]} words
 * @param {{show?: boolean, quiet?: boolean, env?: object, input?: string, cwd?: string, advice?: string}} [options]
 * @returns {Promise<{code: number, text: string}>}
 */
export function run(command, words, options = {}) {
  const { show = true, env, input, cwd = root, advice } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd, env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
    const pieces = [];
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding('utf8');
      from.on('data', (piece) => {
        pieces.push(piece);
        if (show) to.write(piece);
      });
    }
    child.stdin.on('error', () => {}); // a program that reads no input may close it
    child.stdin.end(input ?? '');
    child.on('error', (error) => reject(new Advice(advice ?? `${command} did not start: ${error.message}`)));
    child.on('close', (code, signal) => {
      const text = pieces.join('');
      if (code !== 0 && advice) {
        if (!show) process.stderr.write(text);
        return reject(new Advice(advice));
      }
      if (signal) process.stderr.write(`${command} was ended by ${signal}.\n`);
      resolve({ code: code ?? 1, text });
    });
  });
}
