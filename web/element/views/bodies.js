// SPDX-License-Identifier: MIT
// What stands inside the sections that are closed at first. It comes after the first screen, in one piece.
import { all } from './all.js';
import { crossings } from './crossings.js';
import { flips } from './flips.js';
import { moneyTable } from './money.js';
import { next } from './next.js';
import { room } from '../room/room.js';
import { when } from './when.js';
import { why } from './why.js';

/** @type {import('../types.js').Bodies} */
export const bodies = { flips, why, when, next, room, crossings, money: (s) => [moneyTable(s)], all };
