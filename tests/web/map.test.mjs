// SPDX-License-Identifier: MIT
// Two numbers at once: the drawn parts end where the core's lines run, words cover nothing, and every sentence is whole.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCalc } from '../../web/calc/node.js';
import { loadPreset } from '../../web/calc/presets.js';
import { isoband } from '../../web/charts/isoband.js';
import { chanceMap, laidOut } from '../../web/charts/map.js';
import { placed } from '../../web/charts/places.js';
import { en } from '../../web/words/en.js';
import { supplyFields } from '../../web/words/en-fields-supply.js';
import { chance } from '../../web/words/en-sure.js';
import { supply } from '../../web/words/en-supply.js';
import { later } from '../../web/words/learned.js';
import { axisText, mapFinding, mapLines, mapTable, nearest, partNames, placeText } from '../../web/words/map.js';
import { fieldMap } from '../../web/words/sentences.js';
import { use } from '../../web/words/words.js';

const calc = await loadCalc();
const fields = fieldMap(calc.describe());
const words = { ...en, ...later, ...supplyFields, ...chance };
use(words);

/** The map of a preset's two strongest numbers. */
async function mapOf(name, points = 7) {
  const { project } = await loadPreset(name);
  const { result } = calc.evaluate({ schema: 1, project, ask: { compare: true, flips: true } });
  const [x, y] = result.flips.map(({ path }) => path);
  const asked = calc.evaluate({ schema: 1, project, ask: { chanceMap: { x, y, points } } });
  return { view: { result, project, fields }, map: asked.result.chanceMap };
}
const maps = await Promise.all(
  ['steel-bottle', 'skincare-cream', 'new-exporter', 'full-factory'].map((one) => mapOf(one)),
);

/** The area of an outline of pieces that do not overlap. @param {string} outline */
function area(outline) {
  const pieces = outline.split('Z').filter(Boolean);
  return pieces.reduce((sum, piece) => {
    const points = piece
      .slice(1)
      .split('L')
      .map((pair) => pair.split(' ').map(Number));
    const twice = points.reduce((total, [x, y], i) => {
      const [a, b] = points[(i + 1) % points.length];
      return total + x * b - a * y;
    }, 0);
    return sum + Math.abs(twice) / 2;
  }, 0);
}
const near = (got, wanted, what) => assert.ok(Math.abs(got - wanted) < 1e-3, `${what ?? ''} ${got}, not ${wanted}`);

test('a part ends where the value is at the level', () => {
  const ends = [0, 1];
  near(
    area(
      isoband(
        [
          [0, 1],
          [0, 1],
        ],
        0.25,
        ends,
        ends,
      ),
    ),
    0.75,
  );
  near(
    area(
      isoband(
        [
          [1, 1],
          [1, 1],
        ],
        0.5,
        ends,
        ends,
      ),
    ),
    1,
  );
  near(
    area(
      isoband(
        [
          [0, 0],
          [0, 0],
        ],
        0.5,
        ends,
        ends,
      ),
    ),
    0,
  );
  near(
    area(
      isoband(
        [
          [1, 0],
          [0, 0],
        ],
        0.5,
        ends,
        ends,
      ),
    ),
    0.125,
  );
  // y runs upwards: the second row is the upper one
  assert.equal(
    isoband(
      [
        [0, 0],
        [1, 1],
      ],
      0.5,
      ends,
      ends,
    ),
    'M1 0.5L1 0L0 0L0 0.5Z',
  );
});

test('crosswise corners are joined by the mean of the cell', () => {
  const ends = [0, 1];
  assert.equal(
    isoband(
      [
        [1, 0],
        [0, 1],
      ],
      0.5,
      ends,
      ends,
    ).match(/M/g).length,
    1,
    'a mean at the level joins them',
  );
  assert.equal(
    isoband(
      [
        [0.9, 0],
        [0, 0.9],
      ],
      0.5,
      ends,
      ends,
    ).match(/M/g).length,
    2,
  );
  assert.equal(
    isoband(
      [
        [0, 1.2],
        [1.2, 0],
      ],
      0.5,
      ends,
      ends,
    ).match(/M/g).length,
    1,
  );
});

test('both parts fill the map, and the core’s line of a half lies on their border', () => {
  for (const { map } of maps) {
    const share = (points) => points.map((one) => (one - points[0]) / (points.at(-1) - points[0]));
    const [xs, ys] = [share(map.x.points), share(map.y.points)];
    const inside = isoband(map.chance, 0.5, xs, ys);
    const outside = isoband(
      map.chance.map((row) => row.map((one) => -one)),
      -0.5,
      xs,
      ys,
    );
    near(area(inside) + area(outside), 1, map.x.path);
    const corners = inside.match(/[\d.]+ [\d.]+/g)?.map((pair) => pair.split(' ').map(Number)) ?? [];
    for (const line of map.lines.find((one) => one.chance === 0.5).along)
      for (const [x, y] of line) {
        const a = (x - map.x.points[0]) / (map.x.points.at(-1) - map.x.points[0]);
        const b = 1 - (y - map.y.points[0]) / (map.y.points.at(-1) - map.y.points[0]);
        assert.ok(
          corners.some(([c, d]) => Math.hypot(a - c, b - d) < 1e-3),
          `${map.x.path} ${a} ${b}`,
        );
      }
  }
});

test('words stand inside, on what they name, and cover neither each other nor the visitor', () => {
  const room = { width: 288, height: 220, taken: [[150, 100]] };
  const line = Array.from({ length: 30 }, (_, i) => [i * 10, 100]);
  const found = placed(
    [
      { text: '50%', on: line, key: '50' },
      { text: '90%', on: line, key: '90' },
      { text: 'a word that is far too long for the narrow room that there is', on: line, key: 'long' },
    ],
    room,
  );
  assert.deepEqual(
    found.map(({ key }) => key),
    ['50', '90'],
  );
  for (const { at } of found) {
    assert.equal(at[1], 100);
    assert.ok(at[0] > 14 && at[0] < 274 && Math.abs(at[0] - 150) > 12, String(at));
  }
  assert.ok(Math.abs(found[0].at[0] - found[1].at[0]) > 22);
});

test('the picture: two textures, three kinds of lines with words on them, the visitor’s point', async () => {
  const { view, map } = await mapOf('steel-bottle', 17);
  const plane = laidOut({
    x: map.x.points,
    y: map.y.points,
    chance: map.chance,
    names: partNames(view, map),
    lines: mapLines(map),
    yours: [map.x.value, map.y.value],
  });
  const look = { id: 'm', inks: ['odm', 'oem'], yours: [map.x.value, map.y.value], picked: null, title: 'a map' };
  const drawn = chanceMap(plane, look);
  const all = JSON.stringify(drawn);
  for (const part of ['url(#ink-odm)', 'url(#ink-oem)', 'iso most', 'iso few', 'iso equal', '"dot"'])
    assert.ok(all.includes(part), part);
  for (const text of ['50%', '90%', 'equal', 'ODM best', 'OEM best']) assert.ok(all.includes(`["${text}"]`), text);
  assert.equal(drawn.attrs['aria-label'], 'a map');
  const touched = JSON.stringify(chanceMap(plane, { ...look, picked: [map.x.points[0], map.y.points[16]] }));
  assert.ok(
    touched.includes('"x1":"0%","x2":"0%"') && touched.includes('"y1":"0","y2":"0"'),
    'the cross stands where it is read',
  );
});

test('every place, finding, axis and table is told without holes', () => {
  for (const { view, map } of maps) {
    use(view.result.side === 'supplier' ? { ...words, ...supply } : words);
    const texts = [axisText(view, map.x), axisText(view, map.y), ...partNames(view, map)];
    map.y.points.forEach((_, j) => {
      map.x.points.forEach((_, i) => {
        texts.push(...Object.values(placeText(view, map, i, j)), mapFinding(view, map, i, j));
      });
    });
    const { caption, head, rows, behind } = mapTable(view, map);
    texts.push(caption, behind, ...head, ...rows.flatMap(({ name, cells }) => [name, ...cells]));
    for (const text of texts) {
      assert.ok(text.length > 0);
      assert.doesNotMatch(text, /[{}]|undefined|null|NaN|^[a-z]+\.[a-z.]+$/, text);
    }
    assert.ok(rows.length <= 5 && head.length <= 5);
  }
  use(words);
});

test('the finding says which number alone turns it', () => {
  const [{ view, map }] = maps;
  const at = (chance) => {
    const rows = chance.map((row) => [...row]);
    const [x, y] = [0, 1].map(() => ({ path: '/market/demand', value: 1, points: [0, 1, 2] }));
    return mapFinding(view, { ...map, x, y: { ...y, path: '/market/price' }, chance: rows }, 1, 1);
  };
  assert.match(
    at([
      [1, 1, 0],
      [1, 1, 0],
      [1, 1, 0],
    ]),
    /^Whether ODM is best in most futures turns with sales a year at 1 to 2; .*price.* alone does not turn it\.$/,
  );
  assert.match(
    at([
      [0, 0, 0],
      [1, 1, 1],
      [1, 1, 1],
    ]),
    / turns with .*price.* at \$0 to \$1; sales a year alone does not/,
  );
  assert.match(
    at([
      [0, 0, 0],
      [1, 1, 0],
      [1, 1, 0],
    ]),
    /^Whether ODM is best in most futures turns with sales a year at 1 to 2, or with .* at \$0 to \$1\.$/,
  );
  assert.equal(
    at([
      [0, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ]),
    'Whether ODM is best in most futures turns with neither alone, but with both together.',
  );
  assert.match(
    at([
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ]),
    /^Everywhere on this map ODM is best/,
  );
  assert.match(
    at([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]),
    /^Nowhere on this map is ODM best/,
  );
  assert.equal(nearest([1, 2, 4], 3.4), 2);
});
