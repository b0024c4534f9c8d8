// SPDX-License-Identifier: MIT
// What the saved file carries as gzip in base64, in data blocks that scripts/html.mjs writes.

/**
 * @param {string} id of the block
 * @returns {Response} its bytes, to be read as one likes
 */
export function unpack(id) {
  const text = document.getElementById(id)?.textContent ?? '';
  const packed = Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')));
}
