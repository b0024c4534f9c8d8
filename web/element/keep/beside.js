// SPDX-License-Identifier: MIT
// Two sets of numbers beside each other: what each comes to, and where they differ.
import { choiceWord, currencyOf, fullLabel } from '../../words/labels.js';
import { get, isQuantity, numberAt } from '../../state/project.js';
import { formatRange, formatValue, headline as amount, number, share } from '../../numbers/format.js';
import { offerName } from '../../words/sentences.js';
import { plain, plural, t } from '../../words/words.js';
import { h } from '../../charts/node.js';
import { chairOf, sideOf } from '../chair.js';
import { places } from '../fields.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../../calc/types.js').Project} Project */

/** The most rows of what differs: below them they are counted. */
const MOST = 40;

/** @param {Session} s @param {import('./shelf.js').Kept} kept */
export function beside(s, kept) {
  if (sideOf(kept.project) !== s.side) return h('p', { class: 'small' }, t('keep.compare.other', { name: kept.name }));
  const both = [kept.project, s.project];
  const told = both.map((project) => answerOf(s, project));
  const rows = differing(s, kept.project, s.project);
  const most = Math.max(...told.map(({ offers }) => offers.length));
  const cells = (/** @type {string[]} */ texts) => texts.map((text) => h('td', null, text));
  return h(
    'div',
    { class: 'kept-beside' },
    h('p', { class: 'number-name' }, t('keep.compare.title', { name: kept.name })),
    h(
      'table',
      { class: 'compared' },
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          h('th', { scope: 'col' }, h('span', { class: 'unseen' }, t('book.name'))),
          h('th', { scope: 'col' }, kept.name),
          h('th', { scope: 'col' }, t('keep.compare.here')),
        ),
      ),
      h(
        'tbody',
        null,
        h('tr', null, h('th', { scope: 'row' }, t('keep.compare.answer')), cells(told.map(({ answer }) => answer))),
        Array.from({ length: most }, (_, i) => offerRow(told.map(({ offers }) => offers[i]))),
      ),
      rows.length > 0
        ? h(
            'tbody',
            null,
            h(
              'tr',
              null,
              h(
                'th',
                { colspan: 3, scope: 'rowgroup' },
                plural('keep.compare.differ', rows.length, { n: number(rows.length) }),
              ),
            ),
            rows
              .slice(0, MOST)
              .map((path) =>
                h(
                  'tr',
                  { key: path },
                  h(
                    'th',
                    { scope: 'row' },
                    fullLabel(path, get(s.project, path) === undefined ? kept.project : s.project),
                  ),
                  cells(both.map((project) => shown(s, project, path))),
                ),
              ),
          )
        : null,
    ),
    rows.length === 0 ? h('p', { class: 'small' }, t('keep.compare.same')) : null,
  );
}

/** What the choices in one place come to; their name stands once where it is the same. @param {({ name: string, worth: string } | undefined)[]} both */
function offerRow(both) {
  const [a, b] = both;
  const same = a && b && a.name === b.name;
  return h(
    'tr',
    null,
    h('th', { scope: 'row' }, same ? a.name : t('keep.compare.choice')),
    both.map((one) =>
      h(
        'td',
        null,
        one ? [same ? null : `${one.name} `, h('span', { class: 'whole' }, one.worth)] : t('keep.compare.none'),
      ),
    ),
  );
}

/** What was kept does not change: its answer is worked out once. @type {WeakMap<Project, import('../../calc/types.js').CalcResponse>} */
const answers = new WeakMap();

/** @param {Session} s @param {Project} project */
function answerTo(s, project) {
  const known = answers.get(project) ?? s.answerTo(project);
  answers.set(project, known);
  return known;
}

/** @param {Session} s @param {Project} project */
function answerOf(s, project) {
  const response = project === s.project ? s.response : answerTo(s, project);
  if (!response?.ok) return { answer: t('keep.compare.faulty'), offers: [] };
  const { result } = response;
  const view = { result, project, fields: s.fields };
  return {
    answer: plain(chairOf(result.side).strip(view)), // how sure takes the futures, and numbers that are kept have none
    offers: result.offers.map((/** @type {any} */ offer, /** @type {number} */ i) => ({
      name: offerName(/** @type {any} */ (view), i),
      worth: amount(offer.measures.npv, result.currency, { sign: true }),
    })),
  };
}

/** Places whose value is not the same; their owners may differ. @param {Session} s @param {Project} a @param {Project} b */
export function differing(s, a, b) {
  const paths = new Set([a, b].flatMap((project) => places(s.description, project).map(({ path }) => path)));
  return [...paths].filter((path) => valueAt(a, path) !== valueAt(b, path));
}

/** @param {Project} project @param {string} path */
const valueAt = (project, path) => {
  const held = get(project, path);
  return JSON.stringify(
    isQuantity(held) ? [held.value, held.range] : typeof held === 'number' ? [held, undefined] : held,
  );
};

/** @param {Session} s @param {Project} project @param {string} path */
function shown(s, project, path) {
  const held = get(project, path);
  if (held === undefined) return t('keep.compare.none');
  if (typeof held !== 'number' && !isQuantity(held)) return choiceWord(path, String(held));
  const value = numberAt(project, path);
  const unit = s.unit(path);
  const currency = currencyOf(project, path, unit);
  const told = value === null ? '' : formatValue(value, unit, currency, { per: true });
  const within = rangeOf(/** @type {any} */ (held).range, unit, currency);
  return told && within ? t('keep.compare.within', { value: told, range: within }) : told || within;
}

/** A likely range as it was said. @param {{ low?: number, high?: number, by?: number } | undefined} range @param {string} unit @param {string} currency */
function rangeOf(range, unit, currency) {
  if (range?.by !== undefined) return `±${share(range.by)}`;
  return range?.low !== undefined && range.high !== undefined ? formatRange(range.low, range.high, unit, currency) : '';
}
