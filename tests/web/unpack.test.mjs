// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { lettersOf } from '../../scripts/letters.mjs';
import { bytesOf } from '../../web/calc/unpack.js';

test('bytes travel as printable letters and come back', () => {
  for (let length = 0; length < 300; length++) {
    const bytes = randomBytes(length);
    const text = lettersOf(bytes);
    assert.match(text, /^\d+ [!-~]*$/);
    assert.doesNotMatch(text, /[<&\\]/);
    assert.deepEqual(Buffer.from(bytesOf(text)), bytes);
  }
  const all = Uint8Array.from({ length: 65536 * 2 }, (_, i) => (i % 2 ? i >> 9 : i >> 1) & 255);
  assert.deepEqual(bytesOf(lettersOf(all)), all);
  const longest = lettersOf(all).length / all.length;
  assert.ok(longest < 1.24, String(longest));
});
