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
 * @param {Element} shown a drawing, or a list with drawings and words in it
 * @returns {Picture}
 */
export function pictureOf(shown) {
  const root = /** @type {ShadowRoot} */ (shown.getRootNode());
  const frame = shown.getBoundingClientRect();
  const { width, height } = frame;
  const { color, fontFamily } = getComputedStyle(shown);
  const lines = wrapped(titleOf(shown), Math.floor(width / 7.5));
  const top = EDGE + lines.length * LINE;
  const whole = made('svg', { width: width + 2 * EDGE, height: top + height + EDGE });
  whole.append(made('rect', { width: '100%', height: '100%', fill: paperBehind(shown) }));
  for (const [i, line] of lines.entries())
    whole.append(
      made('text', { x: EDGE, y: EDGE + 12 + i * LINE, fill: color, 'font-family': fontFamily, 'font-size': 14 }, line),
    );
  const textures = root.querySelector('.textures defs');
  if (textures) whole.append(styled(textures));
  const inside = made('svg', { x: EDGE, y: top, width, height });
  for (const svg of shown.matches('svg') ? [shown] : shown.querySelectorAll('svg')) {
    const box = svg.getBoundingClientRect();
    const drawing = styled(svg);
    const place = { x: box.x - frame.x, y: box.y - frame.y, width: box.width, height: box.height };
    for (const [name, value] of Object.entries(place)) drawing.setAttribute(name, String(value));
    inside.append(drawing);
  }
  inside.append(...lettering(shown, frame));
  whole.append(inside);
  return { text: new XMLSerializer().serializeToString(whole), width: width + 2 * EDGE, height: top + height + EDGE };
}

/** The words beside drawings, line by line where they stand. @param {Element} shown @param {DOMRect} frame */
function lettering(shown, frame) {
  /** @type {Element[]} */
  const lines = [];
  const texts = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const node = /** @type {Text} */ (texts.currentNode);
    const parent = /** @type {Element} */ (node.parentElement);
    if (parent.closest('svg, .unseen')) continue;
    const { color, fontFamily, fontSize, fontWeight } = getComputedStyle(parent);
    const font = { fill: color, 'font-family': fontFamily, 'font-size': fontSize, 'font-weight': fontWeight };
    let bottom = Number.NaN;
    for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const box = range.getBoundingClientRect();
      if (box.bottom === bottom) lines[lines.length - 1]?.append(` ${word}`);
      else lines.push(made('text', { x: box.x - frame.x, y: box.bottom - box.height / 4 - frame.y, ...font }, word));
      bottom = box.bottom;
    }
  }
  return lines;
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

/** @param {string} tag @param {Record<string, string | number>} attrs @param {string} [text] */
function made(tag, attrs, text = '') {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attrs)) node.setAttribute(name, String(value));
  node.textContent = text;
  return node;
}

/** The first paper behind a picture that is not clear. @param {Element} shown */
function paperBehind(shown) {
  /** @type {Element | null} */
  let node = shown;
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
