// SPDX-License-Identifier: MIT
// A workbook (.xlsx, ECMA-376 part 1) as bytes: sheets of plain cells, each a value or a formula with the value it has now,
// so that a phone's preview, which works nothing out, shows the same numbers as a program that does.
import { strToU8, zipSync } from 'fflate';

/** How a cell looks; the order is that of the file's own list. */
const STYLES = /** @type {const} */ (['plain', 'head', 'title', 'money', 'share', 'factor', 'date', 'wrap', 'input']);

/** @typedef {typeof STYLES[number]} Style */
/** @typedef {{ v?: string | number | null, f?: string, s?: Style }} Cell  v: value; f: formula, in English and without "=" */
/** @typedef {string | number | null | undefined | Cell} Content */
/** @typedef {{ name: string, widths: number[], frozen?: number, rows: Content[][] }} Sheet  frozen: rows that stay in sight */

/**
 * @param {Sheet[]} sheets
 * @param {{ digits?: number, at?: Date }} [look] digits: decimals of money; at: the day that the zip carries, one day gives one file
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function workbook(sheets, { digits = 2, at = new Date(2000, 0, 1) } = {}) {
  const names = sheetNames(sheets.map(({ name }) => name));
  const numbers = sheets.map((_, i) => i + 1);
  /** @type {Record<string, string>} */
  const files = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETML}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEETML}.styles+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEETML}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbers.map((n) => `<sheet name="${escaped(names[n - 1] ?? '')}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets><calcPr fullCalcOnLoad="1"/></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...numbers.map((n) => /** @type {[string, string]} */ (['worksheet', `worksheets/sheet${n}.xml`])),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': XML + LOOKS.replace('#,##0.00', digits > 0 ? `#,##0.${'0'.repeat(digits)}` : '#,##0'),
  };
  for (const [i, sheet] of sheets.entries()) files[`xl/worksheets/sheet${i + 1}.xml`] = XML + sheetXml(sheet);
  const packed = zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, [strToU8(text), { mtime: at }]])),
  );
  return /** @type {Uint8Array<ArrayBuffer>} */ (packed);
}

/** A column's letters: 0 is A, 26 is AA. @param {number} index @returns {string} */
export const column = (index) =>
  index < 26 ? String.fromCharCode(65 + index) : column(Math.floor(index / 26) - 1) + column(index % 26);

/** A day as the number that spreadsheets count from 30 Dec 1899. @param {string} iso YYYY-MM-DD */
export const serialOf = (iso) => Date.parse(`${iso}T00:00:00Z`) / 86400000 + 25569;

/** How another sheet is named in a formula. @param {string} name */
export const quoted = (name) => `'${sheetName(name).replaceAll("'", "''")}'`;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Fonts, fills and formats, in the order of STYLES. */
const LOOKS = `<styleSheet xmlns="${MAIN}"><numFmts count="4"><numFmt numFmtId="164" formatCode="#,##0.00"/><numFmt numFmtId="165" formatCode="0.00%"/><numFmt numFmtId="166" formatCode="0.000000"/><numFmt numFmtId="167" formatCode="d\\ mmm\\ yyyy"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font><font><b/><sz val="16"/><name val="Arial"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF3D6"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${STYLES.length}">${[
  '<xf/>',
  '<xf fontId="1" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf>',
  '<xf fontId="2" applyFont="1"/>',
  '<xf numFmtId="164" applyNumberFormat="1"/>',
  '<xf numFmtId="165" applyNumberFormat="1"/>',
  '<xf numFmtId="166" applyNumberFormat="1"/>',
  '<xf numFmtId="167" applyNumberFormat="1"/>',
  '<xf applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf>',
  '<xf numFmtId="165" fillId="2" applyNumberFormat="1" applyFill="1"/>',
].join('')}</cellXfs></styleSheet>`;

/** @param {[kind: string, target: string][]} list */
const relations = (list) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;

/** @param {Sheet} sheet */
function sheetXml({ widths, frozen = 0, rows }) {
  const pane = `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
  const cols = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${frozen ? pane : ''}</sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`;
}

/** @param {Content[]} row @param {number} at */
const rowXml = (row, at) =>
  `<row r="${at + 1}">${row.map((cell, i) => cellXml(cell, column(i) + (at + 1))).join('')}</row>`;

/** @param {Content} content @param {string} ref */
function cellXml(content, ref) {
  if (content === null || content === undefined) return '';
  const { v = null, f, s = 'plain' } = typeof content === 'object' ? content : { v: content };
  const style = s === 'plain' ? '' : ` s="${STYLES.indexOf(s)}"`;
  const formula = f === undefined ? '' : `<f>${escaped(f)}</f>`;
  if (typeof v === 'number' && Number.isFinite(v)) return `<c r="${ref}"${style}>${formula}<v>${v}</v></c>`;
  const text = typeof v === 'string' ? escaped(v) : '';
  if (formula) return `<c r="${ref}"${style} t="str">${formula}<v>${text}</v></c>`;
  return `<c r="${ref}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Text, of the letters that XML 1.0 has. @param {string} text */
const escaped = (text) =>
  text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** As a sheet may be called: 31 letters, none of []:*?/\, no ' at an end. @param {string} name */
const sheetName = (name) =>
  [...name.replaceAll(/[[\]:*?/\\]/g, ' ')]
    .slice(0, 31)
    .join('')
    .replaceAll(/^'+|'+$/g, '')
    .trim() || '-';

/** @param {string[]} names @returns {string[]} */
function sheetNames(names) {
  const taken = names.map(sheetName);
  if (new Set(taken.map((name) => name.toLowerCase())).size < taken.length) throw new Error('two sheets of one name');
  return taken;
}
