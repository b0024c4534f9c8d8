// SPDX-License-Identifier: MIT
// Sharing: first what the other side will see and will not see, then the link. Nothing leaves before it is pressed.
import { h } from '../../charts/node.js';
import { offersOf } from '../../state/offers.js';
import { filled, forOtherSide, holds, otherSide } from '../../state/share.js';
import { topicsOf } from '../../words/topics.js';
import { t } from '../../words/words.js';
import { nameOfOffer } from './names.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../hand/actions.js').Action} Action */

/** @param {Session} s */
export function share(s) {
  const { side } = s;
  const other = otherSide(side);
  const leaving = forOtherSide(s.project, s.fields, s.ui.chosen);
  const seen = topicsOf(filled(leaving, s.fields));
  const unseen = topicsOf(filled(s.project, s.fields).filter(({ row }) => row.side === side || row.side === 'own'));
  const theirs = holds(s.project, s.fields, other);
  const { chosen } = s.ui;
  const fewer = chosen !== null && chosen.length < offersOf(s.project).length;
  const none = chosen?.length === 0;
  return [
    h('p', { class: 'number-name' }, t(`share.title.${side}`)),
    h('p', { class: 'small' }, t(`share.chair.${side}`)),
    choice(s),
    h(
      'div',
      { class: 'two-lists' },
      list('share.see', seen),
      list('share.not', [
        ...(fewer ? ['others'] : []),
        ...unseen,
        ...(s.project.name ? ['name'] : []),
        ...(theirs ? [`theirs.${side}`] : []),
      ]),
    ),
    none ? h('p', null, t('share.none')) : null,
    s.canShare && !none ? button('solid', 'share-other', t(`share.copy.${side}`)) : null,
    s.canShare ? h('p', { class: 'small' }, t('share.address')) : null,
    h('p', { class: 'number-name apart' }, t('share.own')),
    h('p', { class: 'small' }, t(theirs ? `share.own.left.${side}` : 'share.own.text')),
    theirs ? tick(`share.both.${side}`, 'share-both', s.ui.later.both === true) : null,
    h(
      'div',
      { class: 'choices' },
      s.canShare ? button('choice', 'share-own', t('share.copy.own')) : null,
      s.canSave ? button('choice', 'save', t('share.save')) : null,
    ),
    h('p', { class: 'small', role: 'status' }, s.ui.later.note ?? ''),
    s.ui.later.link
      ? h('input', {
          class: 'text-field',
          type: 'text',
          readonly: true,
          value: s.ui.later.link,
          'aria-label': t('share.link'),
        })
      : null,
    h(
      'button',
      { type: 'button', class: 'quiet', 'data-do': 'share', 'data-place': s.ui.later.share },
      t('button.done'),
    ),
  ];
}

/** Which offers travel: another supplier's are no business of this one. @param {Session} s */
function choice(s) {
  const offers = offersOf(s.project);
  if (offers.length < 2) return null;
  const { chosen } = s.ui;
  return h(
    'fieldset',
    { class: 'choices column' },
    h('legend', { class: 'small' }, t(`share.offers.${s.side}`)),
    offers.map((_, at) =>
      tick('', 'share-offer', chosen?.includes(at) ?? true, { offer: at, name: nameOfOffer(s, at) }),
    ),
  );
}

/** @param {string} title key @param {readonly string[]} topics */
const list = (title, topics) =>
  h(
    'div',
    null,
    h('p', { class: 'number-name' }, t(title)),
    topics.length > 0
      ? h(
          'ul',
          { class: 'plain' },
          topics.map((topic) => h('li', null, t(`share.${topic}`))),
        )
      : h('p', { class: 'small' }, t('share.not.none')),
  );

/** @param {string} look @param {string} name @param {string} word */
const button = (look, name, word) => h('button', { type: 'button', class: look, 'data-do': name }, word);

/**
 * @param {string} word key; without it the name
 * @param {string} name
 * @param {boolean} on
 * @param {{ offer?: number, name?: string }} [of]
 */
const tick = (word, name, on, { offer, name: text } = {}) =>
  h(
    'label',
    { class: 'tick' },
    h('input', { type: 'checkbox', checked: on, 'data-do': name, 'data-offer': offer }),
    h('span', null, word ? t(word) : (text ?? '')),
  );

/** @param {Session} s @param {import('../hand/actions.js').Call} call @param {'own' | 'other'} reader */
async function copy(s, { host }, reader) {
  let made = { link: '', copied: false };
  const came = await s.fetched(async () => {
    made = await host.copyLink(reader);
  });
  if (!came) return;
  const { link, copied } = made;
  const told = reader === 'own' ? 'share.copied.own' : `share.copied.other.${s.side}`;
  s.ui.later = { ...s.ui.later, note: t(copied ? told : 'share.by.hand'), link: copied ? '' : link };
  s.show();
}

/** @type {Record<string, Action>} */
export const shareClicks = {
  'share-other': (s, call) => copy(s, call, 'other'),
  'share-own': (s, call) => copy(s, call, 'own'),
};

/** @type {Record<string, Action>} */
export const shareChanges = {
  'share-both'(s, { target }) {
    s.ui.later = { ...s.ui.later, both: /** @type {HTMLInputElement} */ (target).checked, note: '', link: '' };
    s.show();
  },
  'share-offer'(s, { data, target }) {
    const at = Number(data.offer);
    const before = s.ui.chosen ?? offersOf(s.project).map((_, i) => i);
    const on = /** @type {HTMLInputElement} */ (target).checked;
    s.ui.chosen = on ? [...before, at] : before.filter((one) => one !== at);
    s.ui.later = { ...s.ui.later, note: '', link: '' };
    s.show();
  },
};
