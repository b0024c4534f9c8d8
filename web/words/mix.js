// SPDX-License-Identifier: MIT
// A factory's best mix in the futures (docs/MODEL.md 17.11): how often serving several is best, and who is served.
import { headline } from '../numbers/format.js';
import { portion } from './portion.js';
import { offerName } from './view.js';
import { capital, t } from './words.js';

/** @typedef {import('./answer.js').View} View */
/** @typedef {import('./answer.js').SaidSimulation} Simulation */

/** Nothing where it is best in none. @param {View} view @param {Simulation} sure @returns {{ title: string, lines: string[] } | null} */
export function mixLines(view, sure) {
  const { mix } = sure;
  if (!mix || mix.best.value === 0) return null;
  return {
    title: t('mix.title'),
    lines: [
      t('mix.better', { share: portion(mix.best.value), npv: headline(mix.mean.value, view.result.currency) }),
      ...mix.serves.map((one, i) => t('mix.serves', { name: capital(offerName(view, i)), share: portion(one) })),
    ],
  };
}
