// SPDX-License-Identifier: MIT
// One calendar for both offers: what happens when, and what it does to the cash. Weeks run to the right.
import { fill, stroke } from './ink.js';
import { h, percent, px } from './node.js';
import { line, reach, shareOf } from './scale.js';

/** @typedef {import('./ink.js').Family} Family */
/** @typedef {{ start: number, end: number, word: string }} Stage */
/**
 * @typedef {object} Lane
 * @property {Family} ink
 * @property {boolean} second a second offer of the same kind: dashed
 * @property {string} name
 * @property {Stage[]} stages
 * @property {number | null} launch week of the first sale
 * @property {number[]} cash at the end of each week
 * @property {number} holeWeek
 * @property {string} holeText
 */
/**
 * @typedef {object} Calendar
 * @property {Lane[]} lanes
 * @property {number} weeks
 * @property {{ at: number, text: string }[]} ticks
 * @property {{ start: number, end: number }[]} peaks weeks of the peak season
 * @property {string} peakText what the first of them is called
 * @property {{ amount: number, text: string } | null} limit
 * @property {number | null} finger the week that is read
 * @property {string} title
 */

const LANE = 46;
const PLOT = 130;
const FOOT = 20;
/** Room above the highest point and, for its label, below the deepest. */
const HEAD = 8;
const TAIL = 26;
/** Letters that fit in the whole width of the narrowest screen. */
const LETTERS = 40;
/** A number needs so many letters' room. */
const NUMBER = 1.2;

/** @param {Calendar} calendar */
export function calendar({ lanes, weeks, ticks, peaks, peakText, limit, finger, title }) {
  const across = shareOf(0, weeks);
  const top = LANE * lanes.length + 6;
  const height = top + PLOT + FOOT;
  const [least, most] = reach(...lanes.map((lane) => lane.cash), limit ? [limit.amount] : []);
  const up = shareOf(least, most);
  const y = (/** @type {number} */ amount) => top + HEAD + (1 - up(amount)) * (PLOT - HEAD - TAIL);
  const at = (/** @type {number} */ week) => percent(across(week));
  return h(
    'svg',
    { class: 'calendar', width: '100%', height, role: 'img', 'aria-label': title, focusable: 'false' },
    peaks.map(({ start, end }) =>
      h('rect', { class: 'peak', x: at(start), width: percent(across(end) - across(start)), y: top, height: PLOT }),
    ),
    ticks.map((tick) => h('line', { class: 'tick', x1: at(tick.at), x2: at(tick.at), y1: 0, y2: height - FOOT })),
    lanes.map((lane, i) => stages(lane, i * LANE, at, across)),
    h('line', { class: 'axis', x1: 0, x2: '100%', y1: px(y(0)), y2: px(y(0)) }),
    limit
      ? h(
          'g',
          null,
          h('line', { class: 'limit', x1: 0, x2: '100%', y1: px(y(limit.amount)), y2: px(y(limit.amount)) }),
          h('text', { class: 'label halo', x: '100%', y: px(y(limit.amount) - 4), 'text-anchor': 'end' }, limit.text),
        )
      : null,
    lanes.map((lane) => {
      const points = lane.cash.map((amount, week) => /** @type {const} */ ([across(week), 1 - up(amount)]));
      return stroke(
        `cash pen-${lane.ink}${lane.second ? ' second' : ''}`,
        line(points),
        top + HEAD,
        PLOT - HEAD - TAIL,
      );
    }),
    deepestOf(lanes, across, y).map(({ lane, depth, text }) => deepest(lane, at, across, depth, text)),
    peaks.slice(0, 1).map(({ start, end }) => {
      const left = across(start) < 0.6;
      return h(
        'text',
        { class: 'note halo', x: at(left ? start : end), y: top + 12, 'text-anchor': left ? 'start' : 'end' },
        peakText,
      );
    }),
    finger === null ? null : h('line', { class: 'finger', x1: at(finger), x2: at(finger), y1: 0, y2: height - FOOT }),
    ticks.map((tick, i) =>
      h(
        'text',
        {
          class: 'note',
          x: at(tick.at),
          y: height - 5,
          'text-anchor': i === 0 ? 'start' : i === ticks.length - 1 ? 'end' : 'middle',
        },
        tick.text,
      ),
    ),
  );
}

/**
 * @param {Lane} lane
 * @param {number} top
 * @param {(week: number) => string} at
 * @param {(week: number) => number} across
 */
function stages(lane, top, at, across) {
  let number = 0;
  return h(
    'g',
    null,
    h('text', { class: `label ink-${lane.ink}`, x: 0, y: top + 15 }, lane.name),
    lane.stages.map((stage) => {
      const wide = across(stage.end) - across(stage.start);
      number += 1;
      return h(
        'g',
        null,
        h('rect', {
          class: `stage edge-${lane.ink}`,
          x: at(stage.start),
          y: top + 21,
          width: percent(wide),
          height: 20,
          rx: lane.ink === 'odm' ? 6 : 0,
          fill: fill(lane.ink),
        }),
        wide * LETTERS < NUMBER
          ? null
          : h(
              'text',
              { class: 'note halo', x: percent(across(stage.start) + wide / 2), y: top + 35, 'text-anchor': 'middle' },
              wide * LETTERS > stage.word.length + 1 ? stage.word : number,
            ),
      );
    }),
    lane.launch === null
      ? null
      : h('line', {
          class: `launch pen-${lane.ink}`,
          x1: at(lane.launch),
          x2: at(lane.launch),
          y1: top + 17,
          y2: top + 45,
        }),
  );
}

/** Below the mark of the deepest point stands its amount, this far down; above it, this far up. */
const BELOW = 19;
const ABOVE = -10;
/** Amounts nearer to each other than this share of the width and these pixels would lie on each other. */
const NEAR = 0.3;
const LETTER = 17;

/**
 * Where each deepest point lies and where its amount stands: of two that would lie on each other the upper one stands above.
 * @param {readonly Lane[]} lanes
 * @param {(week: number) => number} across
 * @param {(amount: number) => number} y
 */
function deepestOf(lanes, across, y) {
  const all = lanes.map((lane) => ({ lane, depth: y(lane.cash[lane.holeWeek] ?? 0), at: across(lane.holeWeek) }));
  const beside = (/** @type {typeof all[0]} */ one) =>
    all.some(
      (other) =>
        other !== one &&
        Math.abs(other.at - one.at) < NEAR &&
        other.depth >= one.depth &&
        other.depth - one.depth < LETTER,
    );
  return all.map((one, i) => {
    const first = all.findIndex(({ depth }) => depth === one.depth) === i;
    return { ...one, text: first && beside(one) ? ABOVE : BELOW };
  });
}

/**
 * @param {Lane} lane
 * @param {(week: number) => string} at
 * @param {(week: number) => number} across
 * @param {number} y
 * @param {number} text pixels from the point down to its amount
 */
function deepest(lane, at, across, y, text) {
  const right = across(lane.holeWeek) < 0.7;
  return h(
    'g',
    null,
    lane.ink === 'odm'
      ? h('circle', { class: `hole pen-${lane.ink}`, cx: at(lane.holeWeek), cy: px(y), r: 4.5 })
      : h('rect', {
          class: `hole pen-${lane.ink}`,
          x: at(lane.holeWeek),
          y: px(y - 4),
          width: 8,
          height: 8,
          transform: 'translate(-4 0)',
        }),
    h(
      'text',
      {
        class: `label halo ink-${lane.ink}`,
        x: at(lane.holeWeek),
        y: px(y + text),
        'text-anchor': right ? 'start' : 'end',
      },
      lane.holeText,
    ),
  );
}

/**
 * The stages whose words did not fit, by the number that stands in the picture; `bare` are those where not even that fits.
 * @param {Lane} lane
 * @param {number} weeks
 */
export function unnamed(lane, weeks) {
  return lane.stages
    .map(({ start, end, word }, i) => ({ number: i + 1, word, start, room: ((end - start) / weeks) * LETTERS }))
    .filter(({ room, word }) => room <= word.length + 1)
    .map((stage) => ({ ...stage, bare: stage.room < NUMBER }));
}
