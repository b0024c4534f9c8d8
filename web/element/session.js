// SPDX-License-Identifier: MIT
// One visitor at work. Views read what is shown (shown.js), actions (actions.js) change the project here, the core is
// asked, and `changed` asks for a new picture.
import { needsWhole } from '#first';
import { history, record, redo, settle, undo } from '../state/history.js';
import { offersOf, stillChosen } from '../state/offers.js';
import { get, numberAt, set } from '../state/project.js';
import { Asking } from './asking.js';
import { bring, chairOf, isHere } from './chair.js';
import { entered } from './entered.js';
import { isHeld, learn, refreshed } from './held.js';
import { Shown } from './shown.js';
import { anew } from './ui.js';

/** @typedef {import('../calc/types.js').Calc} Calc */
/** @typedef {import('../calc/types.js').CalcResponse} CalcResponse */
/** @typedef {import('../calc/types.js').Project} Project */
/** @typedef {import('./types.js').Sweep} Sweep */
/** @typedef {import('./shown.js').Unread} Unread */
/** @typedef {'drag' | 'step' | 'typed' | 'use' | 'undo' | 'preset' | 'question' | 'side' | 'property' | 'evidence'} Source */

/** Another project altogether. @type {ReadonlySet<Source>} */
const AFRESH = new Set(['property', 'preset', 'side']);

/** Milliseconds without a step after which a handle in the hand rests. */
const HELD = 150;

export class Session extends Shown {
  /** @type {import('./chair.js').Side | null} the side that the first screen was set up for */
  #side = null;
  #unchosen = true;
  #keepSweep = false;
  /** the offers for which the visitor has chosen what goes into a link */
  #offers = offersOf(this.project);
  /** the newest wish for another project */
  #wish = {};
  /** @type {Project | null} the one of which all is known that does not take the whole core */
  #rested = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #rests;
  /** What to ask next once the page rests; it comes with the parts that show it. @type {import('./types.js').Agenda | null} */
  agenda = null;
  /** Hears what could not be fetched. @type {(error: unknown) => void} */
  missed = () => {};
  /** @type {Asking} */
  #asking;
  /** @type {(source: Source | null) => void} */
  #changed;

  /**
   * @param {Calc} calc
   * @param {(source: Source | null) => void} changed a new picture is due; with a source, the project has changed as well
   * @param {boolean} [whole] whether `calc` is the whole core
   */
  constructor(calc, changed, whole) {
    const asking = new Asking(calc, whole);
    super(calc, asking.describe());
    this.#asking = asking;
    this.#changed = changed;
  }

  /**
   * Another project altogether. It is there when this returns, unless something must be fetched for it first.
   * @param {Project} project
   * @param {Source} source
   */
  load(project, source) {
    this.wish();
    return this.#onto(project, () => {
      const { steps } = this;
      this.steps = source === 'property' ? history(project) : record(steps, project);
      this.drafts = {};
      this.was = {};
      this.#side = null;
      this.#answer(source, true);
    });
  }

  /**
   * Does what needs the network. Where that fails the visitor is told, and what stood there stays; the next wish tries again.
   * @param {() => Promise<unknown>} work
   * @returns {Promise<boolean>} whether it came
   */
  async fetched(work) {
    try {
      await work();
      this.ui.offline = false;
    } catch (error) {
      this.ui.offline = true;
      this.missed(error);
    }
    this.show();
    return !this.ui.offline;
  }

  /** Another project is wished for. @returns {() => boolean} whether it still is the newest wish, when all it needs has come */
  wish() {
    const wish = {};
    this.#wish = wish;
    return () => wish === this.#wish;
  }

  /** Whether core and chair are here, or nothing of this project is the supplier's. @param {Project} project */
  isReady(project) {
    return this.#asking.enough(project) && (isHere('supplier') || !needsWhole(project));
  }

  /** Fetches what a project with something of the supplier's needs: the chair, and the whole core. @param {Project} project */
  async prepare(project) {
    if (this.isReady(project)) return;
    await Promise.all([bring(), this.#grow()]);
  }

  /**
   * Goes on to another project, at once where all that it needs is here. Until then nothing changes.
   * @param {Project} project
   * @param {() => void} go
   * @returns {Promise<boolean>} whether it went
   */
  async #onto(project, go) {
    if (!this.isReady(project)) {
      const wish = this.wish();
      if (!(await this.fetched(() => this.prepare(project))) || !wish()) return false;
    }
    go();
    return true;
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
   * The project with something else changed in it, at once unless something must be fetched for it first.
   * @param {Project} project
   * @param {Source} source
   */
  replace(project, source) {
    return this.#onto(project, () => {
      this.steps = record(this.steps, project);
      this.#keepSweep = false;
      this.#answer(source, true);
    });
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
    const { steps } = this;
    const goesOn = steps.key !== null && steps.key === (key ?? `${source} ${path}`);
    const held = goesOn ? get(steps.past.at(-1), path) : undefined;
    const next = entered(this.project, path, value, source === 'drag' || source === 'step', held);
    if (!next) {
      delete this.drafts[path];
      return this.show();
    }
    if (!(path in this.was) || key === null) this.was[path] = before;
    delete this.drafts[path];
    this.#step(path, next, source, key);
  }

  /**
   * @param {string} path
   * @param {Project} next
   * @param {Source} source
   * @param {string | null} [key] steps with one key are one step to undo
   */
  #step(path, next, source, key = null) {
    this.#onto(next, () => {
      this.steps = record(this.steps, next, key);
      const { sweep } = this;
      this.#keepSweep = sweep !== null && sweep.path === path && inside(sweep, numberAt(next, path));
      this.#answer(source, source !== 'drag');
    });
  }

  undo() {
    this.#travel(undo(this.steps));
  }

  redo() {
    this.#travel(redo(this.steps));
  }

  /** @param {typeof this.steps} steps */
  #travel(steps) {
    this.steps = steps;
    this.was = {};
    this.drafts = {};
    this.#keepSweep = this.sweep !== null && inside(this.sweep, numberAt(this.project, this.sweep.path));
    this.#answer('undo', true);
  }

  /** A drag begins: it is one step to undo. */
  grip() {
    this.steps = settle(this.steps);
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

  /** The plain answer to another project, such as the part of this one that may leave. @param {Project} project */
  answerTo(project) {
    return this.#asking.now(project);
  }

  /** Asks for the lines once they are looked at. */
  openLines() {
    const { ledger } = this;
    if (ledger) return;
    const response = this.#asking.ledger(this.project);
    if (response.ok) this.ledger = response.result.ledger;
  }

  /** Goes over to the whole core, which knows more inputs. */
  async #grow() {
    await this.#asking.grow();
    this.describe(this.#asking.describe());
  }

  /** Another project, or another chair: the first screen begins anew. */
  #settleIn() {
    this.#side = this.side;
    this.#keepSweep = false;
    this.sweep = null;
    anew(this.ui);
    this.#unchosen = true;
    this.main = chairOf(this.side).home(this.project);
    this.home = this.main;
    this.whole = null;
  }

  /** The project is another one than that of the answer before. @param {Source} source */
  #another(source) {
    const offers = offersOf(this.project);
    if (this.ui.chosen) this.ui.chosen = AFRESH.has(source) ? null : stillChosen(this.ui.chosen, this.#offers, offers);
    this.#offers = offers;
    this.ledger = null;
    this.ui.offline = false;
  }

  /**
   * @param {Source | null} source
   * @param {boolean} resting ask for everything as soon as there is time
   */
  #answer(source, resting) {
    if (this.#side !== this.side || isGone(this.project, this.main) || isGone(this.project, this.ui.live))
      this.#settleIn();
    const { now } = this;
    if (!now) this.main = chairOf(this.side).home(this.project);
    const live = this.ui.live || this.main;
    const keep = this.#keepSweep && this.sweep?.path === live;
    const held = source === 'drag' && keep ? this.#held(live) : null;
    const response =
      held ?? this.#asking.now(this.project, { flips: [...new Set([live, this.main])], sweeps: keep ? [] : [live] });
    if (source) {
      this.#asking.stop();
      this.#another(source);
      if (source !== 'drag') this.ui.dragging = false; // whatever else changes it, no finger holds it
    }
    if (source && source !== 'drag') this.later = null;
    if (source && AFRESH.has(source)) this.futures = null;
    if (!response.ok) {
      this.issues = response.issues;
      if (source && AFRESH.has(source)) this.now = null; // the last good answer was to something else
      this.#changed(source);
      return;
    }
    this.issues = [];
    this.warnings = response.warnings;
    if (!held) this.response = response;
    this.now = response.result;
    this.ui.live = live;
    if (!keep) this.sweep = this.now?.sweeps?.[0] ?? null;
    if (!held)
      learn(
        this.sweep,
        this.now?.flips?.find(({ path }) => path === live),
      );
    if (this.ui.line) this.openLines();
    this.#changed(source);
    if (resting) this.#asking.whole(this.project, (whole) => this.rest(whole));
    else if (this.ui.dragging && this.#asking.hasWhole && this.#asking.quick) this.#whenHeld();
  }

  /** What a frame needs while a handle is in the hand; null where it takes the whole comparison. @param {string} live */
  #held(live) {
    if (!isHeld(this)) return null;
    const response = this.#asking.verdict(this.project, live, live === this.main ? [] : [this.main]);
    const result = response.ok ? refreshed(this, response.result) : null;
    return result && { ...response, result };
  }

  /** The handle rests in the hand: the futures of where it stands, where they come quickly enough. */
  #whenHeld() {
    clearTimeout(this.#rests);
    const { project } = this;
    this.#rests = setTimeout(() => {
      const task = this.ui.dragging && project === this.project ? this.agenda?.(this) : null;
      if (task) this.#ask(task);
    }, HELD);
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
      this.home = this.chair.main(this.whole) ?? this.home;
      this.main = this.home;
      this.take(this.main, 'answer');
    } else {
      this.#changed(null);
    }
    this.#askLater();
  }

  /** With everything else known and the page at rest: the whole core, and what only it answers. */
  async #askLater() {
    const { project } = this;
    try {
      await this.#grow();
    } catch {
      return; // without a network what stands there stays; the next rest asks again
    }
    if (project !== this.project) return;
    this.#rested = project;
    this.more();
  }

  /** One thing after the other, as the agenda (later/agenda.js) says; a wish of the visitor's may change what is next. */
  more() {
    const task = this.#rested === this.project ? this.agenda?.(this) : null;
    if (task) this.#ask(task, () => this.more());
  }

  /** @param {import('./types.js').Task} task @param {() => void} [next] where there may be more to ask */
  #ask(task, next) {
    this.#asking.rest(this.project, task.ask, (response) => {
      const more = task.put(response.ok ? response.result : null, this.#asking.quick);
      this.#changed(null);
      if (more) next?.();
    });
  }
}

/** Whether the row of a list in which a place stands is no more. @param {Project} project @param {string} path */
const isGone = (project, path) => {
  const row = /^.*\/\d+(?=\/)/.exec(path)?.[0];
  return row !== undefined && get(project, row) === undefined;
};

/** @param {Sweep} sweep @param {number | null} value */
const inside = (sweep, value) => value !== null && value >= sweep.low && value <= sweep.high;
