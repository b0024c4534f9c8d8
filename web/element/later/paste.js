// SPDX-License-Identifier: MIT
// Price breaks out of a spreadsheet, and one more by hand. What was read is shown before it is used, what was not is told
// at its line, and the text stays where it was put.
import { h } from '../../charts/node.js';
import { formatValue, number } from '../../numbers/format.js';
import { readingError } from '../../numbers/parse.js';
import { readTiers } from '../../numbers/tiers.js';
import { tiersOf } from '../../state/offers.js';
import { plural, t } from '../../words/words.js';
import { fieldOf } from '../fields.js';
import { cell } from './cell.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../../numbers/tiers.js').Line} Line */

/** The quote's own currency. @param {Session} s @param {number} i */
const currencyOf = (s, i) => s.currency(`/offers/${i}/tiers/0/price`);

/** How many price breaks there may be. @param {Session} s */
export const mostTiers = (s) => fieldOf(s.description, '/offers/0/tiers')?.size?.[1] ?? 12;

/** What was pasted, line by line. @param {Session} s @param {number} i */
export const pastedLines = (s, i) => readTiers(s.ui.later.paste ?? '', currencyOf(s, i), s.ui.later.meant);

/** What is typed for one more. @param {Session} s @param {number} i */
export const typedLine = (s, i) => {
  const { from = '', price = '' } = s.ui.later.tier ?? {};
  return readTiers(`${from}\t${price}`, currencyOf(s, i), s.ui.later.meant)[0] ?? null;
};

/** @param {Session} s @param {number} i */
export function pasting(s, i) {
  const open = s.ui.later.pasting === true;
  const lines = open ? pastedLines(s, i) : [];
  const good = lines.filter((line) => line.tier).length;
  const many = lines.length > mostTiers(s);
  const id = `paste-${i}`;
  return h(
    'div',
    { class: 'paste' },
    h(
      'button',
      { type: 'button', class: 'quiet', 'data-do': 'paste-open', 'aria-expanded': String(open) },
      t('edit.paste'),
    ),
    open
      ? [
          h('label', { for: id }, t('edit.paste.label')),
          h('textarea', {
            id,
            class: 'text-field',
            rows: 5,
            spellcheck: 'false',
            autocomplete: 'off',
            'data-do': 'paste',
            'aria-describedby': `${id}-help`,
            value: s.ui.later.paste ?? '',
          }),
          h('p', { class: 'small', id: `${id}-help` }, t('edit.paste.help')),
          h(
            'ul',
            { class: 'plain', 'aria-live': 'polite' },
            lines.map((line) =>
              line.tier
                ? h('li', null, preview(s, i, line))
                : h('li', { class: 'bare' }, h('p', { class: 'small' }, shown(line)), preview(s, i, line)),
            ),
          ),
          many ? h('p', { class: 'error' }, t('edit.paste.most', { n: mostTiers(s) })) : null,
          good > 0 && good === lines.length && !many
            ? h(
                'button',
                { type: 'button', class: 'choice', 'data-do': 'paste-use', 'data-offer': i },
                plural('edit.paste.use', good, { n: number(good) }),
              )
            : null,
          good < lines.length
            ? h(
                'p',
                { class: 'small' },
                plural('edit.paste.left', lines.length - good, { n: number(lines.length - good) }),
              )
            : null,
        ]
      : null,
  );
}

/** The line as it was pasted. @param {Line} line */
const shown = (line) =>
  line.text
    .trim()
    .replaceAll(/\s*\t\s*/g, ' | ')
    .slice(0, 60);

/** What a line says, or what is wrong with it. @param {Session} s @param {number} i @param {Line} line */
function preview(s, i, line) {
  const currency = currencyOf(s, i);
  if (line.tier)
    return t('edit.paste.read', {
      n: number(line.tier.from),
      price: formatValue(line.tier.price, 'quote/unit', currency, { style: 'exact' }),
    });
  if (line.state === 'twice' || !line.reads) return h('p', { class: 'error' }, t(`edit.paste.${line.state}`));
  return line.reads.map((read, column) => {
    const word = t(`edit.paste.${column === 0 ? 'from' : 'price'}`);
    if (read.ok) return null;
    const cell = line.cells[column] ?? '';
    if ('error' in read)
      return h('p', { class: 'error' }, t('edit.paste.unread', { column: word, error: readingError(read, cell) }));
    return h(
      'div',
      null,
      h('p', { class: 'error' }, t('edit.paste.which', { column: word })),
      h(
        'div',
        { class: 'choices' },
        read.ambiguous.map((value) =>
          h(
            'button',
            {
              type: 'button',
              class: 'choice',
              'data-do': 'paste-mean',
              'data-cell': `${column} ${cell}`,
              'data-value': value,
            },
            formatValue(value, column === 0 ? 'units' : 'quote/unit', currency, { style: 'exact' }),
          ),
        ),
      ),
    );
  });
}

/** One more, by hand. @param {Session} s @param {number} i */
export function newTier(s, i) {
  if (tiersOf(s.project, i).length >= mostTiers(s)) return null;
  const typed = s.ui.later.tier ?? { from: '', price: '' };
  const line = s.ui.later.wrong ? typedLine(s, i) : null;
  return h(
    'div',
    { class: 'tier', key: 'tier-new' },
    ['from', 'price'].map((name) =>
      cell({
        'data-do': 'tier-new',
        'data-cell': name,
        'aria-label': t(`edit.tier.new.${name}`),
        value: typed[/** @type {'from' | 'price'} */ (name)],
      }),
    ),
    h(
      'button',
      { type: 'button', class: 'step', 'data-do': 'tier-add', 'data-offer': i, 'aria-label': t('edit.tier.add') },
      '+',
    ),
    h('div', { class: 'wide' }, line && !line.tier ? preview(s, i, line) : null),
  );
}
