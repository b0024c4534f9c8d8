// SPDX-License-Identifier: MIT
// Cost against quantity: what it costs to have that many good units, by offer, with every crossing.
import { stroke } from './ink.js';
import { h, percent, px } from './node.js';
import { line, reach, shareOf } from './scale.js';

/** @typedef {import('./ink.js').Family} Family */
/**
 * @typedef {object} Costs
 * @property {readonly number[]} quantities
 * @property {{ ink: Family, second: boolean, name: string, cost: readonly number[] }[]} offers
 * @property {{ at: number, text: string }[]} crossings
 * @property {{ at: number, text: string }[]} ticks
 * @property {{ at: number, text: string }} level a cost, said at its line
 * @property {number | null} finger the quantity that is read
 * @property {string} title
 */

const HEIGHT = 180;
const FOOT = 20;
const TOP = 18;
const PLOT = HEIGHT - FOOT - TOP;
const QUARTER = 0.25;
/** Share of the width within which a tick's words would leave the picture. */
const EDGE = 0.08;
/** Ticks, at most. */
const MOST = 3;

/** Round numbers from one to the other: some, and few. Layout only. @param {number} low @param {number} high */
export function roundTicks(low, high) {
  const power = 10 ** Math.floor(Math.log10(high || 1));
  const all = [0.1, 0.2, 0.5, 1, 2, 5].map((of) => {
    const step = of * power;
    const first = Math.ceil(low / step);
    return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step);
  });
  return all.find(({ length }) => length <= MOST) ?? [];
}

/** @param {Costs} costs */
export function costs({ quantities, offers, crossings, ticks, level, finger, title }) {
  const low = quantities[0] ?? 0;
  const across = shareOf(low, quantities[quantities.length - 1] ?? 1);
  const [, most] = reach(...offers.map((offer) => offer.cost));
  const up = shareOf(0, most);
  const y = (/** @type {number} */ cost) => TOP + (1 - up(cost)) * PLOT;
  return h(
    'svg',
    { class: 'costs', width: '100%', height: HEIGHT, role: 'img', 'aria-label': title, focusable: 'false' },
    h('text', { class: 'note', x: 0, y: px(y(level.at) - 6) }, level.text),
    h('line', { class: 'tick', x1: 0, x2: '100%', y1: px(y(level.at)), y2: px(y(level.at)) }),
    ticks.map(({ at }) => upright('tick', across(at))),
    h('line', { class: 'axis', x1: 0, x2: '100%', y1: TOP + PLOT, y2: TOP + PLOT }),
    offers.map((offer) => {
      const points = offer.cost.map((cost, i) => /** @type {const} */ ([across(quantities[i] ?? 0), 1 - up(cost)]));
      return stroke(`pen-${offer.ink}${offer.second ? ' second' : ''}`, line(points), TOP, PLOT);
    }),
    crossings.map(({ at, text }) => {
      const x = across(at);
      const left = x > 0.55;
      return h(
        'g',
        null,
        upright('crossing', x),
        h(
          'text',
          {
            class: 'label halo',
            x: percent(x),
            dx: left ? -6 : 6,
            y: TOP + PLOT - 8,
            'text-anchor': left ? 'end' : 'start',
          },
          text,
        ),
      );
    }),
    offers.map((offer) => name(offer, offers, quantities, y)),
    finger === null ? null : upright('finger', across(finger)),
    ticks.map(({ at, text }) => {
      const x = across(at);
      const anchor = x < EDGE ? 'start' : x > 1 - EDGE ? 'end' : 'middle';
      return h('text', { class: 'note', x: percent(x), y: HEIGHT - 5, 'text-anchor': anchor }, text);
    }),
  );
}

/** @param {string} name @param {number} x */
const upright = (name, x) => h('line', { class: name, x1: percent(x), x2: percent(x), y1: TOP, y2: TOP + PLOT });

/**
 * The name of a line, a quarter of the way along: above the upper line, below the lower one.
 * @param {Costs['offers'][number]} offer
 * @param {Costs['offers']} offers
 * @param {readonly number[]} quantities
 * @param {(cost: number) => number} y
 */
function name(offer, offers, quantities, y) {
  const last = quantities[quantities.length - 1] ?? 1;
  const i = Math.max(
    0,
    quantities.findIndex((quantity) => quantity >= last * QUARTER),
  );
  const here = offer.cost[i] ?? 0;
  const upper = offers.every((other) => (other.cost[i] ?? 0) <= here);
  return h(
    'text',
    {
      class: `label halo ink-${offer.ink}`,
      x: percent(QUARTER),
      y: px(y(here) + (upper ? -10 : 20)),
      'text-anchor': 'middle',
    },
    offer.name,
  );
}
