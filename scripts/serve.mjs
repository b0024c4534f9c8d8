// SPDX-License-Identifier: MIT
// A small static server with the right headers: for `npm start` and for the browser tests.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { headers } from './headers.mjs';
import { Advice, fail, main, root } from './run.mjs';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};
const squeezable = /^(text|application)\//;
const squeeze = promisify(gzip);

/**
 * @param {{folder?: string, port?: number, host?: string, extra?: (path: string) => object}} [options] `extra` gives
 *   further headers or other values for them (undefined drops one): tests try other policies with it
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve({ folder = join(root, 'dist'), port = 0, host, extra = () => ({}) } = {}) {
  const seen = new Map();

  /** A file with its tag and its squeezed form, read again when it changes on the disk. */
  async function load(path) {
    const { mtimeMs, size } = await stat(path);
    const known = seen.get(path);
    if (known?.mtimeMs === mtimeMs && known.size === size) return known;
    const plain = await readFile(path);
    const type = types[extname(path)] ?? 'application/octet-stream';
    const entry = {
      mtimeMs,
      size,
      type,
      plain,
      small: squeezable.test(type) ? await squeeze(plain, { level: 9 }) : undefined,
      tag: createHash('sha256').update(plain).digest('base64url').slice(0, 20),
    };
    seen.set(path, entry);
    return entry;
  }

  async function answer(request, response) {
    const send = (code, fields, body) => {
      response.writeHead(code, fields);
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, { allow: 'GET, HEAD' });
    const path = addressed(request.url);
    if (!path) return send(400, {});
    const file = await load(join(folder, path)).catch(() => undefined);
    if (!file) return send(404, { 'content-type': 'text/plain' }, `Nothing at ${path}\n`);
    const fields = { ...headers(path), 'content-type': file.type, vary: 'accept-encoding', ...extra(path) };
    for (const name of Object.keys(fields)) if (fields[name] === undefined) delete fields[name];
    const small = file.small && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const tag = `"${file.tag}${small ? '-gz' : ''}"`;
    fields.etag = tag;
    if (request.headers['if-none-match'] === tag) return send(304, fields);
    if (small) fields['content-encoding'] = 'gzip';
    const body = small ? file.small : file.plain;
    fields['content-length'] = body.length;
    send(200, fields, body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  }).catch((error) => {
    if (error.code === 'EADDRINUSE') fail(`Port ${port} is taken: choose another, as in PORT=${port + 1} npm start`);
    throw error;
  });
  return {
    url: `http://localhost:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Serves dist/ on $PORT, else on 8080 or, where that is taken, on any free port. */
export async function serveHere() {
  if (process.env.PORT) return serve({ port: Number(process.env.PORT) });
  return serve({ port: 8080 }).catch((error) => {
    if (!(error instanceof Advice)) throw error;
    return serve();
  });
}

/** The file that an address names, or nothing if it points outside. */
function addressed(url) {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://here').pathname));
    if (path.includes('\0') || !path.startsWith('/')) return undefined;
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

if (process.argv[1] === import.meta.filename) {
  await main(async () => {
    const { url } = await serveHere();
    console.log(`OEM or ODM? is at ${url} (Ctrl+C ends it)`);
  });
}
