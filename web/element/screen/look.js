// SPDX-License-Identifier: MIT
// Inside a stranger's page: is its paper light or dark, and do the two inks stand out on it? If not, the host's own colour
// is used and texture and shape alone tell the two apart.

/** @typedef {'light' | 'dark'} Scheme */

const INKS = { light: ['#174a8c', '#96500a', '#c46f14'], dark: ['#6fa8ee', '#f2b36b', '#f2b36b'] };
const READABLE = 4.5;
const SEEN = 3;

/**
 * @param {Element} host
 * @returns {{ scheme: Scheme, inks: 'own' | 'host', paper: string }}
 */
export function lookOf(host) {
  const paper = paperOf(host);
  const light = luminance(paper);
  const scheme = light > 0.18 ? 'light' : 'dark';
  const [oem = '', text = '', mark = ''] = INKS[scheme];
  const own = contrast(light, oem) >= READABLE && contrast(light, text) >= READABLE && contrast(light, mark) >= SEEN;
  return { scheme, inks: own ? 'own' : 'host', paper: `rgb(${paper.join(' ')})` };
}

/** The first colour behind the element. @param {Element} host @returns {number[]} */
function paperOf(host) {
  /** @type {Element | null} */
  let node = host;
  while (node) {
    const { backgroundColor } = getComputedStyle(node);
    const [red = 0, green = 0, blue = 0, alpha = 1] = (backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
    if (/^rgb/.test(backgroundColor) && alpha > 0.5) return [red, green, blue];
    const root = node.getRootNode();
    node = node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  const dark =
    getComputedStyle(document.documentElement).colorScheme.includes('dark') &&
    matchMedia('(prefers-color-scheme: dark)').matches;
  return dark ? [18, 18, 18] : [255, 255, 255];
}

/** WCAG 2 relative luminance. @param {readonly number[]} rgb */
function luminance(rgb) {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {number} paper @param {string} hex */
function contrast(paper, hex) {
  const ink = luminance([1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)));
  return (Math.max(paper, ink) + 0.05) / (Math.min(paper, ink) + 0.05);
}
