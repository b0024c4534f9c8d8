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
 * @property {string} topText the highest cost, said at its line
 * @property {string} title
 */

const HEIGHT = 180;
const FOOT = 20;
const TOP = 18;
const QUARTER = 0.25;

/** @param {Costs} costs */
export function costs({ quantities, offers, crossings, ticks, topText, title }) {
  const low = quantities[0] ?? 0;
  const across = shareOf(low, quantities[quantities.length - 1] ?? 1);
  const [, most] = reach(...offers.map((offer) => offer.cost));
  const up = shareOf(0, most);
  const plot = HEIGHT - FOOT - TOP;
  return h(
    'svg',
    { class: 'costs', width: '100%', height: HEIGHT, role: 'img', 'aria-label': title, focusable: 'false' },
    h('text', { class: 'note', x: 0, y: 12 }, topText),
    h('line', { class: 'tick', x1: 0, x2: '100%', y1: TOP, y2: TOP }),
    h('line', { class: 'axis', x1: 0, x2: '100%', y1: TOP + plot, y2: TOP + plot }),
    offers.map((offer) => {
      const points = offer.cost.map((cost, i) => /** @type {const} */ ([across(quantities[i] ?? 0), 1 - up(cost)]));
      return stroke(`pen-${offer.ink}${offer.second ? ' second' : ''}`, line(points), TOP, plot);
    }),
    crossings.map(({ at, text }) => {
      const x = across(at);
      const left = x > 0.55;
      return h(
        'g',
        null,
        h('line', { class: 'crossing', x1: percent(x), x2: percent(x), y1: TOP, y2: TOP + plot }),
        h(
          'text',
          {
            class: 'label halo',
            x: percent(x),
            dx: left ? -6 : 6,
            y: TOP + plot - 8,
            'text-anchor': left ? 'end' : 'start',
          },
          text,
        ),
      );
    }),
    offers.map((offer) => name(offer, offers, quantities, (cost) => TOP + (1 - up(cost)) * plot)),
    ticks.map((tick, i) =>
      h(
        'text',
        {
          class: 'note',
          x: percent(across(tick.at)),
          y: HEIGHT - 5,
          'text-anchor': i === 0 ? 'start' : i === ticks.length - 1 ? 'end' : 'middle',
        },
        tick.text,
      ),
    ),
  );
}

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
