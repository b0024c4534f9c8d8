// SPDX-License-Identifier: MIT
// How far a number is unknown: its band behind the handle, what is read of a range typed into its field, and its likely
// range with the panel that changes it.
import { band as bandOf } from '../../charts/spread.js';
import { h } from '../../charts/node.js';
import { near, share } from '../../numbers/format.js';
import { editText, parse } from '../../numbers/parse.js';
import { get, isQuantity, numberAt } from '../../state/project.js';
import { rangeText, valueText } from '../../words/labels.js';
import { capital, t } from '../../words/words.js';
import * as say from '../say.js';
import { read } from '../hand/typing.js';
import { unreadText } from './entry.js';
import { further } from './further.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../../calc/types.js').Range} Range */
/** @typedef {'low' | 'high'} End */

const SURE = [0.8, 0.9, 1];
export const SHAPES = /** @type {const} */ (['pert', 'triangular', 'uniform', 'lognormal', 'quantiles']);
/** Of a tie to others: none, loose, close, firm. */
const TIES = [0, 0.3, 0.6, 0.9];
/** What the core takes where nothing is told. */
const USUAL = { sure: 0.9, shape: 'pert' };

/** The visitor's own range. @param {Session} s @param {string} path @returns {Range | null} */
export function statedAt(s, path) {
  const held = get(s.project, path);
  return isQuantity(held) ? (held.range ?? null) : null;
}

/** @param {Session} s @param {string} path @param {readonly [number, number]} ends */
const told = (s, path, ends) => rangeText(s.fields, s.project, path, ends);
/** @param {Session} s @param {string} path @param {number} value @param {boolean} [per] */
const one = (s, path, value, per) => valueText(s.fields, s.project, path, value, { per });

/** Behind the handle of the live number. @param {Session} s @param {string} [path] */
export function band(s, path = '') {
  const { sweep } = s;
  const [low, high] = s.flip(path)?.plausible ?? [0, 0];
  return sweep && low < high ? [bandOf(low, high, [sweep.low, sweep.high])] : [];
}

/** What stands in the field of a number that is no more than a range. @param {Session} s @param {string} [path] */
export function typed(s, path = '') {
  const range = statedAt(s, path);
  if (range?.low === undefined || numberAt(s.project, path) !== null) return null;
  const [low, high] = [range.low, range.high].map((value) => editText(value, s.unit(path)));
  return [t('count.range', { low: low ?? '', high: high ?? '' })];
}

/** What is read of a range, below its field. @param {Session} s @param {string} [path] */
export function echo(s, path = '') {
  const draft = s.drafts[path];
  const reading = draft ? read(s, path, draft.text) : null;
  const isRange = reading?.ok === true && 'range' in reading;
  if (reading && !isRange) return null;
  const range = isRange ? reading.range : statedAt(s, path);
  const value = isRange ? reading.value : numberAt(s.project, path);
  if (!range) return null;
  if (range.by !== undefined)
    return value === null ? null : [t('echo.by', { value: one(s, path, value, true), share: share(range.by) })];
  const text = told(s, path, [range.low, range.high]);
  const middle = value ?? (isRange || s.wrong(path).length > 0 ? null : s.value(path));
  return [
    middle === null
      ? t('echo.range', { range: text })
      : t('echo.range.middle', { range: text, value: one(s, path, middle, true) }),
  ];
}

/** Whose number it is, its likely range, and the way to change that. @param {Session} s @param {string} [path] @param {string} [place] */
export function likely(s, path = '', place = '') {
  const plausible = s.flip(path)?.plausible;
  const evidence = say.evidence(s, path);
  if (!plausible) return [h('p', { class: 'small' }, capital(evidence)), further(s, path)];
  const [low, high] = /** @type {[number, number]} */ (plausible.map((end) => short(s, path, end)));
  const stated = statedAt(s, path);
  const open = s.ui.later.range === path;
  const key = stated ? 'range.yours' : low < high ? 'range.likely' : 'range.none';
  const text =
    stated?.by !== undefined
      ? t('range.by', { share: share(stated.by) })
      : t(key, { range: told(s, path, [low, high]) });
  return [
    h(
      'p',
      { class: 'small' },
      evidence ? `${capital(evidence)}. ` : '',
      text,
      ', ',
      h(
        'button',
        { type: 'button', class: 'typed', 'data-do': 'range', 'data-path': path, 'aria-expanded': String(open) },
        t('range.change'),
      ),
      left(s, path),
    ),
    open || wrongRange(s, path).length > 0 ? panel(s, path, plausible, place) : null,
    further(s, path),
  ];
}

/** The last step took the number out of the range that the visitor had stated. @param {Session} s @param {string} path */
function left(s, path) {
  const held = get(s.steps.past.at(-1), path);
  const value = numberAt(s.project, path);
  const { low, high } = (isQuantity(held) && held.range) || {};
  if (low === undefined || high === undefined || value === null || statedAt(s, path) || s.drafts[path]) return null;
  return value < low || value > high ? `. ${t('range.left', { range: told(s, path, [low, high]) })}` : null;
}

/** @param {Session} s @param {string} path */
const wrongRange = (s, path) => s.issues.filter((issue) => issue.path === `${path}/range`);

/** What was typed for the ends of a number and does not count yet. @param {Session} s @param {string} path @returns {{ low?: string, high?: string }} */
export const typedEnds = (s, path) => s.ui.later.ends?.[path] ?? {};

/** @param {Session} s @param {string} path @param {readonly [number, number]} plausible @param {string} place */
function panel(s, path, plausible, place) {
  const key = `${place}${path.replaceAll('/', '-')}`;
  const stated = statedAt(s, path);
  const [low, high] = stated?.low === undefined ? plausible : [stated.low, stated.high];
  const wrong = wrongRange(s, path).length > 0;
  const end = (/** @type {End} */ name, /** @type {number} */ value) => {
    const id = `range-${name}-${key}`;
    const draft = typedEnds(s, path)[name];
    const unread = unreadText(s, path, draft);
    return h(
      'div',
      null,
      h('label', { for: id, class: 'small' }, t(`range.${name}`)),
      h('input', {
        class: 'text-field',
        id,
        type: 'text',
        inputmode: 'decimal',
        autocomplete: 'off',
        value: draft ?? editText(short(s, path, value), s.unit(path)),
        'data-do': 'range-end',
        'data-path': path,
        'data-end': name,
        'aria-invalid': unread || wrong ? 'true' : null,
      }),
      unread ? h('p', { class: 'error' }, unread) : null,
    );
  };
  const sure = stated?.sure ?? USUAL.sure;
  const shape = stated?.shape ?? USUAL.shape;
  return h(
    'div',
    { class: 'range-panel', key: 'range-panel', part: 'range' },
    h('div', { class: 'range-ends' }, end('low', low), end('high', high)),
    h(
      'details',
      null,
      h('summary', { class: 'quiet' }, t('range.more')),
      h('p', { class: 'small' }, t('range.sure')),
      h(
        'div',
        { class: 'choices' },
        SURE.map((one) =>
          h(
            'button',
            {
              type: 'button',
              class: 'choice',
              'data-do': 'range-sure',
              'data-path': path,
              'data-sure': one,
              'aria-pressed': String(one === sure),
            },
            t(`range.sure.${one}`),
          ),
        ),
      ),
      h('label', { for: `range-shape-${key}`, class: 'small' }, t('range.shape')),
      h(
        'select',
        { class: 'text-field', id: `range-shape-${key}`, 'data-do': 'range-shape', 'data-path': path },
        SHAPES.map((one) => h('option', { value: one, selected: one === shape }, t(`range.shape.${one}`))),
      ),
      tie(s, path, key),
    ),
    h(
      'div',
      { class: 'row' },
      stated
        ? h('button', { type: 'button', class: 'quiet', 'data-do': 'range-ours', 'data-path': path }, t('range.ours'))
        : null,
      h('button', { type: 'button', class: 'quiet', 'data-do': 'range', 'data-path': path }, t('button.done')),
    ),
  );
}

/** How strongly it moves with others, where something moves it with others. @param {Session} s @param {string} path @param {string} key */
function tie(s, path, key) {
  const cause = s.futures?.result.numbers.find((one) => one.path === path)?.follows;
  if (!cause) return null;
  const id = `range-follows-${key}`;
  const all = `/together/${cause}`;
  const usual = numberAt(s.project, all) ?? Number(s.fields.get(all)?.default);
  const own = statedAt(s, path)?.follows;
  const levels = own === undefined || TIES.includes(own) ? TIES : [...TIES, own];
  return [
    h('label', { for: id, class: 'small' }, t('range.follows', { cause: t(`range.cause.${cause}`) })),
    h(
      'select',
      { class: 'text-field', id, 'data-do': 'range-follows', 'data-path': path },
      h('option', { value: '', selected: own === undefined }, t('range.follows.usual', { share: share(usual) })),
      levels.map((one) => h('option', { value: one, selected: one === own }, tied(one))),
    ),
  ];
}

/** @param {number} level */
const tied = (level) => (level === 0 ? t('range.follows.none') : share(level));

/** An end of ours as it is shown: what is used is what is read. @param {Session} s @param {string} path @param {number} value */
export function short(s, path, value) {
  if (statedAt(s, path)) return value;
  const reading = parse(near(value, null, s.unit(path), s.currency(path)), s.unit(path), s.currency(path));
  return reading.ok ? reading.value : value;
}
