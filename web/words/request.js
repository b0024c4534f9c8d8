// SPDX-License-Identifier: MIT
// The request for quotation as text, ready to copy. It asks for what the answer needs and holds nothing that weakens its
// sender: no price of his, no sales, no other factory.
import { fromNumber, magnitude, roundAt, toNumber } from '../numbers/decimal.js';
import { number } from '../numbers/format.js';
import { get, numberAt } from '../state/project.js';
import { currencyOf, nouns } from './labels.js';
import { capital, listOf, plain, t } from './words.js';

/** @typedef {import('./answer.js').View} View */

/** Prices are asked for at so many quantities, at most. */
const MOST = 4;
/** A price break is asked for instead of an order that is so little below it. */
const NEARLY = 1.1;
const RIGHTS = ['design', 'tooling', 'files', 'exclusivity', 'confidentiality'];
const PARTS = ['tooling', 'packaging', 'samples', 'certification'];

/**
 * @param {View} view
 * @param {number} offer
 * @returns {string[]} its lines
 */
export function requestLines({ result, project }, offer) {
  const at = `/offers/${offer}`;
  const told = (/** @type {string} */ path) => String(get(project, `${at}/${path}`) ?? '');
  const own = told('design/owner') === 'buyer';
  const words = { ...nouns(project), product: String(get(project, '/market/product') ?? '') };
  const changes = told('design/customisation') || 'brand';
  const asked = (/** @type {string} */ list, /** @type {readonly string[]} */ names) =>
    names
      .filter((name) => (told(`${list}/${name}`) || 'not-asked') === 'not-asked')
      .map((name) => t(`request.${list}.${name}`));
  const rights = asked('rights', RIGHTS);
  const parts = asked('includes', PARTS);
  return [
    words.product ? t('request.title', words) : t('request.title.plain'),
    own ? t('request.design.own') : t(`request.design.${changes}`),
    t('request.price', {
      list: plain(listOf(quantities(result, project, offer).map((n) => number(n, { digits: 0 })))),
      many: words.many,
      currency: currencyOf(project, `${at}/tiers/0/price`, 'quote/unit'),
      where: [told('route/incoterm') || 'FOB', told('route/place')].filter(Boolean).join(' '),
    }),
    t('request.minimum', words),
    own || told('tooling/owner') === 'buyer' ? t('request.tooling') : '',
    t('request.lead'),
    t('request.terms'),
    rights.length > 0 ? t('request.rights', { list: plain(listOf(rights)) }) : '',
    parts.length > 0 ? t('request.includes', { list: plain(listOf(parts)) }) : '',
    t('request.end'),
  ].filter((line) => line !== '');
}

/** @param {View} view @param {number} offer */
export const requestText = (view, offer) => requestLines(view, offer).map(capital).join('\n');

/**
 * Where its price breaks stand, from its first order up. A first order is no odd number, from which sales could be worked
 * out: it is the minimum or a price break where it is that or hardly less, else a round one.
 * @param {View['result']} result @param {View['project']} project @param {number} offer
 */
function quantities(result, project, offer) {
  const at = (/** @type {string} */ path) => numberAt(project, `/offers/${offer}/${path}`) ?? 0;
  const { firstOrder } = result.offers[offer]?.measures ?? {};
  const tiers = /** @type {unknown[]} */ (get(project, `/offers/${offer}/tiers`) ?? []);
  const breaks = tiers.map((_, i) => at(`tiers/${i}/from`));
  const order = typeof firstOrder === 'number' && firstOrder > 0 ? Math.round(firstOrder) : 0;
  const known = [...breaks, at('minimum/style')].sort((a, b) => a - b);
  const first = known.find((n) => n >= order && n <= order * NEARLY) ?? Math.max(round(order), at('minimum/style'));
  const all = [first, ...breaks.filter((n) => n > first)].filter((n) => n > 0).sort((a, b) => a - b);
  return [...new Set(all)].slice(0, MOST);
}

/** Two figures of it: 11,096 is 11,000. @param {number} n */
function round(n) {
  const d = fromNumber(n);
  return toNumber(roundAt(d, Math.max(0, magnitude(d) - 1)));
}
