// SPDX-License-Identifier: MIT
// What the core is asked at rest: while a handle stands still in the hand, and once everything else is known.

/** @typedef {import('../../calc/types.js').Project} Project */
/** @typedef {import('../types.js').Agenda} Agenda */
/** @typedef {import('../types.js').Task} Task */

/** Milliseconds without a step after which a handle in the hand rests. */
const HELD = 150;

export class Rest {
  /** What to ask next; it comes with the parts that show it. @type {Agenda | null} */
  agenda = null;
  /** @type {import('../session.js').Session} */
  #session;
  /** @type {Project | null} the one of which all is known that does not take the whole core */
  #known = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #held;

  /** @param {import('../session.js').Session} session */
  constructor(session) {
    this.#session = session;
  }

  /** The handle rests in the hand: the futures of where it stands, where they come quickly enough. */
  hold() {
    const session = this.#session;
    const { asking, project } = session;
    if (!asking.hasWhole || !asking.quick) return;
    clearTimeout(this.#held);
    this.#held = setTimeout(() => {
      const task = session.ui.dragging && project === session.project ? this.agenda?.(session) : null;
      if (task) this.#ask(task);
    }, HELD);
  }

  /** With everything else known and the page at rest: the whole core, and what only it answers. */
  async begin() {
    const session = this.#session;
    const { project } = session;
    try {
      await session.grow();
    } catch {
      return; // without a network what stands there stays; the next rest asks again
    }
    if (project !== session.project) return;
    this.#known = project;
    this.more();
  }

  /** One thing after the other, as the agenda (later/agenda.js) says; a wish of the visitor's may change what is next. */
  more() {
    const session = this.#session;
    const task = this.#known === session.project ? this.agenda?.(session) : null;
    if (task) this.#ask(task, () => this.more());
  }

  /** @param {Task} task @param {() => void} [next] where there may be more to ask */
  #ask(task, next) {
    const { asking, project } = this.#session;
    asking.rest(task.project ?? project, task.ask, (response) => {
      const more = task.put(response.ok ? response.result : null, asking.quick);
      this.#session.show();
      if (more) next?.();
    });
  }
}
