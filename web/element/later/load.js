// SPDX-License-Identifier: MIT
// A future becomes the visitor's scenario: its numbers in place of his, told above the answer with the way back.
import { h } from '../../charts/node.js';
import { near, number } from '../../numbers/format.js';
import { parse } from '../../numbers/parse.js';
import { scenario } from '../../state/scenario.js';
import { plural, t } from '../../words/words.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../hand/actions.js').Action} Action */
/** @typedef {import('../../state/scenario.js').Value} Value */

const FEWEST = 1024;

/** Below the marks. @param {Session} s @param {number} at the future that is read */
export function loadButton(s, at) {
  const n = number(at + 1);
  const waits = s.ui.later.load?.project === s.project;
  return h(
    'div',
    { class: 'row' },
    h(
      'button',
      { type: 'button', class: 'choice', 'data-do': 'load-future', 'data-at': at, disabled: waits || !s.sure },
      t('load.do', { n }),
    ),
    h('span', { class: 'small' }, waits ? t('state.working') : t('load.help')),
  );
}

/** Above the answer, as long as it is one. @param {Session} s */
export function loaded(s) {
  const held = s.ui.later.loaded;
  if (!held || !isIn(s, held)) return null;
  return [
    h(
      'div',
      { class: 'notice', part: 'loaded', key: 'loaded' },
      h('p', { id: 'loaded-said' }, plural('load.done', held.changed, { n: number(held.n), m: number(held.changed) })),
      held.left > 0 ? h('p', { class: 'small' }, plural('load.left', held.left, { n: number(held.left) })) : null,
      h('p', { class: 'small' }, t('load.plan')),
      h(
        'button',
        { type: 'button', class: 'quiet', 'data-do': 'load-back', 'aria-describedby': 'loaded-said' },
        t('load.back'),
      ),
    ),
  ];
}

/** Whether what stands there is the future, or was made from it. @param {Session} s @param {{ project: unknown }} held */
const isIn = (s, held) => s.project === held.project || s.steps.past.some((one) => one === held.project);

/** The core tells of one future in full what few enough futures hold. @param {number} world */
export function worldsFor(world) {
  let worlds = FEWEST;
  while (worlds <= world) worlds *= 2;
  return worlds;
}

/**
 * The whole future is known: it takes the place of what stands there.
 * @param {Session} s
 * @param {number} n its number among the marks
 * @param {readonly Value[]} values
 */
export function take(s, n, values) {
  const before = s.project;
  // what is used is what is read, unless that breaks a rule
  const read = values.map(({ path, value }) => ({ path, value: asRead(s, path, value) }));
  const found = fitting(s, read) ?? fitting(s, values) ?? fitting(s, values, true);
  if (!found) return;
  const { project, changed, left } = found;
  s.drafts = {};
  s.was = {};
  s.ui.later = { ...s.ui.later, loaded: { n, changed, left, before, project }, future: undefined };
  s.replace(project, 'use');
}

/** So often something is left out before a future counts as one that cannot be loaded. */
const TRIES = 4;

/**
 * A world may hold numbers that are no project by themselves, such as more hours booked than there are: their holders stay.
 * @param {Session} s
 * @param {readonly Value[]} values
 * @param {boolean} [less] leave out what breaks a rule
 */
function fitting(s, values, less = false) {
  let rest = values;
  for (let i = 0; i < (less ? TRIES : 1); ++i) {
    const made = scenario(s.project, rest);
    const answer = s.answerTo(made.project);
    if (answer.ok) return { ...made, left: values.length - rest.length };
    const holders = answer.issues.map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1));
    rest = rest.filter(({ path }) => holders.every((holder) => !path.startsWith(holder)));
  }
  return null;
}

/** @param {Session} s @param {string} path @param {number} value */
function asRead(s, path, value) {
  const [unit, currency] = [s.unit(path), s.currency(path)];
  if (unit === '') return value;
  const reading = parse(near(value, s.value(path), unit, currency), unit, currency);
  return reading.ok ? reading.value : value;
}

/** @type {Record<string, Action>} */
export const loadClicks = {
  'load-future'(s, { data, host }) {
    const at = Number(data.at);
    const world = s.sure?.marks[at]?.world;
    if (world === undefined) return;
    const done = () => {
      host.speak();
      host.reach('[part="loaded"]', false);
      host.reach('[part="loaded"] button', true);
    };
    s.ui.later = { ...s.ui.later, load: { project: s.project, world, n: at + 1, done } };
    s.show();
    s.atRest.more();
  },
  'load-back'(s, { host }) {
    const held = s.ui.later.loaded;
    if (!held) return;
    s.ui.later = { ...s.ui.later, loaded: undefined };
    if (s.project === held.project) s.undo();
    else s.replace(held.before, 'undo');
    host.speak();
    host.reach('.answer', false);
  },
};
