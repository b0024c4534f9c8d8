// SPDX-License-Identifier: MIT
// What a picture needs beside its drawing to be understood where nobody sees the page.
import { h } from '../../charts/node.js';
import { t } from '../../words/words.js';
import { markKey } from '../later/futures.js';
import { picture } from '../views/number.js';
import { about, day, whose } from './about.js';
import { titleOf } from './pictures.js';

/** @typedef {import('../session.js').Session} Session */

/** @param {Session} s @param {Element} shown @returns {import('./picture.js').Frame} */
export const framed = (s, shown) => ({
  title: titleOf(shown),
  about: [about(s), whose(s), day()].join(' · '),
  drawing: inFull(s, shown),
  key: keyOf(s, shown),
  foot: t('picture.foot', { title: t('page.title'), version: String(s.version?.version ?? '') }),
});

/** What its signs stand for, where the drawing itself does not say it. @param {Session} s @param {Element} shown */
function keyOf(s, shown) {
  if (shown.matches('.marks')) return markKey(s);
  return shown.matches('.spread:not(:has(.share-together))') ? h('p', { class: 'small' }, t('picture.spread')) : null;
}

/** In a list a number's curve is a small one without words: it is drawn as where it is opened. @param {Session} s @param {Element} shown */
function inFull(s, shown) {
  const path = shown.closest('.flip')?.getAttribute('data-path') ?? '';
  const sweep = s.whole?.sweeps?.find((one) => one.path === path);
  return sweep ? picture(s, sweep, path, 'picture', false) : null;
}
