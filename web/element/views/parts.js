// SPDX-License-Identifier: MIT
// A told sentence as nodes: what was typed opens its drawer, what was worked out opens its working.
import { h } from '../../charts/node.js';
import { capital, t } from '../../words/words.js';

/** @typedef {import('../../words/words.js').Part} Part */

/** @param {readonly Part[]} list */
export const parts = (list) =>
  list.map((part) => {
    if ('text' in part) return part.text;
    if ('value' in part)
      return h('button', { type: 'button', class: 'typed', 'data-do': 'visit', 'data-path': part.path }, part.value);
    if ('result' in part)
      return h(
        'button',
        { type: 'button', class: 'worked', 'data-do': 'working', 'data-target': part.target },
        part.result,
      );
    return h(
      'span',
      {
        class: `block ${part.family}${part.solid ? ' filled' : ''}`,
        key: `${part.block}${part.solid}`,
        part: 'winner',
      },
      part.block,
    );
  });

/**
 * The same without anything to press, for headings that are buttons themselves.
 * @param {readonly Part[]} list
 */
export const still = (list) =>
  list.map((part) => {
    if ('text' in part) return part.text;
    if ('value' in part) return part.value;
    if ('result' in part) return part.result;
    return h('span', { class: `${part.family}-text` }, part.block);
  });

/** What was asked for last could not be fetched. @param {import('../session.js').Session} s */
export const unfetched = (s) =>
  s.ui.offline ? h('p', { class: 'error', role: 'alert', key: 'unfetched' }, t('state.unfetched')) : null;

/** What stands in the place of a part that has not come. @param {import('../session.js').Session} s */
export const pending = (s) => unfetched(s) ?? h('p', { class: 'small' }, t('state.working'));

/** The arrow that says whether something is open. */
export const turn = () => h('span', { class: 'turn', 'aria-hidden': 'true' });

/**
 * A section: its heading is its finding, and opens it.
 * @param {import('../session.js').Session} s
 * @param {string} name
 * @param {readonly Part[]} finding
 * @param {() => unknown[]} body
 */
export function section(s, name, finding, body) {
  const open = s.ui.sections[name] === true;
  return h(
    'section',
    { class: 'section', part: 'section', key: name, 'data-section': name },
    h(
      s.ui.kind === 'page' ? 'h2' : 'h3',
      null,
      h(
        'button',
        { type: 'button', 'data-do': 'section', 'data-name': name, 'aria-expanded': String(open) },
        h('span', null, still(finding)),
        turn(),
      ),
    ),
    open ? h('div', { class: 'body' }, body()) : null,
  );
}

/**
 * The square or the disc of an offer, with its name; that of a second one of its kind has its kind's texture.
 * @param {string} family
 * @param {string} name
 * @param {boolean} [second]
 */
export const offerName = (family, name, second = false) =>
  h(
    'span',
    null,
    h('span', { class: `offer-mark ${family}${second ? ' second' : ''}`, 'aria-hidden': 'true' }),
    h('b', null, capital(name)),
  );
