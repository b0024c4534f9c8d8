// SPDX-License-Identifier: MIT
// What a project needs before it can be shown: the chair of its side, and a core that can read it. Until that has come
// the visitor stays where he is.
import { needsWhole } from '#first';
import { Asking } from './asking.js';
import { bring, isHere } from '../chair.js';
import { Shown } from './shown.js';

/** @typedef {import('../../calc/types.js').Calc} Calc */
/** @typedef {import('../../calc/types.js').Project} Project */
/** @typedef {import('../session.js').Source} Source */

export class Prepared extends Shown {
  /** Hears what could not be fetched. @type {(error: unknown) => void} */
  missed = () => {};
  /** the newest wish for another project */
  #wish = {};

  /**
   * @param {Calc} calc
   * @param {(source: Source | null) => void} changed a new picture is due; with a source, the project has changed as well
   * @param {boolean} [whole] whether `calc` is the whole core
   */
  constructor(calc, changed, whole) {
    const asking = new Asking(calc, whole);
    super(calc, asking.describe());
    this.asking = asking;
    this.changed = changed;
  }

  /** Picture again, nothing else. */
  show() {
    this.changed(null);
  }

  /**
   * Does what needs the network. Where that fails the visitor is told, and what stood there stays; the next wish tries again.
   * @param {() => Promise<unknown>} work
   * @returns {Promise<boolean>} whether it came
   */
  async fetched(work) {
    try {
      await work();
      this.ui.offline = false;
    } catch (error) {
      this.ui.offline = true;
      this.missed(error);
    }
    this.show();
    return !this.ui.offline;
  }

  /** Another project is wished for. @returns {() => boolean} whether it still is the newest wish, when all it needs has come */
  wish() {
    const wish = {};
    this.#wish = wish;
    return () => wish === this.#wish;
  }

  /** Whether core and chair are here, or nothing of this project is the supplier's. @param {Project} project */
  isReady(project) {
    return this.asking.enough(project) && (isHere('supplier') || !needsWhole(project));
  }

  /** Fetches what a project with something of the supplier's needs: the chair, and the whole core. @param {Project} project */
  async prepare(project) {
    if (this.isReady(project)) return;
    await Promise.all([bring(), this.grow()]);
  }

  /** Goes over to the whole core, which knows more inputs. */
  async grow() {
    await this.asking.grow();
    this.describe(this.asking.describe());
  }

  /**
   * Goes on to another project, at once where all that it needs is here. Until then nothing changes.
   * @param {Project} project
   * @param {() => void} go
   * @returns {Promise<boolean>} whether it went
   */
  async onto(project, go) {
    if (!this.isReady(project)) {
      const wish = this.wish();
      if (!(await this.fetched(() => this.prepare(project))) || !wish()) return false;
    }
    go();
    return true;
  }
}
