// SPDX-License-Identifier: MIT
// Where whoever has more money may not lead, a curve claims nothing: paper lies over the surface there.
import { h, percent, px } from './node.js';

/** @typedef {{ at: number, lead: 1 | 0 | -1 | null }} Lead from there on the upper offer leads, nobody, the lower one, or a third */

/**
 * @param {{ x: readonly number[], gap: readonly number[], high: number, leads: readonly Lead[] }} curve
 * @param {(value: number) => number} across
 * @param {number} zero height of the line, in pixels
 * @param {number} bottom
 */
export const bare = ({ x, gap, high, leads }, across, zero, bottom) =>
  leads.flatMap(({ at, lead }, i) => {
    const end = leads[i + 1]?.at ?? high;
    if (lead === null || (lead && !gap.some((one, k) => one * lead < 0 && Number(x[k]) > at && Number(x[k]) < end)))
      return [];
    const top = lead > 0 ? zero : 0;
    return h('rect', {
      class: 'hole',
      x: percent(across(at)),
      width: percent(across(end) - across(at)),
      y: px(top),
      height: px((lead < 0 ? zero : bottom) - top),
    });
  });
