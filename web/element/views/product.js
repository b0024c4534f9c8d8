// SPDX-License-Identifier: MIT
// What it is and who asks: examples, and the questions, already answered. Each choice says what it does.
import { h } from '../../charts/node.js';
import { t } from '../../words/words.js';
import * as say from '../say.js';
import { sideOf } from '../chair.js';
import { pending, turn } from './parts.js';

/** @typedef {import('../session.js').Session} Session */

/** Question 1: whose chair it is. @param {Session} s */
export const chairs = (s) =>
  h(
    'div',
    { class: 'chairs', role: 'group', 'aria-label': t('side.ask'), key: 'chairs', part: 'side' },
    ['buyer', 'supplier'].map((side) =>
      h(
        'button',
        { type: 'button', 'data-do': 'side', 'data-side': side, 'aria-pressed': String(s.side === side) },
        t(`side.${side}`),
      ),
    ),
  );

/** @param {Session} s */
export const product = (s) => [
  h(
    'button',
    {
      type: 'button',
      class: 'product',
      'data-do': 'product',
      'aria-expanded': String(s.ui.product),
      key: 'product',
      part: 'product',
    },
    h('span', null, say.product(s)),
    turn(),
  ),
  s.ui.product ? panel(s) : null,
];

/** @param {Session} s */
function panel(s) {
  const here = s.presets.filter((preset) => sideOf(preset.project) === s.side);
  const personas = here.filter((preset) => preset.persona);
  const plain = here.filter((preset) => !preset.persona);
  return h(
    'div',
    { class: 'drawer product-panel', key: 'product-panel' },
    s.presets.length ? (plain.length ? h('p', { class: 'number-name' }, t('choose.product')) : null) : pending(s),
    h(
      'div',
      { class: 'choices' },
      plain.map((preset) => example(s, preset, say.presetName(preset))),
    ),
    personas.length ? h('p', { class: 'number-name' }, t('choose.persona')) : null,
    h(
      'div',
      { class: 'choices' },
      personas.map((preset) => example(s, preset, say.presetName(preset))),
    ),
    say.questions(s).map((question) =>
      h(
        'fieldset',
        { class: 'question', 'data-question': question.code },
        h('legend', { class: 'number-name' }, question.text),
        h(
          'div',
          { class: 'choices', role: 'radiogroup' },
          question.answers.map((answer) =>
            h(
              'button',
              {
                type: 'button',
                class: 'choice',
                role: 'radio',
                'aria-checked': String(answer.chosen),
                'data-do': answer.ask ? 'visit' : 'answer',
                'data-path': answer.ask,
                'data-question': question.code,
                'data-answer': answer.code,
              },
              answer.text,
            ),
          ),
        ),
        h('p', { class: 'small' }, question.does),
      ),
    ),
    h('button', { type: 'button', class: 'quiet', 'data-do': 'product' }, t('button.done')),
  );
}

/** @param {Session} s @param {import('../types.js').Preset} preset @param {string} name */
const example = (s, preset, name) =>
  h(
    'button',
    {
      type: 'button',
      class: 'choice',
      'data-do': 'preset',
      'data-preset': preset.id,
      'aria-pressed': String(s.preset?.id === preset.id),
    },
    name,
  );
