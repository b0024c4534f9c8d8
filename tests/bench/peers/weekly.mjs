// SPDX-License-Identifier: MIT
// One world of tests/oracles/projects/jumpy.json in plain JavaScript, as fast as we can write it: for this document alone, and what
// it leaves at nothing is left out. The same formulas as tests/oracles/weekly.py, so that both are checked against the core.

const plain = (value) => (typeof value === 'object' ? value.value : value);
const up = (x) => Math.ceil(x - 1e-9 * Math.max(1, x));
const week = (t) => Math.floor(t + 1e-9);

/** The unknowns' paths in the order in which `Weekly.run` takes them; the tiers of a list move together but are two numbers. */
export const paths = [
  '/market/demand',
  '/market/price',
  '/route/lcl/rate',
  '/offers/0/tiers/0/price',
  '/offers/0/tiers/1/price',
  '/offers/1/tiers/0/price',
  '/offers/1/tiers/1/price',
  '/offers/1/tooling/price',
  '/offers/1/design/demandEffect',
  '/offers/1/stages/1/weeks',
];

/** @param {any} document @param {string} path @returns {any} */
export function find(document, path) {
  return path
    .slice(1)
    .split('/')
    .reduce((at, name) => at[name], document);
}

export class Weekly {
  /** @param {any} document */
  constructor(document) {
    const { market, route } = document;
    this.horizon = market.horizonWeeks;
    this.cover = market.coverWeeks;
    this.safety = market.safetyWeeks;
    this.fee = plain(market.channelFee);
    this.fulfilment = plain(market.fulfilment);
    this.storage = (plain(market.storage) * 12) / 52;
    this.recovery = plain(market.recovery);
    this.volume = Math.max(plain(route.volume), plain(route.weight) / 1000);
    this.charges = plain(route.destinationCharges);
    this.duty = plain(route.duty.rate);
    this.cutOff = plain(route.lcl.cutOffDays) / 7;
    this.sailing = this.cutOff + plain(route.lcl.transitWeeks);
    this.discount = Float64Array.from({ length: this.horizon + 1 }, (_, w) => (1 + market.discountRate) ** (-w / 52));
    const weeks = plain(market.rampWeeks);
    this.ramp = Float64Array.from({ length: this.horizon }, (_, k) => Math.min(1, (k + 1) / Math.max(1, weeks)));
    this.ramped = new Float64Array(this.horizon + 1);
    for (let k = 0; k < this.horizon; k += 1) this.ramped[k + 1] = this.ramped[k] + this.ramp[k];
    this.plans = document.offers.map((offer) => this.plan(offer, plain(market.demand)));
    this.cash = new Float64Array(this.horizon + 1);
    this.pieces = new Float64Array(this.horizon + 1);
    this.landed = new Float64Array(this.horizon + 1);
    this.npv = new Float64Array(2);
    this.hole = new Float64Array(2);
  }

  /** What does not change from world to world: the first order, and the forecast of a week at full ramp. */
  plan(offer, demand) {
    const [prepare, make, ship] = offer.stages.map((stage) => plain(stage.weeks));
    const shipping = this.sailing + ship;
    const reorder = plain(offer.reorderWeeks);
    const launch = up(prepare + make + shipping);
    const weekly = (demand / 52) * (1 + plain(offer.design.demandEffect ?? 0));
    const cover = up(Math.max(this.cover, reorder + shipping + this.safety));
    const least = up(plain(offer.minimum.style));
    const each = (of) => Int32Array.from({ length: this.horizon }, (_, w) => of(w + reorder));
    const first = Math.max(least, up(weekly * this.ramped[Math.min(this.horizon, launch + cover) - launch]));
    return {
      ...{ prepare, make, shipping, weekly, least, first },
      // An order placed in week w: when it is ready, leaves, lands and can be sold.
      ready: each(week),
      leaves: each((t) => week(t + this.cutOff)),
      lands: each((t) => week(t + shipping)),
      sells: each((t) => Math.max(week(t - reorder) + 1, up(t + shipping))),
      from: offer.tiers[1].from,
      packaging: plain(offer.oneOff.packaging),
      deposit: plain(offer.terms.deposit),
    };
  }

  /** NPVs and cash holes of one world, into `npv` and `hole`. @param {Float64Array} x numbers in the order of `paths` */
  run(x) {
    const unit = x[1] * (1 - this.fee) - this.fulfilment;
    this.offer(0, x[0], unit, x[2], x[3], x[4], 0, 0, this.plans[0].make);
    this.offer(1, x[0], unit, x[2], x[5], x[6], x[7], x[8], x[9]);
  }

  offer(i, demand, unit, rate, few, many, tooling, effect, make) {
    const { horizon, cash, pieces, landed, ramp, ramped, cover, safety, charges, duty, volume, recovery, storage } =
      this;
    const { prepare, shipping, weekly, least, from, deposit, first, packaging, ready, leaves, lands, sells } =
      this.plans[i];
    cash.fill(0);
    pieces.fill(0);
    landed.fill(0);
    const made = prepare + make;
    const arrival = made + shipping;
    const launch = up(arrival);

    let goods = first * (first >= from ? many : few);
    let freight = rate * Math.max(volume * first, 1);
    let landing = charges + duty * goods;
    cash[week(prepare)] -= packaging + tooling + deposit * goods;
    cash[week(made)] -= (1 - deposit) * goods;
    cash[week(made + this.cutOff)] -= freight;
    cash[week(arrival)] -= landing;
    pieces[launch] = first;
    landed[launch] = goods + freight + landing;

    const full = (demand / 52) * (1 + effect);
    let stock = 0;
    let worth = 0;
    let onWay = first;
    let seen = 0;
    let seenPlan = 0;
    for (let w = launch; w < horizon; w += 1) {
      stock += pieces[w];
      worth += landed[w];
      onWay -= pieces[w];
      const a = sells[w];
      if (a < horizon) {
        const k = (seenPlan > 0 ? seen / seenPlan : 1) * weekly;
        const position = stock + onWay;
        const upToA = ramped[a - launch];
        const until = k * (upToA - ramped[w - launch]);
        const need = until + k * (ramped[Math.min(horizon, a + safety) - launch] - upToA);
        if (position < need - 1e-9 * Math.max(1, need)) {
          const left = Math.max(0, position - until);
          const want = k * (ramped[Math.min(horizon, a + safety + cover) - launch] - upToA) - left;
          if (want > 1e-9) {
            let q = up(want);
            const small = q < least;
            if (small) q = least;
            goods = q * (q >= from ? many : few);
            freight = rate * Math.max(volume * q, 1);
            landing = charges + duty * goods;
            const total = goods + freight + landing;
            let pays = true;
            if (small) {
              const sellable = k * (ramped[horizon - launch] - upToA) - left;
              pays = q <= sellable || sellable * unit + (recovery * total * (q - sellable)) / q > total;
            }
            if (pays) {
              cash[w] -= deposit * goods;
              cash[ready[w]] -= (1 - deposit) * goods;
              cash[leaves[w]] -= freight;
              cash[lands[w]] -= landing;
              pieces[a] += q;
              landed[a] += total;
              onWay += q;
            }
          }
        }
      }
      const share = ramp[w - launch];
      const wanted = full * share;
      const sold = Math.min(stock, wanted);
      if (stock >= wanted) {
        seen += sold;
        seenPlan += weekly * share;
      }
      if (sold > 0) {
        worth *= 1 - sold / stock;
        stock -= sold;
      }
      cash[w] += sold * unit - storage * stock;
    }
    cash[horizon] += recovery * worth;

    let npv = 0;
    let sum = 0;
    let hole = 0;
    for (let w = 0; w <= horizon; w += 1) {
      npv += cash[w] * this.discount[w];
      sum += cash[w];
      if (sum < hole) hole = sum;
    }
    this.npv[i] = npv;
    this.hole[i] = hole;
  }
}
