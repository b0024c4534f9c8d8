// SPDX-License-Identifier: MIT
// Prints the page's first screen as JSON. A program of its own: what the page's modules leave running ends with it.
import { readPresets } from './bundle.mjs';
import { loadCalc } from '../web/calc/node.js';
import { prerender } from '../web/page/prerender.mjs';

const { evaluate, describe, version } = await loadCalc();
const presets = Object.fromEntries(readPresets().map(({ name, text }) => [name, JSON.parse(text)]));
const first = await prerender({ evaluate, describe, version, presets });
process.stdout.write(JSON.stringify(first), () => process.exit());
