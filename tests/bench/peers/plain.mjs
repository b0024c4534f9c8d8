// SPDX-License-Identifier: MIT
// The best plain JavaScript as a process: `node plain.mjs table|sampler`. A line {"worlds", "seed"} is answered with what the worlds
// say, a line {"values"} with the NPVs of that one world.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { bySampler, byTable, xoshiro } from './draw.mjs';
import { find, paths, Weekly } from './weekly.mjs';

const document = JSON.parse(readFileSync(new URL('../../oracles/projects/jumpy.json', import.meta.url), 'utf8'));
const weekly = new Weekly(document);
const draw = process.argv[2] === 'sampler' ? bySampler(document) : byTable(document);
const numbers = new Float64Array(paths.length);

/** @param {number} worlds @param {number} seed */
function simulate(worlds, seed) {
  const uniform = xoshiro(seed);
  const { npv, hole } = weekly;
  let first = 0;
  let second = 0;
  let best = 0;
  let ahead = 0;
  let deepest = 0;
  for (let n = 0; n < worlds; n += 1) {
    draw(uniform, numbers);
    weekly.run(numbers);
    first += npv[0];
    second += npv[1];
    best += Math.max(npv[0], npv[1]);
    if (npv[0] >= npv[1]) ahead += 1;
    deepest = Math.min(deepest, hole[0], hole[1]);
  }
  return { best: ahead / worlds, perfect: (best - Math.max(first, second)) / worlds, mean: first / worlds, deepest };
}

for await (const line of createInterface({ input: process.stdin })) {
  const { worlds, seed, values } = JSON.parse(line);
  if (values) {
    for (const [i, path] of paths.entries()) {
      const { value } = find(document, path);
      numbers[i] = values[path] ?? value;
    }
    weekly.run(numbers);
  }
  console.log(JSON.stringify(values ? { npv: [...weekly.npv], hole: [...weekly.hole] } : simulate(worlds, seed)));
}
