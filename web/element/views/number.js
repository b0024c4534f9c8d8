// SPDX-License-Identifier: MIT
// One number: its name, its curve with the handle below, its field with the reading, and how it is known.
import { hinge } from '../../charts/hinge.js';
import { h } from '../../charts/node.js';
import { formatValue } from '../../numbers/format.js';
import { readingError } from '../../numbers/parse.js';
import { evidenceAt, isGiven, numberAt } from '../../state/project.js';
import { capital, t } from '../../words/words.js';
import * as say from '../say.js';
import { bar } from './bar.js';
import { unlessUnseen } from './unseen.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../types.js').Sweep} Sweep */

/**
 * @param {Session} s
 * @param {string} path
 * @param {string} place where this drawer stands: 'answer' or 'list'
 */
export function number(s, path, place) {
  const live = s.ui.live === path && s.ui.place === place;
  const sweep = live ? s.sweep : (s.whole?.sweeps?.find((one) => one.path === path) ?? null);
  const compact = s.ui.compact && place === 'answer';
  const id = `${place}-number`;
  const draft = s.drafts[path];
  const value = s.value(path);
  const label = say.label(s, path);
  const below = () => drawer(s, path, place, live);
  return h(
    'div',
    { class: 'number', part: 'number', 'data-path': path, 'data-place': place },
    h('div', { class: 'strip' }, place === 'list' || s.ui.asking || s.ui.typing ? strip(s) : null),
    compact
      ? h('p', { class: 'number-name' }, t('ui.name.value', { label, value: say.value(s, path, value) }))
      : h(
          'label',
          { class: 'number-name', for: id },
          label,
          s.ui.asking && place === 'answer' ? h('span', { class: 'small' }, ` ${say.asked(s, path)}`) : null,
        ),
    sweep ? picture(s, sweep, path, place, live) : h('p', { class: 'small' }, say.noCurve(s, path)),
    compact ? null : stepper(s, path, id, live && sweep !== null),
    h(
      'div',
      { id: `${id}-said` },
      draft?.unread
        ? unread(s, path, draft.unread, draft.text)
        : compact
          ? null
          : h(
              'p',
              { class: 'echo small' },
              s.wrong(path).length ? null : (s.bodies?.echo?.(s, path) ?? say.echo(s, path)),
              undo(s, path),
            ),
      s.wrong(path).map((issue) => h('p', { class: 'error' }, say.issue(s, issue))),
    ),
    compact || place !== 'answer' ? null : bar(s),
    compact ? null : place === 'answer' ? unlessUnseen(s, 'drawer', below) : below(),
  );
}

/**
 * Verdict and margin above the field, so that they are seen with the keyboard up. Their place is there always: a place that
 * came and went would make the field anew, without the focus.
 * @param {Session} s
 */
const strip = (s) => [
  h('span', null, say.strip(s)),
  h('button', { type: 'button', class: 'quiet', 'data-do': 'done' }, t('button.done')),
];

/** Who may lead along a curve: of its pair, nobody where limits rule all out, or a third offer. @param {Session} s @param {Sweep} sweep */
export function leadsOf(s, { low, changes }) {
  const [up, down] = say.sides(s);
  const to = changes[0] ? changes[0].from : (s.now?.verdict.offer ?? -1);
  return [{ at: low, to }, ...changes].map(({ at, to }) => {
    const lead = (to ?? -1) < 0 ? 0 : to === up.index ? 1 : to === down.index ? -1 : null;
    return /** @type {import('../../charts/bare.js').Lead} */ ({ at, lead });
  });
}

/**
 * @param {Session} s
 * @param {Sweep} sweep
 * @param {string} path
 * @param {string} place
 * @param {boolean} live
 */
export function picture(s, sweep, path, place, live) {
  const [up, down] = say.sides(s);
  const sign = up.index === s.now?.pair[0] ? 1 : -1;
  // What was refused has no place on the curve.
  const value = (s.wrong(path).length ? numberAt(s.good, path) : s.value(path)) ?? sweep.value;
  const nearest = say.nearestChange(sweep, value);
  const { low, high } = sweep;
  const svg = hinge({
    id: `${place}-hinge`,
    x: sweep.x,
    gap: sign > 0 ? sweep.gap : sweep.gap.map((gap) => -gap),
    low,
    high,
    value,
    inks: [up.family, down.family],
    changes: sweep.changes.map((change) => ({
      at: change.at,
      text: change === nearest ? say.equalAt(s, path, change) : '',
    })),
    leads: leadsOf(s, sweep),
    upText: t('curve.up', { name: capital(up.name) }),
    downText: t('curve.up', { name: capital(down.name) }),
    title: say.curveTitle(s, path, sweep),
  });
  return h(
    'div',
    { class: live ? 'hinge' : 'hinge still', part: 'hinge' },
    svg,
    live ? s.bodies?.band?.(s, path) : null,
    live
      ? h('input', {
          class: 'handle',
          type: 'range',
          min: low,
          max: high,
          step: sweep.step,
          value,
          'data-do': 'pull',
          'data-path': path,
          'aria-label': say.label(s, path),
          'aria-valuetext': `${say.value(s, path, value)}, ${say.strip(s)}`,
        })
      : null,
  );
}

/**
 * @param {Session} s
 * @param {string} path
 * @param {string} id
 * @param {boolean} steps
 */
function stepper(s, path, id, steps) {
  const draft = s.drafts[path];
  const field = h('input', {
    class: 'text-field',
    id,
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    enterkeyhint: s.ui.asking ? 'next' : 'done',
    value: say.typed(s, path),
    'data-do': 'type',
    'data-path': path,
    'aria-describedby': `${id}-said`,
    'aria-invalid': draft?.unread || s.wrong(path).length > 0 ? 'true' : null,
  });
  const step = (/** @type {string} */ sign, /** @type {string} */ name, /** @type {string} */ way) =>
    h(
      'button',
      {
        type: 'button',
        class: 'step',
        'data-do': 'step',
        'data-way': way,
        'data-path': path,
        'aria-label': name,
        disabled: !steps,
      },
      sign,
    );
  return h('div', { class: 'stepper' }, step('−', t('button.less'), 'down'), field, step('+', t('button.more'), 'up'));
}

/**
 * What was typed and cannot be counted with yet.
 * @param {Session} s
 * @param {string} path
 * @param {import('../session.js').Unread} failure
 * @param {string} text
 */
export function unread(s, path, failure, text) {
  if ('error' in failure)
    return failure.error === 'empty'
      ? h('p', { class: 'echo small' }, t('read.empty'))
      : h('p', { class: 'error' }, readingError(failure, text));
  return h(
    'div',
    { class: 'drawer' },
    h('p', { class: 'error' }, t('read.ambiguous')),
    h(
      'div',
      { class: 'choices' },
      failure.ambiguous.map((value) =>
        h(
          'button',
          { type: 'button', class: 'choice', 'data-do': 'mean', 'data-path': path, 'data-value': value },
          formatValue(value, s.unit(path), s.currency(path), { style: 'exact' }),
        ),
      ),
    ),
  );
}

/** @param {Session} s @param {string} path */
const undo = (s, path) =>
  path in s.was && s.canUndo
    ? [' ', h('button', { type: 'button', class: 'typed', 'data-do': 'undo' }, t('button.undo'))]
    : null;

/**
 * Below the fold of the number: how it is known, where it is from, what makes the two equal.
 * @param {Session} s
 * @param {string} path
 * @param {string} place
 * @param {boolean} live
 */
function drawer(s, path, place, live) {
  const grade = evidenceAt(s.project, path)?.grade ?? (isGiven(s.project, path) ? 'guess' : '');
  const equals = say.equals(s, path);
  return h(
    'div',
    { class: 'drawer' },
    h(
      'div',
      { class: 'row', role: 'group', 'aria-label': t('know.title') },
      h('span', { class: 'small' }, t('know.title')),
      h(
        'span',
        { class: 'choices' },
        say.grades(s, path).map(([code, word]) =>
          h(
            'button',
            {
              type: 'button',
              class: 'choice',
              'data-do': 'know',
              'data-path': path,
              'data-grade': code,
              'aria-pressed': String(code === grade),
            },
            word,
          ),
        ),
      ),
    ),
    s.bodies?.likely?.(s, path, place) ??
      h('p', { class: 'small' }, capital(say.evidence(s, path)), say.likely(s, path)),
    h(
      'p',
      { class: 'small' },
      equals.length ? t(equals.every((equal) => equal.even) ? 'ui.equal' : 'ui.turn') : say.noEqual(s, path),
    ),
    equals.length
      ? h(
          'div',
          { class: 'choices' },
          equals.map((equal) =>
            h(
              'button',
              { type: 'button', class: 'choice', 'data-do': 'use', 'data-path': path, 'data-value': equal.value },
              t('ui.use', { value: equal.text }),
            ),
          ),
        )
      : null,
    live ? s.bodies?.pair?.(s, path) : null,
  );
}
