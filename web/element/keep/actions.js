// SPDX-License-Identifier: MIT
// What the controls of keep and carry do.
import { projectIn, projectText } from '../../keep/project.js';
import { download } from '../download.js';
import { leaving } from '../told.js';
import { put, without } from './shelf.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../actions.js').Action} Action */

const NAME = 'oem-or-odm';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Says what has come of it. @param {Session} s @param {string} note key @param {string} [noted] */
function tell(s, note, noted = '') {
  s.ui.keep = { ...s.ui.keep, note, noted, gone: null };
  s.show();
}

/** Makes a file with what comes when it is asked for. @param {Session} s @param {string} file @param {(made: typeof import('./made.js')) => [content: BlobPart, type: string]} make */
async function file(s, file, make) {
  try {
    const [content, type] = make(await import('./made.js'));
    download(file, content, type);
    tell(s, 'keep.made', file);
  } catch (error) {
    tell(s, error instanceof TypeError ? 'keep.unfetched' : 'keep.not.made');
    s.missed(error);
  }
}

/** @type {Record<string, Action>} */
export const keepClicks = {
  'keep-xlsx': (s) => file(s, `${NAME}.xlsx`, ({ xlsx }) => [xlsx(s), XLSX]),
  'keep-csv': (s) => file(s, `${NAME}.csv`, ({ ledgerText }) => [ledgerText(s), 'text/csv']),
  'keep-json': (s) => file(s, `${NAME}.json`, () => [projectText(leaving(s, 'own')), 'application/json']),
  'keep-put'(s) {
    const name = (s.ui.keep.name ?? '').trim();
    if (!s.shelf) return;
    if (!name) return tell(s, 'keep.shelf.unnamed');
    const list = s.shelf.read();
    const again = list.some((one) => one.name === name);
    const came = s.shelf.write(put(list, { name, on: s.shelf.today(), project: s.project }));
    if (came === 'kept') s.ui.keep = { ...s.ui.keep, name: '' };
    tell(s, came === 'kept' ? (again ? 'keep.shelf.again' : 'keep.shelf.kept') : `keep.shelf.${came}`, name);
  },
  async 'kept-open'(s, { data: { name = '' }, host }) {
    const kept = s.shelf?.read().find((one) => one.name === name);
    if (!kept) return;
    await s.load(kept.project, 'preset');
    tell(s, 'keep.opened', name);
    host.speak();
  },
  'kept-beside'(s, { data: { name = '' } }) {
    s.ui.keep = { ...s.ui.keep, beside: s.ui.keep.beside === name ? '' : name };
    s.show();
  },
  'kept-remove'(s, { data: { name = '' } }) {
    const list = s.shelf?.read() ?? [];
    const came = s.shelf?.write(without(list, name));
    tell(s, came === 'kept' ? 'keep.shelf.removed' : `keep.shelf.${came}`, name);
    if (came !== 'kept') return;
    s.ui.keep.gone = list;
    s.show();
  },
  'kept-back'(s) {
    const { gone } = s.ui.keep;
    if (gone) s.shelf?.write(gone);
    tell(s, '');
  },
};

/** @type {Record<string, Action>} */
export const keepInputs = {
  'keep-name'(s, { target }) {
    s.ui.keep = { ...s.ui.keep, name: /** @type {HTMLInputElement} */ (target).value };
  },
};

/** @type {Record<string, Action>} */
export const keepChanges = {
  async 'keep-open'(s, { target, host }) {
    const input = /** @type {HTMLInputElement} */ (target);
    const [chosen] = input.files ?? [];
    if (!chosen) return;
    const project = projectIn(await chosen.text());
    input.value = ''; // the same file may be opened again
    if (!project) return tell(s, 'keep.unread', chosen.name);
    await s.load(project, 'preset');
    tell(s, 'keep.opened', chosen.name);
    host.speak();
  },
};
