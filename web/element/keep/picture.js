// SPDX-License-Identifier: MIT
// A picture of the page as a file of its own: what the style sheets and textures give it is written into it.

import { h } from '../../charts/node.js';
import { patch } from '../screen/patch.js';
import { inLight } from './light.js';

/** @typedef {import('../../charts/node.js').VNode} VNode */

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
/** Pixels around it, and the narrowest and widest that its words are set in. */
const EDGE = 16;
const NARROW = 360;
const WIDE = 720;
/** What only a hand on the page needs: what is read, and where to take hold. */
const HAND = '.ring, .finger, .grip, .unseen, .turn, .line-drawer';
/** How much finer a PNG is than the screen's own pixels. */
export const FINE = 3;

/** @typedef {{ text: string, width: number, height: number }} Picture */

/**
 * What stands around a drawing, so that it can be read alone.
 * @typedef {object} Frame
 * @property {string} title what it says
 * @property {string} about of what it is, whose numbers they are, and the day
 * @property {VNode | null} drawing drawn anew for the picture, in the place of what is shown
 * @property {VNode | null} key what its signs stand for
 * @property {string} foot who says so
 */

/**
 * It is laid out on the page, out of sight and in the light, and taken from there: line by line, with its styles written into it.
 * @param {Element} shown a drawing, or a list with drawings and words in it
 * @param {Frame} frame
 * @param {number} [fine] times the screen's own pixels
 * @returns {Picture}
 */
export function pictureOf(shown, { title, about, drawing, key, foot }, fine = 1) {
  const root = /** @type {ShadowRoot} */ (shown.getRootNode());
  const width = Math.min(WIDE, Math.max(NARROW, shown.getBoundingClientRect().width));
  const room = document.createElement('div');
  room.className = 'picture-room';
  const dark = inLight(root);
  root.querySelector('.calc')?.append(room);
  try {
    room.style.inlineSize = `${width}px`;
    patch(room, [
      h('p', { class: 'number-name' }, title),
      h('p', { class: 'small' }, about),
      h('div', { class: 'picture-drawn' }, drawing),
      ...(key ? [key] : []),
      h('p', { class: 'small picture-foot' }, foot),
    ]);
    if (!drawing) room.querySelector('.picture-drawn')?.append(...copies(shown));
    for (const node of room.querySelectorAll(HAND)) node.remove();
    return taken(root, room, fine);
  } finally {
    room.remove();
    dark();
  }
}

/** A drawing, and of a calendar the stages below it that stand in it by number. @param {Element} shown */
function copies(shown) {
  const all = [shown];
  let next = shown.closest('figure')?.nextElementSibling;
  while (next?.matches('p.small') && shown.matches('.calendar')) {
    all.push(next);
    next = next.nextElementSibling;
  }
  return all.map((node) => node.cloneNode(true));
}

/** @param {ShadowRoot} root @param {Element} room @param {number} fine @returns {Picture} */
function taken(root, room, fine) {
  const frame = room.getBoundingClientRect();
  const across = Math.ceil(frame.width) + 2 * EDGE;
  const down = Math.ceil(frame.height) + 2 * EDGE;
  const [width, height] = [across * fine, down * fine];
  const whole = made('svg', { width, height, viewBox: `0 0 ${across} ${down}` });
  whole.append(made('rect', { width: '100%', height: '100%', fill: paperBehind(room) }));
  const textures = root.querySelector('.textures defs');
  if (textures) whole.append(styled(textures));
  const inside = made('svg', { x: EDGE, y: EDGE, width: frame.width, height: frame.height, overflow: 'visible' });
  for (const svg of room.querySelectorAll('svg')) {
    if (svg.parentElement?.closest('svg')) continue; // it comes with the drawing that it is in
    const box = svg.getBoundingClientRect();
    const drawing = styled(svg);
    const place = { x: box.x - frame.x, y: box.y - frame.y, width: box.width, height: box.height };
    for (const [name, value] of Object.entries(place)) drawing.setAttribute(name, String(value));
    inside.append(drawing);
  }
  inside.append(...lettering(room, frame));
  whole.append(inside);
  // A line that keeps its width in every size is as fine as the picture's pixels.
  for (const line of whole.querySelectorAll('[vector-effect="non-scaling-stroke"]'))
    for (const name of ['stroke-width', 'stroke-dasharray'])
      line.setAttribute(
        name,
        (line.getAttribute(name) ?? '').replaceAll(/[\d.]+/g, (size) => String(Number(size) * fine)),
      );
  return { text: new XMLSerializer().serializeToString(whole), width, height };
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
  canvas.width = width;
  canvas.height = height;
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
