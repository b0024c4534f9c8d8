// SPDX-License-Identifier: MIT
// What most first visits do without, in one piece: sharing, quotes, the staged path, a document that lacks numbers.
import { quoting } from '../../words/en-quotes.js';
import { sharing } from '../../words/en-share.js';
import { changes, clicks, inputs } from '../actions.js';
import { teach } from '../language.js';
import { lacking, lackingClicks } from './lacking.js';
import { offerClicks, offerInputs } from './offer-actions.js';
import { quotes } from './quotes.js';
import { share, shareChanges, shareClicks } from './share.js';
import { staged } from './staged.js';
import look from './later.css' with { type: 'text' };

/** @type {import('../types.js').Bodies} */
export const later = { share, lacking, quotes, staged };

let taught = false;

/** Its words, its looks, and what its controls do. @param {ShadowRoot} root */
export function equip(root) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  if (taught) return;
  taught = true;
  teach({ ...sharing, ...quoting });
  Object.assign(clicks, shareClicks, offerClicks, lackingClicks);
  Object.assign(changes, shareChanges);
  Object.assign(inputs, offerInputs);
}
