// SPDX-License-Identifier: MIT
// What is open and where the visitor stands: nothing of it changes an answer.

export const freshUi = () => ({
  /** @type {'page' | 'widget'} */
  kind: 'page',
  compact: false,
  wide: false,
  /** @type {Record<string, boolean>} */
  sections: { side: true },
  /** the number whose handle is live */
  live: '',
  /** where its drawer is: on the first screen or in a row of the list */
  place: 'answer',
  /** @type {string[] | null} order of the list, held while a drawer is open */
  rows: null,
  asking: false,
  /** a keyboard on the screen leaves little room */
  typing: false,
  /** @type {[number, number] | null} offers put into the columns by hand */
  columns: null,
  product: false,
  line: '',
  group: '',
  issue: '',
  opened: false,
  past: false,
  /** whether the bar's place under the number is out of the window */
  away: false,
  dragging: false,
  /** what a drag leaves as it is, for it is out of sight */
  unseen: { drawer: false, sections: false },
  note: '',
  /** key of a text that stands above the answer */
  notice: '',
  /** it is being printed: one page stands in the place of the sheet */
  paper: false,
  /** what was asked for last could not be fetched */
  offline: false,
  /** the list of what would change it, in full */
  far: false,
  /** @type {readonly number[] | null} the offers that go into the other side's link, once the visitor has chosen; else all */
  chosen: null,
  /** keep and carry (keep/): it stays open when other numbers are opened there */
  keep: /** @type {import('../later/open.js').Keep} */ ({}),
  /** what stands open of the parts that come later (later/) */
  later: /** @type {import('../later/open.js').Open} */ ({}),
});

/** Nothing is in hand: another project, or another chair. @param {ReturnType<typeof freshUi>} ui */
export function anew(ui) {
  Object.assign(ui, {
    live: '',
    place: 'answer',
    rows: null,
    asking: false,
    columns: null,
    group: '',
    line: '',
    dragging: false,
    unseen: { drawer: false, sections: false },
    later: {},
  });
}
