// SPDX-License-Identifier: MIT
// What leaves the element. The page around it is told the rows of its own side and of both, and the core's answer to just
// these; the room to agree, which needs both sides' numbers, is told to nobody. A link or a file is for a reader.
import { forOtherSide, forOwnSide, otherSide, parted, shareable, sideOf } from '../state/share.js';
import { rowOf } from '../words/labels.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('../calc/types.js').CalcResponse} Response */
/** @typedef {import('../calc/types.js').Project} Project */

/**
 * Worked out where somebody reads it: a drag tells of every frame, and mostly nobody listens.
 * @param {Session} s
 * @returns {{ readonly project: Project, readonly response: Response | null }}
 */
export function told(s) {
  const { project: all, fields, brief, response } = s;
  /** @type {ReturnType<typeof parted> | undefined} */
  let own;
  /** @type {Response | null | undefined} */
  let answer;
  const part = () => (own ??= parted(all, fields, [sideOf(all), 'own']));
  return {
    get project() {
      return part().project;
    },
    get response() {
      answer ??= response && withoutDeal(part().left || brief ? s.answerTo(part().project) : response);
      return answer;
    },
  };
}

/**
 * What a reader gets: one's own side, with the other's numbers only where the visitor put them in; or the other side.
 * @param {Session} s
 * @param {'own' | 'other'} reader
 * @returns {Project}
 */
export function leaving({ project, fields, ui }, reader) {
  if (reader === 'other') return forOtherSide(project, fields, ui.chosen);
  return ui.later.both ? shareable(project, fields, ['buyer', 'supplier', 'own']) : forOwnSide(project, fields);
}

/** What is wrong, as far as it is one's own: a limit may be the other side's number. @param {Session} s */
export const toldIssues = (s) =>
  s.issues.filter(({ path }) => s.fields.get(rowOf(path))?.side !== otherSide(sideOf(s.project)));

/** @param {Response | null} response */
function withoutDeal(response) {
  if (!response?.ok || !('deal' in response.result)) return response;
  const { deal: _, ...result } = response.result;
  return { ...response, result };
}
