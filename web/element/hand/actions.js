// SPDX-License-Identifier: MIT
// What every control does. A control names its action in data-do; one listener on the root finds it (calculator.js).
import { isGiven, remove, setGrade } from '../../state/project.js';
import { placeOf } from '../../words/labels.js';
import { t } from '../../words/words.js';
import { groupOf } from '../fields.js';
import { answers } from '../questions.js';
import * as say from '../say.js';
import { sit } from '../seat.js';
import { commit, own, read } from './typing.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {{ data: DOMStringMap, target: HTMLElement, host: import('../calculator.js').OemOdmCalculator }} Call */
/** @typedef {(s: Session, call: Call) => unknown} Action */

/** @type {Record<string, Action>} */
export const clicks = {
  section(s, { data: { name = '' }, host }) {
    s.ui.sections = { ...s.ui.sections, [name]: !s.ui.sections[name] };
    s.show();
    return host.moreBodies();
  },
  group(s, { data: { name = '' } }) {
    s.ui.group = s.ui.group === name ? '' : name;
    s.show();
  },
  line(s, { data: { line = '' } }) {
    s.ui.line = s.ui.line === line ? '' : line;
    if (s.ui.line) s.openLines();
    s.show();
  },
  far(s) {
    s.ui.far = true;
    s.ui.rows = null;
    s.show();
  },
  async product(s, { host }) {
    s.ui.product = !s.ui.product;
    s.show();
    if (s.ui.product) await host.morePresets();
  },
  preset(_, { data, host }) {
    host.preset = data.preset ?? '';
  },
  side: (s, { data, host }) => sit(s, data.side === 'supplier' ? 'supplier' : 'buyer', host),
  answer(s, { data: { question = '', answer = '' } }) {
    s.load(answers(s, question, answer), 'question');
  },
  column(s, { data }) {
    const offer = Number(data.offer);
    if (s.columns.includes(offer)) return;
    s.ui.columns = [s.columns[0], offer];
    s.show();
  },
  open(s, { data: { path = '' }, host }) {
    s.ui.rows = host.rows();
    s.take(path, 'list');
    host.reach('[data-place="list"] :is(.handle, .text-field)', true);
  },
  done(s, { host }) {
    s.ui.rows = null;
    s.ui.asking = false;
    s.main = s.home;
    s.take(s.main, 'answer');
    host.reach('.answer', false);
    host.reach('[data-place="answer"] .handle', true);
  },
  ask: (s, { host }) => ask(s, host),
  accept: (s, { data: { path = '' }, host }) => entered(s, path, host),
  visit: (s, call) => visit(s, placeOf({ path: call.data.path ?? '' }), call),
  working(s, { data: { target = '' }, host }) {
    const name = say.sectionOf(target);
    s.ui.sections = { ...s.ui.sections, [name]: true };
    s.ui.group = target; // where the same figure stands there, it is open (views/working.js)
    s.show();
    host.reach(`[data-section="${name}"] button`, true);
    host.reach(`[data-name="${target}"]`, true);
  },
  step(s, { data: { path = '', way = 'up' }, target, host }) {
    const handle = host.handleBeside(target);
    if (!handle) return;
    if (way === 'up') handle.stepUp();
    else handle.stepDown();
    s.number(path, handle.valueAsNumber, 'step');
    host.speak();
  },
  mean(s, { data, host }) {
    s.number(data.path ?? '', Number(data.value), 'typed');
    host.speak();
  },
  use(s, { data, host }) {
    s.number(data.path ?? '', Number(data.value), 'use');
    host.speak();
  },
  undo(s, { host }) {
    s.undo();
    host.speak();
  },
  redo(s, { host }) {
    s.redo();
    host.speak();
  },
  keep(s, { host }) {
    s.ui.keep = { open: !s.ui.keep.open, name: s.ui.keep.name };
    s.show();
    return host.moreBodies();
  },
  know(s, { data: { path = '', grade = 'guess' } }) {
    if (isGiven(s.project, path)) s.replace(setGrade(s.project, path, grade), 'evidence');
  },
  full(s) {
    s.ui.opened = s.ui.compact;
    s.ui.compact = !s.ui.opened;
    s.show();
  },
  share(s, { data: { place = 'foot' }, host }) {
    const open = s.ui.later.share === place ? '' : place;
    s.ui.later = { ...s.ui.later, share: open, note: '', link: '' };
    s.show();
    if (open) host.reach('.share-panel', false);
  },
  async save(s, { host }) {
    s.ui.note = (await host.save()) ? t('ui.saved') : t('ui.not.saved');
    s.show();
  },
  async print(_, { host }) {
    await host.moreBodies(); // the paper comes with them
    print();
  },
};

/** With every letter; what comes later (later/) puts its own here. @type {Record<string, Action>} */
export const inputs = {};

/** @type {Record<string, Action>} */
export const changes = {
  type(s, { data: { path = '' }, host }) {
    const before = s.project;
    commit(s, path);
    if (s.project !== before) host.speak();
  },
  pick(s, { data: { path = '', kind }, target }) {
    const { value } = /** @type {HTMLInputElement} */ (target);
    if (value === '') s.replace(remove(s.project, path), 'typed');
    else s.put(path, kind === 'boolean' ? value === 'true' : value, 'typed');
  },
};

/** The next number that the answer hangs on. @param {Session} s @param {import('../calculator.js').OemOdmCalculator} host */
export function ask(s, host) {
  const path = say.nextPath(s);
  if (!path) {
    s.ui.asking = false;
    clicks.share?.(s, { data: {}, target: host, host });
    return;
  }
  s.ui.asking = true;
  s.main = path;
  s.ui.rows = null;
  s.take(path, 'answer');
  host.reach('[data-place="answer"] .text-field', true);
}

/** Enter in a field: it counts, and while asking the next number follows. @param {Session} s @param {string} path @param {import('../calculator.js').OemOdmCalculator} host */
export function entered(s, path, host) {
  const draft = s.drafts[path];
  const reading = read(s, path, draft?.text ?? '');
  if (draft) commit(s, path);
  else if (s.ui.asking) own(s, path);
  if (draft && !reading.ok) return;
  host.speak();
  if (!s.ui.asking || s.issues.length > 0) return;
  if (say.isKey(s, path) && say.missing(s) > 0) ask(s, host);
  else clicks.done?.(s, { data: {}, target: host, host });
}

/** To the field of a place, wherever it stands. @param {Session} s @param {string} path @param {Call} call */
function visit(s, path, { host, target }) {
  if (path === s.main && s.ui.place === 'answer')
    return host.reach('[data-place="answer"] .text-field, [data-place="answer"] .handle', true);
  if (s.whole?.flips?.some((flip) => flip.path === path && flip.inside)) {
    s.ui.sections = { ...s.ui.sections, flips: true };
    s.take(path, 'list');
    return host.reach('[data-place="list"] .text-field', true);
  }
  s.ui.sections = { ...s.ui.sections, all: true };
  s.ui.group = `all-${groupOf(path)}`;
  s.ui.later = { ...s.ui.later, visited: { path, from: target } };
  s.show();
  host.reach(`[data-row="${CSS.escape(path)}"] .text-field`, true);
}
