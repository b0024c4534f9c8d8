// SPDX-License-Identifier: MIT
// What the visitor has before him: bringing a part into view, and knowing that one has scrolled away.

/**
 * @param {ShadowRoot} root
 * @param {string} selector
 * @param {boolean} focus
 */
export function reach(root, selector, focus) {
  const found = /** @type {HTMLElement | null} */ (root.querySelector(selector));
  if (!found) return;
  if (focus) found.focus({ preventScroll: true });
  const frame = found.closest('.number, tbody, .deal, .tiers, .section, .field-row') ?? found;
  const { top, bottom } = frame.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight - 60) frame.scrollIntoView({ block: 'start' });
}

/** @param {ShadowRoot} root @param {string} selector */
export function isSeen(root, selector) {
  const { top = 0, bottom = 0 } = root.querySelector(selector)?.getBoundingClientRect() ?? {};
  return top < innerHeight && bottom > 0;
}

/** So much of the bar's place is in the window when the bar is in its place. */
const MOST = 0.9;

/** Knows whether the sentence has scrolled off, and whether the place of the bar is out of the window. */
export class Sight {
  #root;
  #session;
  #watching;
  /** @type {Element[]} */
  #watched = [];

  /** @param {ShadowRoot} root @param {import('../session.js').Session} session */
  constructor(root, session) {
    this.#root = root;
    this.#session = session;
    this.#watching = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, intersectionRatio, boundingClientRect } of entries) {
          if (!target.isConnected) continue;
          if (target.matches('.sentence')) this.#tell({ past: !isIntersecting && boundingClientRect.bottom <= 0 });
          else this.#tell({ away: intersectionRatio < MOST });
        }
      },
      { threshold: [0, MOST] },
    );
  }

  /** @param {{ past?: boolean, away?: boolean }} seen */
  #tell(seen) {
    const { ui } = this.#session;
    const { past = ui.past, away = ui.away } = seen;
    if (past === ui.past && away === ui.away) return;
    const focused = this.#root.activeElement?.closest('.bar-pinned:not(.in-place)');
    Object.assign(ui, { past, away });
    this.#session.show();
    // the button that had the focus is gone: its like has it now
    if (focused && !away)
      /** @type {HTMLElement | null} */ (this.#root.querySelector('.in-place button'))?.focus({ preventScroll: true });
  }

  /** The sheet was drawn: these parts may be others than before. */
  look() {
    const found = [...this.#root.querySelectorAll('.answer .sentence, .bar-pinned.in-place')];
    if (found.every((part, i) => part === this.#watched[i])) return;
    this.rest();
    for (const part of found) this.#watching.observe(part);
    this.#watched = found;
  }

  rest() {
    this.#watching.disconnect();
    this.#watched = [];
  }
}
