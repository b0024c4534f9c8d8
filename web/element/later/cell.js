// SPDX-License-Identifier: MIT
// A cell of the price list, to type in.
import { h } from '../../charts/node.js';

/** @param {Record<string, unknown>} more */
export const cell = (more) =>
  h('input', { class: 'text-field', type: 'text', inputmode: 'decimal', autocomplete: 'off', ...more });
