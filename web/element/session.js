// SPDX-License-Identifier: MIT
// One visitor at work. Actions (hand/actions.js) change the project here, the core is asked, and `changed` asks for a new
// picture. A session is also what views read (session/shown.js), and fetches what a project needs (session/prepared.js).
import { history, record, redo, settle, undo } from '../state/history.js';
import { offersOf, stillChosen } from '../state/offers.js';
import { get, numberAt, set } from '../state/project.js';
import { chairOf } from './chair.js';
import { entered } from './session/entered.js';
import { isHeld, learn, refreshed } from './session/held.js';
import { Prepared } from './session/prepared.js';
import { Rest } from './session/rest.js';
import { anew } from './session/ui.js';

/** @typedef {import('../calc/types.js').CalcResponse} CalcResponse */
/** @typedef {import('../calc/types.js').Project} Project */
/** @typedef {import('./types.js').Sweep} Sweep */
/** @typedef {import('./session/shown.js').Unread} Unread */
/** @typedef {'drag' | 'step' | 'typed' | 'use' | 'undo' | 'preset' | 'question' | 'side' | 'property' | 'evidence'} Source */

/** Another project altogether. @type {ReadonlySet<Source>} */
const AFRESH = new Set(['property', 'preset', 'side']);

export class Session extends Prepared {
  /** what is asked while nothing moves */
  atRest = new Rest(this);
  /** @type {import('./chair.js').Side | null} the side that the first screen was set up for */
  #side = null;
  #unchosen = true;
  #keepSweep = false;
  /** the offers for which the visitor has chosen what goes into a link */
  #offers = offersOf(this.project);

  /**
   * Another project altogether. It is there when this returns, unless something must be fetched for it first.
   * @param {Project} project
   * @param {Source} source
   */
  load(project, source) {
    this.wish();
    return this.onto(project, () => {
      const { steps } = this;
      this.steps = source === 'property' ? history(project) : record(steps, project);
      this.drafts = {};
      this.was = {};
      this.#side = null;
      this.#answer(source, true);
    });
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
    return this.onto(project, () => {
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
    const before = numberAt(this.good, path); // not what was refused
    const { steps } = this;
    const goesOn = steps.key !== null && steps.key === (key ?? `${source} ${path}`);
    const held = goesOn ? get(steps.past.at(-1), path) : undefined;
    const next = entered(this.project, path, value, source === 'drag' || source === 'step', held);
    if (!next) {
      delete this.drafts[path];
      return this.show();
    }
    if (!goesOn) this.was[path] = before;
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
    this.onto(next, () => {
      this.steps = record(this.steps, next, key);
      const { sweep } = this;
      this.#keepSweep = sweep !== null && sweep.path === path && inside(sweep, numberAt(next, path), source);
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
    this.#keepSweep = false; // whatever else it was that changed, the curve may be another
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

  /** All of it at once, for the build. */
  finish() {
    this.#complete(this.asking.all(this.project));
  }

  /** The whole answer after verdicts alone: what they leave out has come into sight. */
  refresh() {
    this.#answer(null, false);
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
    return this.asking.now(project);
  }

  /** Asks for the lines once they are looked at. */
  openLines() {
    const { ledger } = this;
    if (ledger) return;
    const response = this.asking.ledger(this.project);
    if (response.ok) this.ledger = response.result.ledger;
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
    let live = this.ui.live || this.main;
    let keep = this.#keepSweep && this.sweep?.path === live;
    const held = source === 'drag' && keep ? this.#held(live) : null;
    let response = held ?? this.#ask(live, keep);
    if (!response.ok && response.issues.some(({ code }) => code === 'unknown-number')) {
      this.#settleIn(); // a row of that place is there, but not with this number
      live = this.main;
      keep = false;
      response = this.#ask(live, keep);
    }
    if (source) {
      this.asking.stop();
      this.#another(source);
      if (source !== 'drag') this.ui.dragging = false; // whatever else changes it, no finger holds it
    }
    if (source && source !== 'drag') this.later = null;
    if (source && AFRESH.has(source)) this.futures = null;
    if (!response.ok) {
      this.brief = false;
      this.issues = response.issues;
      if (source && AFRESH.has(source)) {
        this.now = null; // the last good answer was to something else
        this.good = {};
      }
      this.changed(source);
      return;
    }
    this.issues = [];
    this.warnings = response.warnings;
    this.brief = held !== null;
    if (!held) this.response = response;
    this.now = response.result;
    this.good = this.project;
    this.ui.live = live;
    if (!keep) this.sweep = this.now?.sweeps?.[0] ?? null;
    if (!held) learn(this.sweep, this.now?.flips ?? []);
    if (this.ui.line) this.openLines();
    this.changed(source);
    if (resting) this.asking.whole(this.project, (whole) => this.#complete(whole));
    else if (this.ui.dragging) this.atRest.hold();
  }

  /** The comparison, with what the first screen shows of its number and of the live one. @param {string} live @param {boolean} keep its curve */
  #ask(live, keep) {
    return this.asking.now(this.project, { flips: [...new Set([live, this.main])], sweeps: keep ? [] : [live] });
  }

  /** What a frame needs while a handle is in the hand; null where it takes the whole comparison. @param {string} live */
  #held(live) {
    if (!isHeld(this, live)) return null;
    const response = this.asking.verdict(this.project, live, live === this.main ? [] : [this.main]);
    const result = response.ok ? refreshed(this, response.result) : null;
    return result && { ...response, result };
  }

  /**
   * Everything is known: the lists are drawn, and after a new project the first screen takes the number that matters.
   * @param {CalcResponse} response
   */
  #complete(response) {
    if (!response.ok) return;
    this.whole = response.result;
    const begun = this.ui.asking || this.main in this.was; // he is at a number already
    const first = this.#unchosen;
    this.#unchosen = false;
    if (first) this.home = this.chair.main(this.whole) ?? this.home;
    if (first && !begun) {
      this.main = this.home;
      this.take(this.main, 'answer');
    } else {
      this.changed(null);
    }
    this.atRest.begin();
  }
}

/** Whether the row of a list in which a place stands is no more. @param {Project} project @param {string} path */
const isGone = (project, path) => {
  const row = /^.*\/\d+(?=\/)/.exec(path)?.[0];
  return row !== undefined && get(project, row) === undefined;
};

/**
 * Whether a curve still serves a number: to its ends while a handle is in the hand, else not at its edge, where a number may
 * have come that was typed on quite another scale.
 * @param {Sweep} sweep
 * @param {number | null} value
 * @param {Source} source
 */
function inside({ low, high }, value, source) {
  const edge = source === 'drag' || source === 'step' ? 0 : (high - low) / 20;
  return value !== null && value >= low + edge && value <= high - edge;
}
