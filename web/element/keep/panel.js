// SPDX-License-Identifier: MIT
// Keep and carry: files for other programs, and numbers kept on this device under names.
import { h } from '../../charts/node.js';
import { date } from '../../numbers/format.js';
import { t } from '../../words/words.js';
import { beside } from './beside.js';

/** @typedef {import('../session.js').Session} Session */

/** Where nothing could be kept the link holds the numbers all the same. */
const LINK_HELPS = new Set(['keep.shelf.refused', 'keep.shelf.full', 'keep.not.made']);

/** @param {Session} s */
export function keep(s) {
  const { link = '', note = '' } = s.ui.keep;
  return [
    h('p', { class: 'number-name' }, t('keep.title')),
    h(
      'div',
      { class: 'choices' },
      button('keep-xlsx', t('keep.xlsx')),
      button('keep-csv', t('keep.csv')),
      button('keep-json', t('keep.json')),
      h(
        'label',
        { class: 'choice file' },
        t('keep.open'),
        h('input', {
          type: 'file',
          class: 'unseen',
          'data-do': 'keep-open',
          accept: '.json,.html,application/json,text/html',
        }),
      ),
    ),
    told(s, 'files'),
    h(
      'button',
      {
        type: 'button',
        class: 'quiet',
        'data-do': 'keep-pictures',
        'aria-expanded': String(Boolean(s.ui.keep.pictures)),
      },
      t('keep.pictures'),
    ),
    s.ui.keep.pictures ? inList(s, s.ui.keep.pictures) : null,
    s.shelf ? naming(s) : null,
    told(s, 'shelf'),
    s.canShare && isOfThese(s) && LINK_HELPS.has(note) ? button('keep-link', t('keep.link')) : null,
    link && isOfThese(s)
      ? h('input', { class: 'text-field', type: 'text', readonly: true, value: link, 'aria-label': t('share.link') })
      : null,
    s.ui.keep.gone ? button('kept-back', t('keep.shelf.back'), {}, 'quiet') : null,
    s.shelf ? onShelf(s, s.shelf) : null,
  ];
}

/** What was said is of the numbers that stand here. @param {Session} s */
const isOfThese = (s) => s.ui.keep.of === s.project;

/** What has come of what was pressed here. @param {Session} s @param {string} at */
function told(s, at) {
  const { note, noted: name = '', earlier = '', again } = s.ui.keep;
  const said = note && s.ui.keep.at === at && isOfThese(s) ? t(note, { name, file: name, earlier }) : '';
  return h('p', { class: 'small', role: 'status' }, said && again ? `${said}\u00a0` : said); // a space more, and a reader hears it again
}

/** Each picture, in both forms. @param {Session} s @param {readonly string[]} titles */
const inList = (s, titles) =>
  h(
    'ul',
    { class: 'list kept' },
    titles.map((title) =>
      h(
        'li',
        { key: title },
        h('p', { class: 'small' }, title),
        h(
          'div',
          { class: 'row' },
          ['png', 'svg'].map((form) =>
            button(
              `picture-${form}`,
              form.toUpperCase(),
              { name: title, label: t('keep.picture', { form: form.toUpperCase(), title }) },
              'quiet',
            ),
          ),
        ),
        told(s, title),
      ),
    ),
  );

/** A name for what stands here. @param {Session} s */
function naming(s) {
  return [
    h('p', { class: 'number-name apart' }, t('keep.shelf')),
    h('p', { class: 'small' }, t('keep.shelf.text')),
    h(
      'div',
      { class: 'kept-new' },
      h('input', {
        class: 'text-field',
        type: 'text',
        maxlength: 80,
        autocomplete: 'off',
        'data-do': 'keep-name',
        'aria-label': t('keep.shelf.name'),
        placeholder: t('keep.shelf.name'),
        value: s.ui.keep.name ?? '',
      }),
      button('keep-put', t('keep.shelf.keep')),
    ),
  ];
}

/** @param {Session} s @param {import('./shelf.js').Shelf} shelf */
function onShelf(s, shelf) {
  const list = shelf.read();
  const compared = list.find(({ name }) => name === s.ui.keep.beside);
  return [
    list.length > 0
      ? h(
          'ul',
          { class: 'list kept' },
          list.map((one) => row(s, one)),
        )
      : h('p', { class: 'small' }, t('keep.shelf.none')),
    compared ? beside(s, compared) : null,
  ];
}

/** @param {Session} s @param {import('./shelf.js').Kept} one */
const row = (s, { name, on }) =>
  h(
    'li',
    { key: name },
    h('p', null, h('b', null, name), ' ', h('span', { class: 'small' }, t('keep.shelf.on', { date: date(on) }))),
    h(
      'div',
      { class: 'row' },
      button('kept-open', t('keep.open.short'), { name, label: t('keep.shelf.open', { name }) }, 'quiet'),
      button(
        'kept-beside',
        t('keep.compare.short'),
        { name, label: t('keep.shelf.compare', { name }), expanded: s.ui.keep.beside === name },
        'quiet',
      ),
      button('kept-remove', t('keep.remove.short'), { name, label: t('keep.shelf.remove', { name }) }, 'quiet'),
    ),
  );

/**
 * @param {string} action
 * @param {string} word
 * @param {{ name?: string, label?: string, expanded?: boolean }} [more]
 * @param {string} [look]
 */
const button = (action, word, { name, label, expanded } = {}, look = 'choice') =>
  h(
    'button',
    {
      type: 'button',
      class: look,
      'data-do': action,
      'data-name': name,
      'aria-label': label,
      'aria-expanded': expanded === undefined ? undefined : String(expanded),
    },
    word,
  );
