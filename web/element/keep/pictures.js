// SPDX-License-Identifier: MIT
// Which pictures stand open on the page.

/** @param {{ parts: (selector: string) => Element[] }} host @returns {SVGSVGElement[]} */
export const pictures = (host) =>
  /** @type {SVGSVGElement[]} */ (host.parts('svg[role="img"][aria-label]')).filter(
    (svg) => svg.getBoundingClientRect().width > 0 && getComputedStyle(svg).visibility !== 'hidden',
  );

/** @param {Element} svg */
export const titleOf = (svg) => svg.getAttribute('aria-label') ?? '';
