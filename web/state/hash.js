// SPDX-License-Identifier: MIT
// A project in the address: `#s=1d...`, the schema, the method (`d` deflated, `b` bare), base64url, and a check sum,
// because deflate alone would read a damaged link as other numbers. Only letters that chat programs leave alone.
import { pack, unpack } from './pack.js';

/** @typedef {import('../calc/types.js').Project} Project */
/**
 * `{}` when the address holds no project. Texts: `link.damaged`, `link.unknown-version`, `link.too-large`,
 * `link.no-inflate`.
 * @typedef {{ project?: Project, error?: 'damaged' | 'unknown-version' | 'too-large' | 'no-inflate' }} Linked
 */

const MOST_LETTERS = 200_000;
const MOST_BYTES = 1_000_000;

/**
 * The hash without `#`; empty if the project cannot be written (no JSON, or deeper than any project).
 * @param {Project} project
 * @returns {Promise<string>}
 */
export async function toHash(project) {
  try {
    const packed = pack(project);
    const deflated = await deflate(packed);
    const small = deflated !== null && deflated.length < packed.length;
    return `s=1${small ? 'd' : 'b'}${toLetters(join(small ? deflated : packed, checkSum(packed)))}`;
  } catch {
    return '';
  }
}

/**
 * Reads it back. A damaged link is an error, never a throw and never other numbers.
 * @param {string} hash  with or without `#`; other parts (`&lang=vi`) may stand beside it
 * @returns {Promise<Linked>}
 */
export async function fromHash(hash) {
  const state = /(?:^|[#&])s=([^&]*)/.exec(hash)?.[1];
  if (state === undefined) return {};
  if (state.length > MOST_LETTERS) return { error: 'too-large' };
  if (/^([02-9]|1\d|1[^bd\d])/.test(state)) return { error: 'unknown-version' };
  if (!/^1[bd][\w-]+$/.test(state)) return { error: 'damaged' };
  if (state[1] === 'd' && typeof DecompressionStream !== 'function') return { error: 'no-inflate' };
  try {
    const bytes = fromLetters(state.slice(2));
    const body = bytes.subarray(0, -4);
    const packed = state[1] === 'd' ? await inflate(body) : body;
    if (packed === null) return { error: 'too-large' };
    if (String(checkSum(packed)) !== String(bytes.subarray(-4))) return { error: 'damaged' };
    const project = unpack(packed);
    const isProject = typeof project === 'object' && project !== null && !Array.isArray(project);
    return isProject ? { project: /** @type {Project} */ (project) } : { error: 'damaged' };
  } catch {
    return { error: 'damaged' };
  }
}

/** @param {Uint8Array} bytes @returns {Promise<Uint8Array | null>} null where the browser cannot */
async function deflate(bytes) {
  if (typeof CompressionStream !== 'function') return null;
  try {
    return await through(bytes, new CompressionStream('deflate-raw'));
  } catch {
    return null; // an older browser without deflate-raw
  }
}

/** @param {Uint8Array} bytes @returns {Promise<Uint8Array | null>} null when it would fill the memory */
const inflate = (bytes) => through(bytes, new DecompressionStream('deflate-raw'));

/**
 * @param {Uint8Array} bytes
 * @param {CompressionStream | DecompressionStream} stream
 * @returns {Promise<Uint8Array | null>}
 */
async function through(bytes, stream) {
  const writer = stream.writable.getWriter();
  const wrote = writer.write(/** @type {Uint8Array<ArrayBuffer>} */ (bytes)).then(() => writer.close());
  wrote.catch(() => {}); // the reading side tells of the same failure
  const source = stream.readable.getReader();
  let out = new Uint8Array();
  for (;;) {
    const { done, value } = await source.read();
    if (done) return out;
    out = join(out, value);
    if (out.length > MOST_BYTES) {
      await source.cancel();
      return null;
    }
  }
}

/** @param {Uint8Array} first @param {Uint8Array} second */
function join(first, second) {
  const out = new Uint8Array(first.length + second.length);
  out.set(first);
  out.set(second, first.length);
  return out;
}

/** CRC-32, as of zip. @param {Uint8Array} bytes */
function checkSum(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; ++bit) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return Uint8Array.of(~sum >>> 24, ~sum >>> 16, ~sum >>> 8, ~sum);
}

/** @param {Uint8Array} bytes */
function toLetters(bytes) {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @param {string} letters */
const fromLetters = (letters) =>
  Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
