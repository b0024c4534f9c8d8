// SPDX-License-Identifier: MIT
// What most first visits do without, in one piece: sharing, quotes, the staged path, a document that lacks numbers.
import { keeping } from '../../words/en-keep.js';
import { quoting } from '../../words/en-quotes.js';
import { sharing } from '../../words/en-share.js';
import { chance } from '../../words/en-sure.js';
import { changes, clicks, inputs } from '../hand/actions.js';
import { keepChanges, keepClicks, keepInputs } from '../keep/actions.js';
import { keep } from '../keep/panel.js';
import { paper, printOnPaper } from '../keep/paper.js';
import { watchPictures } from '../keep/pictures.js';
import keepLook from '../keep/keep.css' with { type: 'text' };
import onPaper from '../keep/paper.css' with { type: 'text' };
import { teach } from '../language.js';
import { alongInputs, readAlong } from './along.js';
import { backClicks } from './back.js';
import { causes } from './causes.js';
import { others, watchShares } from './doubt.js';
import { enterFields } from './entry.js';
import { keepFocus } from './focus.js';
import { futureInputs, futures, together, touchFutures } from './futures.js';
import { lacking, lackingClicks } from './lacking.js';
import { listenToKeys } from './keyboard.js';
import { loadClicks, loaded } from './load.js';
import { offerClicks, offerInputs } from './offer-actions.js';
import { pair, pairChanges, pairClicks, pairInputs, touchMap } from './pair.js';
import { priorities, priorityChanges, priorityInputs } from './priorities.js';
import { quotes } from './quotes.js';
import { band, echo, likely, typed } from './range.js';
import { rangeChanges, rangeClicks, rangeInputs, readAgain, readRanges } from './range-actions.js';
import { byTime } from './by-time.js';
import { messageClicks } from '../views/message.js';
import { ranked } from './ranked.js';
import { request } from './request.js';
import { riskClicks } from './risks.js';
import { share, shareChanges, shareClicks } from './share.js';
import { switching, switchStep } from './staged.js';
import { sure } from './sure.js';
export { agenda } from './agenda.js';
import look from './later.css' with { type: 'text' };
import mapLook from './map.css' with { type: 'text' };
import picturesLook from './pictures.css' with { type: 'text' };
import sureLook from './sure.css' with { type: 'text' };

/** @type {import('../types.js').Bodies} */
export const later = {
  share,
  lacking,
  quotes,
  ranked,
  switching,
  switchStep,
  futures,
  together,
  sure,
  causes,
  byTime,
  request,
  keep,
  paper,
  priorities,
  pair,
  others,
  loaded,
  band,
  echo,
  likely,
  typed,
};

let taught = false;

/** Its words, its looks, and what its controls do. @param {ShadowRoot} root @param {import('../session.js').Session} session */
export function equip(root, session) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look + picturesLook + sureLook + mapLook + keepLook + onPaper);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  keepFocus(root);
  readAlong(root, session);
  touchFutures(root, session);
  touchMap(root, session);
  watchShares(root, session);
  enterFields(root, session);
  listenToKeys(root, session);
  printOnPaper(root, session);
  watchPictures(root, session);
  if (!taught) teachAll();
  readAgain(root, session);
}

function teachAll() {
  taught = true;
  teach({ ...sharing, ...quoting, ...chance, ...keeping });
  readRanges();
  Object.assign(clicks, shareClicks, offerClicks, lackingClicks, rangeClicks, riskClicks);
  Object.assign(clicks, backClicks, pairClicks, loadClicks, keepClicks, messageClicks);
  Object.assign(changes, shareChanges, rangeChanges, priorityChanges, pairChanges, keepChanges);
  Object.assign(inputs, alongInputs, offerInputs, futureInputs, rangeInputs, priorityInputs, pairInputs, keepInputs);
}
