// SPDX-License-Identifier: MIT
// What the rows of a project are about, in words that stand in the lists of what the other side will and will not see:
// `share.<topic>`. Each row falls under the first line that it begins with; a test holds the table against the field table.
import { rowOf } from './labels.js';

/** @type {readonly (readonly [topic: string, ...starts: string[]])[]} */
const TABLE = [
  // facts of an offer, and of both
  ['product', '/market/product', '/market/category', '/market/colours'],
  ['tiers', '/offers/*/tiers', '/offers/*/priceChange', '/offers/*/validUntil', '/offers/*/currency'],
  ['minimum', '/offers/*/minimum', '/offers/*/materials/'],
  ['terms', '/offers/*/terms'],
  ['delivery', '/offers/*/route/incoterm', '/offers/*/route/place', '/offers/*/route/mode', '/offers/*/route/weight'],
  ['delivery', '/offers/*/route/volume'],
  ['times', '/offers/*/stages', '/offers/*/reorderWeeks', '/closures'],
  ['remaking', '/offers/*/tooling/re', '/offers/*/tooling/transfer'],
  ['tooling', '/offers/*/tooling'],
  ['included', '/offers/*/includes', '/offers/*/samples', '/offers/*/oneOff/packaging'],
  ['rights', '/offers/*/rights', '/offers/*/exclusivity', '/offers/*/royalty', '/offers/*/design/owner'],
  ['rights', '/offers/*/design/customisation'],
  ['quality', '/offers/*/quality'],
  ['basis', '/offers/*/name', '/offers/*/called', '/offers/*/origin', '/offers/*/materialsOrigin'],
  ['basis', '/currency', '/side', '/start', '/rates', '/limits/closeShare'],
  ['together', '/together'],
  ['name', '/name'],
  // of whoever tells it
  ['risks', '/risks'],
  ['priorities', '/priorities'],
  // the buyer's own
  ['price', '/market/price'],
  ['demand', '/market/demand', '/market/ramp', '/market/season'],
  ['plans', '/market/horizon', '/market/discount', '/market/cover', '/market/safety'],
  ['selling', '/market'],
  ['limits', '/limits'],
  ['freight', '/route', '/offers/*/route/duty'],
  ['effect', '/offers/*/design'],
  ['oneOffs', '/offers/*/oneOff', '/offers/*/yearly'],
  ['staged', '/staged'],
  // the supplier's own
  ['hours', '/supplier/factory', '/offers/*/supply/hours', '/offers/*/supply/changeover', '/offers/*/supply/learning'],
  ['largest', '/supplier/largest'],
  ['platform', '/supplier/platform'],
  ['hourCost', '/supplier/hour', '/supplier/tax', '/supplier/rate'],
  ['factory', '/supplier'],
  ['material', '/offers/*/supply/material', '/offers/*/supply/wastage', '/offers/*/supply/passThrough'],
  ['margin', '/offers/*/supply/margin', '/offers/*/supply/pricing'],
  [
    'buyers',
    '/offers/*/supply/buyers',
    '/offers/*/supply/enquiries',
    '/offers/*/supply/history',
    '/offers/*/supply/hitRate',
  ],
  [
    'buyers',
    '/offers/*/supply/saturation',
    '/offers/*/supply/orders',
    '/offers/*/supply/committed',
    '/offers/*/supply/whole',
    '/offers/*/supply/oneOf',
  ],
  ['buyers', '/offers/*/supply/cancel'],
  ['supplyCost', '/offers/*/supply'],
];

/** @param {string} path @returns {string} empty for what no line knows */
export function topicOf(path) {
  const row = rowOf(path);
  return TABLE.find(([, ...starts]) => starts.some((start) => row.startsWith(start)))?.[0] ?? '';
}

/** The topics in the order in which they are told. */
export const topics = [...new Set(TABLE.map(([topic]) => topic))];

/** The topics of these places, each once, in order. @param {readonly { path: string }[]} places */
export function topicsOf(places) {
  const found = new Set(places.map(({ path }) => topicOf(path)));
  return topics.filter((topic) => found.has(topic));
}
