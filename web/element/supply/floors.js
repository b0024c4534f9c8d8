// SPDX-License-Identifier: MIT
// The price floors of an offer, quantity by quantity; each opens what it covers.
import { h } from '../../charts/node.js';
import { number } from '../../numbers/format.js';
import { priceAt } from '../../state/tier.js';
import { nouns } from '../../words/labels.js';
import { floors, hasTarget } from '../../words/supply/floors.js';
import { t } from '../../words/words.js';
import { inputsOf } from '../lines.js';
import * as say from '../say.js';
import { parts } from '../views/parts.js';
import { cell, drawer, fine, isOpen } from '../views/working.js';
import { viewOf } from './view.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {'walkAway' | 'full' | 'target'} Kind */
/** @typedef {import('../../words/supply/answer.js').Floor} Floor */

/** The lines that any price must cover, and those that a lasting one must cover too (docs/MODEL.md 11.6). */
export const ORDER = [
  'material',
  'labour',
  'orderCost',
  'engineering',
  'accountTooling',
  'orderFee',
  'defects',
  'delivery',
];
const LASTING = [
  ...['quoting', 'samples', 'design', 'tooling', 'certification', 'listing'],
  ...['photographs', 'refresh', 'copies', 'membership', 'advertising'],
];

/** @param {Session} s @param {number} index */
export function floorTable(s, index) {
  const view = viewOf(s);
  const kinds = /** @type {Kind[]} */ (['walkAway', 'full', ...(hasTarget(view, index) ? ['target'] : [])]);
  const id = (/** @type {number} */ row, /** @type {string} */ kind) => `floor-${index}-${row}-${kind}`;
  return h(
    'table',
    { class: 'floors', part: 'floors' },
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        ['quantity', ...kinds].map((name, i) =>
          h('th', { scope: 'col', class: i ? 'money' : null }, t(`sup.floor.${name}`, nouns(s.project))),
        ),
      ),
    ),
    floors(view, index).map((floor, row) => {
      const found = view.result.offers[index]?.floors[row];
      const open = kinds.find((kind) => isOpen(s, id(row, kind)));
      const whole = (/** @type {unknown} */ inside) => h('tr', null, h('td', { colspan: kinds.length + 1 }, inside));
      return h(
        'tbody',
        { key: floor.quantity },
        h(
          'tr',
          null,
          h('th', { scope: 'row' }, floor.quantity),
          kinds.map((kind) => cell(s, id(row, kind), floor[kind], found?.[kind] ?? null)),
        ),
        open && found ? whole(working(s, index, open, found)) : null,
        whole(h('span', { class: 'small' }, parts(floor.asked))),
      );
    }),
  );
}

/** @param {Session} s @param {number} index @param {Kind} kind @param {Floor} floor */
function working(s, index, kind, floor) {
  const { lines: all } = say.result(s);
  const named = kind === 'walkAway' ? ORDER : [...ORDER, ...LASTING];
  const lines = named.filter((name) => all.some(({ line, amounts }) => line === name && amounts[index] !== 0));
  const more = kind === 'walkAway' ? [] : ['/supplier/hour/full'];
  if (kind === 'target') more.push(`/offers/${index}/supply/margin`);
  const inputs = [...more, ...lines.flatMap((line) => inputsOf(line, [index], s.chair.origins))].filter(
    (path) => !/\/t(iers|erms)\//.test(path), // a floor stands on costs, not on what is asked
  );
  return drawer(
    s,
    {
      formula: t(`sup.how.${kind}`),
      section: '11.6',
      amounts: amounts(s, kind, floor),
      lines,
      inputs: [...new Set([...inputs, priceAt(s.project, index, floor.quantity)])],
    },
    [index],
  );
}

/** What a price stands on, each a piece. @type {Record<Kind, (keyof Floor['costs'])[]>} */
const COSTS = {
  walkAway: ['material', 'labour', 'orderCost', 'account'],
  full: ['material', 'labourFull', 'orderCost', 'once'],
  target: ['material', 'labourFull', 'orderCost', 'once'],
};
/** Costs and takings that are lines of the account by their own name. */
const LINES = new Set(['material', 'orderCost', 'orderFee', 'defects', 'delivery']);

/** What the core says of it, a piece; what is nothing is left out. @param {Session} s @param {Kind} kind @param {Floor} floor */
function amounts(s, kind, floor) {
  const told = (/** @type {string} */ name, /** @type {number | null} */ value) => ({
    label: t(LINES.has(name) ? `line.${name}` : `sup.of.${name}`, nouns(s.project)),
    value: fine(value, say.result(s).currency),
  });
  const lines = [
    ...COSTS[kind].map((name) => /** @type {const} */ ([name, floor.costs[name]])),
    .../** @type {const} */ ([['displaced', kind === 'walkAway' ? floor.displaced : 0]]),
    ...Object.entries(floor.taken[kind] ?? {}),
  ];
  return [
    { label: t('sup.of.hours', nouns(s.project)), value: t('sup.h', { n: number(floor.hours, { digits: 2 }) }) },
    ...lines.filter(([, amount]) => amount).map(([name, amount]) => told(name, amount)),
    { ...told('this', floor[kind]), sum: true },
  ];
}
