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

/** Words of a picture, else the hinge, that lie on each other or outside of it. @param {import('playwright-core').Page} page @returns {Promise<string[]>} */
export const crowded = (page, picture = '.number .curve') =>
  page.evaluate((picture) => {
    const root = document.querySelector('oem-odm-calculator')?.shadowRoot;
    const curve = [...(root?.querySelectorAll(picture) ?? [])].find((one) => one.checkVisibility());
    if (!curve) return [`no ${picture}`];
    const frame = curve.getBoundingClientRect();
    // a halo covers nothing, and Firefox's rectangles hold it; its letters' own boxes still reach 2 px beyond them on both sides
    const words = [...curve.querySelectorAll('text')].map((one) => {
      const { x, y, width, height } = one.getBBox();
      return { text: one.textContent ?? '', box: new DOMRect(frame.left + x, frame.top + y, width, height) };
    });
    const AXIS = 22; // runs so far beyond the curve on both sides
    const out = words.filter(
      ({ box }) =>
        box.top < frame.top - 4 ||
        box.bottom > frame.bottom + 4 ||
        box.left < frame.left - AXIS ||
        box.right > frame.right + AXIS,
    );
    const on = words.flatMap((one, i) =>
      words.slice(i + 1).flatMap((other) => {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        return across > 1 && down > 4 ? `${one.text} | ${other.text}` : [];
      }),
    );
    return [...out.map(({ text }) => `${text} is outside`), ...on];
  }, picture);

/** Numbers of the sentence, and where a tap on one would meet another. @param {import('playwright-core').Page} page @returns {Promise<{ count: number, to: string[] }>} */
export const stolen = (page) =>
  page.evaluate(() => {
    const root = document.querySelector('oem-odm-calculator')?.shadowRoot;
    const all = [...(root?.querySelectorAll('.sentence button') ?? [])].filter((one) => one.checkVisibility());
    const to = all.flatMap((button) => {
      const range = document.createRange();
      range.selectNodeContents(button);
      return [...range.getClientRects()].flatMap(({ left, right, top, bottom }) => {
        const [x1, x2, y1, y2] = [left + 2, right - 2, top + 2, bottom - 2];
        const spots = [
          [(left + right) / 2, (top + bottom) / 2],
          [x1, y1],
          [x2, y1],
          [x1, y2],
          [x2, y2],
        ];
        return spots.flatMap(([x = 0, y = 0]) => {
          const met = root?.elementFromPoint(x, y);
          return met === button ? [] : `${button.textContent} meets ${met?.textContent?.slice(0, 40)}`;
        });
      });
    });
    return { count: all.length, to: [...new Set(to)] };
  });
