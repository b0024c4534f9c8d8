// SPDX-License-Identifier: MIT
// One visitor at work: the project, what the core said of it, what was typed and cannot be read yet, and what is open.
// Views read it, actions (actions.js) change it, and `changed` asks for a new picture.
import { history, record, settle, undo } from '../state/history.js';
import { evidenceAt, numberAt, set, setNumber } from '../state/project.js';
import { currencyOf, fieldMap, unitOf } from '../words/labels.js';
import { Asking } from './asking.js';
import { freshUi } from './ui.js';

/** @typedef {import('../calc/types.js').Calc} Calc */
/** @typedef {import('../calc/types.js').Issue} Issue */
/** @typedef {import('../calc/types.js').Project} Project */
/** @typedef {import('./types.js').Preset} Preset */
/** @typedef {import('./types.js').Result} Result */
/** @typedef {import('./types.js').Sweep} Sweep */
/** @typedef {import('../numbers/parse.js').Ambiguous | import('../numbers/parse.js').Unreadable} Unread */
/** @typedef {{ text: string, unread: Unread | null }} Draft */
/** @typedef {'drag' | 'step' | 'typed' | 'use' | 'undo' | 'preset' | 'question' | 'property' | 'evidence'} Source */

const SALES = '/market/demand';

export class Session {
  ui = freshUi();
  /** @type {Preset | null} */
  preset = null;
  /** @type {Preset[]} */
  presets = [];
  /** @type {Result | null} the newest good answer */
  now = null;
  /** @type {Result | null} the newest good answer with all flips and sweeps */
  whole = null;
  /** @type {import('./types.js').Ledger | null} */
  ledger = null;
  /** @type {Sweep | null} the curve under the live handle; it keeps its ends while its own number moves */
  sweep = null;
  /** @type {Issue[]} */
  issues = [];
  /** @type {Issue[]} */
  warnings = [];
  /** @type {Record<string, Draft>} */
  drafts = {};
  /** @type {Record<string, number | null>} values before the last step, for "was 1,200" */
  was = {};
  /** what the reader hears when a change is done */
  spoken = '';
  /** the number of the first screen */
  main = SALES;
  /** the number that stands there while none is asked for */
  home = SALES;
  canSave = false;
  canShare = false;
  /** @type {import('../calc/types.js').CalcResponse | null} */
  response = null;
  /** @type {readonly string[]} names of all examples */
  known = [];
  savedOn = '';
  /** @type {Record<string, (s: Session) => unknown[]> | null} the insides of the closed sections, once they have come */
  bodies = null;
  /** @type {Record<string, string>} how the questions stand */
  answers = {};

  #unchosen = true;
  /** @type {import('../words/answer.js').View | null} */
  #view = null;
  /** @type {{ now: unknown, whole: unknown, project: unknown }} */
  #seen = { now: null, whole: null, project: null };
  #history = history(/** @type {Project} */ ({}));
  #keepSweep = false;
  /** @type {Asking} */
  #asking;
  /** @type {(source: Source | null) => void} */
  #changed;

  /**
   * @param {Calc} calc
   * @param {(source: Source | null) => void} changed a new picture is due; with a source, the project has changed as well
   */
  constructor(calc, changed) {
    this.#asking = new Asking(calc);
    this.engine = calc.engine;
    this.#changed = changed;
    this.description = calc.describe();
    this.fields = fieldMap(this.description);
    this.version = calc.version?.() ?? null;
  }

  get project() {
    return this.#history.now;
  }

  get canUndo() {
    return this.#history.past.length > 0;
  }

  /** The offers in the two columns. @returns {[number, number]} */
  get columns() {
    return this.ui.columns ?? this.now?.pair ?? [0, 1];
  }

  /** The answer shown is not that of the fields. */
  get stale() {
    return this.issues.length > 0 || Object.values(this.drafts).some((draft) => draft.unread);
  }

  /**
   * The view that sentences are made from, made once for an answer.
   * @param {() => import('../words/answer.js').View} make
   */
  view(make) {
    const same = this.#seen.now === this.now && this.#seen.whole === this.whole && this.#seen.project === this.project;
    if (!same || !this.#view) this.#view = make();
    this.#seen = { now: this.now, whole: this.whole, project: this.project };
    return this.#view;
  }

  /** @param {string} path */
  unit(path) {
    return unitOf(this.fields, path);
  }

  /** @param {string} path */
  currency(path) {
    return currencyOf(this.project, path, this.unit(path));
  }

  /**
   * Another project altogether.
   * @param {Project} project
   * @param {Source} source
   */
  load(project, source) {
    this.#history = source === 'property' ? history(project) : record(this.#history, project);
    this.drafts = {};
    this.was = {};
    this.#keepSweep = false;
    this.sweep = null;
    this.ui.live = '';
    this.ui.place = 'answer';
    this.ui.rows = null;
    this.ui.asking = false;
    this.ui.columns = null;
    this.#unchosen = true;
    this.main = SALES;
    this.whole = null;
    this.#answer(source, true);
  }

  /**
   * Changes one place.
   * @param {string} path
   * @param {unknown} value
   * @param {Source} source
   */
  put(path, value, source) {
    const next = set(this.project, path, value);
    this.#step(path, next, source);
  }

  /**
   * The project with something else changed in it.
   * @param {Project} project
   * @param {Source} source
   */
  replace(project, source) {
    this.#history = record(this.#history, project);
    this.#keepSweep = false;
    this.#answer(source, true);
  }

  /**
   * A number from the visitor. A pulled handle tries an example out: it stays an example until he types or says more.
   * @param {string} path
   * @param {number} value
   * @param {Source} source
   * @param {string | null} [key] steps with one key are one step to undo
   */
  number(path, value, source, key = source === 'drag' || source === 'step' ? `${source} ${path}` : null) {
    const before = numberAt(this.project, path);
    const mine = !isOurs(evidenceAt(this.project, path)?.grade);
    const tried = (source === 'drag' || source === 'step') && !mine;
    if (before === value && (tried || mine)) {
      delete this.drafts[path];
      return this.show();
    }
    const next = tried
      ? set(this.project, path, { value, evidence: { grade: 'example' } })
      : setNumber(this.project, path, value);
    const typedSame = before === value && !tried ? set(this.project, path, value) : next;
    if (!(path in this.was) || key === null) this.was[path] = before;
    delete this.drafts[path];
    this.#step(path, typedSame, source, key);
  }

  /**
   * @param {string} path
   * @param {Project} next
   * @param {Source} source
   * @param {string | null} [key] steps with one key are one step to undo
   */
  #step(path, next, source, key = null) {
    this.#history = record(this.#history, next, key);
    const value = numberAt(next, path);
    const kept = this.sweep;
    this.#keepSweep = kept !== null && kept.path === path && value !== null && value >= kept.low && value <= kept.high;
    this.#answer(source, source !== 'drag');
  }

  undo() {
    this.#history = undo(this.#history);
    this.was = {};
    this.drafts = {};
    this.#keepSweep = this.sweep !== null && inside(this.sweep, numberAt(this.project, this.sweep.path));
    this.#answer('undo', true);
  }

  /** A drag begins: it is one step to undo. */
  grip() {
    this.#history = settle(this.#history);
  }

  /** The drag has ended. */
  settle() {
    this.ui.dragging = false;
    this.#answer('drag', true);
  }

  /** Picture again, nothing else. */
  show() {
    this.#changed(null);
  }

  /** All of it at once, for the build. */
  finish() {
    this.rest(this.#asking.all(this.project));
  }

  /**
   * Another number gets the live handle.
   * @param {string} path
   * @param {string} place
   */
  take(path, place) {
    this.ui.live = path;
    this.ui.place = place;
    this.#keepSweep = false;
    this.#answer(null, false);
  }

  /** Asks for the lines once they are looked at. */
  openLines() {
    if (this.ledger) return;
    const response = this.#asking.ledger(this.project);
    if (response.ok) this.ledger = response.result.ledger;
  }

  /** The flip of a number, from the newest answer that has it. @param {string} path */
  flip(path) {
    const here = this.now?.flips?.find((flip) => flip.path === path);
    return here ?? this.whole?.flips?.find((flip) => flip.path === path) ?? null;
  }

  /**
   * @param {Source | null} source
   * @param {boolean} resting ask for everything as soon as there is time
   */
  #answer(source, resting) {
    const live = this.ui.live || this.main;
    const keep = this.#keepSweep && this.sweep?.path === live;
    const response = this.#asking.now(this.project, {
      flips: [...new Set([live, this.main])],
      sweeps: keep ? [] : [live],
    });
    if (source) this.ledger = null;
    if (!response.ok) {
      this.issues = response.issues;
      this.#asking.stop();
      this.#changed(source);
      return;
    }
    this.issues = [];
    this.warnings = response.warnings;
    this.response = response;
    this.now = response.result;
    this.ui.live = live;
    if (!keep) this.sweep = this.now?.sweeps?.[0] ?? null;
    if (this.ui.line) this.openLines();
    this.#changed(source);
    if (resting) this.#asking.whole(this.project, (whole) => this.rest(whole));
  }

  /**
   * Everything is known: the lists are drawn, and after a new project the first screen takes the number that matters.
   * @param {import('../calc/types.js').CalcResponse} response
   */
  rest(response) {
    if (!response.ok) return;
    this.whole = response.result;
    if (this.#unchosen) {
      this.#unchosen = false;
      this.home = mainOf(this.whole);
      this.main = this.home;
      this.take(this.main, 'answer');
      return;
    }
    this.#changed(null);
  }
}

/**
 * The number of the first screen: yearly sales if they can change the answer, else the strongest.
 * @param {Result | null} whole
 */
function mainOf(whole) {
  const turning = whole?.sweeps?.filter((sweep) => sweep.changes.length > 0).map((sweep) => sweep.path) ?? [];
  if (turning.includes(SALES)) return SALES;
  return whole?.flips?.find((flip) => turning.includes(flip.path))?.path ?? SALES;
}

/** @param {string | undefined} grade */
const isOurs = (grade) => grade !== undefined && ['A', 'B', 'C', 'J', 'example'].includes(grade);

/** @param {Sweep} sweep @param {number | null} value */
const inside = (sweep, value) => value !== null && value >= sweep.low && value <= sweep.high;
