// SPDX-License-Identifier: MIT
// Where each line of the money table comes from: its section in docs/MODEL.md and the inputs that feed it. The formula
// itself is told in words by the catalogue (`formula.freight`).

/** @typedef {{ section: string, inputs: string[] }} Origin */

const price = ['/offers/*/tiers/0/price', '/offers/*/priceChange', '/market/demand'];
const modes = ['rate', 'minimum', 'surcharge'];
const duty = ['/route/duty/rate', '/offers/*/route/duty/rate', '/route/customs/regime', '/route/customs/basis'];

/** @typedef {Record<string, Origin>} Origins */

/** The buyer's. @type {Origins} */
const origins = {
  revenue: {
    section: '5, 7',
    inputs: [
      '/market/price',
      '/market/demand',
      '/offers/*/design/priceEffect',
      '/offers/*/design/demandEffect',
      '/market/payoutDays',
    ],
  },
  channelFee: { section: '7', inputs: ['/market/channelFee', '/market/price'] },
  fulfilment: { section: '7', inputs: ['/market/fulfilment'] },
  advertising: { section: '7', inputs: ['/market/advertising'] },
  returns: { section: '7', inputs: ['/market/returnRate', '/market/returnCost'] },
  royalty: { section: '7', inputs: ['/offers/*/royalty', '/market/price'] },
  goods: { section: '6.1', inputs: price },
  materials: {
    section: '6.1',
    inputs: ['/offers/*/materials/minimum', '/offers/*/materials/cost', '/offers/*/materials/owner'],
  },
  payment: {
    section: '6.1',
    inputs: ['/offers/*/terms/paymentRate', '/offers/*/terms/paymentFee', '/offers/*/terms/deposit'],
  },
  defectCredit: {
    section: '6.1',
    inputs: ['/offers/*/quality/defectRate', '/offers/*/quality/firstLotDefectRate', '/offers/*/quality/borneBy'],
  },
  inspection: { section: '6.2', inputs: ['/route/inspectionPerDay', '/route/inspectionUnitsPerDay'] },
  origin: { section: '6.2', inputs: ['/route/originCharges', '/offers/*/route/incoterm'] },
  freight: {
    section: '6.2',
    inputs: [
      '/route/mode',
      ...['lcl', 'fcl', 'air', 'courier'].flatMap((mode) => modes.map((part) => `/route/${mode}/${part}`)),
      '/route/weight',
      '/route/volume',
      '/offers/*/route/incoterm',
    ],
  },
  insurance: { section: '6.2', inputs: ['/route/insuranceRate'] },
  destination: { section: '6.2', inputs: ['/route/destinationCharges'] },
  duty: { section: '6.3', inputs: duty },
  mpf: { section: '6.3', inputs: ['/route/customs/mpfRate', '/route/customs/mpfMin', '/route/customs/mpfMax'] },
  hmf: { section: '6.3', inputs: ['/route/customs/hmfRate', '/route/mode'] },
  vat: { section: '6.3', inputs: ['/route/customs/vatRate'] },
  vatBack: { section: '6.3', inputs: ['/route/customs/vatRecoverable', '/route/customs/vatRecoveryDays'] },
  storage: { section: '7', inputs: ['/market/storage'] },
  carrying: { section: '7', inputs: ['/market/carryingRate'] },
  recovery: { section: '7', inputs: ['/market/recovery'] },
  tooling: { section: '7', inputs: ['/offers/*/tooling/price', '/offers/*/tooling/upfront', '/offers/*/tooling/life'] },
  assistDuty: {
    section: '6.3',
    inputs: ['/offers/*/tooling/price', '/route/customs/assistsDutiable', '/route/customs/assistSpread', ...duty],
  },
  upkeep: { section: '7', inputs: ['/offers/*/tooling/upkeep'] },
  residual: { section: '7', inputs: ['/offers/*/tooling/residual'] },
  design: { section: '7', inputs: ['/offers/*/oneOff/design'] },
  samples: { section: '7', inputs: ['/offers/*/samples/rounds', '/offers/*/samples/price'] },
  reserve: { section: '7', inputs: ['/offers/*/oneOff/reserve', '/offers/*/oneOff/design', '/offers/*/tooling/price'] },
  certification: { section: '7', inputs: ['/offers/*/oneOff/certification'] },
  legal: { section: '7', inputs: ['/offers/*/oneOff/legal'] },
  packaging: { section: '7', inputs: ['/offers/*/oneOff/packaging'] },
  compliance: { section: '7', inputs: ['/offers/*/yearly/compliance'] },
  liability: { section: '7', inputs: ['/offers/*/yearly/insurance'] },
  exclusivity: { section: '7', inputs: ['/offers/*/exclusivity/fee', '/offers/*/exclusivity/years'] },
  takeOrPay: { section: '7', inputs: ['/offers/*/exclusivity/commitment', '/offers/*/tiers/0/price'] },
};

/** @param {string} line @param {Origins} [theirs] of another chair @returns {Origin | undefined} */
export const originOf = (line, theirs = origins) => theirs[line];

/**
 * The inputs of a line for some offers, as places of a project.
 * @param {string} line
 * @param {readonly number[]} offers
 * @param {Origins} [theirs]
 * @returns {string[]}
 */
export const inputsOf = (line, offers, theirs) => placesOf(originOf(line, theirs)?.inputs ?? [], offers);

/** @param {readonly string[]} inputs `*` is each of the offers @param {readonly number[]} offers @returns {string[]} */
export const placesOf = (inputs, offers) => [
  ...new Set(inputs.flatMap((path) => (path.includes('*') ? offers.map((i) => path.replace('*', String(i))) : [path]))),
];
