// SPDX-License-Identifier: MIT
// A button stays under its finger: what would be drawn between press and release waits for the click. A number taken in when
// its field is left, or an answer that comes meanwhile, would move the button away or make another of it, and the click
// would be lost or be somebody else's.

/** Milliseconds after which nobody is waited for any more: the finger rests, or went up elsewhere. */
const PATIENCE = 1000;

export class Press {
  #patience = 0;
  #waits = false;
  #draw;

  /** @param {ShadowRoot} root @param {() => void} draw */
  constructor(root, draw) {
    this.#draw = draw;
    const over = () => this.#over();
    root.addEventListener(
      'pointerdown',
      ({ target }) => {
        over();
        if (/** @type {Element} */ (target).closest('button, summary'))
          this.#patience = window.setTimeout(over, PATIENCE);
      },
      true,
    );
    for (const name of ['click', 'pointercancel']) root.addEventListener(name, over, true);
  }

  /** Whether a picture has to wait; it then comes by itself. */
  delays() {
    this.#waits = this.#patience > 0;
    return this.#waits;
  }

  #over() {
    clearTimeout(this.#patience);
    this.#patience = 0;
    if (!this.#waits) return;
    this.#waits = false;
    setTimeout(this.#draw); // once the click has done what it was for
  }
}
