// SPDX-License-Identifier: MIT
// Reasons, limits, aspects, labels, warnings and issues: a code of the core and its numbers, as a sentence.
import { date, formatRange, formatValue, headline, isNumber, money, number, weekAt, weeks } from '../numbers/format.js';
import { get } from '../state/project.js';
import { currencyOf, inside, label, nouns, placeOf, rowOf, unitOf } from './labels.js';
import { sourceTitle } from './sources.js';
import { amount, horizon, measure, nameOf, nounsOf, offerName, worked } from './view.js';
import { capital, has, listOf, parts, plain, t, tOr } from './words.js';

/** @typedef {import('./answer.js').View} View */
/** @typedef {import('./answer.js').SaidLimit} SaidLimit */
/** @typedef {import('./answer.js').SaidReason} SaidReason */
/** @typedef {import('./answer.js').SaidAspect} SaidAspect */
/** @typedef {import('./words.js').Part} Part */
/** @typedef {{ path: string, code: string, limit?: unknown }} Issue */

/** "ODM sells 25 weeks earlier": the leader against the runner-up. @param {View} view @param {SaidReason} reason */
export function reasonText(view, reason) {
  const name = capital(offerName(view, view.result.verdict.offer));
  const way = reason.amount < 0 ? 'against' : 'for';
  const params = { ...nounsOf(view), name, code: reason.code };
  if (reason.code === 'volume') return volumeText(reason, params);
  return tOr(`reason.${reason.code}.${way}`, `reason.unknown.${way}`, params);
}

/** @param {SaidReason} reason @param {Record<string, string>} params */
function volumeText({ weeks: earlier = 0, units = 0 }, params) {
  const time = earlier > 0 ? 'earlier' : earlier < 0 ? 'later' : '';
  const size = isZero(units) ? '' : units > 0 ? 'more' : 'fewer';
  const key = [time, size].filter((word) => word !== '').join('-') || 'same';
  const n = number(Math.abs(units), { digits: 0 });
  return t(`reason.volume.${key}`, {
    ...params,
    weeks: weeks(Math.abs(earlier)),
    units: t('cross.pieces', { n, many: params[n === '1' ? 'one' : 'many'] }),
  });
}

/** Less than half a piece reads as none. @param {number} value */
const isZero = (value) => number(Math.abs(value), { digits: 0 }) === '0';

/** Its amount: "+$11,900". @param {View} view @param {SaidReason} reason @returns {Part} */
export const reasonAmount = (view, reason) =>
  amount(view, reason.amount, `/verdict/reasons/${view.result.verdict.reasons.indexOf(reason)}/amount`, { sign: true });

/**
 * Why a limit rules an offer out: "$31,200 before the first sale; you set $20,000".
 * @param {View} view
 * @param {SaidLimit & { offer: number }} limit
 * @param {string} target  of the worked-out value
 * @returns {Part[]}
 */
export function limitText(view, limit, target) {
  const never = limit.limit === 'latestLaunch' && neverSells(view, limit.offer);
  return parts(`broken.${limit.limit}${never ? '.never' : ''}`, {
    value: worked(limitValue(view, limit.limit, limit.value), `${target}/value`),
    bound: { value: limitValue(view, limit.limit, limit.bound), path: `/limits/${limit.limit}` },
    years: horizon(view),
  });
}

/** @param {View} view @param {number} offer */
const neverSells = (view, offer) => measure(view, offer, 'launchWeek') === null;

/** @param {View} view @param {string} limit @param {number | null} value */
function limitValue(view, limit, value) {
  if (limit === 'latestLaunch') return weekAt(value);
  if (limit === 'maxSpend') return formatValue(value, 'money', view.result.currency, { style: 'headline' });
  return t('cross.pieces', { n: number(value, { digits: 0 }), many: nounsOf(view).many });
}

/** What an offer is and why it is called so. @param {View} view @param {number} offer */
export function labelText(view, offer) {
  const { labelWhy } = view.result.offers[offer];
  return labelWhy.map((code) => tOr(`why.${code}`, `label.${view.result.offers[offer].label}`)).join(' ');
}

/**
 * One cell of side by side: its words, the usual range beneath, and whether they agree.
 * @param {View} view
 * @param {number} offer
 * @param {SaidAspect} aspect
 * @returns {{ name: string, cell: Part[], usual: string, state: string }}
 */
export function aspectCell(view, offer, aspect) {
  return {
    name: tOr(`aspect.${aspect.aspect}`, aspect.aspect),
    cell: cellText(view, offer, aspect),
    usual: usualText(view, aspect),
    state: has(`state.${aspect.state}`) ? t(`state.${aspect.state}`) : '',
  };
}

/** @param {View} view @param {number} offer @param {SaidAspect} aspect @returns {Part[]} */
function cellText(view, offer, aspect) {
  const target = `/offers/${offer}/aspects/${view.result.offers[offer].aspects.indexOf(aspect)}/value`;
  if (aspect.aspect === 'rights') return rightsText(aspect);
  if (aspect.aspect === 'bestFor') return [{ text: capital(plain(listOf(codeWords(aspect)))) }];
  if (aspect.code !== undefined) return [{ text: tOr(`aspect.${aspect.aspect}.${aspect.code}`, 'aspect.none') }];
  if (!isNumber(aspect.value)) return parts(aspect.aspect === 'time' ? 'aspect.time.never' : 'aspect.none');
  if (aspect.aspect === 'minimum' && aspect.value === 0) return parts('aspect.minimum.none');
  const text =
    aspect.aspect === 'upfront'
      ? headline(aspect.value, view.result.currency)
      : aspect.aspect === 'time'
        ? weeks(aspect.value)
        : t('cross.pieces', { n: number(aspect.value, { digits: 0 }), many: nounsOf(view).many });
  return parts(`aspect.${aspect.aspect}.value`, { value: worked(text, target) });
}

/** @param {SaidAspect} aspect @returns {Part[]} */
function rightsText({ codes = {} }) {
  const held = Object.entries(codes);
  const lines = ['in', 'not-in', 'not-asked'].flatMap((state) => {
    const names = held.filter(([, code]) => code === state).map(([right]) => t(`aspect.rights.${right}`));
    return names.length === 0 ? [] : [plain(parts(`aspect.rights.${state}`, { list: listOf(names) }))];
  });
  return [{ text: lines.length === 0 ? t('aspect.rights.none') : lines.join('. ') }];
}

/** @param {SaidAspect} aspect */
const codeWords = ({ aspect, usualCodes = [] }) =>
  usualCodes.map((code) => tOr(`aspect.${aspect}.${code}`, 'aspect.none'));

/**
 * "tooling usually $5,000 to $50,000 (Alibaba…)"; empty for what has no usual range.
 * @param {View} view
 * @param {SaidAspect} aspect
 */
export function usualText(view, aspect) {
  if (aspect.aspect === 'bestFor') return '';
  if (!aspect.usual) {
    const list = codeWords(aspect).map(inside);
    return list.length === 0 ? '' : t('usual.codes', { list: plain(listOf(list, 'list.or')) });
  }
  const { low, high, unit, source, exWorks, compared } = aspect.usual;
  const isDollars = unit === 'usd';
  const as = /** @type {const} */ ([isDollars ? 'money' : unit, isDollars ? 'USD' : view.result.currency]);
  const usual = t('usual.range', { range: formatRange(low, high, ...as) });
  const yours = isDollars ? money(compared, 'USD') : formatValue(compared, ...as);
  const about = tOr(exWorks ? 'usual.ex-works' : `usual.${aspect.aspect}`, 'usual.plain', { usual, yours });
  return source ? t('usual.source', { usual: about, source: sourceTitle(source) }) : about;
}

/** A warning that travels with an answer. @param {View} view @param {Issue} warning */
export function warningText(view, warning) {
  const at = Number(/^\/offers\/(\d+)/.exec(warning.path)?.[1] ?? -1);
  const offer = view.result.offers[at];
  // a chair may have its own words for the route, which is the buyer's
  const buyers = `warning.${warning.code}.buyer`;
  const key = warning.path.startsWith('/route/') && has(buyers) ? buyers : `warning.${warning.code}`;
  return tOr(key, 'warning.other', {
    offer: at < 0 ? '' : capital(offerName(view, at)),
    label: warning.code === 'label-differs' ? tOr(`label.${offer?.label}`, 'aspect.none') : nameOf(view, warning.path),
    called: offer ? `“${offer.called}”` : '',
    date: date(dateAt(view, warning)),
    weeks: weeks(typeof warning.limit === 'number' ? warning.limit : null),
    n: number(typeof warning.limit === 'number' ? warning.limit : null),
    years: horizon(view),
    code: warning.code,
  });
}

/**
 * All warnings, each once: rates that grew old on the same day are told together.
 * @param {View} view
 * @param {readonly Issue[]} warnings
 */
export function warningTexts(view, warnings) {
  const old = warnings.filter(({ code }) => code === 'old-rate');
  const days = [...new Set(old.map((warning) => dateAt(view, warning)))];
  const told = days.map((day) => {
    const same = old.filter((warning) => dateAt(view, warning) === day);
    return same.length === 1
      ? warningText(view, same[0])
      : t('warning.old-rates', { n: number(same.length, { digits: 0 }), date: date(day) });
  });
  return [...warnings.filter(({ code }) => code !== 'old-rate').map((warning) => warningText(view, warning)), ...told];
}

/** The date that a warning speaks of: the value's own, or its evidence's. @param {View} view @param {Issue} warning */
function dateAt(view, warning) {
  const held = get(view.project, warning.path);
  const known = typeof held === 'string' ? held : get(view.project, `${warning.path}/evidence/date`);
  return typeof known === 'string' ? known : null;
}

/**
 * What is wrong with a field. There is no answer yet, so it takes the project and the field table.
 * @param {Issue} issue
 * @param {{ [field: string]: unknown }} project
 * @param {import('./answer.js').Fields} fields
 */
export function issueText(issue, project, fields) {
  const path = placeOf(issue);
  const named = rowOf(path) === '' ? t('issue.whole') : fieldName(path, project);
  const bound = isNumber(/** @type {number} */ (issue.limit)) ? Number(issue.limit) : null;
  const unit = unitOf(fields, path);
  const currency = currencyOf(project, path, unit);
  const limit = formatValue(bound, unit, currency, { style: 'exact' });
  const limited = bound !== null && has(`issue.${issue.code}.limit`) ? '.limit' : '';
  const at = /^\/offers\/(\d+)/.exec(path)?.[1];
  const held = get(project, path);
  return tOr(`issue.${issue.code}${limited}`, 'issue.other', {
    ...nouns(project),
    label: capital(named),
    limit,
    currency: typeof held === 'string' && held !== '' ? held : currency,
    field: path.slice(path.lastIndexOf('/') + 1),
    offer: at === undefined ? '' : capital(tOr('offer.number', 'offer.of', { n: String(Number(at) + 1) })),
    code: issue.code,
  });
}

/** @param {string} path @param {{ [field: string]: unknown }} project */
function fieldName(path, project) {
  const key = `label:${rowOf(path)}`;
  if (!has(key)) return path.slice(path.lastIndexOf('/') + 1);
  const at = /^\/offers\/(\d+)/.exec(path)?.[1];
  const name = label(path, project);
  return at === undefined
    ? name
    : t('offer.of', { what: name, label: t('offer.number', { n: String(Number(at) + 1) }) });
}
