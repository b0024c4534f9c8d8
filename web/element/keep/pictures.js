// SPDX-License-Identifier: MIT
// Which pictures stand open on the page, by titles that tell them apart.

/** @param {{ parts: (selector: string) => Element[] }} host @returns {{ title: string, svg: SVGSVGElement }[]} */
export function pictures(host) {
  const seen = /** @type {SVGSVGElement[]} */ (host.parts('svg[role="img"][aria-label]')).filter(
    (svg) => svg.getBoundingClientRect().width > 0 && getComputedStyle(svg).visibility !== 'hidden',
  );
  const titles = seen.map(titleOf);
  return seen.map((svg, i) => {
    const title = titleOf(svg);
    const before = titles.slice(0, i).filter((one) => one === title).length;
    return { title: before === 0 ? title : `${title} (${before + 1})`, svg };
  });
}

/** @param {Element} svg */
export const titleOf = (svg) => svg.getAttribute('aria-label') ?? '';
