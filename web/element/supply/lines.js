// SPDX-License-Identifier: MIT
// Where each line of the supplier's money comes from: its section in docs/MODEL.md and the inputs that feed it.

/** @param {...string} names of the supplier's numbers of an offer */
const own = (...names) => names.map((name) => `/offers/*/supply/${name}`);
const price = ['/offers/*/tiers/0/price', '/offers/*/terms/deposit'];
const demand = own('buyers', 'enquiries', 'orders/trial', 'orders/repeat', 'committed/pieces');
const hour = ['/supplier/hour/avoidable', '/supplier/factory/idlePaid'];
const samples = own('history/samples', 'history/orders');
/** @param {string} section @param {string[]} inputs */
const from = (section, inputs) => ({ section, inputs });

/** @type {import('../lines.js').Origins} */
export const origins = {
  revenue: from('11.3', [...price, ...demand]),
  toolingPaid: from('11.4', ['/offers/*/tooling/price', ...own('buyers', 'enquiries')]),
  sampleCharge: from('11.4', [...own('winning/sampleCharge'), ...samples]),
  contribution: from('11.4', own('oneOff/contribution')),
  clawback: from('11.4', ['/offers/*/tooling/subsidy', '/offers/*/tooling/subsidyPieces']),
  orderFee: from('11.3', ['/supplier/platform/orderFee', '/supplier/platform/orderFeeCap', ...price]),
  delivery: from('11.3', [
    '/offers/*/route/incoterm',
    ...own('delivery/origin', 'delivery/freight', 'delivery/freightUnit'),
  ]),
  defects: from('11.3', ['/offers/*/quality/defectRate', '/offers/*/quality/borneBy']),
  material: from('11.3', [...own('material', 'wastage', 'materialMinimum', 'materialDays'), ...demand]),
  inputVat: from('11.3', ['/supplier/tax/inputVat', ...own('material')]),
  vatRefund: from('11.3', ['/supplier/tax/inputVat', '/supplier/tax/refundWeeks']),
  labour: from('11.3', [...own('hours', 'changeover', 'learning/rate'), ...hour, '/supplier/factory/efficiency']),
  overtime: from('11.5', ['/supplier/hour/overtime', '/supplier/factory/overtimeHours', ...hour]),
  quoting: from('11.4', own('winning/quote', 'enquiries', 'history/enquiries')),
  samples: from('11.4', [...own('winning/sample'), ...samples]),
  engineering: from('11.4', own('winning/engineering', 'buyers', 'enquiries')),
  accountTooling: from('11.4', [...own('oneOff/tooling', 'buyers', 'enquiries'), '/offers/*/tooling/life']),
  orderCost: from('11.3', [...own('orderCost'), ...demand]),
  design: from('11.4', own('oneOff/design')),
  tooling: from('11.4', own('oneOff/tooling')),
  certification: from('11.4', own('oneOff/certification')),
  listing: from('11.4', own('oneOff/listing')),
  photographs: from('11.4', own('oneOff/photographs')),
  refresh: from('11.4', own('refresh/years', 'refresh/cost')),
  copies: from('11.4', own('copy/chance', 'copy/cost')),
  membership: from('11.4', ['/supplier/platform/membership']),
  advertising: from('11.4', ['/supplier/platform/advertising']),
};
