// SPDX-License-Identifier: MIT
// Bytes as printable letters: the other direction of bytesOf() in web/calc/unpack.js.
const alphabet = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((c) => !'<&\\'.includes(c));

/** @param {Uint8Array} bytes */
export function lettersOf(bytes) {
  const letters = [];
  let held = 0;
  let bits = 0;
  const put = () => {
    letters.push(alphabet[(held & 8191) % 91], alphabet[Math.floor((held & 8191) / 91)]);
    held >>>= 13;
    bits -= 13;
  };
  for (const byte of bytes) {
    held |= byte << bits;
    bits += 8;
    if (bits >= 13) put();
  }
  while (bits > 0) put();
  return `${bytes.length} ${letters.join('')}`;
}
