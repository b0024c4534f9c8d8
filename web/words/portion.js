// SPDX-License-Identifier: MIT
// In how many of all futures: whole per cents, and where they would read as none or all of them, on which side of that.
import { share } from '../numbers/format.js';
import { t } from './words.js';

/** Below which, and above whose rest, one per cent says too much. */
const RARE = 0.01;

/** "12%", "fewer than 1%". @param {number} value */
export function portion(value) {
  if (value > 0 && value < RARE) return t('sure.rare');
  return value < 1 && value > 1 - RARE ? t('sure.almost') : share(value, { digits: 0 });
}
