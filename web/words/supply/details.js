// SPDX-License-Identifier: MIT
// The supplier's reasons, the rows of side by side, the week's hours, the loss of the largest account.
import { date, headline, isNumber, money, number, share, weekAt, weeks } from '../../numbers/format.js';
import { get, numberAt } from '../../state/project.js';
import { fullLabel } from '../labels.js';
import { horizon, nounsOf, worked } from '../view.js';
import { capital, listOf, parts, plain, plural, t, tOr } from '../words.js';
import { brings, chance, count, hours, hoursEnd, inMix, isFull, measure, nameOf, pieces, shared } from './told.js';

/** @typedef {import('./answer.js').SupplyView} View */
/** @typedef {import('../answer.js').SaidReason} SaidReason */
/** @typedef {import('../words.js').Part} Part */

/** "ODM brings in more from buyers": the leader against the other. @param {View} view @param {SaidReason} reason */
export function reasonText(view, reason) {
  const params = {
    ...nounsOf(shared(view)),
    name: capital(nameOf(view, view.result.verdict.offer)),
    code: reason.code,
  };
  const way = reason.amount < 0 ? 'against' : 'for';
  return tOr(`reason.${reason.code}.${way}`, `reason.unknown.${way}`, params);
}

/**
 * What the reasons lead to, where the gap is not their sum: against idle hours the other offer's loss does not count.
 * @param {View} view
 * @returns {{ label: string, amount: number }[] | undefined}
 */
export function sums(view) {
  const { offer, runnerUp } = view.result.verdict;
  const other = view.result.offers[runnerUp];
  const winner = view.result.offers[offer];
  if (!winner || !other || (winner.measures.npv >= 0 && other.measures.npv >= 0)) return undefined;
  return [offer, runnerUp].map((index) => ({
    label: t('sup.ends', { name: capital(nameOf(view, index)) }),
    amount: view.result.offers[index]?.measures.npv ?? 0,
  }));
}

/**
 * The rows of side by side: a name, and for one offer its words with a smaller line beneath.
 * @typedef {{ name: string, cell: (offer: number) => { text: Part[], small?: string } }} Row
 */
/** @param {View} view @returns {Row[]} */
export function rows(view) {
  const { currency, offers } = view.result;
  const m = (/** @type {number} */ offer, /** @type {string} */ name) => measure(view, offer, name);
  const link = (/** @type {number} */ offer, /** @type {string} */ name, /** @type {string} */ text) =>
    worked(text, `/offers/${offer}/measures/${name}`);
  const when = (/** @type {number} */ offer, /** @type {string} */ name) =>
    date(/** @type {string | null} */ (offers[offer]?.measures[name] ?? null));
  return [
    {
      name: t('sup.row.npv', { years: horizon(shared(view)) }),
      cell: (o) => ({
        text: parts('sup.cell', { value: link(o, 'npv', headline(m(o, 'npv'), currency, { sign: true })) }),
        small:
          !m(o, 'holeAmount') || m(o, 'paybackWeek') !== null
            ? t(m(o, 'paybackWeek') === null ? 'sup.payback.none' : 'sup.payback', {
                week: weekAt(m(o, 'paybackWeek')),
                date: when(o, 'paybackDate'),
              })
            : t('sup.payback.never'),
      }),
    },
    {
      name: t('sup.row.hole'),
      cell: (o) =>
        !m(o, 'holeAmount')
          ? { text: parts('sup.hole.none') }
          : {
              text: parts('sup.cell', { value: link(o, 'holeAmount', headline(m(o, 'holeAmount'), currency)) }),
              small: t('sup.hole.at', { week: weekAt(m(o, 'holeWeek')) }),
            },
    },
    {
      name: t('sup.row.unit', nounsOf(shared(view))),
      cell: (o) => ({
        text: parts('sup.cell', { value: link(o, 'contributionUnit', brings(m(o, 'contributionUnit'), currency)) }),
        small: t('sup.pieces', { pieces: pieces(view, m(o, 'pieces')) }),
      }),
    },
    {
      name: t('sup.row.hour'),
      cell: (o) => ({
        text: parts('sup.cell', { value: link(o, 'contributionHour', brings(m(o, 'contributionHour'), currency)) }),
      }),
    },
    {
      name: t('sup.row.hours'),
      cell: (o) => ({
        text: parts('sup.cell', { value: link(o, 'hours', hours(m(o, 'hours'))) }),
        small: used(view, o),
      }),
    },
    {
      name: t('sup.row.oneOffs'),
      cell: (o) => ({
        text: parts('sup.cell', { value: link(o, 'oneOffs', headline(Math.abs(m(o, 'oneOffs') ?? 0), currency)) }),
        small: m(o, 'listWeek')
          ? t('sup.ready.later', { date: when(o, 'listDate') })
          : t('sup.ready', { date: when(o, 'readyDate') }),
      }),
    },
    { name: t('sup.row.buyers'), cell: (o) => buyers(view, o) },
    {
      name: t('sup.row.minimum'),
      cell: (o) => ({
        text:
          m(o, 'lowestMinimum') === null
            ? parts('sup.minimum.none')
            : parts('sup.cell', { value: link(o, 'lowestMinimum', pieces(view, m(o, 'lowestMinimum'))) }),
        small: t('sup.minimum.now', { pieces: pieces(view, offers[o]?.quote.minimum) }),
      }),
    },
    {
      name: t('sup.row.cancel'),
      cell: (o) => ({
        text: parts('sup.cell', { value: link(o, 'cancelExposure', headline(m(o, 'cancelExposure'), currency)) }),
      }),
    },
  ];
}

/** "76% of the free hours; in the busiest week 210 h". @param {View} view @param {number} o */
function used(view, o) {
  const part = measure(view, o, 'hoursShare');
  const taken = measure(view, o, 'share') ?? 1;
  const over = measure(view, o, 'weeksOver');
  return [
    part === null ? '' : t('sup.hours.share', { share: share(part, { digits: 0 }) }),
    taken < 1 - 1e-9 ? t('sup.hours.cut', { share: share(taken, { digits: 0 }) }) : '',
    t(over ? 'sup.hours.over' : 'sup.hours.busiest', {
      weeks: weeks(over),
      hours: hours(measure(view, o, 'busiestHours')),
      holds: hours(measure(view, o, 'busiestHolds')),
    }),
  ]
    .filter(Boolean)
    .join('; ');
}

/** "4 needed, 6 expected", and the chance that enough come. @param {View} view @param {number} o */
function buyers(view, o) {
  const needed = measure(view, o, 'buyersNeeded');
  const expected = measure(view, o, 'buyersExpected');
  const link = (/** @type {string} */ name, /** @type {string} */ text) =>
    worked(text, `/offers/${o}/measures/${name}`);
  const tenths = number(expected, { digits: Number.isInteger(expected) ? 0 : 1 });
  const most = measure(view, o, 'buyersByHours');
  const params = {
    needed: link('buyersNeeded', count(needed)),
    expected: link('buyersExpected', tenths),
    most: link('buyersByHours', count(most)),
  };
  const enough = measure(view, o, 'chanceEnough');
  const ended = hoursEnd(view, o);
  const each = measure(view, o, 'contributionBuyer');
  const none = each === null ? 'sup.buyers.none' : ended ? 'sup.buyers.end' : 'sup.buyers.never';
  const promised = expected === 0 && (numberAt(view.project, `/offers/${o}/supply/committed/pieces`) ?? 0) > 0;
  const any = each !== null && each < 0 ? 'sup.buyers.loss' : promised ? 'sup.buyers.promised' : 'sup.buyers.any';
  const key = needed === null ? none : needed === 0 ? any : 'sup.buyers';
  const told = [
    needed === null || needed === 0 || enough === null ? '' : t('sup.buyers.chance', { chance: chance(enough) }),
    most === null || ended ? '' : t('sup.buyers.hours', { n: number(most, { digits: 0 }) }),
  ];
  return { text: parts(key, params), small: told.filter(Boolean).join('; ') };
}

/**
 * The parts of the hours, in their order, and what one more hour is worth.
 * @param {View} view
 * @returns {{ title: string, free: string, pooled: string, parts: { offer: number, ink: 'oem' | 'odm' | '', name: string, hours: number, text: string }[], worth: Part[] }}
 */
export function week(view) {
  const { mix, hours: all, currency, offers } = view.result;
  const taken = inMix(view.result).map(({ offer, hours: used, weekly }) => {
    const name = capital(nameOf(view, offer));
    return {
      offer,
      ink: offers[offer]?.family ?? '',
      name,
      hours: used,
      text: t('sup.bar.part', { name, hours: hours(weekly) }),
    };
  });
  const idle =
    mix.idle > 0
      ? [
          {
            offer: -1,
            ink: /** @type {const} */ (''),
            name: t('sup.bar.idle'),
            hours: mix.idle,
            text: t('sup.bar.part', { name: t('sup.bar.idle'), hours: hours(mix.idleWeekly) }),
          },
        ]
      : [];
  const overtime = mix.overtimeUsed > 0 ? t('sup.bar.overtime', { hours: hours(mix.overtimeUsed) }) : '';
  const params = {
    weekly: hours(all.weekly),
    booked: hours(all.booked),
    free: hours(all.regular),
    years: horizon(shared(view)),
    overtime,
  };
  const closed = hasHolidays(view);
  return {
    title: t('sup.bar.title'),
    free: t(closed ? 'sup.bar.free.closed' : 'sup.bar.free', params),
    pooled: t('sup.bar.pooled', params),
    parts: [...taken, ...idle],
    worth:
      mix.hourWorth > 0
        ? parts('sup.bar.worth', { worth: worked(brings(mix.hourWorth, currency), '/mix/hourWorth'), overtime })
        : parts('sup.bar.worthless', { overtime }),
  };
}

/** Whether any holidays are the factory's, which take hours away. @param {View} view */
function hasHolidays({ project }) {
  const { closures } = project;
  const home = get(project, '/supplier/country');
  return Array.isArray(closures) && closures.some((one) => home !== undefined && get(one, '/country') === home);
}

/** "If your largest customer leaves: 160 h a week stand idle …" @param {View} view @returns {string} */
export function largest(view) {
  const { largest: told, currency } = view.result;
  if (!told) return '';
  const params = {
    hours: hours(told.idleHours),
    weekly: money(told.lostWeekly, currency),
    weeks: weeks(told.weeks, { digits: 0 }),
    hole: headline(Math.abs(told.hole ?? 0), currency),
  };
  return t(isNumber(told.weeks) ? 'sup.largest' : 'sup.largest.open', params);
}

/** What is left out because nobody publishes a typical figure. @param {View} view @returns {{ path: string, text: string }[]} */
export const missing = (view) => view.result.missing.map((path) => ({ path, text: fullLabel(path, view.project) }));

/** One line for all of them. @param {View} view */
export const missingLine = (view) =>
  view.result.missing.length === 0 ? '' : plural('sup.missing', view.result.missing.length);

/**
 * What the prices on a sheet are worth, where they are not those that the page works with.
 * @param {View} view
 * @param {number} offer
 * @returns {Part[]}
 */
export function quotedWorth(view, offer) {
  const { npvAtQuote = null } = view.result.offers[offer]?.quote ?? {};
  if (npvAtQuote === null) return [];
  const { currency } = view.result;
  return parts('sup.quote.plus', {
    name: nameOf(view, offer),
    npv: worked(headline(npvAtQuote, currency, { sign: true }), `/offers/${offer}/quote/npvAtQuote`),
    years: horizon(shared(view)),
  });
}

/** What is to be done where nothing pays. @param {View} view @returns {string} */
export function decline(view) {
  if (view.result.verdict.kind !== 'decline') return '';
  const names = capital(plain(listOf(view.result.offers.map((_, index) => nameOf(view, index)))));
  if (isFull(view.result)) return t('sup.decline.full', { names, booked: hours(view.result.hours.booked) });
  return t('sup.decline', { names });
}
