// SPDX-License-Identifier: MIT
// The whole sheet: the first screen, the sections below it, the pinned bar. Page, widget and build draw the same.
import { textures } from '../../charts/ink.js';
import { h } from '../../charts/node.js';
import { t } from '../../words/words.js';
import { answer } from './answer.js';
import { pinnedBar } from './bar.js';
import { shareButton, sharing } from './foot.js';
import { sections } from './sections.js';
import { unlessUnseen } from './unseen.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s */
const below = (s) => unlessUnseen(s, 'sections', () => h('div', { class: 'sections', part: 'sections' }, sections(s)));

/**
 * @param {Session} s
 * @param {{ lang?: string, scheme?: string, inks?: string }} [look]
 */
export function sheet(s, { lang = 'en', scheme, inks } = {}) {
  const { kind, compact, dragging } = s.ui;
  const free = s.ui.typing || s.stale; // nothing is pinned over what is typed, or is to be put right
  return h(
    'div',
    {
      class: 'calc',
      part: 'calculator',
      lang,
      'data-kind': kind,
      'data-compact': compact,
      'data-dragging': dragging,
      'data-free': free,
      'data-scheme': scheme,
      'data-inks': inks,
      'data-paper': s.ui.paper && s.now !== null,
    },
    textures(),
    s.ui.paper && s.now ? h('article', { class: 'paper', key: 'paper' }, s.bodies?.paper?.(s)) : null,
    h(
      'div',
      { class: 'sheet' },
      kind === 'page'
        ? h(
            'header',
            { class: 'top' },
            h('span', { class: 'brand' }, t('page.title')),
            shareButton(s, 'top', 'button.share'),
          )
        : null,
      sharing(s, 'top'),
      s.now
        ? h('div', { class: 'columns', key: 'columns' }, answer(s), compact ? null : below(s))
        : h('div', { class: 'lacking', key: 'lacking' }, s.bodies?.lacking?.(s) ?? t('state.working')),
      kind === 'page' && s.now && s.ui.away && !free ? pinnedBar(s) : null,
      h('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' }, s.spoken),
    ),
  );
}
