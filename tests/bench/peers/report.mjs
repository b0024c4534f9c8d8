// SPDX-License-Identifier: MIT
// The tables of `npm run bench -- --peers`, as Markdown.

const digits = (x) => (x >= 100 ? Math.round(x).toLocaleString('en') : x.toPrecision(3));
const error = (x) => String(Number(x.toPrecision(2)));
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** @param {{[name: string]: string}} names @param {{[name: string]: number}} us a world */
export function raw(names, us) {
  const rows = Object.keys(us).map((name) => [names[name], digits(us[name]), digits(us[name] / us.wasm)]);
  return table(['processor time', 'us a world', 'times ours as wasm'], rows);
}

/**
 * How many worlds plain chance needs for our error at a size: its error is c / sqrt(n), c from all sizes together.
 *
 * @param {{rows: any[]}} found @param {'best' | 'perfect'} figure
 */
function needed({ rows }, figure) {
  const c = Math.sqrt(rows.reduce((sum, row) => sum + row.worlds * row.table[figure] ** 2, 0) / rows.length);
  return rows.map((row) => (c / row.wasm[figure]) ** 2);
}

/** The look-up's time for our error over our time, by size. */
function advantage(found, figure) {
  const last = found.rows.at(-1).table;
  const each = last.us / found.rows.at(-1).worlds;
  return needed(found, figure).map((worlds, i) => (worlds * each) / found.rows[i].wasm.us);
}

/** @param {{reference: any, rows: any[]}} found */
export function erring(found) {
  const [best, perfect] = ['best', 'perfect'].map((figure) => advantage(found, figure));
  const rows = found.rows.map(({ worlds, wasm, table: other }, i) => [
    worlds.toLocaleString('en'),
    digits(wasm.us / 1000),
    digits(other.us / 1000),
    `${error(wasm.best)} / ${error(other.best)}`,
    digits(best[i]),
    `${error(wasm.perfect)} / ${error(other.perfect)}`,
    digits(perfect[i]),
  ]);
  const head = [
    'worlds',
    'ours, ms',
    'JavaScript, ms',
    'error of the chance of being best',
    'its time for our error',
    'error of EVPI',
    'its time for our error',
  ];
  const { best: chance, perfect: evpi } = found.reference;
  return `Root mean square errors against ${chance.toFixed(5)} and ${evpi.toFixed(2)}, ours / JavaScript's look-up.\n\n${table(head, rows)}`;
}

/** Each aim, met or missed. Of the sizes, the one on which a page rests counts: 65,536; the others stand in the table. */
export function aims(us, found) {
  const rows = [
    ['time to equal error, chance of being best: 5 times the best JavaScript', advantage(found, 'best').at(-1), 5],
    ['time to equal error, EVPI: 10 times the best JavaScript', advantage(found, 'perfect').at(-1), 10],
    ['raw speed at least that of the best JavaScript', Math.min(us.table, us.sampler) / us.wasm, 1],
    ['raw speed at least 0.7 of native with the same lanes', us.native / us.wasm, 0.7],
    ['10 times numpy', us.numpy / us.wasm, 10],
    ['300 times Squiggle', us.squiggle / us.wasm, 300],
  ];
  return table(
    ['aim', 'measured', ''],
    rows.map(([aim, got, least]) => [aim, digits(got), got >= least ? 'met' : 'MISSED']),
  );
}
