// SPDX-License-Identifier: MIT
// A picture of the page as a file of its own: what the style sheets and textures give it is written into it.

import { titleOf } from './pictures.js';

const SVG = 'http://www.w3.org/2000/svg';
/** What a picture takes from the page's styles. */
const TAKEN = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'vector-effect',
  'paint-order',
  'opacity',
  'display',
  'visibility',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
];
/** Pixels around it, and between its title's lines. */
const EDGE = 16;
const LINE = 20;
/** How much finer a PNG is than the screen's own pixels. */
const FINE = 3;

/** @typedef {{ text: string, width: number, height: number }} Picture */

/**
 * @param {SVGSVGElement} svg
 * @returns {Picture}
 */
export function pictureOf(svg) {
  const root = /** @type {ShadowRoot} */ (svg.getRootNode());
  const { width, height } = svg.getBoundingClientRect();
  const { color, fontFamily } = getComputedStyle(svg);
  const lines = wrapped(titleOf(svg), Math.floor(width / 7.5));
  const top = EDGE + lines.length * LINE;
  const whole = made('svg', { width: width + 2 * EDGE, height: top + height + EDGE });
  whole.append(made('rect', { width: '100%', height: '100%', fill: paperBehind(svg) }));
  for (const [i, line] of lines.entries()) {
    const text = made('text', {
      x: EDGE,
      y: EDGE + 12 + i * LINE,
      fill: color,
      'font-family': fontFamily,
      'font-size': 14,
    });
    text.textContent = line;
    whole.append(text);
  }
  const textures = root.querySelector('.textures defs');
  if (textures) whole.append(styled(textures));
  const drawing = styled(svg);
  for (const [name, value] of Object.entries({ x: EDGE, y: top, width, height }))
    drawing.setAttribute(name, String(value));
  whole.append(drawing);
  return { text: new XMLSerializer().serializeToString(whole), width: width + 2 * EDGE, height: top + height + EDGE };
}

/** The same in dots. @param {Picture} picture @returns {Promise<Blob>} */
export async function dotsOf({ text, width, height }) {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * FINE);
  canvas.height = Math.round(height * FINE);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no dots'))), 'image/png'),
  );
}

/** A copy with its styles written into it. @param {Element} original @returns {Element} */
function styled(original) {
  const copy = /** @type {Element} */ (original.cloneNode(true));
  const [from, to] = [original, copy].map((node) => [node, ...node.querySelectorAll('*')]);
  for (const [i, node] of /** @type {Element[]} */ (from).entries()) {
    const style = getComputedStyle(node);
    const target = /** @type {Element} */ (to?.[i]);
    target.removeAttribute('class');
    target.removeAttribute('style');
    // As attributes, not as a style: a strict page allows no inline styles.
    for (const name of TAKEN) target.setAttribute(name, style.getPropertyValue(name));
  }
  return copy;
}

/** @param {string} tag @param {Record<string, string | number>} attrs */
function made(tag, attrs) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attrs)) node.setAttribute(name, String(value));
  return node;
}

/** The first paper behind a picture that is not clear. @param {Element} svg */
function paperBehind(svg) {
  /** @type {Element | null} */
  let node = svg;
  while (node) {
    const { backgroundColor } = getComputedStyle(node);
    if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor;
    node = node.parentElement ?? /** @type {ShadowRoot} */ (node.getRootNode()).host ?? null;
  }
  return '#fff';
}

/** Words in lines of about so many letters. @param {string} text @param {number} letters */
function wrapped(text, letters) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
