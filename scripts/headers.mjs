// SPDX-License-Identifier: MIT
// What the pages may do, said once: serve.mjs sends it, the README tells portals about it, the browser tests run under it.
// No 'unsafe-inline' and no 'unsafe-eval' anywhere; wasm needs 'wasm-unsafe-eval'.

const page = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/**
 * @param {string} path as in the address, with its leading slash
 * @returns {{[header: string]: string}}
 */
export function headers(path) {
  const common = {
    'access-control-allow-origin': '*', // sandboxed frames have the origin "null" and still load modules and wasm
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cache-control': 'no-cache', // always asked for again, answered 304 by ETag: never stale, rarely sent twice
  };
  // The saved file brings its own policy with hashes; two policies would both apply.
  if (!path.endsWith('.html') || path.endsWith('/calc.html')) return common;
  const framers = path.endsWith('/embed.html') ? '*' : "'none'";
  return { ...common, 'content-security-policy': [...page, `frame-ancestors ${framers}`].join('; ') };
}

/**
 * The policy inside calc.html, where everything is inline and known by its hash.
 *
 * @param {string[]} scripts hashes, such as 'sha256-...'
 * @param {string[]} styles
 */
export function inlinePolicy(scripts, styles) {
  const quote = (hashes) => hashes.map((hash) => `'${hash}'`).join(' ') || "'none'";
  return [
    "default-src 'none'",
    `script-src ${quote(scripts)} 'wasm-unsafe-eval'`,
    `style-src ${quote(styles)}`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
