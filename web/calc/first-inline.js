// SPDX-License-Identifier: MIT
// The saved file carries the whole core and nothing else: it replaces first.js there.
import { loadCalc } from './calc.js';

export const loadWhole = () => loadCalc();
export const loadFor = async () => ({ calc: await loadCalc(), whole: true });
export const needsWhole = () => true;
