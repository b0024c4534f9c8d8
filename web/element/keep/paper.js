// SPDX-License-Identifier: MIT
// Paper: the answer on one page, A4 or Letter, with the owners of the numbers it hangs on.
import { h } from '../../charts/node.js';
import { date, money, number } from '../../numbers/format.js';
import { evidenceAt } from '../../state/project.js';
import { stepTexts } from '../../words/steps.js';
import { t } from '../../words/words.js';
import { places } from '../fields.js';
import * as say from '../say.js';
import { nowSteps } from '../views/next.js';
import { picture } from '../views/number.js';
import { offerName, still } from '../views/parts.js';
import { body as sideBody } from '../views/side.js';

/** @typedef {import('../session.js').Session} Session */

/** Rows of the lists, at most: with more the page would be two. */
const STEPS = 3;
const NUMBERS = 10;

/** What an authority or a market sets: duty, customs fees, exchange rates. */
const RATES = /\/(duty|customs)\/|^\/rates\//;

/** While the browser prints, the page stands in the place of the sheet. A widget prints as its host's page does. @param {Session} s */
export function printOnPaper(s) {
  if (s.ui.kind !== 'page') return;
  const turn = (/** @type {boolean} */ paper) => () => {
    if (s.ui.paper === paper) return;
    s.ui.paper = paper;
    s.show();
  };
  addEventListener('beforeprint', turn(true));
  addEventListener('afterprint', turn(false));
}

/** @param {Session} s */
export function paper(s) {
  const sweep = s.whole?.sweeps?.find(({ path }) => path === s.main) ?? (s.sweep?.path === s.main ? s.sweep : null);
  const [figure, ...stages] = calendarOf(s);
  return [
    h('p', { class: 'small' }, `${t('page.title')} ${s.stale ? t('kicker.stale') : say.kicker(s)}`),
    h('p', { class: 'headline' }, still(say.headline(s))),
    h('p', null, still(say.sentence(s))),
    h(
      'div',
      { class: 'paper-two' },
      h('div', null, s.bodies?.futures?.(s), nextSteps(s)),
      sweep
        ? h(
            'div',
            null,
            h('p', { class: 'number-name' }, say.curveTitle(s, s.main, sweep)),
            picture(s, sweep, s.main, 'paper', false),
          )
        : null,
    ),
    (s.chair.bodies?.side ?? sideBody)(s)?.[0],
    h('div', { class: 'paper-two' }, h('div', null, moneyByGroup(s), stages), figure),
    strongest(s),
    h('p', { class: 'small' }, [say.versions(s), ratesOn(s)].filter(Boolean).join(' ')),
  ];
}

/** The first thing to do now, soon and later; where nothing is to be done then, more of what comes before. @param {Session} s */
function nextSteps(s) {
  const steps = /** @type {const} */ (['now', 'soon', 'later']).flatMap((when, nth) => {
    const later = s.sure ? stepTexts(say.view(s), s.sure, when) : [];
    const told = when === 'now' ? nowSteps(s).map(({ kids }) => kids) : later;
    return told.map((kids, at) => ({ when, order: at === 0 ? 0 : nth + 1, kids }));
  });
  const first = new Set([...steps].sort((a, b) => a.order - b.order).slice(0, STEPS));
  return [
    h('p', { class: 'number-name' }, say.plainFinding(s, 'next')),
    h(
      'ol',
      { class: 'steps' },
      steps
        .filter((step) => first.has(step))
        .map(({ when, kids }) => h('li', null, h('b', null, t('paper.step', { when: t(`next.${when}`) })), ' ', kids)),
    ),
  ];
}

/** Of which days the published rates are that it counts with: from the oldest to the newest. @param {Session} s */
function ratesOn(s) {
  const days = places(s.description, s.project)
    .filter(({ path }) => RATES.test(path))
    .flatMap(({ path }) => evidenceAt(s.project, path)?.date ?? [])
    .sort();
  if (days.length === 0) return null;
  const [low, high] = [days[0], days.at(-1)].map(date);
  return t('paper.rates', { date: low === high ? low : t('count.range', { low, high }) });
}

/** What each group of lines comes to, and NPV as the core has it. @param {Session} s */
function moneyByGroup(s) {
  const { groups, offers, currency } = say.result(s);
  const row = (/** @type {string} */ name, /** @type {(offer: number) => number | undefined} */ amount) =>
    h(
      'tr',
      null,
      h('th', { scope: 'row' }, name),
      s.columns.map((i) => h('td', { class: 'money' }, money(amount(i), currency))),
    );
  return h(
    'table',
    { class: 'lines' },
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        h('th', { scope: 'col' }, t('paper.money')),
        s.columns.map((i) =>
          h('th', { scope: 'col', class: 'money' }, offerName(offers[i]?.family ?? 'oem', say.offer(s, i))),
        ),
      ),
    ),
    h(
      'tbody',
      null,
      groups.map(({ group, pv }) => row(t(`group.${group}`), (i) => pv[i])),
      row(t('measure.npv'), (i) => offers[i]?.measures.npv),
    ),
  );
}

/** The calendar without what a finger reads: the picture, and the stages whose words did not fit. @param {Session} s @returns {any[]} */
function calendarOf(s) {
  const drawn = (s.chair.bodies?.when ?? s.bodies?.when)?.(s)?.[0];
  return Array.isArray(drawn) ? drawn.slice(1) : [];
}

/** The numbers that the answer hangs on most, with owner, source and date. @param {Session} s */
function strongest(s) {
  const { flips = [] } = say.result(s);
  const rows = [...flips].sort((a, b) => Number(b.inside) - Number(a.inside)).slice(0, NUMBERS);
  return h(
    'table',
    { class: 'paper-numbers' },
    h('caption', null, t('paper.numbers', { n: number(rows.length) })),
    h(
      'tbody',
      null,
      rows.map((flip) =>
        h(
          'tr',
          { key: flip.path },
          h('th', { scope: 'row' }, say.label(s, flip.path)),
          h('td', null, say.shown(s, flip.path)),
          h('td', null, say.flipLine(s, flip)),
          h('td', null, say.evidence(s, flip.path)),
        ),
      ),
    ),
  );
}
