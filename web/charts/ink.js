// SPDX-License-Identifier: MIT
// The two inks and their textures: blueprint (fine grid, square) and carton (diagonal hatch, round).
import { h } from './node.js';

/** @typedef {'oem' | 'odm'} Family */

/** The textures, once a page: every picture refers to them by name. */
export const textures = () =>
  h(
    'svg',
    { class: 'textures', width: 0, height: 0, 'aria-hidden': 'true', focusable: 'false' },
    h(
      'defs',
      null,
      h(
        'pattern',
        { id: 'ink-oem', width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
        h('rect', { class: 'wash-oem', width: 6, height: 6 }),
        h('path', { class: 'lines-oem', d: 'M0 .5H6M.5 0V6' }),
      ),
      h(
        'pattern',
        { id: 'ink-odm', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        h('rect', { class: 'wash-odm', width: 6, height: 6 }),
        h('path', { class: 'lines-odm', d: 'M1 0V6' }),
      ),
    ),
  );

/** @param {Family} family */
export const fill = (family) => `url(#ink-${family})`;

/**
 * A textured surface of any outline given in a unit box; the texture itself is not stretched.
 * @param {string} id unique on the page
 * @param {Family} family
 * @param {string} outline
 * @param {number} top
 * @param {number} height
 */
export const surface = (id, family, outline, top, height) =>
  h(
    'g',
    null,
    h('clipPath', { id, clipPathUnits: 'objectBoundingBox' }, h('path', { d: outline })),
    h('rect', { x: 0, y: top, width: '100%', height, fill: fill(family), 'clip-path': `url(#${id})` }),
  );

/**
 * A line given in a unit box, drawn with an even pen.
 * @param {string} className
 * @param {string} outline
 * @param {number} top
 * @param {number} height
 */
export const stroke = (className, outline, top, height) =>
  h(
    'svg',
    { class: 'stretch', y: top, width: '100%', height, viewBox: '0 0 1 1', preserveAspectRatio: 'none' },
    h('path', { class: className, d: outline, 'vector-effect': 'non-scaling-stroke' }),
  );
