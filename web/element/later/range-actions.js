// SPDX-License-Identifier: MIT
// What the controls of a range do to its number, and fields that read ranges from now on.
import { formatValue, kindOf } from '../../numbers/format.js';
import { parse } from '../../numbers/parse.js';
import { parseRange } from '../../numbers/range.js';
import { evidenceAt, numberAt, quantity } from '../../state/project.js';
import { nouns } from '../../words/labels.js';
import { beyond, commit, count, type } from '../hand/typing.js';
import { isOurs } from '../session/entered.js';
import { reading } from './entry.js';
import { SHAPES, short, statedAt, typedEnds } from './range.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../../calc/types.js').Range} Range */
/** @typedef {import('../hand/actions.js').Action} Action */
/** @typedef {import('./range.js').End} End */

/** @param {Session} s @param {string} path @param {{ low?: string, high?: string }} ends */
function keepEnds(s, path, ends) {
  s.ui.later = { ...s.ui.later, ends: { ...s.ui.later.ends, [path]: ends } };
}

/**
 * Puts a range to a number, or takes it away. What the visitor says of a number makes it his.
 * @param {Session} s
 * @param {string} path
 * @param {Range | null} range
 * @param {number | null} [value]
 */
function put(s, path, range, value = numberAt(s.project, path)) {
  const evidence = evidenceAt(s.project, path);
  const kept = range || value !== null ? value : s.value(path);
  if (range === null && kept === null) return;
  s.put(path, quantity(kept, evidence && isOurs(evidence.grade) ? null : evidence, range), 'typed');
}

/** How sure, of what shape and how strongly tied stays when the ends change. @param {Session} s @param {string} path @param {Range} range */
function like(s, path, range) {
  const { low, high, by, ...kept } = statedAt(s, path) ?? {};
  return { ...range, ...kept };
}

/** The stated ends, or ours. @param {Session} s @param {string} path @returns {Range | null} */
function ends(s, path) {
  const stated = statedAt(s, path);
  if (stated) return stated;
  const plausible = s.flip(path)?.plausible;
  if (!plausible) return null;
  const [low, high] = plausible.map((value) => short(s, path, value));
  return { low: Number(low), high: Number(high) };
}

/** @type {Record<string, Action>} */
export const rangeClicks = {
  range(s, { data: { path = '' } }) {
    s.ui.later = { ...s.ui.later, range: s.ui.later.range === path ? '' : path };
    keepEnds(s, path, {});
    s.show();
  },
  'range-sure'(s, { data: { path = '', sure }, host }) {
    const range = ends(s, path);
    if (range) put(s, path, { ...range, sure: Number(sure) });
    host.speak();
  },
  'range-ours'(s, { data: { path = '' }, host }) {
    keepEnds(s, path, {});
    put(s, path, null);
    host.speak();
  },
};

/** With every letter: a picture drawn meanwhile must not put the old text back. @type {Record<string, Action>} */
export const rangeInputs = {
  'range-end'(s, { data: { path = '', end = 'low' }, target }) {
    const { value } = /** @type {HTMLInputElement} */ (target);
    keepEnds(s, path, { ...typedEnds(s, path), [end]: value });
  },
};

/** @type {Record<string, Action>} */
export const rangeChanges = {
  'range-end'(s, { data: { path = '', end = 'low' }, host }) {
    const { [/** @type {End} */ (end)]: text, ...others } = typedEnds(s, path);
    if (text === undefined) return; // nothing was typed since it last counted
    const found = reading(s, path, text);
    s.ui.later = { ...s.ui.later, range: path };
    keepEnds(s, path, found.ok ? others : { ...others, [end]: text });
    const plausible = s.flip(path)?.plausible;
    if (!found.ok || !plausible) return s.show();
    const stated = statedAt(s, path);
    const [low, high] =
      stated?.low === undefined ? plausible.map((value) => short(s, path, value)) : [stated.low, stated.high];
    const range = { low: Number(low), high: Number(high), [end]: found.value };
    put(s, path, like(s, path, /** @type {Range} */ (range)));
    host.speak();
  },
  'range-follows'(s, { data: { path = '' }, target, host }) {
    const { value } = /** @type {HTMLSelectElement} */ (target);
    const range = ends(s, path);
    if (!range) return;
    const { follows, ...others } = range;
    put(s, path, /** @type {Range} */ (value === '' ? others : { ...others, follows: Number(value) }));
    host.speak();
  },
  'range-shape'(s, { data: { path = '' }, target, host }) {
    const range = ends(s, path);
    const shape = SHAPES.find((one) => one === /** @type {HTMLSelectElement} */ (target).value);
    if (range && shape) put(s, path, { ...range, shape });
    host.speak();
  },
};

/** From now on fields read ranges, and a number with the words that stand behind it here: "1,500 bottles", "$6.20 each". */
export function readRanges() {
  beyond.read = (s, path, text) => {
    const [unit, currency] = [s.unit(path), s.currency(path)];
    const { one, many } = nouns(s.project);
    const own = [
      formatValue(1, unit, currency, { per: true })
        .replace(formatValue(1, unit, currency), '')
        .trim(),
    ];
    if (kindOf(unit) === 'units') own.push(many, one);
    const bare = own.reduce((left, word) => left.replaceAll(word.toLowerCase(), ''), text.toLowerCase());
    const counted = parse(bare, unit, currency);
    return counted.ok || 'ambiguous' in counted ? counted : parseRange(bare, unit, currency);
  };
  beyond.enter = (s, path, reading) => {
    delete s.drafts[path];
    put(s, path, like(s, path, reading.range), reading.value);
  };
}

/** What was typed before this part had come is read again. @param {ShadowRoot} root @param {import('../session.js').Session} s */
export function readAgain({ activeElement }, s) {
  for (const [path, { text, unread }] of Object.entries(s.drafts)) {
    if (!unread) continue;
    if (activeElement?.getAttribute('data-path') !== path) commit(s, path);
    else {
      type(s, path, text);
      count(s, path);
    }
  }
}
