// SPDX-License-Identifier: MIT
// npm run oracles: runs the scripts of tests/oracles (R, Octave, OpenTURNS, nested Monte Carlo) and compares what they print with what is
// committed beside them, which npm test holds against the core. `-- --write` commits to what they print now; a name runs one alone.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './cmake.mjs';
import { fail, main, root, run } from './run.mjs';
import { ensure } from './setup.mjs';

const folder = 'tests/oracles';
const python = ['/usr/bin/python3', '-B'];
const r = ['Rscript', '--vanilla'];
const octave = ['octave-cli', '--norc'];

/** Each script with what runs it, and by how much its last column may differ from the committed: relative, and at least `floor`. */
const scripts = {
  'quantiles.R': { by: r, relative: 1e-12, floor: 1e-15 },
  'quantiles.m': { by: octave, relative: 1e-11, floor: 1e-14 },
  'worth.R': { by: r, relative: 1e-9, floor: 1e-12 },
  'worth.m': { by: octave, relative: 1e-9, floor: 1e-9 },
  'reliability.py': { by: python, relative: 1e-6, floor: 1e-5 },
  'indices.py': { by: python, relative: 1e-8, floor: 1e-9 },
  'nested.py': { by: python, relative: 1e-6, floor: 1e-3 }, // some minutes: 20 million worlds
};

/** Tables of two tools that must say the same, whatever is committed. */
const pairs = [
  { one: 'quantiles.R', other: 'quantiles.m', relative: 1e-11, floor: 1e-13 },
  { one: 'worth.R', other: 'worth.m', relative: 1e-9, floor: 1e-9 },
];

/** @param {string} text @returns {Map<string, number>} the last column by all before it */
function tableOf(text) {
  const rows = text.split('\n').filter((line) => /^[a-z].*,/.test(line));
  return new Map(rows.map((row) => [row.slice(0, row.lastIndexOf(',')), Number(row.slice(row.lastIndexOf(',') + 1))]));
}

/** The names of rows of `one` that `other` has too (all of them, if `all`) and that differ. */
function apart(one, other, { relative, floor }, all) {
  const rows = [...one].filter(([name]) => all || other.has(name));
  const bad = rows.filter(
    ([name, value]) => !(Math.abs(value - other.get(name)) <= Math.max(floor, relative * Math.abs(value))),
  );
  return { count: rows.length, bad };
}

await main(async () => {
  const words = process.argv.slice(2);
  const write = words.includes('--write');
  const named = words.filter((word) => !word.startsWith('--'));
  const unknown = named.filter((name) => !(name in scripts));
  if (unknown.length > 0) fail(`${unknown.join(', ')}: the oracles are ${Object.keys(scripts).join(', ')}.`);
  await ensure('oracle', 'oracles', 'cmake', 'native');
  const core = await build('release', 'oemodm_cli');
  const env = { OEMODM_CLI: join(core, 'oem-odm-native'), LC_ALL: 'C.UTF-8' };

  const total = { passed: 0, failed: 0 };
  const tables = {};
  const count = (title, { count, bad }, other) => {
    total.passed += count - bad.length;
    total.failed += bad.length + (count === 0 ? 1 : 0);
    console.log(
      `${bad.length > 0 || count === 0 ? 'FAILED' : 'ok    '} ${title}: ${count - bad.length} of ${count} rows agree`,
    );
    for (const [name, value] of bad.slice(0, 5)) console.log(`         ${name}: ${value}, not ${other.get(name)}`);
  };
  for (const [name, rule] of Object.entries(scripts)) {
    if (named.length > 0 && !named.includes(name)) continue;
    const [command, ...flags] = rule.by;
    const start = Date.now();
    const { text } = await run(command, [...flags, join(folder, name)], {
      show: false,
      env,
      advice: `${name} failed: see above.`,
    });
    tables[name] = tableOf(text);
    const file = join(root, folder, `${name}.csv`);
    if (write) writeFileSync(file, text.replaceAll(/^(?![a-z].*,).*\n/gm, ''));
    const committed = existsSync(file) ? tableOf(readFileSync(file, 'utf8')) : new Map();
    const seconds = Math.round((Date.now() - start) / 1000);
    count(`${name}, ${seconds} s`, apart(tables[name], committed, rule, true), committed);
    const gone = [...committed.keys()].filter((row) => !tables[name].has(row));
    if (gone.length > 0)
      count(`${name} no longer prints`, { count: gone.length, bad: gone.map((row) => [row, Number.NaN]) }, committed);
  }
  for (const pair of pairs) {
    const [one, other] = [tables[pair.one], tables[pair.other]];
    if (one && other) count(`${pair.one} and ${pair.other}`, apart(one, other, pair, false), other);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
});
