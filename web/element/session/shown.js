// SPDX-License-Identifier: MIT
// What views look at: the project, what the core said of it, what was typed and cannot be read yet, and what is open.
import { history } from '../../state/history.js';
import { isGiven, numberAt } from '../../state/project.js';
import { currencyOf, fieldMap, placeOf, unitOf } from '../../words/labels.js';
import { chairOf, sideOf } from '../chair.js';
import { once } from './once.js';
import { freshUi } from './ui.js';

/** @typedef {import('../../calc/types.js').Description} Description */
/** @typedef {import('../../calc/types.js').Issue} Issue */
/** @typedef {import('../../calc/types.js').Project} Project */
/** @typedef {import('../types.js').Preset} Preset */
/** @typedef {import('../types.js').Result} Result */
/** @typedef {import('../types.js').Sweep} Sweep */
/** @typedef {import('../../numbers/parse.js').Ambiguous | import('../../numbers/parse.js').Unreadable} Unread */
/** @typedef {{ text: string, unread: Unread | null }} Draft */

export class Shown {
  ui = freshUi();
  /** @type {Preset | null} */
  preset = null;
  /** @type {Preset[]} */
  presets = [];
  /** @type {Result | null} the newest good answer */
  now = null;
  /** @type {Project} of what `now` is the answer */
  good = {};
  /** @type {Result | null} the newest good answer with all flips and sweeps */
  whole = null;
  /** @type {Result | null} the staged path, the quotes on one basis, the room to agree: of the newest answer that had time for them */
  later = null;
  /** @type {{ project: Project, result: import('../types.js').Simulation } | null} the newest futures, and of what */
  futures = null;
  /** @type {Project | null} of what `later` is the answer */
  laterOf = null;
  /** @type {{ project: Project, x: string, y: string, result: import('../types.js').ChanceMap | null } | null} the chance over two numbers, and of what */
  map = null;
  /** @type {{ project: Project, result: import('../types.js').TotalShares | null } | null} each number's share of the doubt */
  totals = null;
  /** when a first order is ready of what can be offered only later @type {import('../types.js').FirstReady[]} */
  firstReady = [];
  /** @type {import('../types.js').Ledger | null} */
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
  main = '';
  /** the number that stands there while none is asked for */
  home = '';
  canSave = false;
  canShare = false;
  /** @type {import('../keep/shelf.js').Shelf | null} where numbers are kept under names */
  shelf = null;
  /** @type {import('../../calc/types.js').CalcResponse | null} */
  response = null;
  /** the answer shown is of a verdict alone: what lists and pictures show is that of `response` */
  brief = false;
  /** @type {readonly string[]} names of all examples */
  known = [];
  savedOn = '';
  /** @type {import('../types.js').Bodies | null} the insides of the closed sections, once they have come */
  bodies = null;
  /** @type {Record<string, string>} how the questions stand */
  answers = {};
  /** @type {Partial<Record<import('../chair.js').Side, { project: Project, preset: Preset | null }>>} what lay before the
   * visitor when he last left a chair */
  left = {};
  /** the project, and what it was before */
  steps = history(/** @type {Project} */ ({}));
  /** @type {Description} */
  description;
  /** @type {import('../../words/answer.js').Fields} */
  fields;

  #view = once();

  /** @param {import('../../calc/types.js').Calc} calc @param {Description} description the inputs that it knows */
  constructor(calc, description) {
    this.engine = calc.engine;
    this.version = calc.version?.() ?? null;
    this.description = description;
    this.fields = fieldMap(description);
  }

  /** The core knows more inputs now. @param {Description} description */
  describe(description) {
    this.description = description;
    this.fields = fieldMap(description);
  }

  get project() {
    return this.steps.now;
  }

  get canUndo() {
    return this.steps.past.length > 0;
  }

  get canRedo() {
    return this.steps.future.length > 0;
  }

  /** Whose answer is shown. */
  get chair() {
    return chairOf(this.now?.side);
  }

  /** Whose numbers they are. */
  get side() {
    return sideOf(this.project);
  }

  /** The offers in the two columns. @returns {[number, number]} */
  get columns() {
    return this.ui.columns ?? this.now?.pair ?? [0, 1];
  }

  /** The futures of what stands there now. */
  get sure() {
    return this.futures?.project === this.project ? this.futures.result : null;
  }

  /** What is wrong with a number, or with its range. @param {string} path */
  wrong(path) {
    return this.issues.filter((issue) => placeOf(issue) === path);
  }

  /** The answer shown is not that of the fields. */
  get stale() {
    return this.issues.length > 0 || Object.values(this.drafts).some((draft) => draft.unread);
  }

  /**
   * The view that sentences are made from, made once for an answer.
   * @param {() => import('../../words/answer.js').View} make
   */
  view(make) {
    return this.#view([this.now, this.whole], make);
  }

  /** @param {string} path */
  unit(path) {
    return unitOf(this.fields, path);
  }

  /** @param {string} path */
  currency(path) {
    return currencyOf(this.project, path, this.unit(path));
  }

  /** A number as it stands; of one that is no more than a range, the middle that the core takes. @param {string} path */
  value(path) {
    return numberAt(this.project, path) ?? (isGiven(this.project, path) ? (this.flip(path)?.value ?? null) : null);
  }

  /** The flip of a number, from the newest answer that has it. @param {string} path */
  flip(path) {
    const here = this.now?.flips?.find((flip) => flip.path === path);
    return here ?? this.whole?.flips?.find((flip) => flip.path === path) ?? null;
  }
}
