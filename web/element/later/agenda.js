// SPDX-License-Identifier: MIT
// What the whole core is asked once the page rests, one thing after the other: what everybody sees first, then what the
// visitor has opened, then what only makes it finer.
import * as say from '../say.js';
import { firstReady } from './first-ready.js';
import { take, worldsFor } from './load.js';
import { provide } from './provisions.js';

/** @typedef {import('../session.js').Session} Session */

/** Futures soon after a change, and once nobody waits for anything. */
const FEW = 4096;
const MANY = 65536;
/** Total shares have runs of their own, whatever the futures: so few go with them. */
const FEWEST = 1024;
const LATER = { staged: true, quotes: true, deal: true, waterfall: true };

/** Whether the last blocks were short enough to ask for many more. */
let quick = true;

/** @type {import('../types.js').Agenda} */
export const agenda = (s) => {
  if (s.futures?.project !== s.project) return futures(s, FEW);
  if (s.laterOf !== s.project) return later(s);
  return future(s) ?? firstReady(s) ?? map(s) ?? totals(s) ?? many(s) ?? provide(s);
};

/** @param {Session} s @param {number} worlds @returns {import('../types.js').Task} */
function futures(s, worlds) {
  const { project } = s;
  return {
    ask: { simulate: { worlds, staged: true } },
    put(result) {
      if (!result?.simulate) return false;
      s.futures = { project, result: result.simulate };
      if (s.spoken && !s.ui.dragging) s.spoken = say.spoken(s); // who was told the verdict hears what they make of it
      return true;
    },
  };
}

/** @param {Session} s @returns {import('../types.js').Task} */
function later(s) {
  const { project } = s;
  return {
    ask: LATER,
    put(result, felt) {
      quick = felt;
      s.laterOf = project;
      if (result) s.later = result;
      return true;
    },
  };
}

/** One future in full, that was asked for to be loaded. @param {Session} s @returns {import('../types.js').Task | null} */
function future(s) {
  const wish = s.ui.later.load;
  if (wish?.project !== s.project) return null;
  const { world, n, done } = wish;
  return {
    ask: { simulate: { worlds: worldsFor(world), world } },
    put(result) {
      s.ui.later = { ...s.ui.later, load: undefined };
      if (result?.simulate?.world) take(s, n, result.simulate.world.values);
      done();
      return true;
    },
  };
}

/** The chance over two numbers, while it stands open. @param {Session} s @returns {import('../types.js').Task | null} */
function map(s) {
  const { project } = s;
  const wish = s.ui.later.pair;
  if (!wish || wish.x !== s.ui.live) return null;
  const { x, y } = wish;
  if (s.map?.project === project && s.map.x === x && s.map.y === y) return null;
  return {
    ask: { chanceMap: { x, y } },
    put: (result) => {
      s.map = { project, x, y, result: result?.chanceMap ?? null };
      return true;
    },
  };
}

/** @param {Session} s @returns {import('../types.js').Task | null} */
function totals(s) {
  const { project } = s;
  if (!s.ui.later.shares || s.totals?.project === project) return null;
  return {
    ask: { simulate: { worlds: FEWEST, totals: true } },
    put: (result) => {
      s.totals = { project, result: result?.simulate?.totals ?? null };
      return true;
    },
  };
}

/** @param {Session} s */
const many = (s) => (quick && s.futures?.result.worlds === FEW ? futures(s, MANY) : null);
