// SPDX-License-Identifier: MIT
// What ships, as a process: the whole core's wasm in Node. A line is a request, the answer its response.
import { createInterface } from 'node:readline';
import { loadCalc } from '../../../web/calc/node.js';

const calc = await loadCalc();
for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(calc.evaluate(line)));
