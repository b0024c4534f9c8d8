// SPDX-License-Identifier: MIT
// The quote sheet as text, ready to paste into a reply. It holds what the buyer may know: prices, minimum, terms, never a
// cost, an hour or another buyer.
import { date, formatValue, price, share, weeks } from '../../numbers/format.js';
import { get } from '../../state/project.js';
import { priceAt } from '../../state/tier.js';
import { choiceWord, inside, nouns } from '../labels.js';
import { listOf, parts, t, tOr } from '../words.js';
import { pieces } from './told.js';

/** @typedef {import('./answer.js').SupplyView} View */
/** @typedef {import('../words.js').Part} Part */

/**
 * @param {View} view
 * @param {number} offer
 * @returns {string[]} its lines
 */
export function quoteLines(view, offer) {
  const { quote, label, measures } = view.result.offers[offer] ?? {};
  if (!quote) return [];
  const { currency } = quote;
  const product = String(get(view.project, '/market/product') ?? '');
  const title = [product, tOr(`label.${label}`, 'label.odm')].filter(Boolean).join(', ');
  const where = [quote.incoterm, quote.place].filter(Boolean).join(' ');
  const word = (/** @type {string} */ field, /** @type {string} */ code) =>
    choiceWord(`/offers/${offer}/terms/${field}`, code);
  return [
    title,
    t('quote.price', { where, currency }),
    ...steps(quote).map(({ quantity, text }, _, { length }) =>
      t(length < offered(quote).length ? 'quote.row.from' : 'quote.row', {
        pieces: pieces(view, quantity),
        price: text,
      }),
    ),
    quote.minimum > 0 ? t('quote.minimum', { pieces: pieces(view, quote.minimum) }) : '',
    measures.listWeek ? t('quote.from', { date: date(String(measures.listDate)) }) : '',
    lead(quote),
    payment(quote, word),
    quote.tolerance ? t('quote.tolerance', { share: share(quote.tolerance) }) : '',
    ...tooling(view, quote),
    ...rights(view, offer),
    quote.validUntil ? t('quote.valid', { date: date(quote.validUntil) }) : '',
  ].filter((line) => line !== '');
}

/** Sizes at one price are one row, from the first of them on. @param {import('./answer.js').Quote} quote */
function steps(quote) {
  /** @type {{ quantity: number, text: string }[]} */
  const told = [];
  for (const { quantity, price: asked } of offered(quote)) {
    const text = price(asked, quote.currency, { full: true });
    if (told.at(-1)?.text !== text) told.push({ quantity, text });
  }
  return told;
}

/**
 * A first order's design, samples and tooling take longer than a repeat. A promise is in whole weeks, none too few.
 * @param {import('./answer.js').Quote} quote
 */
function lead({ leadWeeks, repeatLeadWeeks }) {
  const whole = (/** @type {number} */ value) => weeks(Math.ceil(value - 1e-9));
  const params = { weeks: whole(leadWeeks), repeat: whole(repeatLeadWeeks) };
  return t(params.weeks === params.repeat ? 'quote.lead' : 'quote.lead.first', params);
}

/** Prices below the minimum are for the factory's own eyes. @param {import('./answer.js').Quote} quote */
function offered({ rows, minimum }) {
  const large = rows.filter(({ quantity }) => quantity >= minimum);
  return large.length > 0 ? large : rows;
}

/** @param {import('./answer.js').Quote} quote @param {(field: string, code: string) => string} word */
function payment(quote, word) {
  const method = inside(word('method', quote.method));
  const params = {
    deposit: share(quote.deposit),
    when: t(`quote.when.${quote.balanceAt}`),
    after: t(`quote.after.${quote.balanceAt}`),
    days: formatValue(quote.balanceDays, 'days'),
    method,
  };
  if (quote.deposit >= 1) return t('quote.payment.all', params);
  const late = quote.balanceDays > 0 ? '.later' : '';
  return t(`quote.payment${quote.deposit > 0 ? '' : '.none'}${late}`, params);
}

/** @param {View} view @param {import('./answer.js').Quote} quote */
function tooling(view, quote) {
  const money = (/** @type {number} */ value) => price(value, quote.currency);
  const told = [];
  if (quote.tooling) told.push(t('quote.tooling', { price: money(quote.tooling) }));
  if (quote.inPrice) {
    const { one } = nouns(view.project);
    told.push(t('quote.inPrice', { price: money(quote.inPrice), one, pieces: pieces(view, quote.inPricePieces) }));
  }
  if (quote.subsidy)
    told.push(t('quote.subsidy', { price: money(quote.subsidy), pieces: pieces(view, quote.subsidyPieces) }));
  return told;
}

/** What stays with the factory, if the offer says so. @param {View} view @param {number} offer */
function rights(view, offer) {
  const kept = ['design', 'tooling', 'exclusivity'].filter(
    (right) => get(view.project, `/offers/${offer}/rights/${right}`) === 'not-in',
  );
  return kept.map((right) => t(`quote.kept.${right}`));
}

/** @param {View} view @param {number} offer */
export const quoteText = (view, offer) => quoteLines(view, offer).join('\n');

/** The reply to whoever asked, with the quote in it. @param {View} view @param {number} offer */
export const replyText = (view, offer) => [t('reply.hello'), quoteText(view, offer), t('reply.end')].join('\n\n');

/** Whether a margin sets the prices. @param {View} view @param {number} offer */
export const isPlus = (view, offer) => get(view.project, `/offers/${offer}/supply/pricing`) === 'cost-plus';

/** What is asked for a piece. @param {View} view @param {number} offer @param {import('./answer.js').Floor} floor */
export const askedAt = (view, offer, { target, price: listed }) => (isPlus(view, offer) ? (target ?? listed) : listed);

/**
 * For the factory's own eyes, before it is sent: each quoted price that is below the walk-away price, then the first that
 * is below full cost only; nothing where all cover it.
 * @param {View} view
 * @param {number} offer
 * @returns {{ below: Part[], low: Part[] }}
 */
export function lowQuote(view, offer) {
  const { quote, floors } = view.result.offers[offer];
  const told = floors.flatMap((floor) => {
    const row = quote?.rows.find(({ quantity }) => quantity === floor.quantity);
    if (!row || !floor.held || floor.quantity < quote.minimum) return [];
    const asked = askedAt(view, offer, floor);
    return { under: under(floor, asked), params: lowParams(view, offer, floor, row) };
  });
  const below = told
    .filter(({ under: one }) => one === 'walkAway')
    .map(({ params }) => parts('reply.below.row', params));
  const low = told.find(({ under: one }) => one === 'full');
  return {
    below: below.length > 0 ? parts('reply.below', { list: listOf(below) }) : [],
    low: low ? parts('reply.low', low.params) : [],
  };
}

/** @param {import('./answer.js').Floor} floor @param {number} asked */
function under({ walkAway, full }, asked) {
  if (asked < (walkAway ?? 0)) return 'walkAway';
  return asked < (full ?? 0) ? 'full' : '';
}

/** @param {View} view @param {number} offer @param {import('./answer.js').Floor} floor @param {{ price: number }} row */
function lowParams(view, offer, { quantity, walkAway, full }, row) {
  const own = (/** @type {number | null} */ value) => price(value, view.result.currency, { full: true });
  const text = price(row.price, view.result.offers[offer].quote.currency, { full: true });
  return {
    price: isPlus(view, offer) ? text : { value: text, path: priceAt(view.project, offer, quantity) },
    pieces: pieces(view, quantity),
    walkAway: own(walkAway),
    full: own(full),
  };
}

/**
 * What the sheet keeps to itself: the target cost of a row and whether it covers full cost, which stands above it in the
 * table; empty without a target.
 * @param {View} view
 * @param {number} offer
 * @param {number} row
 */
export function gapText(view, offer, row) {
  const { rows = [], currency = '' } = view.result.offers[offer]?.quote ?? {};
  const { targetCost, gap } = rows[row] ?? {};
  if (typeof targetCost !== 'number' || typeof gap !== 'number') return '';
  const params = { cost: price(targetCost, currency, { full: true }) };
  return t(gap > 0 ? 'quote.gap.over' : 'quote.gap.under', params);
}
