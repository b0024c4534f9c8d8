// SPDX-License-Identifier: MIT
// Whoever works with the keyboard keeps his place: where the control that had the focus goes, the nearest one before it
// has the focus.

/** What may take it over; not a field, which would open a keyboard on the screen. */
const CONTROLS = 'button, select, summary, a[href], input[type="range"], input[type="checkbox"], input[type="radio"]';

/** @param {ShadowRoot} root */
export function keepFocus(root) {
  /** What has the focus, and the controls before it, the nearest first. @type {HTMLElement[]} */
  let held = [];
  const note = () => {
    const active = /** @type {HTMLElement | null} */ (root.activeElement);
    if (!active) return;
    const all = /** @type {HTMLElement[]} */ ([...root.querySelectorAll(`${CONTROLS}, :focus`)]);
    held = all.slice(0, all.indexOf(active) + 1).reverse();
  };
  root.addEventListener('focusin', note);
  root.addEventListener('click', note, true);
  root.addEventListener('focusout', () =>
    setTimeout(() => {
      if (!root.activeElement) held = []; // he left it himself
    }),
  );
  new MutationObserver(() => {
    const active = root.activeElement;
    if (held.length > 0 && (!active || isIdle(active)))
      held.find((one) => !isIdle(one))?.focus({ preventScroll: true });
  }).observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] });
}

/** Gone, out of use or out of sight. @param {Element} control */
const isIdle = (control) =>
  !control.isConnected || control.matches(':disabled') || control.getClientRects().length === 0;
