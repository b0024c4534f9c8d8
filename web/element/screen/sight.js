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
  const frame = found.closest('.number, .section, .field-row') ?? found;
  const { top, bottom } = frame.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight - 60) frame.scrollIntoView({ block: 'start' });
}

/** @param {ShadowRoot} root @param {string} selector */
export function isSeen(root, selector) {
  const { top = 0, bottom = 0 } = root.querySelector(selector)?.getBoundingClientRect() ?? {};
  return top < innerHeight && bottom > 0;
}

/**
 * @param {ShadowRoot} root
 * @param {string} selector
 * @param {(past: boolean) => void} told
 * @returns {IntersectionObserver | null}
 */
export function whenPassed(root, selector, told) {
  const found = root.querySelector(selector);
  if (!found) return null;
  const watching = new IntersectionObserver(([entry]) => {
    if (entry) told(!entry.isIntersecting && entry.boundingClientRect.bottom <= 0);
  });
  watching.observe(found);
  return watching;
}
