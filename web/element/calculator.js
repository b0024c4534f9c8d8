// SPDX-License-Identifier: MIT
// <oem-odm-calculator>: page and widget. Until the core has answered, its children show; they show too if it cannot start.
import { loadFor } from '#first';
import { draw } from './screen/draw.js';
import { dress } from './screen/dress.js';
import { bringBodies } from './bodies.js';
import { example, firstOf, moreExamples, takeExample } from './examples.js';
import { projectGiven, seated, sideGiven } from './given.js';
import { patch } from './screen/patch.js';
import { Handle } from './hand/handle.js';
import { listen } from './hand/listen.js';
import { Press } from './hand/press.js';
import { sit } from './seat.js';
import { reach, Sight } from './screen/sight.js';
import { Session } from './session.js';
import { learnMore } from './language.js';
import * as say from './say.js';
import { leaving, told, toldIssues } from './told.js';
import { forOwnSide, sideOf } from '../state/share.js';
import { failure } from './views/failure.js';
import { presetNames } from '#presets';

/** @typedef {import('../calc/types.js').Project} Project */

/** Widest host, in pixels, that gets the compact widget. */
const NARROW = 420;

export class OemOdmCalculator extends HTMLElement {
  static observedAttributes = ['preset', 'project', 'side', 'compact', 'lang', 'scheme'];

  /** @type {Session | null} */
  #session = null;
  /** @type {Handle | null} */
  #handle = null;
  /** @type {Project | null} a project given before the core woke */
  #given = null;
  #ready = false;
  #notice = '';
  #root;
  #press;
  #watching = new ResizeObserver(() => this.#fit());
  /** @type {typeof import('./screen/look.js').lookOf | null} */
  #lookOf = null;
  /** @type {Sight | null} */
  #sight = null;
  /**
   * Hears of every change: everything put in, the other side's numbers too, which is for the page and not to be sent, and
   * what one's own side may keep in a link.
   * @type {((everything: Project, own: () => Project, source: string) => void) | null}
   */
  keeper = null;
  /** Gives the address that holds the project; without it there is no link to copy. @type {((project: Project) => string | Promise<string>) | null} */
  linker = null;
  /** Where numbers are kept under names; without it there is no such list. @type {import('./keep/shelf.js').Shelf | null} */
  shelf = null;
  /** Saves the calculator with the project; without it there is no saved file. @type {((project: Project) => Promise<boolean>) | null} */
  saver = null;
  /** When this file was saved. */
  savedOn = '';

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open', delegatesFocus: false });
    this.#root.append(document.createElement('slot'));
    this.#press = new Press(this.#root, () => this.#draw());
  }

  connectedCallback() {
    this.#watching.observe(this);
    if (!this.#session) this.start();
  }

  disconnectedCallback() {
    this.#watching.disconnect();
    this.#sight?.rest();
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (!this.#session) return;
    // these two may have failed before for want of a network: set again, they try again
    if (name === 'preset' && after !== this.#session.preset?.id) takeExample(this.#session, after ?? '');
    else if (name === 'side') this.#sit();
    else if (before === after) return;
    else if (name === 'project') this.project = projectGiven(this);
    else if (name === 'compact') this.#fit(true);
    else this.#draw();
  }

  /** What is compared, as far as it is one's own side's to tell. */
  get project() {
    const session = this.#session;
    return session ? forOwnSide(session.project, session.fields) : this.#given;
  }

  set project(project) {
    if (!project) return;
    if (this.#session) this.#session.load(seated(project, this), 'property');
    else this.#given = project;
  }

  /** The core's last good answer. */
  get response() {
    return this.#session ? told(this.#session).response : null;
  }

  /** Whose chair it is read from. @returns {import('../state/share.js').Side} */
  get side() {
    return this.#session ? sideOf(this.#session.project) : (sideGiven(this) ?? 'buyer');
  }

  set side(side) {
    this.setAttribute('side', side);
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
      const attribute = projectGiven(this);
      const [engine, lookOf] = await Promise.all([
        loadFor(this.#given ?? attribute ?? { side: this.getAttribute('side') }),
        dress(this, this.#root),
        learnMore().catch(() => {}), // the first screen does without these words
      ]);
      const preset = await (this.preset ? example(this.preset) : firstOf(this.getAttribute('side')));
      const session = new Session(engine.calc, (source) => this.#changed(source), engine.whole);
      const project = () => seated(this.#given ?? attribute ?? preset.project, this);
      await session.prepare(project());
      if (this.#session) return; // put elsewhere on its page meanwhile, it has started twice
      session.ui.kind = this.hasAttribute('page') ? 'page' : 'widget';
      session.savedOn = this.savedOn;
      session.known = presetNames;
      session.ui.notice = this.#notice;
      session.preset = preset;
      session.missed = (error) => this.#tell('oem-odm-error', { error });
      this.#lookOf = lookOf;
      this.#session = session;
      this.#handle = new Handle(session, () => this.speak());
      this.#fit();
      await session.load(project(), 'property').catch((error) => {
        this.#session = null; // it never answered: the next start begins anew
        throw error;
      });
      listen(this.#root, this, session, this.#handle);
    } catch (error) {
      this.#fail(error, () => this.start());
    }
  }

  /** There is no answer to show: what can be done, above the example. @param {unknown} error @param {() => void} again */
  #fail(error, again) {
    patch(this.#root, failure());
    this.#root.append(document.createElement('slot'));
    this.#root.querySelector('[data-do="retry"]')?.addEventListener('click', again, { once: true });
    this.#tell('oem-odm-error', { error });
  }

  /** The insides of the sections, if they did not come by themselves. */
  async moreBodies() {
    const session = this.#session;
    if (session && !session.bodies) await session.fetched(() => bringBodies(session, this.#root));
  }

  /** The other examples, once somebody looks for them. @returns {Promise<boolean>} whether they are there */
  morePresets = async () => (this.#session ? moreExamples(this.#session) : false);

  #sit() {
    const side = sideGiven(this);
    if (this.#session && side) sit(this.#session, side, this);
  }

  /** @param {import('./session.js').Source | null} source */
  #changed(source) {
    const session = this.#session;
    if (!session) return;
    const { project, fields } = session;
    if (source) this.keeper?.(project, () => forOwnSide(project, fields), source);
    if (session.now ? this.#ready || session.whole : session.issues.length > 0) this.#draw();
    if (!this.#ready && session.whole) {
      this.#ready = true;
      this.#watchSentence();
      bringBodies(session, this.#root).catch(() => {}); // asked for again when a section is opened
      this.#tell('oem-odm-ready', { engine: session.engine });
    }
    if (source && session.issues.length === 0) {
      this.#tell('oem-odm-change', Object.assign(told(session), { source }));
    }
    if (source && session.issues.length > 0 && !session.now)
      this.#tell('oem-odm-error', { issues: toldIssues(session) });
  }

  #draw() {
    const session = this.#session;
    if ((!session?.now && !session?.issues.length) || this.#press.delays()) return;
    if (!session.now && !session.bodies) return this.#drawGaps(session);
    draw(this.#root, this, session, this.#lookOf);
    this.#sight?.look();
  }

  /** A document without an answer: to say what it lacks takes the parts that come later. @param {Session} session */
  #drawGaps(session) {
    bringBodies(session, this.#root).catch((error) => this.#fail(error, () => this.#drawGaps(session)));
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

  /** The bar names the winner once the sentence has scrolled off, and is pinned once its place has. */
  #watchSentence() {
    if (this.#session?.ui.kind !== 'page') return;
    this.#sight = new Sight(this.#root, this.#session);
    this.#sight.look();
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
    reach(this.#root, selector, focus);
  }

  /** The parts of the sheet that a selector names. @param {string} selector */
  parts(selector) {
    return [...this.#root.querySelectorAll(selector)];
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

  /** The link for a reader, and whether it is on the clipboard. @param {'own' | 'other'} reader */
  async copyLink(reader) {
    const session = this.#session;
    const link = (session && (await this.linker?.(leaving(session, reader)))) ?? location.href;
    try {
      await navigator.clipboard.writeText(link);
      return { link, copied: true };
    } catch {
      return { link, copied: false };
    }
  }

  async save() {
    return (this.#session && (await this.saver?.(leaving(this.#session, 'own')))) ?? false;
  }

  /** @param {string} name @param {object} detail */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}
