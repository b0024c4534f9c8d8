// SPDX-License-Identifier: MIT
// Paper: the answer on one page, A4 or Letter, with the owners of the numbers it hangs on.
import { h } from '../../charts/node.js';
import { date, money, number } from '../../numbers/format.js';
import { evidenceAt } from '../../state/project.js';
import { stepTexts } from '../../words/steps.js';
import { capital, t } from '../../words/words.js';
import { places } from '../fields.js';
import { markKey } from '../later/futures.js';
import { ranking } from '../later/ranked.js';
import * as say from '../say.js';
import { nowSteps } from '../views/next.js';
import { picture } from '../views/number.js';
import { offerName, still } from '../views/parts.js';
import { body as sideBody } from '../views/side.js';
import { about, day, whose } from './about.js';
import { inLight } from './light.js';
import { shortener, shortIn } from './short.js';

/** @typedef {import('../session.js').Session} Session */

/** Steps of the list, at most. */
const STEPS = 3;

/**
 * How much stands on it and how it is set, from roomy to dense: the first that fits one page is taken. `look` is for paper.css.
 * @type {readonly { look: string, numbers: number }[]}
 */
const FITS = [
  { look: '', numbers: 10 },
  { look: 'near', numbers: 10 },
  { look: 'near', numbers: 8 },
  { look: 'near few', numbers: 8 },
  { look: 'near few', numbers: 6 },
  { look: 'small few', numbers: 6 },
  { look: 'small few', numbers: 4 },
  { look: 'small few less', numbers: 4 },
  { look: 'small few least', numbers: 3 },
];

/** What stays of Letter's height inside the margins, in CSS pixels, less what a printer may set otherwise; A4 is higher. */
const ROOM = 950;

/** What an authority or a market sets: duty, customs fees, exchange rates. */
const RATES = /\/(duty|customs)\/|^\/rates\//;

/**
 * While the browser prints, the page stands in the place of the sheet. A widget prints as its host's page does.
 * @param {ShadowRoot} root
 * @param {Session} s
 */
export function printOnPaper(root, s) {
  if (s.ui.kind !== 'page') return;
  const turn = (/** @type {boolean} */ paper) => {
    if (s.ui.paper === paper) return;
    s.ui.paper = paper;
    s.show();
    if (paper) fitted(root, s);
  };
  let light = () => {};
  addEventListener('beforeprint', () => {
    light();
    light = inLight(root);
    turn(true);
  });
  addEventListener('afterprint', () => {
    turn(false);
    light();
    light = () => {};
  });
}

/** Sets it ever more densely, until one page holds it. @param {ShadowRoot} root @param {Session} s */
function fitted(root, s) {
  for (const fit of FITS.keys()) {
    s.ui.keep = { ...s.ui.keep, fit };
    s.show();
    const page = root.querySelector('.one-page');
    if (!page || page.getBoundingClientRect().height <= ROOM) return;
  }
}

/** @param {Session} s */
export const paper = (s) => onePage(s).map(unpressed);

/** What is pressed on the screen is words here: a button would break its sentence into lines of their own. @param {any} node @returns {any} */
function unpressed(node) {
  if (!node?.kids) return node;
  const kids = node.kids.map(unpressed);
  const { tag, attrs } = node;
  return tag === 'button' ? { tag: 'span', attrs: { class: attrs.class, key: attrs.key }, kids } : { ...node, kids };
}

/** @param {Session} s */
function onePage(s) {
  const sweep = s.whole?.sweeps?.find(({ path }) => path === s.main) ?? (s.sweep?.path === s.main ? s.sweep : null);
  const [figure, ...stages] = calendarOf(s);
  const { look, numbers } = FITS[s.ui.keep.fit ?? 0] ?? { look: '', numbers: 0 };
  const short = shortener(s);
  return [
    h(
      'div',
      { class: 'one-page', 'data-fit': look },
      h(
        'p',
        { class: 'small paper-top' },
        h('span', null, h('b', null, t('page.title')), ' ', about(s)),
        ' ',
        h('span', null, t('paper.printed', { date: day() })),
      ),
      h('p', { class: 'small' }, whose(s)),
      h('p', { class: 'headline' }, still(say.headline(s))),
      h('p', null, still(say.sentence(s))),
      h(
        'div',
        { class: 'paper-two' },
        h('div', null, s.bodies?.futures?.(s), shortIn(markKey(s), short), nextSteps(s)),
        sweep
          ? h(
              'div',
              null,
              h('p', { class: 'number-name' }, short(say.curveTitle(s, s.main, sweep))),
              shortIn(picture(s, sweep, s.main, 'paper', false), short),
            )
          : null,
      ),
      (s.chair.bodies?.side ?? sideBody)(s)?.[0],
      all(s),
      h(
        'div',
        { class: 'paper-two' },
        h('div', null, moneyByGroup(s, short), h('p', { class: 'small' }, t('ui.rounded'))),
        h(
          'div',
          null,
          shortIn(figure, short),
          stages.flat().map((one) => shortIn(one, short)),
        ),
      ),
      strongest(s, numbers, short),
      h('p', { class: 'small' }, [say.versions(s), ratesOn(s)].filter(Boolean).join(' ')),
    ),
  ];
}

/** Every offer in its place with its worth, where there are more than the two columns tell. @param {Session} s */
function all(s) {
  const rows = ranking(s);
  const { currency } = say.result(s);
  if (rows.length === 0) return null;
  return [
    h('p', { class: 'number-name' }, t('paper.all')),
    h(
      'ol',
      { class: 'paper-all' },
      rows.map(({ name, npv, fits }, i) =>
        h(
          'li',
          null,
          t(fits === false ? 'paper.out' : 'ui.rank', {
            place: number(i + 1),
            name: capital(name),
            npv: money(npv, currency),
          }),
        ),
      ),
    ),
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

/** What each group of lines comes to, and NPV as the core has it. @param {Session} s @param {(text: string) => string} short */
function moneyByGroup(s, short) {
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
          h('th', { scope: 'col', class: 'money' }, offerName(offers[i]?.family ?? 'oem', short(say.offer(s, i)))),
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

/**
 * The numbers that the answer hangs on most, with owner, source and date.
 * @param {Session} s
 * @param {number} many
 * @param {(text: string) => string} short
 */
function strongest(s, many, short) {
  const { flips = [] } = say.result(s);
  const rows = [...flips].sort((a, b) => Number(b.inside) - Number(a.inside)).slice(0, many);
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
          h('th', { scope: 'row' }, short(say.label(s, flip.path))),
          h('td', null, say.shown(s, flip.path)),
          h('td', null, short(say.flipLine(s, flip))),
          h('td', null, say.evidence(s, flip.path)),
        ),
      ),
    ),
  );
}
