// SPDX-License-Identifier: MIT
// Every sentence of the page, from one View: the core's result, the project it answers, the field table. Sentences are
// lists of parts (words.js), so that typed numbers and worked-out ones can be told apart; `target` of the latter is a
// JSON Pointer into the result.
export { fieldMap } from './labels.js';
export {
  aspectCell,
  issueText,
  labelText,
  limitText,
  reasonAmount,
  reasonText,
  usualText,
  warningText,
  warningTexts,
} from './details.js';
export { evidenceText, knowChoices, ownerOf, ownerWord } from './evidence.js';
export { finding, nextLine, othersCannot } from './findings.js';
export { canFlip, crossingText, curveTitle, equalText, flipRow, leadSentence, likely, needsText } from './flips.js';
export {
  callToAction,
  decidingLine,
  headline,
  kicker,
  nextButton,
  nextPath,
  sentence,
  standsAlone,
  stressLine,
  strip,
} from './verdict.js';
export { innerName, nameOf, offerName } from './view.js';
/** @typedef {import('./answer.js').View} View */
