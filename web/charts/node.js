// SPDX-License-Identifier: MIT
// A drawing is a tree of plain objects: the element turns it into nodes (element/screen/patch.js), the build into HTML
// (page/html.mjs), and a test reads it as it is.

/** @typedef {string | number | boolean | null | undefined} Attr */
/** @typedef {{ tag: string, attrs: Record<string, Attr>, kids: (VNode | string)[] }} VNode */
/** @typedef {VNode | string | number | null | undefined | false} Kid */
/** @typedef {Kid | Kid[] | Kid[][]} Kids */

/**
 * One node of a drawing or of the page. Empty kids (null, false, undefined) are dropped, lists are flattened.
 * @param {string} tag
 * @param {Record<string, Attr> | null} [attrs]
 * @param {...any} kids  Kids, however deep the lists
 * @returns {VNode}
 */
export function h(tag, attrs, ...kids) {
  /** @type {(VNode | string)[]} */
  const flat = [];
  for (const kid of /** @type {Kid[]} */ (kids.flat(Number.POSITIVE_INFINITY))) {
    if (kid === null || kid === undefined || kid === false) continue;
    flat.push(typeof kid === 'object' ? kid : String(kid));
  }
  return { tag, attrs: attrs ?? {}, kids: flat };
}

/**
 * A coordinate as text: two decimals are finer than a pixel.
 * @param {number} value
 */
export const px = (value) => (Math.round(value * 100) / 100).toString();

/**
 * A share of the width, as an SVG length.
 * @param {number} share
 */
export const percent = (share) => `${px(share * 100)}%`;
