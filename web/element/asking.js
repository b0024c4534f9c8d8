// SPDX-License-Identifier: MIT
// When the core is asked what. A frame of a drag asks for the answer and the one number in hand; everything else (every
// flip, every sweep) is asked for when the page rests, in slices that leave the page free.

/** @typedef {import('../calc/types.js').Calc} Calc */
/** @typedef {import('../calc/types.js').CalcRequest} Request */
/** @typedef {import('../calc/types.js').CalcResponse} Response */
/** @typedef {import('../calc/types.js').Project} Project */

const SCHEMA = 1;
/** Work between two looks at the clock. */
const BLOCKS = 4;
/** Milliseconds of a slice where the browser does not say how long it may be. */
const SLICE = 8;
const WHOLE = { compare: true, flips: true, sweeps: true };

export class Asking {
  /** @type {Calc} */
  #calc;
  /** @type {object | null} */
  #waiting = null;

  /** @param {Calc} calc */
  constructor(calc) {
    this.#calc = calc;
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
    const request = { schema: SCHEMA, project, ask: WHOLE };
    const turn = {};
    this.#waiting = turn;
    const step = (/** @type {() => boolean} */ more) => {
      if (this.#waiting !== turn) return;
      let progress = this.#calc.advance(request, BLOCKS);
      while (progress.done < progress.of && more()) progress = this.#calc.advance(request, BLOCKS);
      if (progress.done < progress.of) return idle(step);
      this.#waiting = null;
      done(this.#calc.evaluate(request));
    };
    idle(step);
  }

  /** Everything at once, however long it takes. @param {Project} project @returns {Response} */
  all(project) {
    return this.#calc.evaluate({ schema: SCHEMA, project, ask: WHOLE });
  }

  /** Drops what is under way. */
  stop() {
    this.#waiting = null;
  }
}

/** @param {(more: () => boolean) => void} work told whether there is time for more */
function idle(work) {
  if (typeof requestIdleCallback === 'function') {
    requestIdleCallback((deadline) => work(() => deadline.timeRemaining() > 2), { timeout: 300 });
    return;
  }
  setTimeout(() => {
    const end = performance.now() + SLICE;
    work(() => performance.now() < end);
  }, 16);
}
