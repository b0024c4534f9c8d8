// SPDX-License-Identifier: MIT
// The values of a number that make two offers equal, or where the lead jumps.
import { near } from '../numbers/format.js';
import { parse } from '../numbers/parse.js';
import { numberAt } from '../state/project.js';
import { t } from '../words/words.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./types.js').Sweep} Sweep */

/** @param {Sweep} sweep @param {number} value */
export function nearestChange(sweep, value) {
  const [first, ...rest] = sweep.changes;
  return rest.reduce(
    (best, change) => (Math.abs(change.at - value) < Math.abs((best?.at ?? 0) - value) ? change : best),
    first,
  );
}

/** "equal at 2,150". @param {Session} s @param {string} path @param {{ at: number, kind: string }} change */
export const equalAt = (s, path, { at, kind }) =>
  t(kind === 'jump' ? 'row.jump' : 'row.equal', { at: nearText(s, path, at) });

/** @param {Session} s @param {string} path @param {number} at */
const nearText = (s, path, at) => near(at, s.value(path), s.unit(path), s.currency(path));

/** Every value that makes them equal, as it is shown: what is used is what is read. @param {Session} s @param {string} path */
export function equals(s, path) {
  const sweep = s.sweep?.path === path ? s.sweep : s.whole?.sweeps?.find((one) => one.path === path);
  const flip = s.flip(path);
  /** @type {Map<string, { at: number, even: boolean }>} */
  const found = new Map();
  for (const { at, kind } of sweep?.changes ?? []) found.set(nearText(s, path, at), { at, even: kind === 'root' });
  for (const at of [flip?.below, flip?.above]) {
    if (typeof at !== 'number' || found.has(nearText(s, path, at))) continue;
    found.set(nearText(s, path, at), { at, even: (at === flip?.below ? flip.kindBelow : flip?.kindAbove) === 'root' });
  }
  const here = numberAt(s.project, path);
  return [...found]
    .map(([text, { at, even }]) => {
      const reading = parse(text, s.unit(path), s.currency(path));
      return { text, even, value: reading.ok ? reading.value : at };
    })
    .filter((one) => one.value !== here);
}
