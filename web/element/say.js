// SPDX-License-Identifier: MIT
// What the views say of a session: the sentences of web/words for the answer at hand.
import { date, formatValue, number } from '../numbers/format.js';
import { editText, parse } from '../numbers/parse.js';
import { evidenceAt, get, isGiven, numberAt } from '../state/project.js';
import { choiceWord, help, label as labelOf, rowOf, unitPhrase } from '../words/labels.js';
import * as words from '../words/sentences.js';
import { OWN_EXAMPLE } from '../words/sources.js';
import { has, plain, plural, t } from '../words/words.js';
import { equalAt } from './equals.js';
import { fieldOf } from './fields.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./types.js').Result} Result */
/** @typedef {import('./types.js').Sweep} Sweep */
/** @typedef {import('./types.js').Offer} Offer */
/** @typedef {import('./types.js').Flip} Flip */
/** @typedef {import('./types.js').Aspect} Aspect */
/** @typedef {import('../words/words.js').Part} Part */

/** The newest answer, with the lists of the last whole one. @param {Session} s @returns {Result} */
function newest(s) {
  const now = /** @type {Result} */ (s.now);
  const flips = s.whole?.flips?.map((flip) => now.flips?.find((one) => one.path === flip.path) ?? flip) ?? now.flips;
  return { ...now, flips, next: s.whole?.next ?? now.next };
}

/** @param {Session} s */
export const view = (s) => s.view(() => ({ result: newest(s), project: s.good, fields: s.fields }));
/** @param {Session} s @returns {Result} */
export const result = (s) => /** @type {Result} */ (view(s).result);

/** @param {Session} s */
export const kicker = (s) => words.kicker(view(s));
/**
 * The same as far as the futures bear it: they only take a choice back, never make one. Until they have come none is made.
 * @param {Session} s
 */
function toned(s) {
  const seen = view(s);
  const { verdict } = seen.result;
  const tone = s.sure?.tone ?? verdict.tone;
  const mayChoose = verdict.mayChoose && s.sure?.tone === 'clear';
  return { ...seen, result: { ...seen.result, verdict: { ...verdict, tone, mayChoose } } };
}

/** @param {Session} s */
export const headline = (s) => s.chair.headline(toned(s));
/** @param {Session} s */
export const sentence = (s) => s.chair.sentence(toned(s), s.main);
/** @param {Session} s */
export const strip = (s) => plain(s.chair.strip(toned(s)));
/** @param {Session} s */
export const ask = (s) => words.callToAction(view(s));
/** @param {Session} s */
export const askShort = (s) => words.nextButton(view(s));
/** @param {Session} s */
export const nextPath = (s) => words.nextPath(view(s));
/** @param {Session} s */
export const missing = (s) => s.now?.verdict.key.filter((one) => !one.yours).length ?? 0;
/** @param {Session} s @param {string} path */
export const isKey = (s, path) => s.now?.verdict.key.some((one) => one.path === path) ?? false;
/** @param {Session} s */
export const spoken = (s) => (s.stale ? t('kicker.stale') : `${plain(headline(s))}. ${plain(sentence(s))}`);
/** @param {Session} s @param {import('../words/findings.js').Section} name */
export const finding = (s, name) => s.chair.finding(toned(s), name);
/** @param {Session} s @param {import('../words/findings.js').Section} name */
export const plainFinding = (s, name) => plain(finding(s, name));
/** @param {Session} s */
export const stress = (s) => s.chair.stress(view(s));
/** @param {Session} s */
export const deciding = (s) => s.chair.deciding(view(s));
/** @param {Session} s */
export const cannot = (s) => words.othersCannot(view(s));
/** @param {Session} s @param {import('../calc/types.js').Issue} issue */
export const issue = (s, issue) => words.issueText(issue, s.project, s.fields);
/** @param {Session} s @param {number} index */
export const offer = (s, index) => words.offerName(view(s), index);
/** What an offer is, where first met. @param {Session} s @param {Pick<Offer, 'index'>} offer */
export const labelled = (s, offer) => words.labelText(view(s), offer.index);
/** @param {Session} s @param {Aspect} aspect @param {number} offer */
export const aspect = (s, aspect, offer) => words.aspectCell(view(s), offer, aspect);
/** @param {Session} s @param {import('./types.js').Verdict['reasons'][number]} reason */
export const reason = (s, reason) => s.chair.reason(view(s), reason);
/** What the reasons add up to, where it is not the gap. @param {Session} s */
export const sum = (s) => s.chair.sum?.(view(s)) ?? null;
/** @param {Session} s @param {number} index */
export const needs = (s, index) => words.needsText(view(s), index);

/** @param {Session} s @param {string} path */
export const label = (s, path) =>
  path.startsWith('/offers/') && s.now
    ? words.nameOf({ ...view(s), project: s.project }, path)
    : labelOf(path, s.project);
/** "USD each", for behind the name of a field. @param {Session} s @param {string} path */
export const unit = (s, path) => unitPhrase(s.fields, s.project, path);
/** @param {Session} s @param {string} path */
export const explained = (s, path) => (has(`help:${rowOf(path)}`) ? help(path, s.project) : '');
/** @param {Session} s @param {string} path @param {number | null} value */
export const value = (s, path, value) => formatValue(value, s.unit(path), s.currency(path));
/** @param {Session} s @param {string} path */
export const isSet = (s, path) => get(s.project, path) !== undefined;
/** What stands in a field. @param {Session} s @param {string} path */
export const typed = (s, path) =>
  s.drafts[path]?.text ?? s.bodies?.typed?.(s, path)?.[0] ?? editText(numberAt(s.project, path), s.unit(path));
/** A place as it stands, number or word. @param {Session} s @param {string} path */
export function shown(s, path) {
  const held = s.value(path);
  const code = get(s.project, path) ?? '';
  return held === null
    ? typeof code === 'boolean'
      ? t(code ? 'yes' : 'no')
      : choiceWord(path, String(code))
    : formatValue(held, s.unit(path), s.currency(path), { per: true });
}
/** Whose number it is, its source and its date. @param {Session} s @param {string} path */
export function evidence(s, path) {
  if (!isGiven(s.project, path)) return '';
  const held = evidenceAt(s.project, path);
  if (held?.grade === 'example' && held.source === OWN_EXAMPLE) return t('grade.example');
  const text = words.evidenceText(s.project, path);
  const day = held?.date ? date(held.date) : '';
  return day && !text.includes(day) ? `${text}, ${day}` : text;
}
/** @param {Session} s @param {string} path @returns {[string, string][]} */
export const grades = (s, path) => words.knowChoices(s.fields, path).map(({ grade, word }) => [grade, word]);

/** The offers of the pair: whose lead is drawn above the line, whose below. ODM stands above wherever there is one. @param {Session} s */
export function sides(s) {
  const { offers, pair } = result(s);
  const both = pair.map((index) => ({ index, family: offers[index]?.family ?? 'oem', name: offer(s, index) }));
  const [a, b] = /** @type {[typeof both[0], typeof both[0]]} */ (both);
  return a.family !== 'odm' && b.family === 'odm' ? /** @type {const} */ ([b, a]) : /** @type {const} */ ([a, b]);
}

/** @param {Session} s @param {string} path @param {Sweep} sweep */
export const curveTitle = (s, path, sweep) =>
  [...new Set([words.curveTitle(view(s), path), ...sweep.changes.map((change) => equalAt(s, path, change))])].join(
    '; ',
  );

/** @param {Session} s @param {string} path */
export function noEqual(s, path) {
  const flip = s.flip(path);
  return flip && flip.below === null && flip.above === null ? plain(words.equalText(view(s), flip)) : '';
}

/** @param {Session} s @param {string} path */
export const likely = (s, path) => {
  const flip = s.flip(path);
  const text = flip ? words.likely(view(s), flip) : '';
  return text ? `. ${text}` : '';
};

/** @param {Session} s @param {Flip} flip */
export const flipLine = (s, flip) => plain(words.flipRow(view(s), flip));

/** "= 1,500 a year; was 1,200". @param {Session} s @param {string} path */
export function echo(s, path) {
  const draft = s.drafts[path];
  const reading = draft ? parse(draft.text, s.unit(path), s.currency(path)) : null;
  const now = reading?.ok ? reading.value : s.value(path);
  const text = formatValue(now, s.unit(path), s.currency(path), { per: true });
  const before = s.was[path];
  if (typeof before === 'number' && before !== now)
    return t('echo.was', { value: text, before: value(s, path, before) });
  return t('echo', { value: text });
}

/** How many are still to come. @param {Session} s @param {string} path */
export function asked(s, path) {
  const left = missing(s);
  if (!isKey(s, path) || left === 0) return '';
  return s.now?.verdict.key.some((one) => one.path === path && one.yours)
    ? t('ui.asked.done')
    : plural('ui.asked', left, { n: number(left) });
}

/** @param {Session} s */
export function product(s) {
  const name = get(s.project, '/market/product');
  const regime = String(get(s.project, '/route/customs/regime') ?? 'own');
  return t('product.line', {
    product: typeof name === 'string' && name ? name : t('product.none'),
    market: t(`market.${regime}`),
  });
}

/** @param {import('./types.js').Preset} preset */
export const presetName = (preset) =>
  preset.persona && has(`persona.${preset.persona}`) ? t(`persona.${preset.persona}`) : preset.product;

/** @param {Offer} offer */
export const launch = ({ measures }) =>
  measures.launchDate ? t('ui.launch', { date: date(measures.launchDate) }) : t('ui.nolaunch');

/** @param {Session} s */
export const nextNumbers = (s) =>
  (result(s).next ?? []).slice(0, 4).map(({ path }, i) => ({ path, text: plain(words.nextLine(view(s), i)) }));

/** @param {Session} s @returns {Part[]} */
export const crossingsFinding = (s) => [{ text: t('ui.cross.title', { text: plainCrossings(s, true) }) }];

/** @param {Session} s @param {boolean} [brief] */
export function plainCrossings(s, brief) {
  const [a, b] = s.columns;
  const found = s.now?.crossings?.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a));
  return found ? plain(words.crossingText(view(s), found, brief)) : t('dash');
}

/** @param {Session} s @param {string} name */
export function group(s, name) {
  const at = /^offers\/(\d+)/.exec(name)?.[1];
  if (at !== undefined) return t('ui.group.offer', { name: offer(s, Number(at)) });
  const key = `ui.group.${name.split('/')[0] || 'project'}`;
  return name.startsWith('route/') && has(`ui.group.${name}`) ? t(`ui.group.${name}`) : has(key) ? t(key) : name;
}

/** Whose it is and where it is from, or the default that stands in. @param {Session} s @param {string} path @param {import('../calc/types.js').Field} field */
export function owned(s, path, field) {
  if (isGiven(s.project, path)) return evidence(s, path);
  return get(s.project, path) === undefined ? defaultOf(s, field) : '';
}

/** @param {Session} s @param {import('../calc/types.js').Field} field */
export function defaultOf(s, field) {
  const fallback = field.default;
  if (fallback === undefined || fallback === null) return t('ui.default');
  if (typeof fallback === 'number' && (field.kind === 'number' || field.kind === 'integer'))
    return t('ui.default.is', { value: value(s, field.path, fallback) });
  if (field.kind === 'boolean') return t('ui.default.is', { value: t(fallback ? 'yes' : 'no') });
  return t('ui.default.is', { value: choiceWord(field.path, String(fallback)) });
}

/** @param {string} path @param {string} code */
export const choice = (path, code) => choiceWord(path, code);

/** The section in which an amount of a sentence is worked out. @param {string} target JSON Pointer into the result */
export function sectionOf(target) {
  if (/aspects/.test(target)) return /\/5\//.test(target) ? 'quotes' : 'when'; // a minimum; money and weeks before the first sale
  if (/^\/(flips|next|sweeps)/.test(target)) return 'flips';
  if (/^\/deal/.test(target)) return 'room';
  if (/^\/simulate/.test(target)) return 'sure';
  if (/mix|hours|buyers|contribution/i.test(target)) return 'side';
  if (/launch|Week|spendBeforeSale|hole/.test(target)) return 'when';
  if (/crossings/.test(target)) return 'crossings';
  return 'why';
}

/** @param {Session} s @param {string} path */
export const yours = (s, path) => `${shown(s, path)}, ${words.ownerWord(s.project, path)}`;

/** @param {Session} s */
export const versions = (s) =>
  t('ui.version', { version: String(s.version?.version ?? ''), engine: t(`ui.version.${s.engine ?? 'wasm'}`) });

/** @param {Session} s @param {string} path */
export const noCurve = (s, path) => (s.whole && fieldOf(s.description, path) ? t('ui.nocurve') : '');

export { equalAt, equals, nearestChange } from './equals.js';
export { questions } from './questions.js';
