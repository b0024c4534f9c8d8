// SPDX-License-Identifier: MIT
// What tells a sheet of paper or a picture apart from others: of which product, whose numbers, of which day.
import { date } from '../../numbers/format.js';
import { get } from '../../state/project.js';
import { today } from '../../state/today.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';

/** @typedef {import('../session.js').Session} Session */

/** The name of the comparison, if it has one. @param {Session} s */
function named(s) {
  const name = get(s.project, '/name');
  return typeof name === 'string' ? name.trim() : '';
}

/** "Steel bottle, sold in the US · First try". @param {Session} s */
export const about = (s) => [say.product(s), named(s)].filter(Boolean).join(' · ');

/** Whether these are the visitor's own numbers. @param {Session} s */
export const whose = (s) => (s.stale ? t('kicker.stale') : say.kicker(s));

/** The day on which it is made. */
export const day = () => date(today());
