// SPDX-License-Identifier: MIT
// Fifty futures, drawn small under the sentence and large in the section How sure, where a finger or an arrow key reads
// one of them.
import { markAlone, marks } from '../../charts/marks.js';
import { h } from '../../charts/node.js';
import { alone, caption, future, together as jointly } from '../../words/sure.js';
import { number } from '../../numbers/format.js';
import { capital, t } from '../../words/words.js';
import * as say from '../say.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../types.js').Simulation} Simulation */

/** Marks in a row: where they are looked at, and where they are touched. */
const SMALL = 25;
const LARGE = 10;

/** The newest futures, also while others are worked out; of another comparison they would say nothing. @param {Session} s */
export function known(s) {
  const result = s.futures?.result ?? null;
  if (!result || !s.futures || result.offers.length !== say.result(s).offers.length) return null;
  const { currency, side } = s.futures.project;
  return currency === s.project.currency && side === s.project.side ? result : null;
}

/** Who is ahead in each; an offer that is alone is ahead where it does not lose. @param {Session} s @param {Simulation} sure */
function drawn(s, sure) {
  const { offers } = say.result(s);
  const [first] = s.columns;
  const only = alone(say.view(s));
  return sure.marks.map(({ leader, lead }) => {
    const ink = leader === null || (only && lead < 0) ? null : (offers[leader]?.family ?? 'oem');
    const elder = ink && offers.findIndex((offer) => offer.family === ink);
    return { ink, second: leader !== null && leader !== elder && leader !== first };
  });
}

/**
 * What each shape among them stands for, and how many of them there are: for paper and pictures, where nobody can touch one.
 * @param {Session} s
 */
export function markKey(s) {
  const sure = known(s);
  if (!sure) return null;
  const only = alone(say.view(s));
  /** @type {Map<string, { mark: import('../../charts/marks.js').Mark, names: Set<string>, n: number }>} */
  const looks = new Map();
  for (const [i, mark] of drawn(s, sure).entries()) {
    const look = `${mark.ink} ${mark.second}`;
    const one = looks.get(look) ?? { mark, names: new Set(), n: 0 };
    const { leader } = /** @type {Simulation['marks'][0]} */ (sure.marks[i]);
    if (leader !== null) one.names.add(capital(say.offer(s, leader)));
    looks.set(look, { ...one, n: one.n + 1 });
  }
  const key = (/** @type {boolean} */ hollow) => {
    if (only) return hollow ? 'key.loses' : 'key.pays';
    return hollow ? 'key.nobody' : 'key.ahead';
  };
  return h(
    'p',
    { class: 'small marks-key' },
    [...looks.values()]
      .sort((a, b) => Number(a.mark.ink === null) - Number(b.mark.ink === null) || b.n - a.n)
      .map(({ mark, names, n }) =>
        h(
          'span',
          null,
          markAlone(mark),
          ' ',
          t(key(mark.ink === null), { name: [...names].join(t('list.or')), n: number(n) }),
        ),
      ),
  );
}

/** Several small changes that would turn the answer together. @param {Session} s */
export function together(s) {
  const said = s.sure && jointly(say.view(s), s.sure);
  if (!said) return [];
  return [
    h(
      'div',
      { class: 'together', part: 'together' },
      h('p', null, said.text),
      h(
        'ul',
        { class: 'plain' },
        said.changes.map(({ path, label, value }) => h('li', { key: path }, `${label}: ${value}`)),
        said.more ? h('li', { key: 'more' }, said.more) : null,
      ),
    ),
  ];
}

/** Under the sentence of the answer. @param {Session} s */
export function futures(s) {
  const sure = known(s);
  if (!sure) return [];
  const view = say.view(s);
  const title = caption(view, sure);
  const text = s.sure || s.issues.length > 0 ? title : t('state.working');
  if (s.ui.compact) return [h('p', { class: 'small' }, text)];
  return [
    h(
      'button',
      {
        type: 'button',
        class: s.sure ? 'futures-open' : 'futures-open past',
        'data-do': 'working',
        'data-target': '/simulate',
      },
      marks(drawn(s, sure), { across: SMALL, pitch: 10, size: 8, title }),
      h('span', { class: 'small futures-text' }, text),
    ),
  ];
}

/** The future that is read: one that the offer does not lead, until another is touched. @param {Session} s @param {Simulation} sure */
export const pickedOf = (s, sure) => s.ui.later.future ?? Math.min(sure.ahead, sure.of - 1);

/** All of them, to touch or to go through, and the one that is read. @param {Session} s @param {Simulation} sure */
export function picking(s, sure) {
  const at = pickedOf(s, sure);
  return h(
    'div',
    { class: s.sure ? 'picking' : 'picking past' },
    readings(s, sure, at),
    h('input', {
      class: 'unseen',
      type: 'range',
      min: 1,
      max: sure.of,
      step: 1,
      value: at + 1,
      'data-do': 'future',
      'aria-label': t('sure.pick'),
      'aria-valuetext': told(say.view(s), sure, at),
    }),
    h(
      'div',
      { class: 'marks-large', 'data-do': 'pick-future', part: 'futures-large' },
      marks(drawn(s, sure), { across: LARGE, pitch: 44, size: 18, picked: at, title: caption(say.view(s), sure) }),
    ),
  );
}

/** One future in a line of words. @param {import('../../words/answer.js').View} view @param {Simulation} sure @param {number} at */
function told(view, sure, at) {
  const { text, reasons } = future(view, sure, at);
  return [text, ...reasons.map(({ label, value }) => `${label} ${value}`)].join('. ');
}

/**
 * All fifty lie in one place, so that it is as high as the longest and no mark moves away under the finger.
 * @param {Session} s
 * @param {Simulation} sure
 * @param {number} at
 */
function readings(s, sure, at) {
  const view = say.view(s);
  return h(
    'div',
    { class: 'readings', part: 'reading' },
    sure.marks.map((_, i) => {
      const { text, reasons } = future(view, sure, i);
      return h(
        'div',
        { class: i === at ? 'reading' : 'reading hush' },
        h('b', null, text),
        h(
          'ul',
          { class: 'plain small' },
          reasons.map(({ label, value }) => h('li', { class: 'bare' }, `${label}: ${value}`)),
        ),
      );
    }),
  );
}

/** @param {Session} s @param {number} at */
function pick(s, at) {
  const last = (s.futures?.result.of ?? 1) - 1;
  const next = Math.min(last, Math.max(0, at));
  if (next === s.ui.later.future) return;
  s.ui.later = { ...s.ui.later, future: next };
  s.show();
}

/** @type {Record<string, import('../hand/actions.js').Action>} */
export const futureInputs = {
  future: (s, { target }) => pick(s, /** @type {HTMLInputElement} */ (target).valueAsNumber - 1),
};

/**
 * A finger over the marks, and the keys that go up and down in them: a native slider has only one direction.
 * @param {ShadowRoot} root
 * @param {Session} s
 */
export function touchFutures(root, s) {
  const place = (/** @type {Event} */ event) =>
    event.target instanceof Element ? event.target.closest('[data-do="pick-future"]') : null;
  for (const name of ['pointerdown', 'pointermove']) {
    root.addEventListener(name, (event) => {
      const box = place(event)?.getBoundingClientRect();
      const { clientX, clientY } = /** @type {PointerEvent} */ (event);
      if (!box) return;
      const column = Math.min(LARGE - 1, Math.max(0, Math.floor(((clientX - box.left) / box.width) * LARGE)));
      const rows = Math.ceil((s.futures?.result.of ?? 0) / LARGE);
      const row = Math.min(rows - 1, Math.max(0, Math.floor(((clientY - box.top) / box.height) * rows)));
      pick(s, row * LARGE + column);
    });
  }
  root.addEventListener('keydown', (event) => {
    const { key, target } = /** @type {KeyboardEvent} */ (event);
    const way = { ArrowUp: -LARGE, ArrowDown: LARGE }[key];
    if (!way || !(target instanceof HTMLInputElement) || target.dataset.do !== 'future') return;
    event.preventDefault();
    pick(s, target.valueAsNumber - 1 + way);
  });
}
