// SPDX-License-Identifier: MIT
// What stands before the visitor, as the accounts of web/keep: of what may leave for his own use, as in his own link.
import { get } from '../../state/project.js';
import { t } from '../../words/words.js';
import { places } from '../fields.js';
import * as say from '../say.js';
import { leaving } from '../told.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../../keep/book.js').Account} Account */

/** @param {Session} s @returns {Account | null} null where what stands there has no answer */
export function account(s) {
  s.openLines();
  if (s.stale || !s.ledger) return null;
  const { offers, lines, currency, start } = say.result(s);
  const at = s.side === 'supplier' ? '/supplier/rate' : '/market/discountRate';
  const rate = s.value(at) ?? assumed(s, at);
  if (rate === null) return null;
  return {
    title: t('book.title'),
    note: say.versions(s),
    currency,
    start,
    rate,
    offers: offers.map((offer, i) => ({
      name: say.offer(s, i),
      orders: s.side === 'supplier' ? undefined : /** @type {any} */ (offer.orders),
      irr: offer.measures.irr.status === 'one' ? (offer.measures.irr.rates[0] ?? null) : null,
    })),
    lines,
    ledger: s.ledger,
    numbers: numbers(s),
  };
}

/** A default that the core used. @param {Session} s @param {string} path */
const assumed = (s, path) =>
  (s.response?.ok ? s.response.assumed?.find((one) => one.path === path)?.value : undefined) ?? null;

/** Every number and word that is given, with its owner. @param {Session} s */
const numbers = (s) => {
  const project = leaving(s, 'own');
  return places(s.description, project).flatMap(({ path }) => {
    if (get(project, path) === undefined) return [];
    const value = s.value(path);
    return [
      {
        name: say.label(s, path),
        value: value ?? say.shown(s, path),
        share: s.unit(path).startsWith('share'),
        unit: value === null ? '' : say.unit(s, path),
        evidence: value === null ? '' : say.evidence(s, path),
        path,
      },
    ];
  });
};
