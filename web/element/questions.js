// SPDX-License-Identifier: MIT
// The questions of the product line, answered already; each answer sets fields of the project.
import { set } from '../state/project.js';
import { has, t } from '../words/words.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('../calc/types.js').Project} Project */

/** @param {Session} s */
export function questions(s) {
  const tool = has(`tool.${s.preset?.makes}.one`) ? s.preset?.makes : 'mould';
  const words = { tool: t(`tool.${tool}.one`), tools: t(`tool.${tool}.other`) };
  return s.chair.questions(s).map(({ id, answered, answers }) => ({
    code: id,
    text: t(`question.${id}`, words),
    does: t(`question.${id}.does`, words),
    answers: answers.map((answer) => ({
      code: answer.id,
      text: t(`question.${id}.${answer.id}`, words),
      chosen: ((s.side === 'buyer' && s.answers[id]) || answered) === answer.id,
      ask: answer.ask,
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
    s.chair
      .questions(s)
      .find(({ id }) => id === question)
      ?.answers.find(({ id }) => id === answer)?.set ?? {};
  return Object.entries(sets).reduce((project, [path, value]) => set(project, path, value), s.project);
}
