// SPDX-License-Identifier: MIT
// The page's HTML: what it links, its first screen, and its form as one file.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { inlinePolicy } from './headers.mjs';
import { bytesOf } from '../web/calc/unpack.js';
import { lettersOf } from './letters.mjs';
import { fail } from './run.mjs';

const stylesheet = /<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"[^>]*>/g;
const script = /<script\b[^>]*\bsrc="([^"]+)"[^>]*><\/script>/g;
/** What a saved file cannot fetch. */
const unusable = /<link\b[^>]*\brel="(stylesheet|manifest|icon|apple-touch-icon|preload|modulepreload)"[^>]*>\s*/g;
const relative = (path) => !/^([a-z]+:|\/)/i.test(path);
const found = (html, pattern) => [...html.matchAll(pattern)].map(([, path]) => path).filter(relative);

/** @param {string} html @returns {{styles: string[], scripts: string[]}} the page's own files, as it names them */
export const linked = (html) => ({ styles: found(html, stylesheet), scripts: found(html, script) });

/**
 * Writes the first screen into the page.
 *
 * @param {string} html with the marker <!--prerender-->
 * @param {{html: string, title?: string, lang?: string}} first
 */
export function fillIn(html, first) {
  if (!html.includes('<!--prerender-->')) fail('web/page/index.html lacks the marker <!--prerender-->.');
  let filled = html.replace('<!--prerender-->', () => first.html);
  if (first.title) filled = filled.replace(/<title>[^<]*<\/title>/, () => `<title>${first.title}</title>`);
  if (first.lang) filled = filled.replace(/<html lang="[^"]*"/, () => `<html lang="${first.lang}"`);
  return filled;
}

/** Without an icon of its own a browser asks for /favicon.ico, and its log shows an error on every page. */
export const withIcon = (html) =>
  /<link\b[^>]*\brel="icon"/.test(html) ? html : html.replace('</head>', '<link rel="icon" href="data:,">\n</head>');

/** The policy allows no inline handlers, styles or scripts: find them here rather than in a browser. */
export function refuseInline(html, name) {
  const outside = html.replace(/<!--[\s\S]*?-->/g, '');
  const data = /<script\b(?![^>]*\bsrc=)(?![^>]*\btype="application\/)/.exec(outside);
  const hit = /<[a-z][^>]*\s(style|on[a-z]+)=/i.exec(outside) ?? /<style\b/i.exec(outside) ?? data;
  if (hit) fail(`${name} has something inline that the content security policy forbids: ${hit[0].slice(0, 120)}`);
}

/**
 * Starts what travels squeezed: the script is unpacked into an element of its own, which the policy knows by its hash,
 * and which leaves again, so that a file saved while running does not carry it twice.
 */
const starter = `(async () => {
${bytesOf}
const packed = bytesOf(document.getElementById('oem-odm-script').textContent);
const script = document.createElement('script');
script.textContent = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
document.head.append(script);
script.remove();
})();`;

/**
 * One file that works from the disk with the network off.
 *
 * @param {string} html
 * @param {{styles: string, scripts: string, blocks: {[id: string]: Uint8Array | string}}} parts blocks: data that
 *   travels squeezed, see web/calc/unpack.js
 */
export function inlineAll(html, { styles, scripts, blocks }) {
  if (/<\/style/i.test(styles)) fail('A stylesheet holds </style, which would end it inside calc.html.');
  const data = Object.entries({ ...blocks, 'oem-odm-script': scripts }).map(([id, bytes]) => {
    const packed = lettersOf(smallest(bytes));
    return `<script type="application/octet-stream" id="${id}">${packed}</script>\n`;
  });
  const policy = inlinePolicy([hash(starter), hash(scripts)], [hash(styles)]);
  const head = `<meta http-equiv="content-security-policy" content="${policy}">`;
  return withIcon(html.replace(unusable, (link) => (link.includes('href="data:') ? link : '')))
    .replace(script, '')
    .replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => `${charset}\n${head}`)
    .replace('</head>', () => `<style>${styles}</style>\n</head>`)
    .replace('</body>', () => `${data.join('')}<script>${starter}</script>\n</body>`);
}

/** More memory is not always smaller: of a few settings the one that packs these bytes best. */
const smallest = (bytes) =>
  [5, 6, 7, 8].map((memLevel) => gzipSync(bytes, { level: 9, memLevel })).sort((a, b) => a.length - b.length)[0];

const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
