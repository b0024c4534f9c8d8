// SPDX-License-Identifier: MIT
// Who runs in `npm run bench -- --peers`, all on tests/oracles/projects/jumpy.json: the process, how it is asked, and what it answers.
import { readFileSync } from 'node:fs';
import { Process } from './process.mjs';

const project = JSON.parse(readFileSync(new URL('../../oracles/projects/jumpy.json', import.meta.url), 'utf8'));
const request = (ask) => ({ schema: 1, project, ask: { compare: true, ...ask } });

/**
 * What the worlds say: the chance that the first offer is best, and EVPI; `us` is all of the processor time of the answer.
 *
 * @typedef {{best: number, perfect: number, us: number}} Said
 */

/** Ours: a request and its whole response, which says much more than the others do. */
class Core {
  /** @param {string} name @param {string} command @param {string[]} words @param {number} most worlds of a timed run */
  constructor(name, command, words, most = 65536) {
    Object.assign(this, { name, most, ours: true, process: new Process(command, words) });
  }
  async ask(ask) {
    const { us, answer } = await this.process.ask(request(ask));
    if (!answer.ok) throw new Error(`${this.name}: ${JSON.stringify(answer)}`);
    return { us, result: answer.result };
  }
  /** @returns {Promise<Said>} */
  async simulate(worlds, seed) {
    const { us, result } = await this.ask({ simulate: { worlds, seed } });
    return { us, best: result.simulate.offers[0].best.value, perfect: result.simulate.perfect.value };
  }
  /** The plain answer, and worlds with their values. */
  async examples(worlds) {
    const { result } = await this.ask({});
    const measures = result.offers.map((offer) => offer.measures);
    const plain = { values: {}, npv: measures.map((one) => one.npv), hole: measures.map((one) => one.holeAmount) };
    const rows = [plain];
    for (const world of worlds) {
      const { simulate } = (await this.ask({ simulate: { worlds: 1024, seed: 1, world } })).result;
      rows.push({
        values: Object.fromEntries(simulate.world.values.map((row) => [row.path, row.value])),
        npv: simulate.world.npv,
        hole: undefined,
      });
    }
    return rows;
  }
}

/** Another: it is asked for nothing but what it answers. */
class Peer {
  constructor(name, command, words, most) {
    Object.assign(this, { name, most, ours: false, process: new Process(command, words) });
  }
  /** @returns {Promise<Said>} */
  async simulate(worlds, seed) {
    const { us, answer } = await this.process.ask({ worlds, seed });
    return { ...answer, us };
  }
  /** By how much it differs from the core's examples, relative, at most. */
  async apart(examples) {
    let most = 0;
    for (const { values, npv, hole } of examples) {
      const { answer } = await this.process.ask({ values });
      const pairs = [
        ...npv.map((x, i) => [x, answer.npv[i]]),
        ...(answer.hole && hole ? hole.map((x, i) => [x, answer.hole[i]]) : []),
      ];
      for (const [x, y] of pairs) most = Math.max(most, Math.abs(y / x - 1));
    }
    return most;
  }
}

/** @param {{native: string, limit: string, squiggle: string}} places the two native programs and the folder that holds Squiggle */
export function contestants({ native, limit, squiggle }) {
  const folder = 'tests/bench/peers';
  const node = process.execPath;
  return {
    wasm: new Core('ours, wasm in Node', node, [`${folder}/wasm.mjs`]),
    native: new Core('ours, native', native, ['lines']),
    limit: new Core('ours, native, -march=native', limit, ['lines']),
    table: new Peer('JavaScript, look-up', node, [`${folder}/plain.mjs`, 'table'], 65536),
    sampler: new Peer('JavaScript, beta sampler', node, [`${folder}/plain.mjs`, 'sampler'], 65536),
    numpy: new Peer('numpy', '/usr/bin/python3', ['-B', `${folder}/peer_numpy.py`], 65536),
    squiggle: new Peer('Squiggle', node, [`${folder}/squiggle.mjs`, squiggle], 256),
  };
}
