// SPDX-License-Identifier: MIT
// When the core is asked what. A frame of a drag asks for the answer and the one number in hand; everything else (every
// flip, every sweep) is asked for when the page rests, in slices that leave the page free.
import { loadWhole, needsWhole } from '#first';

/** @typedef {import('../../calc/types.js').Calc} Calc */
/** @typedef {import('../../calc/types.js').CalcRequest} Request */
/** @typedef {import('../../calc/types.js').CalcResponse} Response */
/** @typedef {import('../../calc/types.js').Project} Project */

const SCHEMA = 1;
/** Milliseconds of a slice: a press that comes meanwhile waits no longer than that and one block. */
const SLICE = 12;
/** Milliseconds after which a slice is taken all the same: Chromium may call a page busy for many seconds after a press. */
const STARVED = 40;
/** A block that a finger would feel, in milliseconds. */
const LONG = 60;
const WHOLE = { compare: true, flips: true, sweeps: true };

/** @typedef {{ over: boolean }} Turn */

/**
 * What each core works on in slices. It remembers one question: two elements that asked it by turns would each make it
 * begin anew, and neither would ever have an answer.
 * @type {WeakMap<Calc, Turn>}
 */
const desks = new WeakMap();

export class Asking {
  /** @type {Calc} */
  #calc;
  #whole;
  /** @type {Turn | null} */
  #waiting = null;
  /** Whether the last blocks were short enough to ask for many more. */
  quick = true;

  /** @param {Calc} calc @param {boolean} [whole] whether it is the whole core or the first link */
  constructor(calc, whole = true) {
    this.#calc = calc;
    this.#whole = whole;
  }

  /** Whether what is loaded of the core can read this project. @param {Project} project */
  enough(project) {
    return this.#whole || !needsWhole(project);
  }

  get hasWhole() {
    return this.#whole;
  }

  /** Goes over to the whole core, which gives the same bytes to whatever the first link answers. */
  async grow() {
    if (this.#whole) return;
    this.#calc = await loadWhole();
    this.#whole = true;
  }

  describe() {
    return this.#calc.describe();
  }

  /**
   * The answer at once: the comparison, and for some numbers their flips and sweeps.
   * @param {Project} project
   * @param {{ flips?: string[], sweeps?: string[] }} [more]
   * @returns {Response}
   */
  now(project, more = {}) {
    return this.#calc.evaluate({ schema: SCHEMA, project, ask: { compare: true, ...more } });
  }

  /**
   * The verdict alone at once, with the likely range of the number in hand, and for some numbers their flips.
   * @param {Project} project
   * @param {string} path
   * @param {string[]} flips
   * @returns {Response}
   */
  verdict(project, path, flips) {
    return this.#calc.evaluate({ schema: SCHEMA, project, ask: { verdict: [path], flips } });
  }

  /** Every line of every offer. @param {Project} project @returns {Response} */
  ledger(project) {
    return this.#calc.evaluate({ schema: SCHEMA, project, ask: { compare: true, ledger: true } });
  }

  /**
   * Everything, when the page has time for it. A new question drops the one before.
   * @param {Project} project
   * @param {(response: Response) => void} done
   */
  whole(project, done) {
    this.#inSlices({ schema: SCHEMA, project, ask: WHOLE }, done);
  }

  /**
   * What only the whole core answers. It follows whole(): the core remembers one question.
   * @param {Project} project
   * @param {{ [answer: string]: unknown }} ask
   * @param {(response: Response) => void} done
   */
  rest(project, ask, done) {
    this.#inSlices({ schema: SCHEMA, project, ask }, done);
  }

  /** Block by block, with a look at the clock after each. @param {Request & { project: Project }} request @param {(response: Response) => void} done */
  #inSlices(request, done) {
    this.stop();
    const turn = { over: false };
    this.#waiting = turn;
    const step = (/** @type {() => boolean} */ more) => {
      if (turn.over) return;
      const other = desks.get(this.#calc);
      if (other && other !== turn && !other.over) return idle(step);
      desks.set(this.#calc, turn);
      const begin = performance.now();
      let progress = this.#calc.advance(request, 1);
      this.quick = performance.now() - begin < LONG;
      while (progress.done < progress.of && more()) progress = this.#calc.advance(request, 1);
      if (progress.done < progress.of) return idle(step);
      this.stop();
      const last = performance.now();
      const response = this.#calc.evaluate(request); // what is left of it is one piece
      this.quick &&= performance.now() - last < LONG;
      done(response);
    };
    idle(step);
  }

  /** Everything at once, however long it takes. @param {Project} project @returns {Response} */
  all(project) {
    return this.#calc.evaluate({ schema: SCHEMA, project, ask: WHOLE });
  }

  /** Drops what is under way. */
  stop() {
    if (this.#waiting) this.#waiting.over = true;
    this.#waiting = null;
  }
}

/** @param {(more: () => boolean) => void} work told whether there is time for more */
function idle(work) {
  const slice = (/** @type {() => boolean} */ free) => {
    const end = performance.now() + SLICE;
    work(() => performance.now() < end && free());
  };
  if (typeof requestIdleCallback !== 'function') {
    setTimeout(() => slice(() => true), 16);
    return;
  }
  // Where the page never rests, work goes on all the same.
  requestIdleCallback((deadline) => slice(() => deadline.didTimeout || deadline.timeRemaining() > 2), {
    timeout: STARVED,
  });
}
