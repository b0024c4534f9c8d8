// SPDX-License-Identifier: MIT
// All that the first screen can do without, in one piece: importing it teaches the register and gives the later words.
import { more } from './en-fields-more.js';
import { deal } from './en-deal.js';
import { later as laterWords } from './en-later.js';
import { register } from './register.js';
import { learn } from './sources.js';

learn(register);

export const later = Object.freeze({ ...laterWords, ...deal, ...more });
