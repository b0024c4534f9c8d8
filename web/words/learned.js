// SPDX-License-Identifier: MIT
// All that the first screen can do without, in one piece: importing it teaches the register and gives the later words.
import { register } from './register.js';
import { learn } from './sources.js';

learn(register);

export { later } from './en-later.js';
