// SPDX-License-Identifier: MIT
// The other chair on the page: what it draws from an answer, its questions, and changing chairs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bring, chairOf, isHere, sideOf } from '../../web/element/chair.js';
import { quotes } from '../../web/element/later/quotes.js';
import { learnMore, speaks, teach } from '../../web/element/language.js';
import { quoting } from '../../web/words/en-quotes.js';
import { answers, questions } from '../../web/element/questions.js';
import { room } from '../../web/element/room/room.js';
import { sit } from '../../web/element/seat.js';
import { explain } from '../../web/element/supply/figures.js';
import { floorTable } from '../../web/element/supply/floors.js';
import { viewOf } from '../../web/element/supply/view.js';
import { freshUi } from '../../web/element/session/ui.js';
import { answer } from '../../web/element/views/answer.js';
import { flips } from '../../web/element/views/flips.js';
import { messageClicks } from '../../web/element/views/message.js';
import { moneyTable } from '../../web/element/views/money.js';
import { product } from '../../web/element/views/product.js';
import { sections } from '../../web/element/views/sections.js';
import { why } from '../../web/element/views/why.js';
import { opening } from '../../web/element/views/working.js';
import { toHtml } from '../../web/page/html.mjs';
import { get, numberAt, set } from '../../web/state/project.js';
import { unitOf, currencyOf } from '../../web/words/labels.js';
import { replyText } from '../../web/words/supply/quote.js';
import { plain } from '../../web/words/words.js';
import { deal, factory, supplied } from './supplying.mjs';
import { fields, rows } from './table.mjs';

await learnMore();
assert.equal(isHere('supplier'), false, 'the supplier’s chair does not come with the first screen');
await bring();

/** A session as far as views look at it. */
function seated(change, project = factory()) {
  const now = supplied(change);
  const [sweep] = now.sweeps;
  const s = {
    ui: freshUi(),
    project,
    good: project,
    now,
    whole: now,
    later: { deal: deal() },
    sweep,
    chair: chairOf(now.side),
    side: sideOf(project),
    columns: now.pair,
    main: '/offers/0/supply/buyers',
    preset: { id: 'bags', product: 'Soft bag', project: factory() },
    presets: [],
    issues: [],
    warnings: [],
    drafts: {},
    was: {},
    answers: {},
    left: {},
    spoken: '',
    stale: false,
    fields,
    description: { schema: 1, fields: rows },
    bodies: { why, flips, room, money: (one) => [moneyTable(one)] },
    view: (make) => make(),
    unit: (path) => unitOf(fields, path),
    currency: (path) => currencyOf(project, path, unitOf(fields, path)),
    flip: (path) => now.flips.find((flip) => flip.path === path) ?? null,
    value: (path) => numberAt(project, path),
    wrong: () => [],
    futures: null,
    firstReady: [],
    sure: null,
    load(next) {
      s.project = next;
      s.good = next;
      s.side = sideOf(next);
    },
    show() {},
    prepare: async () => {},
    fetched: (work) =>
      work().then(
        () => true,
        () => false,
      ),
  };
  s.ui.live = s.main;
  return s;
}
const open = { side: true, flips: true, why: true, when: true, next: true, room: true, money: true };
const html = (nodes) => nodes.flat(9).filter(Boolean).map(toHtml).join('\n');
const words = (text) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

test('the first screen has two chairs, the hinge on buyers, and the supplier’s verdict', () => {
  const s = seated();
  speaks('en', s.chair);
  const text = toHtml(answer(s));
  assert.match(text, /data-side="supplier" aria-pressed="true"/);
  assert.match(text, /data-side="buyer" aria-pressed="false"/);
  assert.match(text, /data-path="\/offers\/0\/supply\/buyers"/);
  assert.match(words(text), /Leaning to ODM .*than OEM work, if at least 4 buyers take it; you expect 6\s?\./);
  assert.match(words(text), /Soft bag, made in your factory/);
});

test('every section can be opened, in every kind of answer and both languages', () => {
  const changes = {
    pick: () => {},
    mix: (r) => Object.assign(r.verdict, { kind: 'mix' }),
    decline: (r) => {
      Object.assign(r.verdict, { kind: 'decline', runnerUp: 1 });
      for (const offer of r.offers) offer.measures.npv = -2000;
      r.mix.shares = [];
    },
    bare: (r) => {
      r.largest = null;
      r.missing = [];
      r.verdict.reasons = [];
      for (const offer of r.offers) {
        Object.assign(offer.measures, {
          contributionHour: null,
          hoursShare: null,
          lowestMinimum: null,
          buyersByHours: null,
        });
        offer.floors = [];
        offer.quote.rows = [];
      }
    },
  };
  for (const [name, change] of Object.entries(changes)) {
    for (const lang of ['en', 'en-XA']) {
      const s = seated(change);
      s.ui.sections = open;
      speaks(lang, s.chair);
      const text = words(html(sections(s)));
      assert.doesNotMatch(text, /undefined|NaN|\{\w+\}|\[object/, `${name} ${lang}`);
      assert.doesNotMatch(
        text,
        /\b(sup|quote|deal|find|ui|line|group|reason|formula)\.[a-z][\w.]+/,
        `${name} ${lang}: a key shows`,
      );
    }
  }
  speaks('en');
});

test('the hours are one bar, and what is left out is named', () => {
  const s = seated();
  s.ui.sections = open;
  speaks('en', s.chair);
  const text = html(sections(s));
  assert.equal([...text.matchAll(/class="edge-(odm|oem|idle)"[^>]*rx=/g)].length, 3);
  for (const path of s.now.missing) assert.ok(text.includes(`data-path="${path}"`), path);
  assert.match(words(text), /800 h a week, 400 h of them booked/);
});

test('the words over the buyer’s are spoken in this chair alone', () => {
  const s = seated();
  speaks('en', s.chair);
  assert.match(words(html(product(s))), /made in your factory/);
  speaks('en', chairOf('buyer'));
  assert.match(words(html(product(s))), /sold in your market/);
});

test('copying the reply: the clipboard gets what stands there', async () => {
  const s = seated();
  speaks('en', s.chair);
  let copied = '';
  const pre = { textContent: replyText(viewOf(s), 1) };
  const target = /** @type {any} */ ({ closest: () => ({ querySelector: () => pre }) });
  const copy = () => messageClicks['message-copy'](s, /** @type {any} */ ({ data: { message: 'reply-1' }, target }));
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  Object.defineProperty(globalThis, 'navigator', {
    configurable: true,
    value: {
      clipboard: {
        writeText: async (text) => {
          copied = text;
        },
      },
    },
  });
  try {
    await copy();
    assert.match(copied, /^Thank you for your enquiry\. .*\n\nSoft bag, OEM\nPrice FOB Hai Phong, in USD:\n/);
    assert.match(s.ui.note, /^Copied/);
    Object.defineProperty(globalThis, 'navigator', { configurable: true, value: {} });
    await copy();
    assert.match(s.ui.note, /Select the text/);
  } finally {
    if (before) Object.defineProperty(globalThis, 'navigator', before);
  }
});

test('the questions are read off the project, and set nothing that nobody has given', () => {
  const s = seated();
  speaks('en', s.chair);
  const state = () =>
    Object.fromEntries(questions(s).map(({ code, answers }) => [code, answers.find((one) => one.chosen)?.code]));
  assert.deepEqual(state(), { designs: 'buyers', moulds: 'buyers', kept: 'tooling' });
  s.load(answers(s, 'moulds', 'own'));
  assert.equal(get(s.project, '/offers/0/supply/oneOff/tooling'), 0);
  assert.equal(get(s.project, '/offers/0/supply/oneOff/design'), 8000, 'one question leaves the other alone');
  assert.equal(get(s.project, '/offers/1/supply/oneOff/tooling'), 3000, 'the buyer’s design keeps its own');
  assert.equal(state().moulds, 'own');
  s.load(answers(s, 'moulds', 'buyers'));
  assert.deepEqual(s.project, factory(), 'going back gives the example back');
  s.load(answers(s, 'kept', 'open'));
  assert.equal(get(s.project, '/offers/0/rights/design'), 'not-asked');
  s.load(answers(s, 'kept', 'tooling'));
  assert.equal(get(s.project, '/offers/0/rights/tooling'), 'not-in');

  const paid = set(factory(), '/offers/0/supply/oneOff/tooling', 0);
  s.preset = { ...s.preset, project: paid };
  s.load(paid);
  const moulds = questions(s).find(({ code }) => code === 'moulds');
  assert.equal(moulds.answers[0].ask, '/offers/0/supply/oneOff/tooling', 'a cost nobody knows is asked for');
});

test('what the reasons end at, where the other offer loses', () => {
  const s = seated((r) => {
    r.offers[1].measures.npv = -4010;
  });
  speaks('en', s.chair);
  assert.match(words(html(why(s))), /ODM ends at \+\$58,240 OEM ends at −\$4,010/);
});

test('what the buyer pays in all is told to the factory, not as if it were the buyer', () => {
  const s = seated();
  const quote = { offer: 0, quoted: 'FOB', exw: 3, fob: 4, cif: 5, dap: 6, ddp: 7, landed: 8, estimated: ['cif'] };
  const missing = [{ path: '/offers/0/oneOff/packaging', estimate: null, source: '' }];
  s.later = { quotes: { quantity: 500, offers: [quote, { ...quote, offer: 1 }].map((one) => ({ ...one, missing })) } };
  teach(quoting);
  speaks('en', s.chair);
  const told = `${plain(quotes.heading(s))} ${words(html(quotes(s)))}`;
  assert.match(told, /^What this buyer pays in all: ODM \$8.00 and OEM \$8.00 a bag/);
  assert.match(told, /At the buyer’s port \(CIF\).*bold is what you quote.*Say it in your quote/);
  assert.doesNotMatch(told, /your (port|door|freight)|supplier|has not given/);
  missing.splice(
    0,
    1,
    { path: '/route/destinationCharges', estimate: 600, source: '' },
    { path: '/route/duty/rate', estimate: null, source: '' },
  );
  const route = words(html(quotes(s)));
  assert.match(route, /Your quotes leave out no packaging.* What this buyer has not given Destination charges/);
  assert.match(
    route,
    /Customs duty\s?: no source gives a figure\. It counts as nothing .* buyer’s own numbers, not yours/,
  );
  assert.doesNotMatch(route, /in your quote|What your quotes leave out/);
  missing.push({ path: '/offers/0/oneOff/packaging', estimate: null, source: '' });
  assert.match(
    words(html(quotes(s))),
    /What your quotes leave out .*Say it in your quote.* What this buyer has not given/,
  );
});

test('changing chairs: the same deal where its numbers are there, else an example, and back to what lay there', async () => {
  const buyers = { id: 'b', product: 'Bag', project: { currency: 'USD', market: { price: 30 }, offers: [] } };
  const sellers = { id: 's', product: 'Soft bag', project: factory() };
  const s = seated(undefined, buyers.project);
  s.preset = buyers;
  let asked = 0;
  const host = {
    async morePresets() {
      asked += 1;
      s.presets = [buyers, sellers];
      return true;
    },
  };
  const typed = set(buyers.project, '/market/price', 31);
  s.load(typed);
  await sit(s, 'supplier', host);
  assert.equal(s.preset, sellers);
  assert.deepEqual(s.project, factory());
  await sit(s, 'supplier', host);
  assert.equal(asked, 1, 'who sits there stays there');
  await sit(s, 'buyer', host);
  assert.deepEqual(s.project, typed, 'what was typed is not lost');
  assert.equal(s.preset, buyers);
  const both = { ...typed, supplier: factory().supplier };
  s.load(both);
  await sit(s, 'supplier', host);
  assert.deepEqual(s.project, { ...both, side: 'supplier' }, 'one deal, two views');
  await sit(s, 'buyer', host);
  assert.deepEqual(s.project, { ...both, side: 'buyer' });
});

test('who cannot be given all that the other chair needs stays where he sits', async () => {
  const sellers = { id: 's', product: 'Soft bag', project: factory() };
  const { project } = { project: { currency: 'USD', market: { price: 30 }, offers: [] } };
  const s = seated(undefined, project);
  const { preset } = s;
  await sit(s, 'supplier', { morePresets: async () => false });
  assert.equal(s.project, project);
  s.presets = [sellers];
  s.prepare = () => Promise.reject(new Error('offline'));
  await sit(s, 'supplier', { morePresets: async () => true });
  assert.equal(s.project, project);
  assert.equal(s.preset, preset);
  assert.deepEqual(s.left, {});
});

test('the factory’s figures open where they stand; what nothing explains is no button', () => {
  const s = seated((r) => {
    Object.assign(r.verdict, { kind: 'mix' });
    Object.assign(r.mix, { hourWorth: 2.5, overtimeUsed: 300 });
  });
  s.ui.sections = { ...open, why: false, flips: false };
  speaks('en', s.chair);
  const shown = html(sections(s));
  assert.doesNotMatch(shown, /data-do="working"/, 'none leads away');
  const ids = [...shown.matchAll(/class="worked" data-do="group" data-name="([^"]+)"/g)].map(([, id]) => id);
  for (const name of ['contributionHour', 'buyersNeeded', 'lowestMinimum', 'cancelExposure', 'npv'])
    assert.ok(ids.includes(`/offers/0/measures/${name}`), name);
  for (const id of ['/mix/value', '/mix/hourWorth', 'next/mix/regularUsed', '/hours/regular'])
    assert.ok(ids.includes(id), id);
  for (const id of new Set(ids)) {
    s.ui.group = id;
    const text = words(html(sections(s)));
    assert.match(text, /Formula: docs\/MODEL\.md, section (8|11\.\d)\./, id);
    assert.doesNotMatch(text, /undefined|NaN|\{\w+\}|\b(sup|line)\.[a-z][\w.]+/, id);
  }
  assert.equal(explain(s)('/verdict/gap'), null);
  assert.deepEqual(opening(s, [{ result: '$1', target: '/nothing' }], explain(s)), ['$1']);
});

test('a price floor from costs in another currency names the exchange rate and what it stands on', () => {
  const project = factory();
  Object.assign(project.supplier, { currency: 'IDR' });
  Object.assign(project, {
    rates: [
      { currency: 'EUR', perUnit: 0.9 },
      { currency: 'IDR', perUnit: 16600 },
    ],
  });
  const s = seated(undefined, project);
  s.ui.group = 'floor-0-0-full';
  speaks('en', s.chair);
  const text = words(html([floorTable(s, 0)]));
  assert.match(
    text,
    /Hours for one bag [\d.]+ h Material \$3\.1000 Hours, at full cost \$2\.4000 .* is paid once \$1\.2000 .*\$7\.6000/,
  );
  assert.match(text, /Exchange rate, IDR for 1 USD: 16,600/);
  assert.doesNotMatch(text, /Exchange rate, EUR/, 'only what is counted in');
});

test('a rung is worked out from where the quote stands', () => {
  const s = seated();
  const quote = { offer: 0, quoted: 'CIF', exw: 3, fob: 4, cif: 5, dap: 6, ddp: 7, landed: 8, missing: [] };
  const lines = {
    between: { origin: 1, freight: 0.9, insurance: 0.1, destination: 1, duty: 1 },
    landedLines: { goods: 7, duty: 1 },
  };
  const estimated = ['exw', 'fob', 'dap', 'ddp'];
  s.later = { quotes: { quantity: 500, offers: [{ ...quote, ...lines, estimated }] } };
  teach(quoting);
  speaks('en', s.chair);
  const told = (rung) => {
    s.ui.group = `rung-0-${rung}`;
    return words(html(quotes(s)));
  };
  assert.match(
    told('exw'),
    /on board − charges .*section 14\. .*CIF, as quoted \$[\d.]+ .*Freight −\$0\.9000 Cargo insurance −\$0\.1000 Origin charges −\$1\.0000 At the factory/,
  );
  assert.match(told('fob'), /at the port − freight − insurance/);
  assert.match(
    told('dap'),
    /at the port \+ charges from there .*Destination charges \$1\.0000 At [\w’ ]+ \(DAP\) \$6\.0000/,
  );
  assert.match(told('ddp'), /at the door \+ duty/);
  Object.assign(s.project, { rates: [{ currency: 'EUR', perUnit: 0.9 }] });
  s.project.offers[0].currency = 'EUR';
  const itself = told('cif');
  assert.match(
    itself,
    /CIF, as quoted ÷ exchange rate .*CIF, as quoted €7\.\d\d At the buyer’s port \(CIF\) \$5\.0000/,
  );
  assert.match(itself, /Exchange rate, EUR for 1 USD: 0\.9/);
  assert.doesNotMatch(itself, /at the (port|door) [+−]/);
});
