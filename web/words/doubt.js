// SPDX-License-Identifier: MIT
// Where the doubt comes from, in words: how far each number moves the lead where it is likely, and its share of the doubt
// alone and with all it does together with others (docs/MODEL.md 17.4 and 17.7).
import { headline, number, share } from '../numbers/format.js';
import { rangeText } from './labels.js';
import { nameOf, offerName } from './view.js';
import { capital, plural, t } from './words.js';

/** @typedef {import('./answer.js').View} View */
/** @typedef {import('./answer.js').SaidEstimate} Estimate */
/** @typedef {{ path: string, value: number, profile: readonly { at: number, npv: readonly number[] }[] }} Profiled */
/** @typedef {{ path: string, first: Estimate, total: Estimate }} NumberShare */
/** @typedef {{ cause: string, first: Estimate, total: Estimate }} CauseShare */

/** So many of those that cannot turn it are shown. */
const MOST = 8;
/** Of the doubt; less is next to nothing. */
const LEAST = 0.02;

/**
 * The numbers that cannot turn the answer alone, the one that moves it most first.
 * @param {View} view
 * @param {readonly Profiled[]} numbers
 * @param {readonly [number, number]} pair who is ahead of whom
 * @returns {{ rows: { path: string, name: string, text: string, at: number[], lead: number[] }[], rest: string }}
 */
export function movers(view, numbers, [ahead, other]) {
  const can = new Set(
    (view.result.flips ?? []).flatMap((flip) => ((flip.below ?? flip.above) === null ? [] : flip.path)),
  );
  const all = numbers
    .filter(({ path, profile }) => !can.has(path) && profile.length > 1)
    .map(({ path, profile }) => {
      const lead = profile.map(({ npv }) => (npv[ahead] ?? 0) - (npv[other] ?? 0));
      return { path, at: profile.map(({ at }) => at), lead, reach: Math.max(...lead) - Math.min(...lead) };
    })
    .filter(({ reach }) => reach > 0)
    .sort((a, b) => b.reach - a.reach);
  const rows = all.slice(0, MOST).map(({ path, at, lead }) => ({
    path,
    name: nameOf(view, path),
    text: t('doubt.row', {
      range: rangeText(view.fields, view.project, path, [at[0] ?? 0, at[at.length - 1] ?? 0]),
      name: offerName(view, ahead),
      from: headline(Math.min(...lead), view.result.currency),
      to: headline(Math.max(...lead), view.result.currency),
    }),
    at,
    lead,
  }));
  const left = all.length - rows.length;
  return { rows, rest: left > 0 ? plural('doubt.rest', left, { n: number(left) }) : '' };
}

/**
 * What makes the doubt, largest first; a share within its error is none that we know of.
 * @param {View} view
 * @param {{ numbers: readonly NumberShare[], causes: readonly CauseShare[] }} totals
 * @returns {{ key: string, name: string, alone: string, together: string, first: number, total: number }[]}
 */
export function shares(view, { numbers, causes }) {
  const all = [
    ...numbers.map((one) => ({ ...one, key: one.path, name: nameOf(view, one.path) })),
    ...causes.map((one) => ({ ...one, key: one.cause, name: t(`doubt.cause.${one.cause}`) })),
  ];
  return all
    .filter(({ total }) => total.value >= LEAST && total.value > total.error)
    .sort((a, b) => b.total.value - a.total.value)
    .map(({ key, name, first, total }) => ({
      key,
      name: capital(name),
      alone: first.value > first.error ? share(first.value, { digits: 0 }) : t('doubt.none'),
      together: share(total.value, { digits: 0 }),
      first: first.value > first.error ? first.value : 0,
      total: total.value,
    }));
}
