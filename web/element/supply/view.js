// SPDX-License-Identifier: MIT
import * as say from '../say.js';

/** The view of an answer that is the supplier's. @param {import('../session.js').Session} s @returns {import('../../words/supply/answer.js').SupplyView} */
export const viewOf = (s) => /** @type {any} */ (say.view(s));
