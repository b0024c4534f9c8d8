// SPDX-License-Identifier: MIT
// Changing chairs. What was left behind is there again when its visitor comes back.
import { get, set } from '../state/project.js';
import { sideOf } from './chair.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./chair.js').Side} Side */

/** With this number the project has that side's (docs/MODEL.md section 2). @type {Record<Side, string>} */
const FIRST = { buyer: '/market/price', supplier: '/supplier/factory/hours' };

/**
 * The same deal from the other side if its numbers are there; else what lay there before, else an example. Until all that
 * it needs has come one stays where one sits.
 * @param {Session} s
 * @param {Side} side
 * @param {{ morePresets: () => Promise<boolean> }} host
 */
export async function sit(s, side, host) {
  if (side === s.side) return;
  const { project } = s;
  if (get(project, FIRST[side]) !== undefined) return s.load(set(project, '/side', side), 'side');
  const before = s.left[side];
  if (!before && !(await host.morePresets())) return;
  const preset = before ? before.preset : s.presets.find((one) => sideOf(one.project) === side);
  const next = before?.project ?? preset?.project;
  if (!next || !(await s.fetched(() => s.prepare(next))) || s.project !== project) return;
  s.left = { ...s.left, [s.side]: { project, preset: s.preset } };
  s.preset = preset ?? null;
  s.answers = {};
  s.load(next, 'side');
}
