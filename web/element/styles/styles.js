// SPDX-License-Identifier: MIT
// The sheets of the shadow root, made once. The page links the same files for what stands there before the core wakes.
import answer from './answer.css' with { type: 'text' };
import base from './base.css' with { type: 'text' };
import charts from './charts.css' with { type: 'text' };
import sections from './sections.css' with { type: 'text' };
import tokens from './tokens.css' with { type: 'text' };

/** @type {CSSStyleSheet[] | null} */
let made = null;

export function styles() {
  made ??= [`:host{display:block}:host([hidden]){display:none}`, tokens, base, charts, answer, sections].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return made;
}
