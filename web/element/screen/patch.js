// SPDX-License-Identifier: MIT
// Makes real nodes like the described ones, touching only what differs, so that focus, a drag in hand and a reader's
// place survive. Nodes are created, never parsed: it runs under Trusted Types 'none'.

/** @typedef {import('../../charts/node.js').VNode} VNode */
/** @typedef {Node & { described?: VNode }} Patched */

const SVG = 'http://www.w3.org/2000/svg';
const PROPERTIES = new Set(['value', 'checked', 'indeterminate']);

/**
 * @param {Node} parent
 * @param {readonly (VNode | string)[]} kids
 * @param {boolean} [svg] inside an SVG picture
 */
export function patch(parent, kids, svg = false) {
  /** @type {Map<string, Patched>} */
  const keyed = new Map();
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    const key = /** @type {Patched} */ (node).described?.attrs.key;
    if (key !== undefined) keyed.set(String(key), node);
  }
  let at = /** @type {Patched | null} */ (parent.firstChild);
  for (const kid of kids) {
    const found = find(kid, at, keyed);
    const node = found ?? create(kid, svg);
    if (node === at) at = at.nextSibling;
    else parent.insertBefore(node, at);
    if (typeof kid === 'string') {
      if (node.nodeValue !== kid) node.nodeValue = kid;
    } else update(/** @type {Element & Patched} */ (node), kid, svg || kid.tag === 'svg');
  }
  while (at) {
    const next = at.nextSibling;
    parent.removeChild(at);
    at = next;
  }
}

/**
 * @param {VNode | string} kid
 * @param {Patched | null} at
 * @param {Map<string, Patched>} keyed
 * @returns {Patched | null}
 */
function find(kid, at, keyed) {
  if (typeof kid === 'string') return at?.nodeType === 3 ? at : null;
  const key = kid.attrs.key;
  if (key !== undefined) {
    const node = keyed.get(String(key));
    keyed.delete(String(key));
    return node?.described?.tag === kid.tag ? node : null;
  }
  return at?.described?.tag === kid.tag && at.described.attrs.key === undefined ? at : null;
}

/**
 * @param {VNode | string} kid
 * @param {boolean} svg
 * @returns {Patched}
 */
function create(kid, svg) {
  if (typeof kid === 'string') return document.createTextNode(kid);
  return svg || kid.tag === 'svg' ? document.createElementNS(SVG, kid.tag) : document.createElement(kid.tag);
}

/**
 * @param {Element & Patched} node
 * @param {VNode} next
 * @param {boolean} svg
 */
function update(node, next, svg) {
  if (node.described === next) return; // the very same description: nothing in it differs
  const before = node.described?.attrs ?? {};
  for (const name of Object.keys(before)) if (!(name in next.attrs)) set(node, name, null);
  for (const [name, value] of Object.entries(next.attrs)) {
    const same = before[name] === value;
    if (!same || (PROPERTIES.has(name) && !(name === 'value' && isTypedIn(node)))) set(node, name, value);
  }
  node.described = next;
  patch(node, next.kids, svg);
}

/**
 * Whether somebody is typing there: what is not yet told of must not go because an answer came meanwhile.
 * @param {Element} node
 */
function isTypedIn(node) {
  const text = node.tagName === 'TEXTAREA' || (node.tagName === 'INPUT' && node.getAttribute('type') !== 'range');
  return text && /** @type {ShadowRoot} */ (node.getRootNode()).activeElement === node;
}

/**
 * @param {Element} node
 * @param {string} name
 * @param {import('../../charts/node.js').Attr} value
 */
function set(node, name, value) {
  if (name === 'key') return;
  if (PROPERTIES.has(name) && name in node) {
    const input = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (node));
    const wanted = name === 'value' ? String(value ?? '') : Boolean(value);
    if (input[name] !== wanted) input[name] = wanted;
  } else if (value === null || value === undefined || value === false) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? '' : String(value));
}
