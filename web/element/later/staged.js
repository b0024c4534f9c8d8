// SPDX-License-Identifier: MIT
// The staged path as one of the ranked offers: first the one, later the other. Its picture is its calendar in two inks.
import { stagedBar } from '../../charts/staged.js';
import { h } from '../../charts/node.js';
import { date, headline, near, number, weekAt, years } from '../../numbers/format.js';
import { get, numberAt } from '../../state/project.js';
import { choiceWord } from '../../words/labels.js';
import { capital, parts as told, t } from '../../words/words.js';
import * as say from '../say.js';
import { parts } from '../views/parts.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../types.js').Staged} Staged */
/** @typedef {import('../../words/words.js').Part} Part */

const SALES = '/market/demand';

/** What the heading adds where one after the other beats either alone. @param {Session} s @returns {Part[]} */
export function switching(s) {
  const path = s.later?.staged;
  return path?.beats && path.fits ? told('staged.more', { name: nameOf(s, path) }) : [];
}

/** The same among the steps, with its weeks. @param {Session} s */
export function switchStep(s) {
  const path = s.later?.staged;
  return path?.beats && path.fits && path.best
    ? [h('li', { key: 'switch' }, sentences(s, path, path.best).join(' '))]
    : [];
}

/** When to switch, and what that is worth. @param {Session} s @param {Staged} path @param {NonNullable<Staged['best']>} best */
function sentences(s, path, best) {
  const { currency, horizonYears } = say.result(s);
  const names = namesOf(s, path);
  return [
    t(path.beats ? 'staged.start' : 'staged.start.less', {
      ...names,
      week: weekAt(best.switchWeek),
      date: date(best.switchDate),
    }),
    t(path.beats ? 'staged.beats' : 'staged.less', {
      ...names,
      npv: headline(best.npv, currency),
      pureFrom: headline(path.pure[0], currency),
      pureTo: headline(path.pure[1], currency),
      years: years(horizonYears),
    }),
  ];
}

/** @param {Session} s @param {Staged} path */
const namesOf = (s, { from, to }) => ({ from: capital(say.offer(s, from)), to: say.offer(s, to) });

/** "ODM then OEM". @param {Session} s @param {Staged} path */
export const nameOf = (s, path) => t('staged.name', namesOf(s, path));

/** @param {Session} s @param {Staged} path */
export function inside(s, path) {
  const { horizonWeeks, offers } = say.result(s);
  const { best, from, to } = path;
  if (!best) return null;
  const names = namesOf(s, path);
  const [start, worth] = sentences(s, path, best);
  const begin = weekAt(best.week);
  const change = weekAt(best.switchWeek);
  return h(
    'div',
    { class: 'line-drawer', part: 'staged' },
    h('p', null, h('b', null, start)),
    h('p', null, worth),
    path.fits ? null : h('p', { class: 'error' }, t('staged.unfit', names)),
    h(
      'figure',
      null,
      stagedBar({
        weeks: horizonWeeks,
        launch: best.launchWeek ?? 0,
        work: best.week,
        change: best.switchWeek,
        inks: [offers[from]?.family ?? 'odm', offers[to]?.family ?? 'oem'],
        names: [names.from, capital(names.to)],
        workText: t('staged.bar.work', names),
        ticks: [
          { at: 0, text: weekAt(0) },
          { at: best.switchWeek, text: change },
          { at: horizonWeeks, text: weekAt(horizonWeeks) },
        ],
        title: t('staged.title', { ...names, week: change, begin }),
      }),
    ),
    h('p', { class: 'small' }, t('staged.work', { ...names, week: begin, launch: weekAt(best.launchWeek) })),
    h('p', null, level(s, path, names)),
    waiting(s, path, names),
    h('p', { class: 'small' }, parts(assumed(s))),
    h('p', { class: 'small' }, t('ui.model', { section: '13' })),
  );
}

/** The nearest yearly sales on either side at which switching gains or loses its lead. @param {Session} s @param {Staged} path @param {Record<string, string>} names */
function level(s, { lead }, names) {
  if (!lead) return null;
  const yours = numberAt(s.project, SALES);
  const at = (/** @type {number | null} */ demand) => (demand === null ? '' : near(demand, yours, s.unit(SALES), ''));
  const turns = [lead.below === null ? '' : 'below', lead.above === null ? '' : 'above'].filter(Boolean);
  const which = turns.length === 2 ? '.both' : turns.map((one) => `.${one}`).join('');
  return parts(
    told(`staged.${lead.ahead ? 'ahead' : 'behind'}${which}`, {
      ...names,
      below: at(lead.below),
      above: at(lead.above),
      yours: { value: number(yours), path: SALES },
    }),
  );
}

/** At few, likely and many sales. @param {Session} s @param {Staged} path @param {Record<string, string>} names */
function waiting(s, path, names) {
  const { currency } = say.result(s);
  const against = { from: names.from, to: names.to, none: '' }[path.today];
  const word = { none: t('staged.nothing'), from: names.from, to: capital(names.to), path: nameOf(s, path) };
  return h(
    'table',
    { class: 'waiting' },
    h(
      'caption',
      null,
      h('b', null, t('staged.waiting')),
      h('br'),
      h('span', { class: 'small' }, t(against ? 'staged.waiting.text' : 'staged.waiting.none', { name: against })),
    ),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        ['sales', 'best', 'worth'].map((key) =>
          h('th', { scope: 'col', class: key === 'worth' ? 'money' : null }, t(`staged.${key}`)),
        ),
      ),
    ),
    h(
      'tbody',
      null,
      path.waiting.map(({ demand, way, worth }) =>
        h(
          'tr',
          null,
          h('td', null, number(demand, { digits: 0 })),
          h('td', null, word[way]),
          h('td', { class: 'money' }, headline(worth, currency)),
        ),
      ),
    ),
  );
}

/** What it rests on, each with the way to its field. @param {Session} s */
function assumed(s) {
  const word = (/** @type {string} */ path) =>
    choiceWord(path, String(get(s.project, path) ?? fallback(s, path) ?? ''));
  const value = (/** @type {string} */ path) => ({
    value: say.value(s, path, numberAt(s.project, path) ?? Number(fallback(s, path) ?? 0)),
    path,
  });
  return told('staged.carry', {
    share: value('/staged/carryOver'),
    stock: { value: word('/staged/oldStock'), path: '/staged/oldStock' },
    base: { value: word('/staged/baseDesign'), path: '/staged/baseDesign' },
    cost: value('/staged/baseCost'),
  });
}

/** @param {Session} s @param {string} path */
const fallback = (s, path) => s.description?.fields.find((field) => field.path === path)?.default;
