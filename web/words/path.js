// SPDX-License-Identifier: MIT
// First the one offer, then the other, in the futures (docs/MODEL.md 17.10): how often that is best, and the level of
// sales to wait for.
import { headline, near, weekAt } from '../numbers/format.js';
import { currencyOf, unitOf } from './labels.js';
import { portion } from './portion.js';
import { nounsOf, offerName, valueAt } from './view.js';
import { capital, t } from './words.js';

/** @typedef {import('./answer.js').View} View */
/** @typedef {import('./answer.js').SaidSimulation} Simulation */

const SALES = '/market/demand';

/** @param {View} view @param {Simulation} sure @returns {{ title: string, lines: string[] } | null} */
export function pathLines(view, sure) {
  const path = sure.staged;
  if (!path) return null;
  const { currency } = view.result;
  const names = { from: capital(offerName(view, path.from)), to: offerName(view, path.to) };
  const npv = headline(path.mean.value, currency);
  const better = portion(path.best.value);
  return {
    title: t('path.title', names),
    lines: [
      path.best.value > 0 ? t('path.better', { share: better, npv }) : t('path.better.never', { npv }),
      ...waiting(view, path),
    ],
  };
}

/** @param {View} view @param {NonNullable<Simulation['staged']>} path */
function waiting(view, { wait }) {
  if (!wait) return [];
  if (wait.worth.value <= wait.worth.error) return [t('path.wait.none')];
  const unit = unitOf(view.fields, SALES);
  const demand = near(wait.demand, valueAt(view, SALES), unit, currencyOf(view.project, SALES, unit));
  return [
    t(wait.above ? 'path.wait.above' : 'path.wait.below', {
      demand,
      many: nounsOf(view).many,
      week: weekAt(wait.week),
      switches: portion(wait.switches.value),
    }),
    t('path.wait.worth', { worth: headline(wait.worth.value, view.result.currency) }),
  ];
}
