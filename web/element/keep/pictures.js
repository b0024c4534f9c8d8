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

/** @param {Element} node */
export const titleOf = (node) => node.getAttribute('aria-label') ?? node.getAttribute('data-picture') ?? '';
