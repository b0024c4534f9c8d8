// SPDX-License-Identifier: MIT
// A project as full as a preset, and an answer in the shape of docs/DOCUMENT.md. The numbers are made up.

const from = (value, source, grade = 'C') => ({ value, evidence: { grade, source, date: '2026-11-22' } });
const example = (value) => ({ value, evidence: { grade: 'example' } });

/** @param {boolean} own */
const offer = (own) => ({
  name: own ? 'OEM Penang' : 'ODM Hanoi',
  called: own ? 'OEM' : 'ODM, free mould',
  origin: 'VN',
  materialsOrigin: 'CN',
  design: {
    owner: own ? 'buyer' : 'supplier',
    customisation: 'design',
    priceEffect: example(own ? 0.05 : 0),
    demandEffect: 0,
    priceErosion: example(own ? 0 : 0.04),
    demandErosion: example(own ? 0 : 0.1),
  },
  tooling: {
    owner: own ? 'buyer' : 'supplier',
    place: 'factory',
    mayTake: own ? 'buyer' : 'supplier',
    price: from(own ? 12000 : 0, 'ETH-AE'),
    upfront: from(1, 'STNC'),
    life: from(200000, 'MFGP', 'B'),
    upkeep: own ? 400 : 0,
    transferCost: 1500,
    remakeCost: own ? 12000 : 15000,
  },
  rights: {
    design: own ? 'in' : 'not-in',
    tooling: 'not-asked',
    files: 'not-asked',
    exclusivity: own ? 'in' : 'not-asked',
    confidentiality: 'in',
  },
  tiers: [
    { from: 0, price: from(own ? 4.1 : 5.2, 'HAERS', 'B') },
    { from: 1000, price: from(own ? 3.6 : 4.8, 'HAERS', 'B') },
    { from: 5000, price: from(own ? 3.2 : 4.5, 'HAERS', 'B') },
  ],
  validUntil: '2026-12-31',
  priceChange: 0.02,
  minimum: { style: from(own ? 2000 : 500, 'BOTT'), colour: 250 },
  materials: { minimum: 1000, cost: 0.4, owner: 'buyer' },
  oneOff: {
    design: example(own ? 6000 : 0),
    certification: from(900, 'LINKY', 'B'),
    legal: 400,
    packaging: from(300, 'CMG'),
    reserve: 0.1,
  },
  samples: { rounds: from(own ? 4 : 1, 'MAELO', 'B'), weeks: 2, price: from(100, 'SOLO') },
  yearly: { compliance: 300, insurance: 600 },
  royalty: 0,
  stages: own
    ? [
        { name: 'design', weeks: example(14) },
        { name: 'sourcing', weeks: example(12) },
        { name: 'manufacturing', weeks: example(7) },
        { name: 'packaging', weeks: 2, overlap: 2 },
        { name: 'logistics', weeks: 1 },
      ]
    : [
        { name: 'choose', weeks: from(1, 'HIFI') },
        { name: 'customise', weeks: from(3, 'HIFI') },
        { name: 'produce', weeks: from(4, 'VNEX') },
        { name: 'logistics', weeks: 1 },
      ],
  reorderWeeks: from(6, 'JIDING'),
  terms: { deposit: from(0.3, 'HUO'), balanceAt: 'ready', method: 'tt', paymentFee: 35 },
  quality: { defectRate: 0.02, firstLotDefectRate: 0.04, borneBy: 'supplier' },
  route: { incoterm: own ? 'FOB' : 'EXW', place: 'Hai Phong' },
});

export const typical = () => ({
  name: 'Steel bottle, sold in the US',
  currency: 'USD',
  start: '2026-11-22',
  market: {
    product: 'Steel bottle',
    category: 'drinkware',
    price: example(16),
    demand: example(1500),
    rampWeeks: 12,
    season: [1, 1, 1, 1.1, 1.2, 1.3, 1.2, 1, 1, 1, 1.4, 1.8],
    channelFee: from(0.15, 'KOMP'),
    fulfilment: from(4.6, 'RSRC'),
    storage: 0.11,
    advertising: 1.2,
    payoutDays: 14,
    returnRate: from(0.08, 'BFE'),
    returnCost: 6,
    recovery: from(0.2, 'CLOSO'),
    carryingRate: 0.05,
    colours: 2,
  },
  limits: { maxSpend: 20000, latestLaunch: 45 },
  route: {
    mode: 'lcl',
    weight: 0.42,
    volume: 0.0021,
    lcl: {
      rate: from(120, 'WULI'),
      minimum: 1,
      surcharge: from(0.4, 'CBMC'),
      transitWeeks: from(5, 'XDF'),
      cutOffDays: 5,
    },
    air: { rate: from(5, 'REAL'), transitWeeks: 1.4 },
    insuranceRate: from(0.005, 'NORM'),
    originCharges: from(275, 'EXCEL'),
    destinationCharges: from(600, 'EXCEL'),
    inspectionPerDay: from(268, 'VTRUST', 'B'),
    customs: { regime: 'us' },
    duty: { rate: 0.02, layers: [{ name: 'Section 122', rate: 0.1 }] },
  },
  closures: [
    { name: 'Tet', country: 'VN', from: '2027-02-05', to: '2027-02-14' },
    { name: 'Lunar New Year', country: 'CN', from: '2027-02-05', to: '2027-02-19' },
  ],
  offers: [offer(false), offer(true)],
});

const measures = (own) => ({
  npv: own ? 12800 : 21212,
  spendBeforeSale: own ? 31234 : 9120,
  launchWeek: own ? 39 : 14,
  launchDate: own ? '2027-08-22' : '2027-02-28',
  holeAmount: own ? -33000 : -11000,
  holeWeek: own ? 38 : 13,
  firstOrder: own ? 2000 : 600,
});

const aspects = (own) => [
  {
    aspect: 'ownership',
    code: own ? 'buyer' : 'supplier',
    usual: null,
    usualCodes: [own ? 'buyer' : 'supplier'],
    state: 'agrees',
  },
  {
    aspect: 'rights',
    codes: {
      design: own ? 'in' : 'not-in',
      tooling: 'not-asked',
      files: 'not-asked',
      exclusivity: 'in',
      confidentiality: 'in',
    },
    usual: null,
    state: 'unknown',
  },
  {
    aspect: 'upfront',
    value: own ? 31234 : 9120,
    compared: 12000,
    usual: { low: 15000, high: 150000, unit: 'money', source: 'ETH-AE', grade: 'C', compared: 18000 },
    state: 'below',
  },
  {
    aspect: 'time',
    value: own ? 38.6 : 13.9,
    compared: 20,
    usual: { low: 9, high: 12, unit: 'weeks', source: 'AL-TEX', grade: 'C', compared: 33 },
    state: 'above',
  },
  {
    aspect: 'customisation',
    code: 'design',
    usual: null,
    usualCodes: own ? ['design'] : ['brand', 'design'],
    state: 'agrees',
  },
  {
    aspect: 'minimum',
    value: own ? 2000 : 500,
    compared: 500,
    usual: { low: 1000, high: 1000, unit: 'units', source: 'BOTT', grade: 'C', compared: 500 },
    state: 'below',
  },
  {
    aspect: 'bestFor',
    usual: null,
    usualCodes: own ? ['volume', 'control', 'proven'] : ['speed', 'test', 'low-cash'],
    state: 'agrees',
  },
];

const answer = (own) => ({
  index: own ? 1 : 0,
  name: own ? 'OEM Penang' : 'ODM Hanoi',
  called: own ? 'OEM' : 'ODM, free mould',
  label: own ? 'oem' : 'odm',
  family: own ? 'oem' : 'odm',
  labelWhy: [own ? 'buyer-design-buyer-tooling' : 'supplier-design'],
  calledDiffers: false,
  fits: true,
  measures: measures(own),
  aspects: aspects(own),
  limits: [
    { limit: 'maxSpend', state: own ? 'fail' : 'pass', value: own ? 31234 : 9120, bound: 20000 },
    { limit: 'latestLaunch', state: 'pass', value: own ? 39 : 14, bound: 45 },
    { limit: 'maxFirstOrder', state: 'pass', value: own ? 2000 : 600, bound: 3000 },
    { limit: 'ownDesign', state: own ? 'pass' : 'fail', value: null, bound: null },
    { limit: 'moveTooling', state: 'unknown', value: null, bound: null },
  ],
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

export const flips = () => [
  flip('/market/demand', 1500, { above: 2147.3, kindAbove: 'root', offerAbove: 1 }),
  flip('/offers/0/tiers/0/price', 5.2, { above: 5.5987, kindAbove: 'root', offerAbove: 1 }),
  flip('/offers/1/stages/0/weeks', 14, { below: 6, kindBelow: 'jump', offerBelow: 1 }),
  flip('/offers/1/design/priceEffect', 0.05, { above: 0.1234, kindAbove: 'root', offerAbove: 1, inside: false }),
  flip('/offers/1/design/demandEffect', 0, { searched: [-0.5, 0.5] }),
  flip('/market/storage', 0.11, { inside: false, nearness: null }),
];

/** An answer; `change` may alter a deep copy of it. @param {(result: any) => void} [change] */
export function result(change = () => {}) {
  const made = structuredClone({
    currency: 'USD',
    start: '2026-11-22',
    horizonWeeks: 104,
    horizonYears: 2,
    offers: [answer(false), answer(true)],
    pair: [0, 1],
    ranking: [0, 1],
    verdict: {
      kind: 'pick',
      tone: 'leaning',
      offer: 0,
      runnerUp: 1,
      gap: 8412,
      band: 900,
      example: false,
      mayChoose: false,
      key: [
        { path: '/market/demand', yours: true },
        { path: '/offers/0/tiers/0/price', yours: true },
        { path: '/offers/1/tiers/1/price', yours: true },
      ],
      deciding: [],
      ruledOut: [],
      pays: null,
      reasons: [
        { code: 'volume', amount: 11912, weeks: 25, units: 700 },
        ...['selling', 'goods', 'freight', 'duty', 'stock', 'tooling', 'design', 'yearly'].map((code, at) => ({
          code,
          amount: at % 2 ? 900 : -1800,
        })),
      ],
      stressWinner: { halfSales: 0, late: 0, rejected: 1 },
    },
    crossings: [{ a: 0, b: 1, points: [{ quantity: 30000, below: 0, above: 1, kind: 'root' }], searchedTo: 60000 }],
    flips: flips(),
    next: [
      { path: '/market/demand', flip: 2147.3, nearness: 0.5 },
      { path: '/offers/0/tiers/0/price', flip: 5.5987, nearness: 0.6 },
    ],
  });
  change(made);
  return made;
}
