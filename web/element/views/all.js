// SPDX-License-Identifier: MIT
// All numbers, by group: name, field, whose it is and where it is from, and what is wrong with it.
import { h } from '../../charts/node.js';
import { editText } from '../../numbers/parse.js';
import { get, numberAt } from '../../state/project.js';
import { capital, t } from '../../words/words.js';
import { groupOf, places } from '../fields.js';
import * as say from '../say.js';
import { unread } from './number.js';
import { turn } from './parts.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../../calc/types.js').Field} Field */

/** @param {Session} s */
export function all(s) {
  if (!s.description) return [];
  /** @type {Map<string, { path: string, field: Field }[]>} */
  const groups = new Map();
  for (const place of places(s.description, s.project)) {
    const name = groupOf(place.path);
    groups.set(name, [...(groups.get(name) ?? []), place]);
  }
  return [...groups].map(([name, rows]) => {
    const open = s.ui.group === `all-${name}`;
    return h(
      'div',
      { class: 'group', key: name },
      h(
        'button',
        {
          type: 'button',
          class: 'group-button',
          'data-do': 'group',
          'data-name': `all-${name}`,
          'aria-expanded': String(open),
        },
        h('span', null, say.group(s, name)),
        turn(),
      ),
      open ? rows.map((row) => fieldRow(s, row.path, row.field)) : null,
    );
  });
}

/** @param {Session} s @param {string} path @param {Field} field */
function fieldRow(s, path, field) {
  const id = `all${path.replaceAll('/', '-')}`;
  const draft = s.drafts[path];
  const issues = s.issues.filter((issue) => issue.path === path);
  return h(
    'div',
    { class: 'field-row', key: path, 'data-row': path },
    h(
      'label',
      { for: id },
      say.label(s, path),
      say.unit(s, path) ? h('span', { class: 'small' }, ` ${say.unit(s, path)}`) : null,
    ),
    control(s, path, field, id),
    h(
      'div',
      { class: 'wide', id: `${id}-said` },
      draft?.unread ? unread(s, path, draft.unread, draft.text) : null,
      issues.map((issue) => h('p', { class: 'error' }, say.issue(s, issue))),
      h(
        'p',
        { class: 'small' },
        [say.explained(s, path), capital(say.owned(s, path, field))].filter(Boolean).join(' '),
      ),
    ),
  );
}

/** @param {Session} s @param {string} path @param {Field} field @param {string} id */
function control(s, path, field, id) {
  const held = get(s.project, path);
  const wrong = s.drafts[path]?.unread || s.issues.some((issue) => issue.path === path) ? 'true' : null;
  const common = { id, 'data-path': path, 'aria-describedby': `${id}-said`, 'aria-invalid': wrong };
  if (field.kind === 'number' || field.kind === 'integer') {
    return h('input', {
      ...common,
      class: 'text-field',
      type: 'text',
      inputmode: 'decimal',
      autocomplete: 'off',
      value: s.drafts[path]?.text ?? editText(numberAt(s.project, path), field.unit),
      'data-do': 'type',
    });
  }
  if (field.kind === 'choice' || field.kind === 'boolean') {
    const codes = field.kind === 'boolean' ? ['true', 'false'] : (field.choices ?? []);
    const chosen = held === undefined ? '' : String(held);
    return h(
      'select',
      { ...common, class: 'text-field', 'data-do': 'pick', 'data-kind': field.kind },
      h('option', { value: '', selected: chosen === '' }, say.defaultOf(s, field)),
      codes.map((code) =>
        h(
          'option',
          { value: code, selected: chosen === code },
          field.kind === 'boolean' ? t(code === 'true' ? 'yes' : 'no') : say.choice(path, code),
        ),
      ),
    );
  }
  return h('input', {
    ...common,
    class: 'text-field',
    type: field.kind === 'date' ? 'date' : 'text',
    value: String(held ?? ''),
    'data-do': 'pick',
    'data-kind': field.kind,
  });
}
