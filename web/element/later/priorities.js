// SPDX-License-Identifier: MIT
// What matters besides money, under Side by side: a worth for each kind, and what that makes of the answer. How the offers
// stand a buyer's quotes say; of a factory nothing says it, so there the visitor does. It never moves the headline.
import { h } from '../../charts/node.js';
import { reach } from '../../charts/scale.js';
import { weighed } from '../../charts/weighed.js';
import { editText } from '../../numbers/parse.js';
import { add, get, numberAt, remove, set } from '../../state/project.js';
import { priorityLines, sooner, weighedRows } from '../../words/priorities.js';
import { choiceWord } from '../../words/labels.js';
import { horizon } from '../../words/view.js';
import { capital, t } from '../../words/words.js';
import * as say from '../say.js';
import { reading, unreadText } from './entry.js';
import { known } from './futures.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../hand/actions.js').Action} Action */

const LIST = '/priorities';
/** The core takes no more. */
const MOST = 8;
/** For a buyer those of which a quote tells how the offers stand, in the order of the aspects; for a factory what it may care for. */
const KINDS = {
  buyer: ['control', 'freedom', 'exclusivity', 'speed'],
  supplier: ['control', 'freedom', 'flexibility', 'effort'],
};

/** @param {Session} s @returns {unknown[]} */
const listed = (s) => /** @type {unknown[]} */ (get(s.project, LIST) ?? []);

/** Where a kind stands, or would. @param {Session} s @param {string} kind */
function placeOf(s, kind) {
  const rows = listed(s);
  const at = rows.findIndex((row) => get(row, '/kind') === kind);
  return at < 0 ? rows.length : at;
}

/** @param {Session} s */
export function priorities(s) {
  const any = listed(s).length > 0;
  const sure = known(s);
  const lines = any && sure ? priorityLines(say.view(s), sure) : [];
  return [
    h(
      'details',
      { class: 'priorities', part: 'priorities', key: 'priorities', open: any || s.ui.later.worths !== undefined },
      h('summary', { class: 'quiet' }, t('priority.title')),
      h('p', { class: 'small' }, t('priority.help', { time: horizon(say.view(s)) })),
      KINDS[s.side].map((kind) => [field(s, kind), s.side === 'supplier' ? standing(s, kind) : null]),
      any
        ? h(
            'button',
            { type: 'button', class: 'quiet', 'data-do': 'visit', 'data-path': `${LIST}/0/worth` },
            t('priority.more'),
          )
        : null,
    ),
    lines.length > 0
      ? h(
          'div',
          { class: s.sure ? 'weighed' : 'weighed past', part: 'weighed', key: 'weighed' },
          h('p', null, lines[0]),
          pictures(s),
          lines.slice(1).map((text) => h('p', { class: 'small' }, text)),
        )
      : null,
  ];
}

/** Money and the rest of each offer, one above the other. @param {Session} s */
function pictures(s) {
  const sure = known(s);
  const list = sure ? weighedRows(say.view(s), sure) : [];
  const scale = reach(list.flatMap(({ money, total }) => [money, total]));
  return list.map(({ index, family, name, text, money, amounts }) => {
    const ends = amounts.map((_, i) => amounts.slice(0, i + 1).reduce((sum, one) => sum + one, money));
    return h(
      'figure',
      { key: `weighed-${index}` },
      h('figcaption', { class: 'small' }, h('b', { class: `${family}-text` }, name), ' ', text),
      weighed({ money, ends, ink: family, title: `${name} ${text}` }, scale),
    );
  });
}

/** @param {Session} s @param {string} kind */
function field(s, kind) {
  const at = placeOf(s, kind);
  const path = `${LIST}/${at}/worth`;
  const id = `worth-${kind}`;
  const draft = s.ui.later.worths?.[kind];
  const wrong = unreadText(s, path, draft);
  const issues = at < listed(s).length ? s.wrong(path) : [];
  const held = numberAt(s.project, path);
  const name = kind === 'speed' ? sooner(s, at) : choiceWord(`${LIST}/*/kind`, kind);
  return h(
    'div',
    { class: 'field-row', key: kind },
    h(
      'label',
      { for: id },
      name,
      h('span', { class: 'small' }, ` ${t('priority.worth', { currency: s.currency(path) })}`),
    ),
    h('input', {
      class: 'text-field',
      id,
      type: 'text',
      inputmode: 'decimal',
      autocomplete: 'off',
      value: draft ?? (held === null ? '' : editText(held, s.unit(path))),
      'data-do': 'worth',
      'data-kind': kind,
      'aria-describedby': `${id}-said`,
      'aria-invalid': wrong || issues.length > 0 ? 'true' : null,
    }),
    h(
      'div',
      { class: 'wide', id: `${id}-said` },
      wrong ? h('p', { class: 'error' }, wrong) : null,
      issues.map((issue) => h('p', { class: 'error' }, say.issue(s, issue))),
    ),
  );
}

/** Which offer has most of it, once it is worth something; finer figures stand among all numbers. @param {Session} s @param {string} kind */
function standing(s, kind) {
  const at = placeOf(s, kind);
  if (at >= listed(s).length) return null;
  const best = bestAt(s, at);
  const id = `best-${kind}`;
  return h(
    'div',
    { class: 'field-row wordy', key: id },
    h('label', { for: id, class: 'small' }, t('priority.best')),
    h(
      'select',
      { class: 'text-field', id, 'data-do': 'best', 'data-kind': kind },
      best === null
        ? h('option', { value: 'own', selected: true }, t('priority.best.own'))
        : h('option', { value: '', selected: best < 0 }, t('priority.best.none')),
      say
        .result(s)
        .offers.map(({ index }) =>
          h('option', { value: index, selected: index === best }, capital(say.offer(s, index))),
        ),
    ),
  );
}

/** The offer that has all of it while the others have nothing; null where the figures are finer, -1 without any. @param {Session} s @param {number} at */
function bestAt(s, at) {
  const list = get(s.project, `${LIST}/${at}/scores`);
  if (!Array.isArray(list)) return -1;
  const scores = list.map((_, i) => numberAt(s.project, `${LIST}/${at}/scores/${i}`));
  const best = scores.indexOf(1);
  return best >= 0 && scores.every((score, i) => score === (i === best ? 1 : 0)) ? best : null;
}

/** With every letter: a picture drawn meanwhile must not put the old text back. @type {Record<string, Action>} */
export const priorityInputs = {
  worth(s, { data: { kind = '' }, target }) {
    const { value } = /** @type {HTMLInputElement} */ (target);
    s.ui.later = { ...s.ui.later, worths: { ...s.ui.later.worths, [kind]: value } };
  },
};

/** @type {Record<string, Action>} */
export const priorityChanges = {
  async worth(s, { data: { kind = '' }, host }) {
    const text = s.ui.later.worths?.[kind];
    if (text === undefined) return; // nothing was typed since it last counted
    const at = placeOf(s, kind);
    const path = `${LIST}/${at}/worth`;
    const found = reading(s, path, text);
    const empty = text.trim() === '';
    if (!empty && !found.ok) return s.show();
    const { [kind]: _, ...others } = s.ui.later.worths ?? {};
    s.ui.later = { ...s.ui.later, worths: others };
    if (empty) await without(s, at);
    else if (found.ok) await worth(s, at, kind, found.value);
    host.speak();
  },
  async best(s, { data: { kind = '' }, target, host }) {
    const { value } = /** @type {HTMLSelectElement} */ (target);
    const path = `${LIST}/${placeOf(s, kind)}/scores`;
    const scores = say.result(s).offers.map(({ index }) => (String(index) === value ? 1 : 0));
    if (value !== 'own')
      await s.replace(value === '' ? remove(s.project, path) : set(s.project, path, scores), 'typed');
    host.speak();
  },
};

/** @param {Session} s @param {number} at @param {string} kind @param {number} value */
function worth(s, at, kind, value) {
  if (at >= MOST) return s.show();
  if (numberAt(s.project, `${LIST}/${at}/worth`) === value) return s.show();
  const row = get(s.project, `${LIST}/${at}`);
  const next =
    row === undefined ? add(s.project, LIST, { kind, worth: value }) : set(s.project, `${LIST}/${at}/worth`, value);
  return s.replace(next, 'typed');
}

/** What nobody puts a worth to goes, with the list if it was the last; what else was said of it stays. @param {Session} s @param {number} at */
function without(s, at) {
  const row = get(s.project, `${LIST}/${at}`);
  if (row === undefined) return s.show();
  const plain = new Set(['kind', 'worth', ...(bestAt(s, at) === null ? [] : ['scores'])]);
  const bare = Object.keys(/** @type {object} */ (row)).every((key) => plain.has(key));
  const gone = bare ? (listed(s).length === 1 ? LIST : `${LIST}/${at}`) : `${LIST}/${at}/worth`;
  return s.replace(remove(s.project, gone), 'typed');
}
