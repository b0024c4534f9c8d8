// SPDX-License-Identifier: MIT
// The next steps, in words: the core says which, when and with what numbers (docs/MODEL.md 17.12).
import { date, headline, near, number, weekAt } from '../numbers/format.js';
import { currencyOf, unitOf } from './labels.js';
import { nounsOf, offerName, valueAt } from './view.js';
import { capital, listOf, plain, t } from './words.js';

/** @typedef {import('./answer.js').View} View */
/** @typedef {import('./answer.js').SaidSimulation} Simulation */
/** @typedef {import('./answer.js').SaidStep} Step */

const SALES = '/market/demand';

/** What is worth finding out is told with its worth (sure.js). @type {Record<string, (view: View, step: any) => string>} */
const TOLD = {
  'ask-rights': (view, { offer, rights }) =>
    t('next.rights', {
      name: offerName(view, offer),
      list: plain(listOf(rights.map((/** @type {string} */ one) => t(`aspect.rights.${one}`)))),
    }),
  order: (view, { offer, week, quantity, spend, launchDate }) =>
    t('next.order', {
      name: capital(offerName(view, offer)),
      n: pieces(quantity),
      many: nounsOf(view).many,
      week: weekAt(week),
      amount: headline(spend, view.result.currency),
      date: date(launchDate),
    }),
  reorder: (view, { week, quantity }) =>
    t('next.again', { week: weekAt(week), n: pieces(quantity), many: nounsOf(view).many }),
  switch: (view, { from, to, week, date: on, above, demand }) => {
    const names = { from: offerName(view, from), to: offerName(view, to), date: date(on), week: weekAt(week) };
    if (demand === null) return t('next.switch', names);
    const unit = unitOf(view.fields, SALES);
    const sales = near(demand, valueAt(view, SALES), unit, currencyOf(view.project, SALES, unit));
    return t(above ? 'next.switch.above' : 'next.switch.below', { ...names, demand: sales, many: nounsOf(view).many });
  },
  list: (view, { offer, week, date: on }) =>
    t(week === 0 ? 'next.list.now' : 'next.list', { name: capital(offerName(view, offer)), date: date(on) }),
  'first-ready': (view, { offer, date: on }) =>
    t('next.ready', { name: capital(offerName(view, offer)), date: date(on) }),
};

/** @param {number} quantity */
const pieces = (quantity) => number(quantity, { digits: 0 });

/** What can be offered in this week is for now. @param {any} step @returns {Step['when']} */
const whenOf = ({ code, when, week }) => (code === 'list' && week === 0 ? 'now' : when);

/** @param {View} view @param {Simulation} sure @param {Step['when']} when @returns {string[]} */
export const stepTexts = (view, sure, when) =>
  sure.steps.flatMap((step) => (whenOf(step) === when && TOLD[step.code] ? [TOLD[step.code](view, step)] : []));
