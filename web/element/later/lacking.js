// SPDX-License-Identifier: MIT
// A document that cannot be answered yet, such as a link from the other side: what came with it, and the numbers that its
// reader is to put in. They stay where they are while he types.
import { h } from '../../charts/node.js';
import { formatValue, number } from '../../numbers/format.js';
import { filledFrom } from '../../state/fill.js';
import { filled } from '../../state/share.js';
import { get, numberAt } from '../../state/project.js';
import { rowOf } from '../../words/labels.js';
import { plural, t } from '../../words/words.js';
import { sideOf } from '../chair.js';
import { fieldOf, places } from '../fields.js';
import * as say from '../say.js';
import { all } from '../views/all.js';
import { fieldRow } from '../views/field.js';
import { section, unfetched } from '../views/parts.js';
import { chairs } from '../views/product.js';
import { nameOfOffer } from './names.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../../calc/types.js').Issue} Issue */

/** What is asked for although the table does not require it by itself. */
const ASKED = /\/supply\/(buyers|enquiries|orders\/trial|delivery\/\w+)$|^\/route\/\w+\/rate$/;

/** Sessions whose reader was asked for what is missing. @type {WeakSet<Session>} */
const asking = new WeakSet();

/** @param {Session} s */
export function lacking(s) {
  const gaps = s.issues.filter((issue) => isField(s, issue.path));
  const missing = gaps.filter(({ path }) => get(s.project, path) === undefined); // whatever rule asks for it
  const wrong = s.issues.filter((issue) => !missing.includes(issue) && issue.code !== 'unknown-number');
  const sent = !gave(s);
  const count = new Set(missing.map(({ path }) => path)).size;
  if (count > 0) asking.add(s);
  return [
    unfetched(s),
    chairs(s),
    h('p', { class: 'product-line' }, say.product(s)),
    h('p', { class: 'eyebrow' }, t(sent ? 'fill.eyebrow' : 'fill.eyebrow.own')),
    h(
      s.ui.kind === 'page' ? 'h1' : 'h2',
      { class: 'headline' },
      count > 0 ? plural('fill.headline', count, { n: number(count) }) : t('fill.wrong'),
    ),
    h('p', { class: 'sentence' }, t(`fill.text.${sent ? s.side : count > 0 ? 'own' : 'wrong'}`)),
    wrong
      .filter((issue) => !gaps.includes(issue)) // the others are told at their fields
      .map((issue) => h('p', { class: 'error' }, issue.code === 'too-few' ? t('fill.few') : say.issue(s, issue))),
    h('p', { class: 'number-name' }, t('fill.got')),
    h('ul', { class: 'plain' }, offers(s)),
    wrong.some((issue) => issue.code === 'too-few')
      ? h('button', { type: 'button', class: 'choice', 'data-do': 'offer-add' }, t('quotes.add'))
      : null,
    groups(s, gaps),
    count > 0
      ? h(
          'div',
          { class: 'apart' },
          h('button', { type: 'button', class: 'choice', 'data-do': 'fill-example' }, t('fill.example')),
          h('p', { class: 'small', role: 'status' }, s.ui.later.note || t('fill.example.text')),
        )
      : null,
    s.canUndo ? h('button', { type: 'button', class: 'quiet', 'data-do': 'undo' }, t('ui.undo')) : null,
    section(s, 'all', [{ text: t('foot.numbers') }], () => all(s)),
  ];
}

/** Whether the reader has put in anything before: a number asked for here may be the first. @param {Session} s */
const gave = (s) => filled(s.project, s.fields).some(({ path, row }) => row.side === s.side && !isAsked(s, path));

/** @param {Session} s @param {string} path */
const isAsked = (s, path) => ASKED.test(rowOf(path)) || fieldOf(s.description, path)?.required === true;

/** @param {Session} s @param {string} path */
const isField = (s, path) => {
  const field = fieldOf(s.description, path);
  return field !== null && field.kind !== 'list' && field.kind !== 'object';
};

/**
 * The fields to fill, those of each offer under its name; where nothing was ever missing, what is to be put right.
 * @param {Session} s
 * @param {readonly Issue[]} gaps
 */
function groups(s, gaps) {
  const asked = new Set(gaps.map(({ path }) => path));
  /** @type {Map<string, ReturnType<typeof places>>} */
  const found = new Map();
  for (const place of s.description ? places(s.description, s.project) : []) {
    const own = asking.has(s) && place.field.side === s.side && get(s.project, place.path) !== undefined;
    if (!asked.has(place.path) && !(own && isAsked(s, place.path))) continue;
    const at = /^\/offers\/(\d+)/.exec(place.path)?.[1] ?? '';
    found.set(at, [...(found.get(at) ?? []), place]);
  }
  return [...found].map(([at, rows]) =>
    h(
      'div',
      { key: `fill-${at}` },
      at === '' ? null : h('p', { class: 'number-name apart' }, nameOfOffer(s, Number(at))),
      rows.map(({ path, field }) => fieldRow(s, path, field, 'fill')),
    ),
  );
}

/** "ODM: $4.20 from 500, $3.90 from 1,000". @param {Session} s */
function offers(s) {
  const list = /** @type {unknown[]} */ (s.project.offers ?? []);
  return list.map((offer, i) => {
    const tiers = /** @type {unknown[]} */ (get(offer, '/tiers') ?? []).map((_, j) => {
      const path = `/offers/${i}/tiers/${j}/price`;
      return t('fill.tier', {
        price: formatValue(numberAt(s.project, path), s.unit(path), s.currency(path)),
        from: number(numberAt(s.project, `/offers/${i}/tiers/${j}/from`)),
      });
    });
    return h('li', null, t('fill.offer', { name: nameOfOffer(s, i), tiers: tiers.join(t('list.comma')) }));
  });
}

/** @type {Record<string, import('../hand/actions.js').Action>} */
export const lackingClicks = {
  async 'fill-example'(s, { host }) {
    if (!(await host.morePresets())) return;
    const fits = s.presets.find(({ project }) => sideOf(project) === s.side && project.currency === s.project.currency);
    if (fits) return s.load(filledFrom(s.project, fits.project, s.fields, s.side), 'question');
    s.ui.later = { ...s.ui.later, note: t('fill.example.none') };
    s.show();
  },
};
