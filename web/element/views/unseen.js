// SPDX-License-Identifier: MIT
// Out of sight a part waits for the end of a drag: half of a step's drawing would be theirs.

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../../charts/node.js').VNode} VNode */

/** By the selectors that the handle looks them up with when it is taken. */
export const PARTS = { drawer: '[data-place="answer"] > .drawer', sections: '.sections' };

/** @type {WeakMap<Session, Record<string, VNode>>} */
const drawn = new WeakMap();

/**
 * The part as it is now, or as it was when the drag began if nobody sees it.
 * @param {Session} s
 * @param {keyof typeof PARTS} part
 * @param {() => VNode} make
 */
export function unlessUnseen(s, part, make) {
  const parts = drawn.get(s) ?? {};
  drawn.set(s, parts);
  const stays = s.ui.dragging && s.ui.unseen[part] ? parts[part] : undefined;
  const node = stays ?? make();
  parts[part] = node;
  return node;
}
