// SPDX-License-Identifier: MIT
// The verdict: whose numbers, who is ahead, by how much and until when, and the one number that moves it most.
import { h } from '../../charts/node.js';
import { placeOf } from '../../words/labels.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';
import { number } from './number.js';
import { parts, unfetched } from './parts.js';
import { chairs, product } from './product.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s */
export function answer(s) {
  const page = s.ui.kind === 'page';
  return h(
    'div',
    { class: 'answer', part: 'answer' },
    s.ui.product && s.presets.length === 0 ? null : unfetched(s),
    s.ui.notice ? h('p', { class: 'error', role: 'alert' }, t(s.ui.notice)) : null,
    s.bodies?.loaded?.(s),
    s.ui.compact ? null : [chairs(s), product(s)],
    h(
      'div',
      { class: 'verdict', part: 'verdict' },
      h('p', { class: 'eyebrow', part: 'eyebrow' }, s.stale ? t('kicker.stale') : say.kicker(s)),
      h(
        'div',
        { class: s.stale ? 'stale' : null },
        h(page ? 'h1' : 'h2', { class: 'headline', part: 'headline' }, parts(inked(s))),
        h('p', { class: 'sentence', part: 'sentence' }, parts(say.sentence(s))),
        h('div', { class: 'futures', part: 'futures' }, s.bodies?.futures?.(s)),
      ),
    ),
    problems(s),
    number(s, s.main, 'answer'),
    s.ui.compact
      ? h('button', { type: 'button', class: 'solid', 'data-do': 'full', part: 'button' }, t('button.full'))
      : s.ui.opened
        ? h('button', { type: 'button', class: 'quiet', 'data-do': 'full' }, t('button.brief'))
        : null,
  );
}

/** Everything that is wrong, at once, but what stands at the number below; each line leads to its field. @param {Session} s */
function problems(s) {
  const issues = s.issues.filter((issue) => placeOf(issue) !== s.main);
  if (issues.length === 0) return null;
  return h(
    'ul',
    { class: 'issues' },
    issues.map((issue) =>
      h(
        'li',
        { class: 'error' },
        h(
          'button',
          { type: 'button', class: 'quiet', 'data-do': 'visit', 'data-path': issue.path },
          say.issue(s, issue),
        ),
      ),
    ),
  );
}

/**
 * The headline with the winner's name in its ink, where it stands without its block.
 * @param {Session} s
 * @returns {import('../../words/words.js').Part[]}
 */
function inked(s) {
  const told = say.headline(s);
  const { verdict, offers } = say.result(s);
  const winner = offers[verdict.offer];
  const name = winner ? say.offer(s, winner.index) : '';
  const [only] = told;
  if (!winner || told.length !== 1 || !only || !('text' in only) || !only.text.includes(name)) return told;
  const at = only.text.indexOf(name);
  return [
    { text: only.text.slice(0, at) },
    { block: name, offer: winner.index, family: `plain ${winner.family}-text`, solid: false },
    { text: only.text.slice(at + name.length) },
  ];
}
