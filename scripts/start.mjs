// SPDX-License-Identifier: MIT
// npm start: from a fresh machine to a page in the browser.
import { buildAll } from './build.mjs';
import { main } from './run.mjs';
import { serveHere } from './serve.mjs';

await main(async () => {
  await buildAll();
  const { url } = await serveHere();
  console.log(`\nOEM or ODM? is at ${url} (Ctrl+C ends it)`);
});
