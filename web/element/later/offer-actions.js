// SPDX-License-Identifier: MIT
// What the controls of the offers do. Where offers or price breaks come and go the numbers move, so the first screen finds
// its number anew; what was typed for something else stays.
import { addOffer, addRow, offersOf, plainTiers, removeOffer, setTiers, tiersOf } from '../../state/offers.js';
import { remove } from '../../state/project.js';
import { capital, t } from '../../words/words.js';
import { mostTiers, pastedLines, typedLine } from './paste.js';
import { newRisk } from './risks.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../hand/actions.js').Action} Action */
/** @typedef {import('./open.js').Open} Open */

/** @param {Session} s @param {Open} change */
function open(s, change) {
  s.ui.later = { ...s.ui.later, ...change };
  s.show();
}

/**
 * Another list of offers or price breaks; what was open stays open.
 * @param {Session} s
 * @param {import('../../calc/types.js').Project} project
 * @param {Open} [change]
 */
function rebuilt(s, project, change = {}) {
  if (project === s.project) return;
  const kept = s.ui.later;
  s.load(project, 'typed');
  open(s, { ...kept, ...change });
}

const CLOSED = { pasting: false, paste: '', meant: {}, tier: { from: '', price: '' }, wrong: '' };

/** @type {Record<string, Action>} */
export const offerClicks = {
  staged: (s) => open(s, { staged: !(s.ui.later.staged ?? s.later?.staged?.beats) }),
  'offer-open'(s, { data }) {
    const at = Number(data.offer);
    open(s, { ...CLOSED, offer: s.ui.later.offer === at ? null : at });
  },
  'offer-add'(s, { host }) {
    const count = offersOf(s.project).length;
    const name = capital(t('offer.number', { n: String(count + 1) }));
    s.ui.later = { ...s.ui.later, ...CLOSED, offer: count };
    s.replace(addOffer(s.project, count - 1, name), 'typed');
    host.reach(`.offer-editor [data-path="/offers/${count}/tiers/0/price"]`, true); // it is compared once it has one
  },
  'offer-remove': (s, { data }) => rebuilt(s, removeOffer(s.project, Number(data.offer)), { ...CLOSED, offer: null }),
  'tier-remove': (s, { data }) => rebuilt(s, remove(s.project, `/offers/${data.offer}/tiers/${data.tier}`)),
  'tier-add'(s, { data }) {
    const offer = Number(data.offer);
    const line = typedLine(s, offer);
    if (!line?.tier) return open(s, { wrong: 'unread' });
    const { tier } = line;
    const rest = plainTiers(s.project, offer).filter(({ from }) => from !== tier.from);
    if (tiersOf(s.project, offer).length >= mostTiers(s)) return;
    rebuilt(s, setTiers(s.project, offer, [...rest, tier]), { tier: { from: '', price: '' }, wrong: '' });
  },
  'paste-open': (s) => open(s, { pasting: !s.ui.later.pasting }),
  'paste-mean': (s, { data }) => open(s, { meant: { ...s.ui.later.meant, [data.cell ?? '']: Number(data.value) } }),
  'paste-use'(s, { data }) {
    const offer = Number(data.offer);
    const tiers = pastedLines(s, offer).flatMap((line) => line.tier ?? []);
    if (tiers.length > 0) rebuilt(s, setTiers(s.project, offer, tiers), { pasting: false, paste: '', meant: {} });
  },
  'row-add': (s, { data: { list = '', currency } }) =>
    s.replace(addRow(s.project, list, currency ? { currency } : begun(list)), 'typed'),
  'row-remove': (s, { data: { path = '' } }) => s.replace(remove(s.project, path), 'typed'),
};

/** What a new row begins with, so that it can be counted at once. @param {string} list */
const begun = (list) => ({ '/risks': newRisk(), '/priorities': { kind: 'own' } })[list] ?? {};

/** @type {Record<string, Action>} */
export const offerInputs = {
  paste: (s, { target }) => open(s, { paste: /** @type {HTMLTextAreaElement} */ (target).value }),
  'tier-new'(s, { data, target }) {
    const before = s.ui.later.tier ?? { from: '', price: '' };
    const { value } = /** @type {HTMLInputElement} */ (target);
    open(s, { tier: { ...before, [data.cell ?? '']: value }, wrong: '' });
  },
};
