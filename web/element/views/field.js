// SPDX-License-Identifier: MIT
// One number or word of the project: its name, its field, whose it is, and what is wrong with it.
import { h } from '../../charts/node.js';
import { get, isGiven } from '../../state/project.js';
import { label } from '../../words/labels.js';
import { capital, t } from '../../words/words.js';
import * as say from '../say.js';
import { unread } from './number.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../../calc/types.js').Field} Field */
/** Where it stands: among all numbers, in the drawer of its offer, in the list of what is still missing, or with a number of it. @typedef {'all' | 'quote' | 'fill' | 'known'} Where */

/**
 * @param {Session} s
 * @param {string} path
 * @param {Field} field
 * @param {Where} [where]
 */
export function fieldRow(s, path, field, where = 'all') {
  const id = `${where}${path.replaceAll('/', '-')}`;
  const draft = s.drafts[path];
  // where a list asks for what is missing it need not say so at each
  const issues = s.wrong(path).filter((issue) => where !== 'fill' || !/missing$/.test(issue.code));
  const unit = field.unit === 'weeks' && where !== 'all' ? '' : say.unit(s, path);
  const owned = where !== 'all' && !isGiven(s.project, path) ? '' : capital(say.owned(s, path, field));
  const said = [where === 'quote' ? '' : say.explained(s, path), owned].filter(Boolean).join(' ');
  return h(
    'div',
    { class: `field-row${isWordy(field) ? ' wordy' : ''}`, key: path, 'data-row': path },
    h(
      'label',
      { for: id },
      where === 'all' ? say.label(s, path) : label(path, s.project),
      unit ? h('span', { class: 'small' }, ` ${unit}`) : null,
    ),
    control(s, path, field, id),
    h(
      'div',
      { class: 'wide', id: `${id}-said` },
      draft?.unread ? unread(s, path, draft.unread, draft.text) : null,
      issues.map((issue) => h('p', { class: 'error' }, say.issue(s, issue))),
      said ? h('p', { class: 'small' }, said) : null,
      where === 'all' && s.ui.later.visited?.path === path
        ? h('button', { type: 'button', class: 'quiet', 'data-do': 'back' }, t('button.back'))
        : null,
    ),
  );
}

/** Whether what stands in the field is words, which need the whole width. @param {Field} field */
const isWordy = ({ kind, maxBytes = 0 }) => kind === 'choice' || (kind === 'text' && maxBytes > 3);

/** @param {Session} s @param {string} path @param {Field} field @param {string} id */
function control(s, path, field, id) {
  const held = get(s.project, path);
  const wrong = s.drafts[path]?.unread || s.wrong(path).length > 0 ? 'true' : null;
  const common = { id, 'data-path': path, 'aria-describedby': `${id}-said`, 'aria-invalid': wrong };
  if (field.kind === 'number' || field.kind === 'integer') {
    return h('input', {
      ...common,
      class: 'text-field',
      type: 'text',
      inputmode: 'decimal',
      autocomplete: 'off',
      value: say.typed(s, path),
      'data-do': 'type',
    });
  }
  if (field.kind === 'choice' || field.kind === 'boolean') return select(s, path, field, common);
  return h('input', {
    ...common,
    class: 'text-field',
    type: field.kind === 'date' ? 'date' : 'text',
    value: String(held ?? ''),
    'data-do': 'pick',
    'data-kind': field.kind,
  });
}

/**
 * The default and the same word chosen mean the same, so it stands there once; below it is said whose it is.
 * @param {Session} s
 * @param {string} path
 * @param {Field} field
 * @param {Record<string, string | null>} common
 */
function select(s, path, field, common) {
  const held = get(s.project, path);
  const brief = field.default !== undefined && field.default !== null;
  const chosen = held === undefined || (brief && held === field.default) ? '' : String(held);
  const codes = (field.kind === 'boolean' ? ['true', 'false'] : (field.choices ?? [])).filter(
    (code) => !brief || code !== String(field.default),
  );
  const word = (/** @type {string} */ code) =>
    field.kind === 'boolean' ? t(code === 'true' ? 'yes' : 'no') : say.choice(path, code);
  return h(
    'select',
    { ...common, class: 'text-field', 'data-do': 'pick', 'data-kind': field.kind },
    h('option', { value: '', selected: chosen === '' }, brief ? word(String(field.default)) : say.defaultOf(s, field)),
    codes.map((code) => h('option', { value: code, selected: chosen === code }, word(code))),
  );
}
