// SPDX-License-Identifier: MIT
// Whose a number is and how it is known: ours (source, grade, date), our example, or the visitor's.
import { date } from '../numbers/format.js';
import { evidenceAt, isGiven } from '../state/project.js';
import { rowOf, unitOf } from './labels.js';
import { OWN_EXAMPLE, sourceTitle } from './sources.js';
import { has, t } from './words.js';

/** @typedef {import('./answer.js').Fields} Fields */
/** @typedef {import('../calc/types.js').Evidence} Evidence */
/** @typedef {'yours' | 'ours' | 'example'} Owner */
/** @typedef {'price' | 'sales' | 'time' | 'fee' | 'rate' | 'own'} Sort */

/**
 * A number left out holds our default; a plain one is the visitor's guess.
 * @param {unknown} project
 * @param {string} path
 * @returns {Owner}
 */
export function ownerOf(project, path) {
  if (!isGiven(project, path)) return 'ours';
  const grade = evidenceAt(project, path)?.grade ?? 'guess';
  if (grade === 'example') return 'example';
  return 'ABCJ'.includes(grade) ? 'ours' : 'yours';
}

/** "yours", "typical", "our example". @param {unknown} project @param {string} path */
export const ownerWord = (project, path) => t(`owner.${ownerOf(project, path)}`);

/** The whole of it: "typical, trade guide: aluvox.com, 22 Nov 2026". @param {unknown} project @param {string} path */
export function evidenceText(project, path) {
  const evidence = evidenceAt(project, path);
  if (!isGiven(project, path)) return t('owner.ours');
  return evidence ? told(evidence) : t('evidence.yours', { grade: t('grade.guess') });
}

/** @param {Evidence} evidence */
function told({ grade, source, date: day }) {
  const key = grade === 'example' ? 'example' : grade === 'J' ? 'judgement' : 'ABC'.includes(grade) ? 'ours' : 'yours';
  const isOurs = source === undefined || source === '' || source === OWN_EXAMPLE;
  const params = {
    grade: has(`grade.${grade}`) ? t(`grade.${grade}`) : grade,
    source: source ? sourceTitle(source) : '',
    date: date(day),
  };
  if (key === 'ours') return t(source ? (day ? 'evidence.ours.dated' : 'evidence.ours') : 'evidence.unsourced', params);
  if (key === 'yours') return t(day ? 'evidence.yours.dated' : 'evidence.yours', params);
  return t(isOurs ? `evidence.${key}` : `evidence.${key}.source`, params);
}

/** What sort of knowledge a number can rest on, by its row and unit; the first that fits. @type {[Sort, RegExp][]} */
const SORTS = [
  ['sales', /^\/market\/(demand|rampWeeks|season)|demandEffect|demandErosion/],
  ['sales', /\/supply\/(buyers|enquiries|history|hitRate|saturation|orders|committed|cancel)/],
  ['fee', /\/supply\/delivery/],
  ['own', /\/supply\/(hours|changeover|wastage|learning|winning|orderCost|copy|margin)/],
  ['own', /^\/supplier\/(factory|hour|largest)/],
  ['time', /^\/offers\/.* weeks$/],
  ['price', /^\/offers\/.*(tiers|tooling|oneOff|supply|samples|materials|minimum|exclusivity|yearly)/],
  ['price', /^\/offers\/.*(priceChange|royalty)/],
  ['rate', /defectRate|DefectRate/],
];

/** @param {string} path @param {string} unit @returns {Sort} */
const sortOf = (path, unit) => SORTS.find(([, rows]) => rows.test(`${rowOf(path)} ${unit}`))?.[0] ?? 'fee';

/**
 * The words under "How do you know?", each with the grade it stands for.
 * @param {Fields} fields
 * @param {string} path
 * @returns {{ grade: string, word: string }[]}
 */
export function knowChoices(fields, path) {
  const sort = sortOf(path, unitOf(fields, path));
  return ['guess', 'quote', 'records', 'contract']
    .map((grade) => ({ grade, key: grade === 'guess' ? 'know.guess' : `know.${grade}.${sort}` }))
    .filter(({ key }) => has(key))
    .map(({ grade, key }) => ({ grade, word: t(key) }));
}
