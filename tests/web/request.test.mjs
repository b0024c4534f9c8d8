// SPDX-License-Identifier: MIT
// The request for quotation: what is asked follows the offer, and nothing of what weakens its sender stands in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCalc } from '../../web/calc/node.js';
import { loadPreset, presetNames } from '../../web/calc/presets.js';
import { learnMore, speaks, teach } from '../../web/element/language.js';
import { numberAt } from '../../web/state/project.js';
import { sideOf } from '../../web/state/share.js';
import { keeping } from '../../web/words/en-keep.js';
import { fieldMap } from '../../web/words/labels.js';
import { requestLines, requestText } from '../../web/words/request.js';

await learnMore();
teach(keeping);
speaks('en');
const calc = await loadCalc();
const description = calc.describe();
const fields = fieldMap(description);

/** @param {any} project */
function viewOf(project) {
  const response = calc.evaluate({ schema: 1, project, ask: { compare: true } });
  assert.ok(response.ok, JSON.stringify(response));
  return { result: response.result, project, fields };
}

const first = () => loadPreset(presetNames[0]).then(({ project }) => structuredClone(project));

test('it asks for the breaks from the first order up, in the offer’s currency and place', async () => {
  const lines = requestLines(viewOf(await first()), 0);
  assert.equal(lines[0], 'Request for quotation: Steel bottle');
  assert.match(lines.join('\n'), /Please quote for 500, 1,000 and 3,000 bottles: price each in USD, FOB Hai Phong/);
  assert.match(lines.join('\n'), /design of yours that may be changed for us/);
  assert.match(lines.join('\n'), /In the contract or not: exclusivity and confidentiality\./);
});

test('it asks in the currency in which the factory quotes, and for round quantities', async () => {
  const { project } = structuredClone(await loadPreset('established-brand'));
  assert.equal(project.currency, 'EUR');
  const asked = requestLines(viewOf(project), 0).join('\n');
  assert.match(asked, /Please quote for 11,000 and 30,000 jars: price each in USD, FOB Hai Phong/);
});

test('of an own design it asks for the tooling, and what is answered is not asked again', async () => {
  const project = await first();
  project.offers[1].rights = { design: 'in', tooling: 'in', files: 'in', exclusivity: 'in', confidentiality: 'in' };
  project.offers[1].includes = { tooling: 'in', packaging: 'in', samples: 'in', certification: 'in' };
  const text = requestText(viewOf(project), 1);
  assert.match(text, /The design is ours/);
  assert.match(text, /Tooling: its price, how many pieces it lasts/);
  assert.doesNotMatch(text, /contract or not|price or not/);
});

test('no price, no sales, no cost and no other factory stands in any example’s request', async () => {
  for (const name of presetNames) {
    const { project } = await loadPreset(name);
    if (sideOf(project) !== 'buyer') continue;
    const view = viewOf(structuredClone(project));
    for (const [i] of view.result.offers.entries()) {
      const text = requestText(view, i);
      const told = text.match(/\d[\d,.]*\d|\d/g)?.map((number) => Number(number.replaceAll(',', ''))) ?? [];
      const allowed = new Set([2020, numberAt(project, `/offers/${i}/minimum/style`) ?? 0]);
      for (const [n] of project.offers[i].tiers.entries())
        allowed.add(numberAt(project, `/offers/${i}/tiers/${n}/from`) ?? 0);
      const product = String(project.market?.product ?? '').match(/\d+/g) ?? [];
      const isRound = (/** @type {number} */ n) => n >= 100 && Number(n.toPrecision(2)) === n;
      for (const number of told)
        assert.ok(
          allowed.has(number) || isRound(number) || product.includes(String(number)),
          `${name} ${i}: ${number} in\n${text}`,
        );
      for (const offer of project.offers)
        if (offer.name) assert.ok(!text.includes(offer.name), `${name}: ${offer.name}`);
      assert.doesNotMatch(text, /\{|undefined|NaN|request\./);
    }
  }
});
