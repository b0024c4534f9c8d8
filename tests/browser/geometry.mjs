// SPDX-License-Identifier: MIT
// What lies on what: measured on the page, not compared as pixels.

/** Texts that lie on each other. @param {import('playwright-core').Page} page @param {string} within @returns {Promise<string[]>} */
export const overlapping = (page, within = '.sheet') =>
  page.evaluate((within) => {
    const root = document.querySelector('oem-odm-calculator')?.shadowRoot;
    const sheet = /** @type {Element} */ (root?.querySelector(within));
    const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    /** @type {{ node: Element, text: string, box: DOMRect }[]} */
    const seen = [];
    while (texts.nextNode()) {
      const node = texts.currentNode;
      const parent = /** @type {Element} */ (node.parentElement);
      if (!node.textContent?.trim() || parent.closest('svg, .unseen, .bar-pinned, select') || !parent.checkVisibility())
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width > 2 && box.height > 2 && getComputedStyle(parent).visibility === 'visible')
          seen.push({ node: parent, text: node.textContent.trim(), box });
      }
    }
    seen.sort((a, b) => a.box.top - b.box.top);
    /** @type {string[]} */
    const found = [];
    for (const [i, one] of seen.entries()) {
      for (const other of seen.slice(i + 1)) {
        if (other.box.top >= one.box.bottom) break;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        // boxes of lines reach beyond their letters: half a letter is no overlap
        if (across > 2 && down > 0.45 * Math.min(one.box.height, other.box.height))
          found.push(`${one.text.slice(0, 40)} | ${other.text.slice(0, 40)}`);
      }
    }
    return [...new Set(found)].slice(0, 5);
  }, within);
