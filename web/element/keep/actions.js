// SPDX-License-Identifier: MIT
// What the controls of keep and carry do.
import { projectIn, projectText } from '../../keep/project.js';
import { download } from '../download.js';
import { leaving } from '../told.js';
import { pictures, titleOf } from './pictures.js';
import { earlierName, put, without } from './shelf.js';

/** @typedef {import('../session.js').Session} Session */
/** @typedef {import('../hand/actions.js').Action} Action */

const NAME = 'oem-or-odm';

/** A picture's file is called what it shows. @param {string} title @param {string} form */
function nameOf(title, form) {
  const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return `${[NAME, ...words.slice(0, 6)].join('-')}.${form}`;
}
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The largest texts that are read: a project's, and a saved calculator's around one. */
const LARGEST = { json: 1e6, html: 1e7 };

/**
 * Says what has come of it, beside what was pressed and until the numbers are others; the same said twice is told again.
 * @param {Session} s
 * @param {string} note key
 * @param {string} [noted]
 * @param {{ earlier?: string, at?: string }} [more] `at`: the picture that was asked for, 'files' or 'shelf'
 */
function tell(s, note, noted = '', { earlier = '', at = 'shelf' } = {}) {
  const { keep } = s.ui;
  const again = keep.note === note && keep.noted === noted && keep.at === at && !keep.again;
  s.ui.keep = { ...keep, note, noted, earlier, again, at, of: s.project, gone: null, link: '' };
  s.show();
}

/** Goes on to other numbers, and says so if they came. @param {Session} s @param {import('../../calc/types.js').Project} project @param {string} from @param {import('../calculator.js').OemOdmCalculator} host @param {string} [at] */
async function open(s, project, from, host, at = 'shelf') {
  const came = await s.load(project, 'preset');
  tell(s, came ? 'keep.opened' : 'keep.unfetched', from, { at });
  if (came) host.speak();
}

/** What stands there has no answer that a file could hold. */
class NoAnswer extends Error {}

/** @template T @param {import('../../keep/book.js').Account | null} account @param {(account: import('../../keep/book.js').Account) => T} make @returns {T} */
function of(account, make) {
  if (!account) throw new NoAnswer();
  return make(account);
}

/**
 * Makes a file with what comes when it is asked for.
 * @param {Session} s
 * @param {() => string} name of the file, once it can be made
 * @param {string} type
 * @param {(made: typeof import('./made.js')) => BlobPart | Promise<BlobPart>} make
 * @param {() => string} [at] where what has come of it is said
 */
async function file(s, name, type, make, at = () => 'files') {
  /** @type {typeof import('./made.js')} */
  let made;
  try {
    made = await import('./made.js');
  } catch (error) {
    s.missed(error);
    return tell(s, 'keep.unfetched', '', { at: at() });
  }
  try {
    const file = name();
    download(file, await make(made), type);
    tell(s, 'keep.made', file, { at: at() });
  } catch (error) {
    if (error instanceof NoAnswer) return tell(s, 'keep.no.answer', '', { at: at() });
    s.missed(error);
    tell(s, 'keep.not.made', '', { at: at() });
  }
}

/**
 * Saves the picture of that title: what is read in the list is what stands on the page (pictures.js).
 * @param {Session} s
 * @param {import('../hand/actions.js').Call} call
 * @param {'png' | 'svg'} form
 * @param {string} type
 */
function save(s, call, form, type) {
  const found = pictures(call.host).get(call.data.name ?? '');
  if (!found) return;
  const title = () => titleOf(found); // a number that was typed last may have changed it meanwhile
  return file(
    s,
    () => nameOf(title(), form),
    type,
    ({ FINE, dotsOf, framed, pictureOf }) =>
      form === 'png' ? dotsOf(pictureOf(found, framed(s, found), FINE)) : pictureOf(found, framed(s, found)).text,
    title,
  );
}

/** @type {Record<string, Action>} */
export const keepClicks = {
  'keep-xlsx': (s) =>
    file(
      s,
      () => `${NAME}.xlsx`,
      XLSX,
      ({ account, xlsx }) => of(account(s), xlsx),
    ),
  'keep-csv': (s) =>
    file(
      s,
      () => `${NAME}.csv`,
      'text/csv',
      ({ account, ledgerText }) => of(account(s), ledgerText),
    ),
  'keep-json': (s) =>
    file(
      s,
      () => `${NAME}.json`,
      'application/json',
      () => projectText(leaving(s, 'own')),
    ),
  'keep-pictures'(s, { host }) {
    s.ui.keep = { ...s.ui.keep, pictures: s.ui.keep.pictures ? null : [...pictures(host).keys()] };
    s.show();
  },
  'picture-svg': (s, call) => save(s, call, 'svg', 'image/svg+xml'),
  'picture-png': (s, call) => save(s, call, 'png', 'image/png'),
  'keep-put'(s) {
    const name = (s.ui.keep.name ?? '').trim();
    if (!s.shelf) return;
    if (!name) return tell(s, 'keep.shelf.unnamed');
    const list = s.shelf.read();
    const one = { name, on: s.shelf.today(), project: s.project };
    const earlier = earlierName(list, one);
    const again = list.some((kept) => kept.name === name) ? 'again' : 'kept';
    const came = s.shelf.write(put(list, one));
    if (came === 'kept') s.ui.keep = { ...s.ui.keep, name: '' };
    tell(s, `keep.shelf.${came === 'kept' ? (earlier ? 'earlier' : again) : came}`, name, { earlier });
  },
  async 'keep-link'(s, { host }) {
    let made = { link: '', copied: false };
    const came = await s.fetched(async () => {
      made = await host.copyLink('own');
    });
    if (!came) return;
    tell(s, made.copied ? 'share.copied.own' : 'share.by.hand');
    if (made.copied) return;
    s.ui.keep.link = made.link;
    s.show();
    host.reach('[part="keep"] input[readonly]', true);
  },
  async 'kept-open'(s, { data: { name = '' }, host }) {
    const kept = s.shelf?.read().find((one) => one.name === name);
    if (!kept) return;
    await open(s, kept.project, name, host);
  },
  'kept-beside'(s, { data: { name = '' } }) {
    s.ui.keep = { ...s.ui.keep, beside: s.ui.keep.beside === name ? '' : name };
    s.show();
  },
  'kept-remove'(s, { data: { name = '' }, host }) {
    const list = s.shelf?.read() ?? [];
    const gone = list.find((one) => one.name === name);
    const came = s.shelf?.write(without(list, name));
    tell(s, came === 'kept' ? 'keep.shelf.removed' : `keep.shelf.${came}`, name);
    if (came !== 'kept' || !gone) return;
    s.ui.keep.gone = gone;
    s.show();
    host.reach('[data-do="kept-back"]', true);
  },
  'kept-back'(s, { host }) {
    const { gone } = s.ui.keep;
    if (!gone || !s.shelf) return;
    const came = s.shelf.write(put(s.shelf.read(), gone));
    tell(s, came === 'kept' ? 'keep.shelf.returned' : `keep.shelf.${came}`, gone.name);
    if (came === 'kept') return host.reach('.kept [data-do="kept-open"]', true);
    s.ui.keep.gone = gone;
    s.show();
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
    const project = await projectOf(chosen).catch(() => null);
    input.value = ''; // the same file may be opened again
    if (project) await open(s, project, chosen.name, host, 'files');
    else tell(s, 'keep.unread', chosen.name, { at: 'files' });
  },
};

/** @param {File} file */
async function projectOf(file) {
  const largest = /\.html?$/i.test(file.name) ? LARGEST.html : LARGEST.json;
  return file.size > largest ? null : projectIn(await file.text());
}
