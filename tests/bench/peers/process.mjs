// SPDX-License-Identifier: MIT
// A program that answers lines, and the processor time that each answer takes: on a shared machine the clock on the wall says more about
// the others.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { root } from '../../../scripts/run.mjs';

export class Process {
  /** @param {string} command @param {string[]} words */
  constructor(command, words) {
    this.child = spawn(command, words, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
    this.account = `/proc/${this.child.pid}/schedstat`;
  }

  /** Microseconds of its main thread, which does all of the work. */
  get used() {
    if (!existsSync(this.account)) return performance.now() * 1000;
    return Number(readFileSync(this.account, 'utf8').split(' ')[0]) / 1000;
  }

  /** @param {object} line @returns {Promise<{answer: any, us: number}>} */
  async ask(line) {
    const before = this.used;
    this.child.stdin.write(`${JSON.stringify(line)}\n`);
    const { value, done } = await this.lines.next();
    if (done) throw new Error(`${this.child.spawnargs.join(' ')} ended without an answer`);
    return { us: this.used - before, answer: JSON.parse(value) };
  }

  end() {
    this.child.stdin.end();
  }
}
