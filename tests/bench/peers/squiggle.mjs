// SPDX-License-Identifier: MIT
// Squiggle as a process: `node squiggle.mjs FOLDER`, where FOLDER holds @quri/squiggle-lang. The same weeks and orders as weekly.mjs, in
// Squiggle's own language and drawn by its own sampler, a world after the other: its arithmetic on whole distributions cannot order stock.
// What does not change from world to world is put into the program as numbers. A line {"worlds"} or {"values"}, as in plain.mjs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { find, paths, Weekly } from './weekly.mjs';

const resolved = createRequire(join(process.argv[2], 'any.js')).resolve('@quri/squiggle-lang');
const { run } = await import(pathToFileURL(resolved).href);
const document = JSON.parse(readFileSync(new URL('../../oracles/projects/jumpy.json', import.meta.url), 'utf8'));
const weekly = new Weekly(document);
const list = (values) => `[${[...values].join(', ')}]`;
const numbers = (of, names) => names.map((name) => `${name}: ${of[name]}`).join(', ');

const plans = document.offers.map((offer, i) => {
  const plan = { ...weekly.plans[i], reorder: offer.reorderWeeks.value };
  return `{${numbers(plan, ['prepare', 'shipping', 'reorder', 'weekly', 'least', 'first', 'from', 'packaging', 'deposit'])}}`;
});

const model = `
ramp = ${list(weekly.ramp)}
ramped = ${list(weekly.ramped)}
discount = ${list(weekly.discount)}
up(x) = ceil(x - 1e-9 * max([1, x]))
pv(t) = discount[floor(t + 1e-9)]
cost(p, x, q) = {
  goods = q * (if q >= p.from then x.many else x.few)
  freight = x.rate * max([${weekly.volume} * q, 1])
  landing = ${weekly.charges} + ${weekly.duty} * goods
  {q: q, goods: goods, freight: freight, landing: landing, total: goods + freight + landing}
}
paid(p, c, ordered, ready) = p.deposit * c.goods * pv(ordered) + (1 - p.deposit) * c.goods * pv(ready) +
  c.freight * pv(ready + ${weekly.cutOff}) + c.landing * pv(ready + p.shipping)
offer(p, x) = {
  ready = p.prepare + x.make
  launch = up(ready + p.shipping)
  first = cost(p, x, p.first)
  full = x.demand / 52 * (1 + x.effect)
  before(w) = ramped[min([${weekly.horizon}, w]) - launch]
  start = {npv: 0 - (p.packaging + x.tooling) * pv(p.prepare) - paid(p, first, p.prepare, ready), stock: 0, worth: 0, seen: 0, seenPlan: 0,
           onWay: p.first, orders: [{week: launch, q: p.first, total: first.total}]}
  step = {|s, w|
    came = List.filter(s.orders, {|o| o.week == w})
    open = List.filter(s.orders, {|o| o.week > w})
    stock = s.stock + List.reduce(came, 0, {|sum, o| sum + o.q})
    worth = s.worth + List.reduce(came, 0, {|sum, o| sum + o.total})
    onWay = s.onWay - List.reduce(came, 0, {|sum, o| sum + o.q})
    a = max([w + 1, up(w + p.reorder + p.shipping)])
    k = (if s.seenPlan > 0 then s.seen / s.seenPlan else 1) * p.weekly
    reviewed = a < ${weekly.horizon}
    until = if reviewed then k * (before(a) - before(w)) else 0
    need = if reviewed then until + k * (before(a + ${weekly.safety}) - before(a)) else 0
    left = max([0, stock + onWay - until])
    short = reviewed && stock + onWay < need - 1e-9 * max([1, need])
    want = if short then k * (before(a + ${weekly.safety + weekly.cover}) - before(a)) - left else 0
    c = cost(p, x, max([p.least, up(want)]))
    sellable = if want > 1e-9 then k * (before(${weekly.horizon}) - before(a)) - left else 0
    pays = up(want) >= p.least || c.q <= sellable || sellable * x.unit + ${weekly.recovery} * c.total * (c.q - sellable) / c.q > c.total
    placed = want > 1e-9 && pays
    share = ramp[w - launch]
    wanted = full * share
    sold = min([stock, wanted])
    met = stock >= wanted
    {
      npv: s.npv - (if placed then paid(p, c, w, w + p.reorder) else 0) + (sold * x.unit - ${weekly.storage} * (stock - sold)) * discount[w],
      stock: stock - sold,
      worth: if sold > 0 then worth * (1 - sold / stock) else worth,
      seen: if met then s.seen + sold else s.seen,
      seenPlan: if met then s.seenPlan + p.weekly * share else s.seenPlan,
      onWay: if placed then onWay + c.q else onWay,
      orders: if placed then List.concat(open, [{week: a, q: c.q, total: c.total}]) else open
    }
  }
  end = List.reduce(List.upTo(launch, ${weekly.horizon - 1}), start, step)
  end.npv + ${weekly.recovery} * end.worth * discount[${weekly.horizon}]
}
world(x) = {
  unit = x[1] * ${1 - weekly.fee} - ${weekly.fulfilment}
  [
    offer(${plans[0]}, {demand: x[0], unit: unit, rate: x[2], few: x[3], many: x[4], tooling: 0, effect: 0, make: ${weekly.plans[0].make}}),
    offer(${plans[1]}, {demand: x[0], unit: unit, rate: x[2], few: x[5], many: x[6], tooling: x[7], effect: x[8], make: x[9]})
  ]
}
`;

/** A number drawn by Squiggle: PERT over the whole range. The second tier of a list goes with the first. */
const drawn = paths.map((path, i) => {
  const { value, range } = find(document, path);
  const mode = (value - range.low) / (range.high - range.low);
  const share = path.includes('tiers/1') ? `s${i - 1}` : `sample(Sym.beta(${1 + 4 * mode}, ${5 - 4 * mode}))`;
  return [`s${i} = ${share}`, `${range.low} + ${range.high - range.low} * s${i}`];
});
const random = `{|i|
  ${drawn.map(([share]) => share).join('\n  ')}
  world([${drawn.map(([, value]) => value).join(', ')}])
}`;

const toNumbers = (value) => (value.tag === 'Array' ? value.value.getValues().map(toNumbers) : value.value);

async function answer(last) {
  const output = await run(`${model}\n${last}`);
  if (!output.result.ok) throw new Error(`Squiggle: ${output.result.value.toString()}`);
  return toNumbers(output.result.value.result);
}

for await (const line of createInterface({ input: process.stdin })) {
  const { worlds, values } = JSON.parse(line);
  if (values) {
    const all = paths.map((path) => values[path] ?? find(document, path).value);
    console.log(JSON.stringify({ npv: await answer(`world(${list(all)})`) }));
  } else {
    const npvs = await answer(`List.map(List.upTo(1, ${worlds}), ${random})`);
    const sum = (of) => npvs.reduce((total, pair) => total + of(pair), 0) / worlds;
    const perfect =
      sum((pair) => Math.max(...pair)) -
      Math.max(
        sum(([a]) => a),
        sum(([, b]) => b),
      );
    console.log(JSON.stringify({ best: sum(([a, b]) => (a >= b ? 1 : 0)), perfect, mean: sum(([a]) => a) }));
  }
}
