// SPDX-License-Identifier: MIT
// The handle below a curve. It is a native range input; this adds a soft stop where the lead changes or a price breaks, one picture a frame,
// and a scroll that began on the thumb leaves the number as it was.

import { isSeen } from '../screen/sight.js';
import { PARTS } from '../views/unseen.js';

/** @typedef {import('../session.js').Session} Session */

/** Share of the track within which a stop holds the handle. */
const HOLD = 0.015;

export class Handle {
  /** @type {Session} */
  #session;
  /** @type {() => void} */
  #spoken;
  /** @type {number | null} */
  #before = null;
  #frame = 0;
  #pressed = false;

  /** @param {Session} session @param {() => void} spoken the drag is over: say what came out */
  constructor(session, spoken) {
    this.#session = session;
    this.#spoken = spoken;
  }

  /** @param {HTMLInputElement} input */
  press(input) {
    this.#before = input.valueAsNumber;
    this.#pressed = true;
    this.#session.grip();
  }

  /** @param {HTMLInputElement} input */
  pull(input) {
    if (this.#pressed) this.#stop(input);
    const path = input.dataset.path ?? '';
    const value = input.valueAsNumber;
    const { ui } = this.#session;
    if (!ui.dragging) {
      const root = /** @type {ShadowRoot} */ (input.getRootNode());
      ui.unseen = { drawer: !isSeen(root, PARTS.drawer), sections: !isSeen(root, PARTS.sections) };
      if (ui.unseen.drawer || ui.unseen.sections)
        addEventListener('scroll', this.#scrolled, { once: true, passive: true });
    }
    ui.dragging = true;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#session.number(path, value, 'drag'));
  }

  /** What was out of sight may have come into it. */
  #scrolled = () => {
    const session = this.#session;
    if (!session.ui.dragging) return;
    session.ui.unseen = { drawer: false, sections: false };
    session.refresh();
  };

  /** The finger went up, or a key did. @param {HTMLInputElement} input */
  release(input) {
    this.#pressed = false;
    this.#before = null;
    removeEventListener('scroll', this.#scrolled);
    if (!this.#session.ui.dragging) return;
    cancelAnimationFrame(this.#frame);
    this.#session.number(input.dataset.path ?? '', input.valueAsNumber, 'drag');
    this.#session.settle();
    this.#spoken();
  }

  /** The browser took the touch for a scroll. @param {HTMLInputElement} input */
  cancel(input) {
    if (this.#before === null) return;
    removeEventListener('scroll', this.#scrolled);
    cancelAnimationFrame(this.#frame);
    input.valueAsNumber = this.#before;
    this.#pressed = false;
    this.#before = null;
    const { ui, steps } = this.#session;
    if (!ui.dragging) return;
    ui.dragging = false;
    if (steps.key === `drag ${input.dataset.path}`) this.#session.undo();
    else this.#session.settle();
  }

  /**
   * Near a change of the lead, a minimum or a price break the handle rests on the step next to it; not where it is nearer to
   * where it was taken up, for back must be back.
   * @param {HTMLInputElement} input
   */
  #stop(input) {
    const { sweep } = this.#session;
    if (!sweep) return;
    const reach = (sweep.high - sweep.low) * HOLD;
    const value = input.valueAsNumber;
    const far = (/** @type {number} */ at) => Math.abs(at - value);
    const stops = [...sweep.changes.map(({ at }) => at), ...sweep.stops].sort((a, b) => far(a) - far(b));
    const [stop] = stops;
    if (stop === undefined || far(stop) > reach || far(this.#before ?? stop) < far(stop)) return;
    input.valueAsNumber = stop;
  }
}
