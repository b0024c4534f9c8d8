// SPDX-License-Identifier: MIT
// A factory's project, and an answer from its side in the shape of docs/DOCUMENT.md. The numbers are made up.

const example = (value) => ({ value, evidence: { grade: 'example' } });

/** @param {boolean} own */
const offer = (own) => ({
  name: own ? 'Bag line, our design' : 'Bag work for buyers',
  called: own ? 'ODM' : 'OEM',
  origin: 'VN',
  design: { owner: own ? 'supplier' : 'buyer', customisation: 'design' },
  tooling: { owner: own ? 'supplier' : 'buyer', price: own ? 0 : 3000, inPrice: own ? 0.4 : 0, inPricePieces: 5000 },
  rights: own ? { design: 'not-in', tooling: 'not-in', exclusivity: 'not-asked' } : { design: 'in' },
  tiers: [
    { from: 0, price: example(own ? 7.9 : 6.3) },
    { from: 1000, price: example(own ? 7.4 : 6.1) },
  ],
  validUntil: '2026-12-31',
  minimum: { style: own ? 300 : 1500 },
  stages: [{ name: 'produce', weeks: 4 }],
  reorderWeeks: 6,
  terms: { deposit: 0.3, balanceAt: 'ready', balanceDays: 0, method: 'tt', tolerance: 0.05 },
  route: { incoterm: 'FOB', place: 'Hai Phong' },
  supply: {
    material: example(own ? 3.8 : 3.6),
    hours: 0.6,
    changeover: 40,
    ...(own ? { buyers: example(6) } : { enquiries: 240, history: { enquiries: 100, samples: 20, orders: 4 } }),
    orders: { trial: own ? 500 : 3000, repeat: 1500, repeatShare: 0.45, repeatTimes: 2, repeatWeeks: 26 },
    oneOff: own ? { design: 8000, tooling: 25000, listing: 600, photographs: 900, weeks: 14 } : { tooling: 3000 },
    margin: 0.25,
  },
});

export const factory = () => ({
  side: 'supplier',
  name: 'Bags from Hai Phong',
  currency: 'USD',
  start: '2026-11-23',
  market: { product: 'Soft bag', category: 'bags' },
  supplier: {
    country: 'VN',
    horizonWeeks: 156,
    factory: { hours: 800, booked: example(400), overtimeHours: 80 },
    hour: { avoidable: 1.2, full: 4.5, overtime: 2.1 },
    largest: { hours: 160, margin: 3, wonPerWeek: 10 },
  },
  offers: [offer(true), offer(false)],
});

const measures = (own) => ({
  npv: own ? 58240 : 27120,
  profit: own ? 70000 : 31000,
  revenue: own ? 180000 : 240000,
  paybackWeek: own ? 61 : null,
  paybackDate: own ? '2028-01-24' : null,
  holeAmount: own ? -36420 : null,
  holeWeek: own ? 14 : null,
  holeDate: own ? '2027-03-01' : null,
  irr: { status: 'one', rates: [0.4] },
  pieces: own ? 9600 : 24000,
  orders: own ? 11.4 : 9.6,
  share: 1,
  hours: own ? 6240 : 15200,
  hoursShare: own ? 0.1 : 0.24,
  overtimeHours: 0,
  busiestWeek: 40,
  busiestHours: own ? 212 : 340,
  busiestHolds: 480,
  weeksOver: 0,
  contributionUnit: own ? 3.1 : 1.85,
  contributionHour: own ? 4.39 : 2.88,
  buyersExpected: own ? 6 : 9.583333333333334,
  buyersNeeded: own ? 4 : 0,
  chanceEnough: own ? 0.849 : 1,
  buyersByHours: own ? 62.4 : 41,
  contributionBuyer: own ? 9100 : 2800,
  lowestMinimum: own ? 184 : 620,
  cancelExposure: own ? 420 : 5200,
  accountHours: own ? 1040 : 1600,
  oneOffs: own ? -34500 : 0,
  listWeek: own ? 14 : 0,
  listDate: own ? '2027-03-01' : '2026-11-23',
  readyWeek: own ? 24 : 10,
  readyDate: own ? '2027-05-10' : '2027-02-01',
});

const floors = (own) =>
  [300, 1000, 3000].map((quantity, at) => ({
    quantity,
    price: own ? 7.9 - at * 0.25 : 6.3 - at * 0.1,
    hours: 220 + 600 * at,
    held: true,
    walkAway: 4.54 - at * 0.1,
    full: (own ? 7.6 : 6.56) - at * 0.2,
    target: own ? 10.13 - at * 0.3 : null,
    displaced: 0.2,
    costs: { material: 3.1, labour: 0.9, labourFull: 2.4, orderCost: 0.1, account: 0, once: own ? 1.2 : 0 },
    taken: {
      walkAway: { orderFee: 0.14, defects: 0.1, delivery: 0, margin: 0 },
      full: { orderFee: 0.16, defects: 0.12, delivery: 0, margin: 0 },
      target: { orderFee: 0.2, defects: 0.15, delivery: 0, margin: 1.1 },
    },
  }));

const answer = (own) => ({
  index: own ? 0 : 1,
  name: own ? 'Bag line, our design' : 'Bag work for buyers',
  called: own ? 'ODM' : 'OEM',
  label: own ? 'odm' : 'oem',
  family: own ? 'odm' : 'oem',
  labelWhy: [own ? 'supplier-design' : 'buyer-design-buyer-tooling'],
  calledDiffers: false,
  measures: measures(own),
  funnel: { enquiries: own ? 0 : 240, samples: own ? 12 : 48, buyers: own ? 6 : 9.6, repeats: own ? 5.4 : 4 },
  floors: floors(own),
  quote: {
    currency: 'USD',
    incoterm: 'FOB',
    place: 'Hai Phong',
    validUntil: '2026-12-31',
    leadWeeks: own ? 6 : 22,
    repeatLeadWeeks: 6,
    npvAtQuote: null,
    minimum: own ? 300 : 1500,
    deposit: 0.3,
    balanceAt: 'ready',
    balanceDays: 0,
    method: 'tt',
    tolerance: 0.05,
    tooling: own ? 0 : 3000,
    inPrice: own ? 0.4 : 0,
    inPricePieces: own ? 5000 : 0,
    subsidy: 0,
    subsidyPieces: 0,
    rows: floors(own).map(({ quantity, price }) => ({ quantity, price })),
  },
  load: Array.from({ length: 156 }, (_, week) => (week % 13 === 0 ? 200 : 20)),
  cash: Array.from({ length: 156 }, (_, week) => (own ? -34500 : 0) + week * (own ? 600 : 180)),
  stress: { halfBuyers: own ? 4000 : 12000, dearMaterial: 30000, late: 41000 },
});

const flip = (path, value, more) => ({
  path,
  value,
  owner: 'example',
  grade: 'example',
  plausible: [value * 0.6, value * 1.4],
  searched: [0, value * 8],
  below: null,
  above: null,
  kindBelow: null,
  kindAbove: null,
  offerBelow: null,
  offerAbove: null,
  inside: true,
  nearness: 0.5,
  ...more,
});

const flips = () => [
  flip('/offers/0/supply/buyers', 6, { below: 3.41, kindBelow: 'root', offerBelow: 1 }),
  flip('/offers/0/supply/material', 3.8, { above: 5.12, kindAbove: 'root', offerAbove: 1 }),
  flip('/supplier/factory/booked', 400, { above: 655, kindAbove: 'jump', offerAbove: -1, inside: false }),
  flip('/offers/1/supply/hours', 0.6, { nearness: null, inside: false }),
];

/** An answer; `change` may alter a deep copy of it. @param {(result: any) => void} [change] */
export function supplied(change = () => {}) {
  const made = structuredClone({
    side: 'supplier',
    currency: 'USD',
    start: '2026-11-23',
    horizonWeeks: 156,
    horizonYears: 3,
    offers: [answer(true), answer(false)],
    pair: [0, 1],
    ranking: [0, 1],
    lines: ['revenue:sales', 'material:material', 'labour:labour', 'design:design', 'tooling:design'].map(
      (pair, at) => ({
        line: pair.split(':')[0],
        group: pair.split(':')[1],
        amounts: [180000 - at * 60000, 240000 - at * 80000],
        pv: [170000 - at * 60000, 230000 - at * 80000],
        gap: 1000 * at,
      }),
    ),
    verdict: {
      kind: 'pick',
      tone: 'leaning',
      offer: 0,
      runnerUp: 1,
      gap: 31120,
      band: 900,
      example: false,
      mayChoose: false,
      key: [
        { path: '/offers/0/supply/material', yours: true },
        { path: '/offers/0/supply/buyers', yours: true },
        { path: '/supplier/factory/booked', yours: true },
      ],
      deciding: [],
      ruledOut: [],
      pays: null,
      reasons: ['sales', 'selling', 'material', 'labour', 'winning', 'design', 'platform'].map((code, at) => ({
        code,
        amount: at % 2 ? -2400 : 9600,
      })),
      stressWinner: { halfBuyers: 1, dearMaterial: 0, late: 0 },
    },
    flips: flips(),
    next: [
      { path: '/offers/0/supply/buyers', flip: 3.41, nearness: 0.5 },
      { path: '/offers/0/supply/material', flip: 5.12, nearness: 0.6 },
    ],
    sweeps: flips()
      .slice(0, 2)
      .map(({ path, value, below, above }) => ({
        path,
        value,
        low: 0,
        high: value * 2,
        step: 0.5,
        x: [0, value * 0.5, value, value * 2],
        npv: [0, 1, 2, 3].map((i) => [-30000 + i * 40000, 27120]),
        gap: below ? [-57000, -3000, 31120, 90000] : [90000, 60000, 31120, -40000],
        changes: [{ at: below ?? above, from: 1, to: 0, kind: 'root' }],
      })),
    hours: { regular: 62400, overtime: 12480, weekly: 800, booked: 400, premium: 0.9 },
    mix: {
      value: 84600,
      gain: 26360,
      hourWorth: 0,
      holeAmount: -4200,
      holeWeek: 6,
      paybackWeek: 31,
      regularUsed: 21440,
      overtimeUsed: 0,
      idle: 40960,
      idleWeekly: 262.564,
      busiestWeek: 40,
      busiestHours: 460,
      busiestHolds: 480,
      weeksOver: 0,
      shares: [
        { offer: 1, share: 1, hours: 15200, weekly: 97.436, overtimeHours: 0, contributionHour: 2.88 },
        { offer: 0, share: 1, hours: 6240, weekly: 40, overtimeHours: 0, contributionHour: 4.39 },
      ],
    },
    largest: { idleHours: 160, weeks: 16, lostWeekly: 480, hole: -3840 },
    missing: ['/supplier/platform/membership', '/supplier/platform/advertising', '/supplier/platform/orderFee'],
  });
  change(made);
  return made;
}

const strip = (now, most, least) => ({
  now,
  most,
  least,
  room: most !== null && least !== null && most >= least,
  beyond: false,
});

/** Room to agree, as the core tells it. @param {(deal: any) => void} [change] */
export function deal(change = () => {}) {
  const made = {
    offers: [
      {
        offer: 0,
        chosen: false,
        agrees: true,
        buyer: 4100,
        supplier: 9100,
        displaced: 0,
        price: strip(7.9, 6.8, 5.1),
        tiers: [
          { from: 0, minimum: 1500, ...strip(7.9, 6.8, 5.1) },
          { from: 2000, minimum: 2000, ...strip(7.4, 6.9, 4.9) },
        ],
        minimum: strip(1500, 800, 184),
        tooling: null,
        moves: [
          { what: 'price', now: 7.9, value: 6.8, agrees: true },
          { what: 'minimum', now: 1500, value: 800, agrees: true },
        ],
      },
      {
        offer: 1,
        chosen: false,
        agrees: false,
        buyer: 900,
        supplier: -400,
        displaced: 0,
        price: strip(6.3, null, 6.6),
        tiers: [{ from: 0, minimum: 1500, ...strip(6.3, null, 6.6) }],
        minimum: strip(1500, 500, null),
        tooling: { ...strip(3000, 1200, 2000), mostShare: 0.4, leastShare: 0.6666 },
        moves: [{ what: 'tooling', now: 3000, value: 1200, agrees: false }],
      },
    ],
  };
  change(made);
  return made;
}
