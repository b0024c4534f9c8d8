// SPDX-License-Identifier: MIT
// When: both timelines and both cash curves on one calendar, the deepest hole, the limit. It is read along: the
// cash of a week stands above the picture.
import { calendar, unnamed } from '../../charts/calendar.js';
import { h, px } from '../../charts/node.js';
import { reach } from '../../charts/scale.js';
import { date, headline, money, number, weekAt } from '../../numbers/format.js';
import { numberAt } from '../../state/project.js';
import { capital, t } from '../../words/words.js';
import * as say from '../say.js';
import { along, placeOf } from './along.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../types.js').Offer} Offer */

const YEAR = 52;
/** Weeks from one row of the table of cash to the next. */
const ROW = 4;
const DAY = 24 * 3600 * 1000;
const WEEK = 7 * DAY;
const MIDDLE = 3 * DAY;
const MONTHS = Array.from({ length: 12 }, (_, month) => month);

/** @param {Session} s */
export function when(s) {
  const offers = columns(s);
  const lanes = offers.map((offer, i) => ({
    ...laneOf(s, offers, i),
    name: `${capital(say.offer(s, offer.index))}: ${say.launch(offer)}`,
    stages: offer.stages
      .filter((stage) => stage.end > stage.start)
      .map((stage) => ({ ...stage, word: t(`stage.${stage.name}`) })),
    launch: offer.measures.launchWeek,
  }));
  return [
    picture(s, lanes, numberAt(s.project, '/limits/maxSpend')),
    h(
      'details',
      null,
      h('summary', { class: 'quiet' }, t('button.table')),
      offers.map((offer) => table(s, offer)),
      cashTable(s),
    ),
  ];
}

/** The offers of the two columns. @param {Session} s @returns {Offer[]} */
export const columns = (s) => s.columns.flatMap((i) => say.result(s).offers[i] ?? []);

/** The last week shown: money of the last orders may move after the time looked at. @param {Session} s */
const lastWeek = (s) => Math.max(say.result(s).horizonWeeks, ...columns(s).map(({ cash }) => cash.length - 1));

/** The cash after a week; what came last stays. @param {readonly number[]} cash @param {number} week */
const cashAt = (cash, week) => cash[Math.min(week, cash.length - 1)];

/** What every lane has. @param {Session} s @param {readonly Offer[]} offers @param {number} i */
export function laneOf(s, offers, i) {
  const { family, cash, measures } = /** @type {Offer} */ (offers[i]);
  return {
    ink: family,
    second: i > 0 && offers[0]?.family === family,
    cash,
    holeWeek: measures.holeWeek ?? 0,
    holeText: measures.holeAmount ? headline(measures.holeAmount, say.result(s).currency) : '',
  };
}

/**
 * The calendar with the cash of the week that is read above it, and below it the stages whose words did not fit.
 * @param {Session} s
 * @param {import('../../charts/calendar.js').Lane[]} lanes
 * @param {number | null} limit
 */
export function picture(s, lanes, limit) {
  const result = say.result(s);
  const weeks = lastWeek(s);
  const offers = columns(s);
  const { currency } = result;
  const drawn = lanes.map((lane) => ({
    ...lane,
    cash: Array.from({ length: weeks + 1 }, (_, week) => cashAt(lane.cash, week) ?? 0),
  }));
  const ticks = [{ at: 0, text: date(result.start) }];
  for (let at = YEAR; at <= weeks; at += YEAR) ticks.push({ at, text: weekAt(at) });
  const cell = (/** @type {Offer} */ { index }, /** @type {number | undefined} */ cash) =>
    `${capital(say.offer(s, index))} ${money(cash, currency)}`;
  const longest = (/** @type {Offer} */ offer) => {
    const [deepest, highest] = reach(offer.cash).map((cash) => cell(offer, cash));
    return String(highest).length > String(deepest).length ? String(highest) : String(deepest);
  };
  return [
    along(s, {
      name: 'when',
      label: t('book.week'),
      from: lanes[0]?.holeWeek ?? 0,
      last: weeks,
      inks: offers.map(({ family }) => family),
      told: (week) => [weekAt(week), ...offers.map((offer) => cell(offer, cashAt(offer.cash, week)))],
      widest: [weekAt(weeks), ...offers.map(longest)],
    }),
    h(
      'figure',
      { 'data-name': 'when', 'data-places': placesOf(weeks) },
      calendar({
        lanes: drawn,
        weeks,
        ticks:
          ticks.length > 3
            ? ticks.filter((_, i) => i === 0 || i === ticks.length - 1 || i * 2 === ticks.length - 1)
            : ticks,
        peaks: peaks(s, weeks),
        peakText: t('calendar.season'),
        limit: limit === null ? null : { amount: -limit, text: t('calendar.limit') },
        finger: placeOf(s, 'when', weeks),
        title: say.plainFinding(s, 'when'),
      }),
    ),
    lanes.map((lane, i) => {
      const rest = unnamed(lane, weeks);
      return rest.length
        ? h(
            'p',
            { class: 'small' },
            h('b', { class: `${lane.ink}-text` }, offers[i] ? capital(say.offer(s, offers[i].index)) : lane.name),
            ' ',
            rest
              .map(({ bare, number, word, start }) =>
                bare ? t('calendar.bare', { word, week: weekAt(start) }) : `${number}\u00a0${word}`,
              )
              .join(', '),
          )
        : null;
    }),
  ];
}

/** Where each week stands, in hundredths of the width. @param {number} weeks */
const placesOf = (weeks) => Array.from({ length: weeks + 1 }, (_, week) => px((100 * week) / weeks)).join(' ');

/**
 * The weeks in months that sell as much as the best one; a week is of its middle day's month (docs/MODEL.md, Months).
 * @param {Session} s
 * @param {number} weeks
 */
function peaks(s, weeks) {
  const months = MONTHS.map((month) => numberAt(s.project, `/market/season/${month}`) ?? 0);
  const best = Math.max(...months);
  /** @type {{ start: number, end: number }[]} */
  const found = [];
  if (best === Math.min(...months)) return found;
  for (let week = 0; week < weeks; week += 1) {
    const day = new Date(Date.parse(say.result(s).start) + week * WEEK + MIDDLE);
    if (months[day.getUTCMonth()] !== best) continue;
    const last = found.at(-1);
    if (last?.end === week) last.end += 1;
    else found.push({ start: week, end: week + 1 });
  }
  return found;
}

/** The cash that the picture tells, every fourth week and at the end. @param {Session} s */
export function cashTable(s) {
  const offers = columns(s);
  const weeks = lastWeek(s);
  const { currency } = say.result(s);
  const told = Array.from({ length: Math.ceil(weeks / ROW) + 1 }, (_, i) => Math.min(i * ROW, weeks));
  return h(
    'table',
    null,
    h('caption', null, t('when.cash')),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        h('th', { scope: 'col' }, t('book.week')),
        offers.map(({ index }) => h('th', { scope: 'col', class: 'money' }, capital(say.offer(s, index)))),
      ),
    ),
    told.map((week) =>
      h(
        'tr',
        null,
        h('th', { scope: 'row' }, number(week)),
        offers.map(({ cash }) => h('td', { class: 'money' }, money(cashAt(cash, week), currency))),
      ),
    ),
  );
}

/** @param {Session} s @param {Offer} offer */
const table = (s, offer) =>
  h(
    'table',
    { class: 'stages' },
    h('caption', null, capital(say.offer(s, offer.index))),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        h('td', null),
        h('th', { scope: 'col' }, t('when.from')),
        h('th', { scope: 'col' }, t('when.until')),
      ),
    ),
    offer.stages.map((stage) =>
      h(
        'tr',
        null,
        h('th', { scope: 'row' }, t(`stage.${stage.name}`)),
        h('td', null, weekAt(stage.start)),
        h('td', null, weekAt(stage.end)),
      ),
    ),
    h(
      'tr',
      null,
      h('th', { scope: 'row' }, t('measure.launchDate')),
      h('td', { colspan: 2 }, date(offer.measures.launchDate === null ? null : String(offer.measures.launchDate))),
    ),
    h(
      'tr',
      null,
      h('th', { scope: 'row' }, t('measure.holeAmount')),
      h('td', { colspan: 2 }, money(offer.measures.holeAmount, say.result(s).currency)),
    ),
  );
