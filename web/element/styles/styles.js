// SPDX-License-Identifier: MIT
// The sheets of the shadow root, made once. The page links the same files for what stands there before the core wakes.
import answer from './answer.css' with { type: 'text' };
import bar from './bar.css' with { type: 'text' };
import base from './base.css' with { type: 'text' };
import charts from './charts.css' with { type: 'text' };
import fields from './fields.css' with { type: 'text' };
import lists from './lists.css' with { type: 'text' };
import number from './number.css' with { type: 'text' };
import print from './print.css' with { type: 'text' };
import sections from './sections.css' with { type: 'text' };
import tables from './tables.css' with { type: 'text' };
import tokens from './tokens.css' with { type: 'text' };
import wide from './wide.css' with { type: 'text' };

/** What comes later wins. */
const order = [
  `:host{display:block}:host([hidden]){display:none}`,
  tokens,
  base,
  charts,
  answer,
  number,
  bar,
  sections,
  tables,
  lists,
  fields,
  wide,
  print,
];

/** @type {CSSStyleSheet[] | null} */
let made = null;

export function styles() {
  made ??= order.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  return made;
}
