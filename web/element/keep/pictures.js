// SPDX-License-Identifier: MIT
// Which pictures stand open on the page, by their titles: each once, and of two of the same number the larger.

/** @param {{ parts: (selector: string) => Element[] }} host @returns {Map<string, Element>} */
export function pictures(host) {
  const found = /** @type {Map<string, Element>} */ (new Map());
  for (const node of host.parts('svg[aria-label], [data-picture]')) {
    const { width, height } = node.getBoundingClientRect();
    if (!width || getComputedStyle(node).visibility === 'hidden' || node.closest('details:not([open])')) continue;
    const before = found.get(titleOf(node));
    if (!before || before.getBoundingClientRect().height < height) found.set(titleOf(node), node);
  }
  return found;
}

/**
 * While their list stands open it follows the page: what is read there is what a press saves.
 * @param {ShadowRoot} root
 * @param {import('../session.js').Session} s
 */
export function watchPictures(root, s) {
  const host = { parts: (/** @type {string} */ selector) => [...root.querySelectorAll(selector)] };
  new MutationObserver(() => {
    const listed = s.ui.keep.pictures;
    if (!listed || s.ui.dragging) return;
    const now = [...pictures(host).keys()];
    if (now.length === listed.length && now.every((title, i) => title === listed[i])) return;
    s.ui.keep = { ...s.ui.keep, pictures: now };
    s.show();
  }).observe(root, {
    subtree: true,
    childList: true,
    attributeFilter: ['aria-label', 'data-picture', 'data-dragging', 'open'],
  });
}

/** @param {Element} node */
export const titleOf = (node) => node.getAttribute('aria-label') ?? node.getAttribute('data-picture') ?? '';
