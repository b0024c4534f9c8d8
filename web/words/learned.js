// SPDX-License-Identifier: MIT
// All that the first screen can do without, in one piece: importing it teaches the register and gives the later words.
import { pseudo, tall } from './pseudo.js';
import { more } from './en-fields-more.js';
import { deal } from './en-deal.js';
import { later as laterWords } from './en-later.js';
import { register } from './register.js';
import { learn } from './sources.js';

learn(register);

export const later = Object.freeze({ ...laterWords, ...deal, ...more });

/** Languages made of the English words, by code. @type {Record<string, (words: import('./words.js').Catalogue) => import('./words.js').Catalogue>} */
export const languages = { 'en-XA': pseudo, 'km-XK': tall };
