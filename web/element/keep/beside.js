// SPDX-License-Identifier: MIT
// Two sets of numbers beside each other: what each comes to, and where they differ.
import { choiceWord, currencyOf, fullLabel } from '../../words/labels.js';
import { get, numberAt } from '../../state/project.js';
import { formatValue, headline as amount, number } from '../../numbers/format.js';
import { offerName } from '../../words/sentences.js';
import { plain, plural, t } from '../../words/words.js';
import { h } from '../../charts/node.js';
import { chairOf } from '../chair.js';
import { places } from '../fields.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../../calc/types.js').Project} Project */

/** The most rows of what differs: below them they are counted. */
const MOST = 40;

/** @param {Session} s @param {import('./shelf.js').Kept} kept */
export function beside(s, kept) {
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

/** @param {Session} s @param {Project} project */
function answerOf(s, project) {
  const response = s.answerTo(project);
  if (!response.ok) return { answer: t('keep.compare.faulty'), offers: [] };
  const { result } = response;
  const view = { result, project, fields: s.fields };
  return {
    answer: plain(chairOf(result.side).headline(view)),
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
const valueAt = (project, path) => numberAt(project, path) ?? JSON.stringify(get(project, path));

/** @param {Session} s @param {Project} project @param {string} path */
function shown(s, project, path) {
  const held = get(project, path);
  if (held === undefined) return t('keep.compare.none');
  const value = numberAt(project, path);
  if (value !== null) return formatValue(value, s.unit(path), currencyOf(project, path, s.unit(path)), { per: true });
  return typeof held === 'object' ? JSON.stringify(held) : choiceWord(path, String(held));
}
