// SPDX-License-Identifier: MIT
// The questions of the product line. An example brings them answered; each answer sets fields of the project.
import { set } from '../state/project.js';
import { has, t } from '../words/words.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('../calc/types.js').Project} Project */
/** @typedef {import('./types.js').Question} Question */

/** The first question is the buyer's or supplier's chair: it waits for the supplier's side. */
const shown = new Set(['design', 'mould', 'yours']);

/** @param {Session} s */
export function questions(s) {
  const tool = has(`tool.${s.preset?.makes}.one`) ? s.preset?.makes : 'mould';
  const words = { tool: t(`tool.${tool}.one`), tools: t(`tool.${tool}.other`) };
  return all(s)
    .filter(({ id }) => shown.has(id))
    .map(({ id, answered, answers }) => ({
      code: id,
      text: t(`question.${id}`, words),
      does: t(`question.${id}.does`, words),
      answers: answers.map((answer) => ({
        code: answer.id,
        text: t(`question.${id}.${answer.id}`, words),
        chosen: (s.answers[id] ?? answered) === answer.id,
      })),
    }));
}

/**
 * The project with this answer in it.
 * @param {Session} s
 * @param {string} question
 * @param {string} answer
 * @returns {Project}
 */
export function answers(s, question, answer) {
  s.answers = { ...s.answers, [question]: answer };
  const sets =
    all(s)
      .find(({ id }) => id === question)
      ?.answers.find(({ id }) => id === answer)?.set ?? {};
  return Object.entries(sets).reduce((project, [path, value]) => set(project, path, value), s.project);
}

/** @param {Session} s @returns {Question[]} */
const all = (s) => s.preset?.questions ?? [];
