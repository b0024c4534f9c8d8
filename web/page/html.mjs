// SPDX-License-Identifier: MIT
// The described page as HTML text: the build writes it into index.html, so the first second needs no script.

/** @typedef {import('../charts/node.js').VNode} VNode */

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
/** @type {Record<string, string>} */
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);

/**
 * @param {VNode | string} node
 * @returns {string}
 */
export function toHtml(node) {
  if (typeof node === 'string') return escaped(node);
  let out = `<${node.tag}`;
  for (const [name, value] of Object.entries(node.attrs)) {
    if (name === 'key' || value === null || value === undefined || value === false) continue;
    out += value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
  }
  if (VOID.has(node.tag)) return `${out}>`;
  return `${out}>${node.kids.map(toHtml).join('')}</${node.tag}>`;
}
