// SPDX-License-Identifier: MIT
// The workbook, worked out anew by Gnumeric (ssconvert): every formula starts at 0 in the file that it is given, and must come
// to what the page shows.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { loadCalc } from '../../web/calc/node.js';
import { bring } from '../../web/element/chair.js';
import { account } from '../../web/element/keep/account.js';
import { learnMore, speaks, teach } from '../../web/element/language.js';
import { Session } from '../../web/element/session.js';
import { book } from '../../web/keep/book.js';
import { ledgerRows } from '../../web/keep/sheets/ledger.js';
import { csv } from '../../web/keep/csv.js';
import { projectIn, projectText } from '../../web/keep/project.js';
import { column, quoted, workbook } from '../../web/keep/workbook.js';
import { keeping } from '../../web/words/en-keep.js';

await learnMore();
await bring();
teach(keeping);
globalThis.requestIdleCallback = () => 0; // nothing here rests: what is looked at is worked out at once
const calc = await loadCalc();
const folder = mkdtempSync(join(tmpdir(), 'oem-odm-'));
after(() => rmSync(folder, { recursive: true }));
const root = new URL('../../', import.meta.url);

/** @param {string} file @param {(project: any) => void} [change] */
function accountOf(file, change = () => {}) {
  const document = JSON.parse(readFileSync(new URL(file, root), 'utf8'));
  const project = document.project ?? document;
  change(project);
  const session = new Session(calc, () => {});
  session.load(project, 'property');
  session.finish();
  speaks('en', session.chair);
  return { told: account(session), result: session.now };
}

/** What Gnumeric makes of sheets, by name: rows of texts. @param {import('../../web/keep/workbook.js').Sheet[]} sheets */
function workedOut(sheets) {
  const blank = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell) => (cell && typeof cell === 'object' && cell.f ? { ...cell, v: 0 } : cell)),
    ),
  }));
  const place = mkdtempSync(join(folder, 'book-'));
  writeFileSync(join(place, 'book.xlsx'), workbook(blank));
  const words = ['--recalc', '-S', '-T', 'Gnumeric_stf:stf_assistant', '-O', 'format=raw separator=,'];
  execFileSync('ssconvert', [...words, join(place, 'book.xlsx'), join(place, '%s.csv')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return Object.fromEntries(
    readdirSync(place)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => [name.slice(0, -4), rowsOf(readFileSync(join(place, name), 'utf8'))]),
  );
}

/** A small reader of CSV. @param {string} text */
function rowsOf(text) {
  /** @type {string[][]} */
  const rows = [[]];
  for (const [, quotedText, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quotedText?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

const DOCUMENTS = [
  'presets/steel-bottle.json',
  'presets/odm-house.json',
  'examples/eu-three-currencies.json',
  'examples/brand-exclusivity.json',
  'examples/s1-idle-workshop.json',
];

for (const file of DOCUMENTS) {
  test(`every formula of ${file} comes to what it shows, and the answer is the page's`, () => {
    const { told, result } = accountOf(file);
    const sheets = book(told);
    const seen = workedOut(sheets);
    let formulas = 0;
    for (const { name, rows } of sheets) {
      const scale = Math.max(1, ...rows.flat().map((cell) => Math.abs(Number(/** @type {any} */ (cell)?.v) || 0)));
      for (const [r, row] of rows.entries()) {
        for (const [c, cell] of row.entries()) {
          if (!cell || typeof cell !== 'object' || cell.f === undefined) continue;
          const text = seen[name]?.[r]?.[c] ?? '';
          const where = `${name}!${column(c)}${r + 1} ${cell.f}`;
          if (typeof cell.v === 'number') {
            assert.notEqual(text, '', where);
            assert.ok(Math.abs(Number(text) - cell.v) <= 1e-11 * scale + 1e-9, `${where}: ${text}, not ${cell.v}`);
          } else {
            assert.equal(text, cell.v, where);
          }
          formulas += 1;
        }
      }
    }
    assert.ok(formulas > 100, `${formulas} formulas`);
    const row = (/** @type {number} */ at) =>
      seen.Answer?.[at - 1]?.slice(1).map((text) => (text === '' ? null : Number(text))) ?? [];
    for (const [i, { measures, orders }] of result.offers.entries()) {
      near(row(7)[i], measures.npv, 'NPV');
      near(row(8)[i], measures.profit, 'profit');
      near(row(9)[i], measures.holeAmount ?? 0, 'deepest');
      assert.equal(row(10)[i] ?? null, measures.holeWeek, 'its week');
      assert.equal(row(11)[i] ?? null, measures.paybackWeek, 'payback');
      if (measures.irr.status === 'one')
        near(row(13)[i], 0, 'worth at the return', 1e-6 * Math.abs(measures.npv) + 1e-6);
      for (const [n, order] of (result.side === 'supplier' ? [] : orders).entries()) {
        const told = seen.Orders?.find((row) => Number(row[0]) === i + 1 && Number(row[2]) === n + 1);
        near(Number(told?.[6]), order.landed, `landed, order ${n}`);
        near(Number(told?.[7]), order.landedUnit, `landed each, order ${n}`);
      }
    }
  });
}

test('another discount rate in its cell gives the NPV that the core gives at that rate', () => {
  const { told } = accountOf('presets/steel-bottle.json');
  const { result } = accountOf('presets/steel-bottle.json', (project) => {
    project.market.discountRate = 0.25;
  });
  const sheets = book(told);
  const [answer] = sheets;
  const cell = /** @type {import('../../web/keep/workbook.js').Cell} */ (answer?.rows[3]?.[1]);
  assert.equal(cell.v, told.rate);
  cell.v = 0.25;
  const seen = workedOut(sheets).Answer?.[6]?.slice(1).map(Number) ?? [];
  for (const [i, { measures }] of result.offers.entries()) near(seen[i], measures.npv, 'NPV at 25 %');
});

test('a discount rate that is a range alone is the middle that the core takes', () => {
  const { told, result } = accountOf('presets/steel-bottle.json', (project) => {
    project.market.discountRate = { range: { low: 0.08, high: 0.2 } };
  });
  const seen = workedOut(book(told)).Answer?.[6]?.slice(1).map(Number) ?? [];
  for (const [i, { measures }] of result.offers.entries()) near(seen[i], measures.npv, 'NPV');
});

test('a share stands in its cell as a share, and what has no answer makes no file', () => {
  const { told } = accountOf('presets/steel-bottle.json');
  const sheet = book(told).at(-1);
  const fee = sheet?.rows.find((row) => row[4] === '/market/channelFee');
  assert.deepEqual(fee?.[1], { v: 0.15, s: 'share' });
  assert.equal(fee?.[2], '');
  const { told: none } = accountOf('presets/steel-bottle.json', (project) => {
    project.market.price = -5;
  });
  assert.equal(none, null);
});

test('a project file: what is none is refused, whatever it says of itself', () => {
  const project = { offers: [] };
  assert.deepEqual(projectIn(projectText(project)), project);
  assert.deepEqual(projectIn(JSON.stringify(project)), project);
  for (const text of [
    '',
    'abc',
    '[]',
    'null',
    '{}',
    '{"schema":1,"result":{}}',
    '{"schema":2,"project":{"offers":[]}}',
    '{"project":3}',
  ])
    assert.equal(projectIn(text), null, text);
});

test('names that programs take for more than names stay names', () => {
  const names = ['=HYPERLINK("http://a.b","c")', '+1', '@x', '-2', 'a "b", c', `<&>'${String.fromCharCode(1)}\ud800`];
  const { told } = accountOf('presets/steel-bottle.json');
  told.offers = told.offers.map((offer, i) => ({ ...offer, name: names[i] ?? '' }));
  const rows = rowsOf(csv(ledgerRows(told)).replaceAll('\r', '').slice(1));
  assert.equal(rows[1]?.[1], `'${names[0]}`);
  assert.equal(rows[1]?.length, 9);
  for (const name of names) {
    assert.doesNotMatch(csv([[name]]).slice(1), /^"?[=+\-@]/);
    told.offers = told.offers.map((offer) => ({ ...offer, name }));
    const seen = workedOut(book(told));
    const kept = name.replace(String.fromCharCode(1), '').replace('\ud800', '');
    assert.equal(seen.Answer?.[4]?.[1], kept);
    assert.equal(seen.Ledger?.[1]?.[1], kept);
  }
});

test('the ledger as text is the entries, in their order', () => {
  const { told } = accountOf('presets/steel-bottle.json');
  const rows = ledgerRows(told);
  const entries = told.ledger.flatMap(({ entries }) => entries);
  assert.equal(rows.length, entries.length + 1);
  assert.deepEqual(
    rows.slice(1).map((row) => row[7]),
    entries.map(({ amount }) => amount),
  );
  assert.match(String(rows[1]?.[3]), /^\d{4}-\d\d-\d\d$/);
});

test('money has the decimals of its currency', () => {
  const styles = (/** @type {number} */ digits) =>
    strFromU8(unzipSync(workbook([], { digits }))['xl/styles.xml'] ?? new Uint8Array());
  assert.match(styles(2), /formatCode="#,##0\.00"/);
  assert.match(styles(0), /formatCode="#,##0"/);
});

test('sheets: letters of columns, names as programs allow them, no two alike', () => {
  assert.deepEqual([0, 25, 26, 701, 702].map(column), ['A', 'Z', 'AA', 'ZZ', 'AAA']);
  assert.equal(quoted("a'b[c]"), "'a''b c'");
  assert.throws(
    () =>
      workbook([
        { name: 'A', widths: [], rows: [] },
        { name: 'a', widths: [], rows: [] },
      ]),
    /two sheets/,
  );
});

/** @param {number | null | undefined} got @param {number} want @param {string} what @param {number} [within] */
function near(got, want, what, within = 1e-9 * Math.max(1, Math.abs(want))) {
  assert.ok(typeof got === 'number' && Math.abs(got - want) <= within, `${what}: ${got}, not ${want}`);
}
