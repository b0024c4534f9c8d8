// SPDX-License-Identifier: MIT
// <oem-odm-calculator>: page and widget. Until the core has answered, its children show; they show too if it cannot start.
import { loadCalc } from '../calc/calc.js';
import { dress } from './dress.js';
import { patch } from './patch.js';
import { Handle } from './handle.js';
import { listen } from './listen.js';
import { lookOf } from './look.js';
import { Session } from './session.js';
import { learnMore, speaks } from './language.js';
import * as say from './say.js';
import { failure } from './views/failure.js';
import { sheet } from './views/sheet.js';
import { firstPreset, loadPreset, presetNames } from '#presets';

/** @typedef {import('../calc/types.js').Project} Project */
/** @typedef {import('./types.js').Preset} Preset */

/** Widest host, in pixels, that gets the compact widget. */
const NARROW = 420;

export class OemOdmCalculator extends HTMLElement {
  static observedAttributes = ['preset', 'project', 'compact', 'lang', 'scheme'];

  /** @type {Session | null} */
  #session = null;
  /** @type {Handle | null} */
  #handle = null;
  /** @type {Project | null} a project given before the core woke */
  #given = null;
  #ready = false;
  #presetsAsked = false;
  #notice = '';
  #root;
  #watching = new ResizeObserver(() => this.#fit());
  /** @type {IntersectionObserver | null} */
  #passing = null;
  /** Gives the address that holds the project; without it there is no link to copy. @type {((project: Project) => string | Promise<string>) | null} */
  linker = null;
  /** Saves the calculator with the project; without it there is no saved file. @type {((project: Project) => Promise<boolean>) | null} */
  saver = null;
  /** When this file was saved. */
  savedOn = '';

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open', delegatesFocus: false });
    this.#root.append(document.createElement('slot'));
  }

  connectedCallback() {
    this.#watching.observe(this);
    if (!this.#session) this.start();
  }

  disconnectedCallback() {
    this.#watching.disconnect();
    this.#passing?.disconnect();
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#session) return;
    if (name === 'preset' && after !== this.#session.preset?.id) this.#take(after ?? '');
    else if (name === 'project') this.project = readProject(after);
    else if (name === 'compact') this.#fit(true);
    else this.#draw();
  }

  /** What is compared. */
  get project() {
    return this.#session?.project ?? this.#given;
  }

  set project(project) {
    if (!project) return;
    if (this.#session) this.#session.load(project, 'property');
    else this.#given = project;
  }

  /** The core's last good answer. */
  get response() {
    return this.#session?.response ?? null;
  }

  get preset() {
    return this.getAttribute('preset') ?? '';
  }

  set preset(name) {
    this.setAttribute('preset', name);
  }

  /** Starts the core, or tries again. */
  async start() {
    try {
      const [calc] = await Promise.all([loadCalc(), learnMore(), dress(this, this.#root)]);
      const session = new Session(calc, (source) => this.#changed(source));
      session.ui.kind = this.hasAttribute('page') ? 'page' : 'widget';
      session.savedOn = this.savedOn;
      session.known = presetNames;
      session.ui.notice = this.#notice;
      this.#session = session;
      this.#handle = new Handle(session, () => this.speak());
      listen(this.#root, this, session, this.#handle);
      this.#fit();
      const attribute = readProject(this.getAttribute('project'));
      if (this.preset) await this.#choose(this.preset);
      else session.preset = /** @type {Preset} */ (firstPreset);
      const project = this.#given ?? attribute ?? session.preset?.project;
      if (project) session.load(project, 'property');
    } catch (error) {
      patch(this.#root, failure());
      this.#root.append(document.createElement('slot'));
      this.#root.querySelector('[data-do="retry"]')?.addEventListener('click', () => this.start(), { once: true });
      this.#tell('oem-odm-error', { error });
    }
  }

  /** What stands inside the closed sections. */
  async #fetchBodies() {
    const { bodies } = await import('./views/bodies.js');
    if (!this.#session) return;
    this.#session.bodies = bodies;
    this.#session.show();
  }

  /** The other examples, once somebody looks for them. */
  async morePresets() {
    if (this.#presetsAsked || !this.#session) return;
    this.#presetsAsked = true;
    const all = await Promise.all(presetNames.map((name) => loadPreset(name)));
    this.#session.presets = /** @type {Preset[]} */ (all.filter(Boolean));
    this.#session.show();
  }

  /** @param {string} name */
  async #take(name) {
    await this.#choose(name);
    if (this.#session?.preset) this.#session.load(this.#session.preset.project, 'preset');
  }

  /** @param {string} name */
  async #choose(name) {
    const preset = /** @type {Preset | undefined} */ (await loadPreset(name));
    if (this.#session) this.#session.preset = preset ?? /** @type {Preset} */ (firstPreset);
  }

  /** @param {import('./session.js').Source | null} source */
  #changed(source) {
    const session = this.#session;
    if (!session) return;
    if (session.now && (this.#ready || session.whole)) this.#draw();
    if (!this.#ready && session.whole) {
      this.#ready = true;
      this.#watchSentence();
      this.#fetchBodies();
      this.#tell('oem-odm-ready', { engine: session.engine });
    }
    if (source && session.issues.length === 0) {
      const { project, response } = session;
      this.#tell('oem-odm-change', { project, response, source });
    }
    if (source && session.issues.length > 0 && !session.now) this.#tell('oem-odm-error', { issues: session.issues });
  }

  #draw() {
    const session = this.#session;
    if (!session?.now) return;
    speaks(this.lang);
    const widget = session.ui.kind === 'widget';
    const look = widget ? lookOf(this) : null;
    session.canSave = this.saver !== null;
    session.canShare = this.linker !== null;
    patch(this.#root, [
      sheet(session, {
        lang: this.lang || 'en',
        scheme: this.getAttribute('scheme') ?? look?.scheme,
        inks: look?.inks,
      }),
    ]);
    if (look)
      /** @type {HTMLElement | null} */ (this.#root.querySelector('.calc'))?.style.setProperty(
        '--host-paper',
        look.paper,
      );
  }

  /** A narrow place on a stranger's page gets the compact widget. @param {boolean} [again] */
  #fit(again = false) {
    const session = this.#session;
    if (!session) return;
    const narrow = this.clientWidth > 0 && this.clientWidth <= NARROW;
    const compact = session.ui.kind === 'widget' && !session.ui.opened && (this.hasAttribute('compact') || narrow);
    if (compact === session.ui.compact && !again) return;
    session.ui.compact = compact;
    this.#draw();
  }

  /** The bar names the winner once the sentence has scrolled off. */
  #watchSentence() {
    const sentence = this.#root.querySelector('.sentence');
    if (!sentence || this.#session?.ui.kind !== 'page') return;
    this.#passing = new IntersectionObserver(([entry]) => {
      const session = this.#session;
      if (!session || !entry) return;
      const past = !entry.isIntersecting && entry.boundingClientRect.bottom <= 0;
      if (past === session.ui.past) return;
      session.ui.past = past;
      session.show();
    });
    this.#passing.observe(sentence);
  }

  /** Says the verdict to whoever listens; never while a drag goes on. */
  speak() {
    const session = this.#session;
    if (!session) return;
    session.spoken = say.spoken(session);
    session.show();
  }

  /** Tells the visitor something of the catalogue, such as a damaged link. @param {string} key */
  say(key) {
    this.#notice = key;
    if (!this.#session) return;
    this.#session.ui.notice = key;
    this.#session.show();
  }

  /**
   * Brings a part of the sheet into view.
   * @param {string} selector
   * @param {boolean} focus
   */
  reach(selector, focus) {
    const found = /** @type {HTMLElement | null} */ (this.#root.querySelector(selector));
    if (!found) return;
    if (focus) found.focus({ preventScroll: true });
    const frame = found.closest('.number, .section, .field-row') ?? found;
    const { top, bottom } = frame.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight - 60) frame.scrollIntoView({ block: 'start' });
  }

  /** The handle of the number in which a control stands. @param {Element} control */
  handleBeside(control) {
    return /** @type {HTMLInputElement | null} */ (control.closest('.number')?.querySelector('.handle') ?? null);
  }

  /** The list of what would change it, as it stands: it holds still while one of its rows is open. */
  rows() {
    return [...this.#root.querySelectorAll('[data-section="flips"] .list [data-path]')]
      .map((row) => /** @type {HTMLElement} */ (row).dataset.path ?? '')
      .filter((path, i, all) => all.indexOf(path) === i);
  }

  async copyLink() {
    try {
      await navigator.clipboard.writeText(await (this.linker?.(this.project ?? {}) ?? location.href));
      return true;
    } catch {
      return false;
    }
  }

  async save() {
    return (await this.saver?.(this.project ?? {})) ?? false;
  }

  /** @param {string} name @param {object} detail */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

/** @param {string | null} text @returns {Project | null} */
function readProject(text) {
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
