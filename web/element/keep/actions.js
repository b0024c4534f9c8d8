// SPDX-License-Identifier: MIT
// What the controls of keep and carry do.
import { projectIn, projectText } from '../../keep/project.js';
import { download } from '../download.js';
import { leaving } from '../told.js';
import { pictures, titleOf } from './pictures.js';
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

/**
 * Makes a file with what comes when it is asked for.
 * @param {Session} s
 * @param {string} file
 * @param {string} type
 * @param {(made: typeof import('./made.js')) => BlobPart | Promise<BlobPart>} make
 */
async function file(s, file, type, make) {
  /** @type {typeof import('./made.js')} */
  let made;
  try {
    made = await import('./made.js');
  } catch (error) {
    s.missed(error);
    return tell(s, 'keep.unfetched');
  }
  try {
    download(file, await make(made), type);
    tell(s, 'keep.made', file);
  } catch (error) {
    s.missed(error);
    tell(s, 'keep.not.made');
  }
}

/** The picture of that title, if it still stands there. @param {import('../actions.js').Call} call */
const picture = ({ data: { name = '' }, host }) => pictures(host).find((svg) => titleOf(svg) === name);

/** @type {Record<string, Action>} */
export const keepClicks = {
  'keep-xlsx': (s) => file(s, `${NAME}.xlsx`, XLSX, ({ xlsx }) => xlsx(s)),
  'keep-csv': (s) => file(s, `${NAME}.csv`, 'text/csv', ({ ledgerText }) => ledgerText(s)),
  'keep-json': (s) => file(s, `${NAME}.json`, 'application/json', () => projectText(leaving(s, 'own'))),
  'keep-pictures'(s, { host }) {
    const titles = [...new Set(pictures(host).map(titleOf))];
    s.ui.keep = { ...s.ui.keep, pictures: s.ui.keep.pictures ? null : titles };
    s.show();
  },
  'picture-svg'(s, call) {
    const svg = picture(call);
    if (svg) return file(s, `${NAME}.svg`, 'image/svg+xml', ({ pictureOf }) => pictureOf(svg).text);
  },
  'picture-png'(s, call) {
    const svg = picture(call);
    if (svg) return file(s, `${NAME}.png`, 'image/png', ({ dotsOf, pictureOf }) => dotsOf(pictureOf(svg)));
  },
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
