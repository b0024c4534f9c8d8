// SPDX-License-Identifier: MIT
// npm run bench -- --peers: the same project by us and by others, in one run. First all must give the core's answer in the same worlds;
// then rounds of timed runs take turns; then errors over many seeds against a reference, and from both the time to equal error.
import { contestants } from './contestants.mjs';
import { aims, erring, raw } from './report.mjs';

/** As many seeds, so that an error is known to 15 %. */
const seeds = Array.from({ length: 24 }, (_, i) => i + 1);
const sizes = [1024, 4096, 16384, 65536];
const rounds = 7;

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const rms = (values) => Math.sqrt(values.reduce((sum, x) => sum + x * x, 0) / values.length);

/** @param {ReturnType<typeof contestants>} all */
async function checked(all) {
  const examples = await all.wasm.examples([0, 99, 198, 297, 396, 495, 594, 693, 792, 891]);
  for (const one of Object.values(all)) {
    if (one.ours) continue;
    const apart = await one.apart(examples);
    console.log(`${one.name}: the core's NPVs in ${examples.length} worlds to ${apart.toExponential(0)}`);
    if (!(apart < 1e-9)) throw new Error(`${one.name} does not answer as the core does: there is nothing to time.`);
  }
}

/** Microseconds a world, medians of rounds in turns; a first run warms up. Each run has a seed of its own: the core keeps its last answer. */
async function timed(all) {
  const us = Object.fromEntries(Object.keys(all).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, one] of Object.entries(all)) {
      const said = await one.simulate(one.most, 1000 + round);
      if (round > 0) us[name].push(said.us / one.most);
    }
  }
  return Object.fromEntries(Object.entries(us).map(([name, values]) => [name, median(values)]));
}

/** Errors of the chance of being best and of EVPI, and the time of a run, by size. Sobol' points are ours, plain chance the look-up's. */
async function errors(all) {
  const reference = { best: 0, perfect: 0 };
  const others = [501, 502, 503, 504, 505, 506, 507, 508];
  for (const seed of others) {
    const said = await all.native.simulate(65536, seed);
    reference.best += said.best / others.length;
    reference.perfect += said.perfect / others.length;
  }
  const rows = [];
  for (const worlds of sizes) {
    const row = { worlds };
    for (const name of ['wasm', 'table']) {
      const said = [];
      for (const seed of seeds) said.push(await all[name].simulate(worlds, seed));
      row[name] = {
        us: median(said.map((one) => one.us)),
        best: rms(said.map((one) => one.best - reference.best)),
        perfect: rms(said.map((one) => one.perfect - reference.perfect)),
      };
    }
    rows.push(row);
  }
  return { reference, rows };
}

/** @param {{native: string, limit: string, squiggle: string}} places */
export async function peers(places) {
  const all = contestants(places);
  try {
    await checked(all);
    const us = await timed(all);
    const names = Object.fromEntries(Object.entries(all).map(([name, one]) => [name, one.name]));
    console.log(`\n${raw(names, us)}`);
    const found = await errors(all);
    console.log(`\n${erring(found)}`);
    console.log(`\n${aims(us, found)}`);
  } finally {
    for (const one of Object.values(all)) one.process.end();
  }
}
