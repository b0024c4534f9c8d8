// SPDX-License-Identifier: MIT
// The supplier's chair in words: every kind and tone, missing values, the quote sheet, room to agree.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { origins } from '../../web/element/supply/lines.js';
import { en } from '../../web/words/en.js';
import { page } from '../../web/words/en-page.js';
import { supply } from '../../web/words/en-supply.js';
import { heading, moveTexts, standing, stripText, tierText } from '../../web/words/deal.js';
import { later } from '../../web/words/learned.js';
import * as details from '../../web/words/supply/details.js';
import { floors } from '../../web/words/supply/floors.js';
import { finding } from '../../web/words/supply/findings.js';
import { gapText, lowQuote, quoteText } from '../../web/words/supply/quote.js';
import { brings, chance, demandKey, inMix } from '../../web/words/supply/told.js';
import * as verdict from '../../web/words/supply/verdict.js';
import { nextLine } from '../../web/words/findings.js';
import { warningTexts } from '../../web/words/sentences.js';
import { pseudo } from '../../web/words/pseudo.js';
import { plain, use } from '../../web/words/words.js';
import { deal, factory, supplied } from './supplying.mjs';
import { fields } from './table.mjs';

const whole = { ...en, ...page, ...later, ...supply };
use(whole);

const BUYERS = '/offers/0/supply/buyers';
const view = (change, project = factory()) => ({ result: supplied(change), project, fields });
const of = (change) => view((r) => change(r.verdict, r));
const loses = (v, r) => {
  v.kind = 'decline';
  r.offers[0].measures.npv = -2104;
  r.offers[1].measures.npv = -4010;
  Object.assign(r.mix, { value: 0, gain: 0, hourWorth: 0, regularUsed: 0, idle: 62400, shares: [] });
};

/** One answer of every kind and tone. */
const kinds = {
  leaning: view(),
  clear: of((v) => Object.assign(v, { tone: 'clear', mayChoose: true })),
  example: of((v) => {
    v.example = true;
    v.key[1].yours = false;
  }),
  close: of((v) => Object.assign(v, { tone: 'close', gap: 884 })),
  'close, nothing to ask': of((v, r) => {
    Object.assign(v, { tone: 'close', gap: 884 });
    r.next = [];
  }),
  'close to idle': of((v, r) => {
    Object.assign(v, { tone: 'close', gap: 884 });
    r.offers[1].measures.npv = -900;
  }),
  mix: of((v) => Object.assign(v, { kind: 'mix', mayChoose: true })),
  'mix, example': of((v) => Object.assign(v, { kind: 'mix', example: true })),
  'mix that does not fit': of((v, r) => {
    v.kind = 'mix';
    Object.assign(r.mix, { regularUsed: 62400, overtimeUsed: 300, idle: 0, hourWorth: 6.02 });
    r.mix.shares[0].share = 0.4;
  }),
  'mix with room for one': of((v, r) => {
    v.kind = 'mix';
    r.mix.shares[0].share = 0;
  }),
  'mix that pays only together': of((v, r) => {
    v.kind = 'mix';
    for (const offer of r.offers) offer.measures.npv = -300;
  }),
  'mix of three': of((v, r) => {
    v.kind = 'mix';
    r.offers.push({ ...structuredClone(r.offers[0]), index: 2, label: 'white-label', labelWhy: ['identical-product'] });
    r.mix.shares.push({ offer: 2, share: 1, hours: 0, overtimeHours: 0, contributionHour: null });
  }),
  decline: of((v, r) => {
    loses(v, r);
    r.offers[0].measures.buyersNeeded = 9;
  }),
  'decline, example': of((v, r) => {
    loses(v, r);
    v.example = true;
  }),
  'decline at any number': of((v, r) => {
    loses(v, r);
    Object.assign(r.offers[0].measures, { buyersNeeded: null, chanceEnough: null, buyersByHours: null });
  }),
  'no free hour': of((v, r) => {
    loses(v, r);
    Object.assign(r.hours, { regular: 0, overtime: 0, booked: 800 });
    for (const { measures } of r.offers) Object.assign(measures, { npv: 0, share: 0, pieces: 0 });
  }),
  'overtime that does not pay': of((v, r) => {
    loses(v, r);
    Object.assign(r.hours, { regular: 0, booked: 800 });
    for (const { measures } of r.offers) Object.assign(measures, { share: 0, pieces: 0 });
  }),
  'larger than the hours': of((v, r) => {
    loses(v, r);
    Object.assign(r.offers[0].measures, { share: 0, pieces: 0 });
  }),
  'hours that end': of((v, r) => {
    loses(v, r);
    Object.assign(r.offers[0].measures, { buyersNeeded: null, chanceEnough: null, buyersByHours: 1.97 });
  }),
  'weeks too short': of((v, r) => {
    v.kind = 'mix';
    Object.assign(r.mix, { weeksOver: 18, busiestHours: 206, busiestHolds: 165 });
    Object.assign(r.offers[0].measures, { weeksOver: 1, busiestHours: 190, busiestHolds: 165 });
    r.offers[0].quote.npvAtQuote = 5376.4;
  }),
  'against idle hours': of((_, r) => {
    r.offers[1].measures.npv = -4010;
    r.flips[0].below = null;
  }),
  'one offer alone': of((v, r) => {
    r.offers.length = 1;
    Object.assign(v, { runnerUp: -1, reasons: [] });
    r.pair = [0, 0];
    r.mix.shares.length = 0;
  }),
  'by enquiries': of((v, r) => {
    Object.assign(v, { offer: 1, runnerUp: 0 });
    v.key[1].path = '/offers/1/supply/enquiries';
    Object.assign(r.flips[0], { path: '/offers/1/supply/enquiries', value: 240, below: 181.2, offerBelow: 0 });
  }),
  'no flips asked': view((r) => {
    delete r.flips;
    delete r.next;
  }),
};
const head = (name) => plain(verdict.headline(kinds[name]));
const told = (name) => plain(verdict.sentence(kinds[name], demandKey(kinds[name].result)));

test('warnings about first orders name the offer, and the size of the trial that is too small', () => {
  const warnings = [
    { path: '/offers/0/minimum/style', code: 'trial-below-minimum', limit: 1500 },
    { path: '/offers/1', code: 'ready-after-horizon' },
  ];
  const [trial, late] = warningTexts(view(), warnings);
  const [each] = warningTexts(view(), [{ ...warnings[0], path: '/offers/0/minimum/colour' }]);
  assert.match(each, /^Minimum order for each colour.*ODM.*: you count on buyers who try with 1,500,/);
  assert.match(trial, /ODM.*: you count on buyers who try with 1,500, but it makes them buy more\./);
  assert.match(late, /^OEM: a first order confirmed when it is listed is not ready within 3 years/);
});

test('what the route lacks is the buyer’s, and no gap of a quote', () => {
  const gap = (code, path) => warningTexts(view(), [{ path, code }])[0];
  assert.match(gap('quote-missing', '/route/originCharges'), /^The buyer’s own, and not given: Origin charges\. It is/);
  assert.match(
    gap('counted-as-nothing', '/route/duty/rate'),
    /^The buyer’s own, and not given: Customs duty\. No source/,
  );
  assert.match(gap('quote-missing', '/offers/0/oneOff/packaging'), /: your quote does not say\. It is estimated/);
});

test('headlines', () => {
  assert.equal(head('leaning'), 'Leaning to ODM');
  assert.equal(head('clear'), 'Choose ODM');
  assert.equal(head('example'), 'Example: ODM is ahead');
  assert.equal(head('close'), 'Too close to call');
  assert.equal(head('mix'), 'Choose ODM first, then OEM');
  assert.equal(head('mix, example'), 'Example: ODM first, then OEM');
  assert.equal(head('mix of three'), 'Leaning to White label first, then ODM and OEM');
  assert.equal(head('decline'), 'Neither pays: keep the hours idle');
  assert.equal(head('no free hour'), 'No hour is free: decline');
  assert.equal(head('overtime that does not pay'), 'Neither pays: keep the hours idle');
  assert.equal(head('decline, example'), 'Example: neither pays, keep the hours idle');
  assert.deepEqual(verdict.headline(kinds.clear).at(-1), { block: 'ODM', offer: 0, family: 'odm', solid: true });
  const [, winner] = verdict.headline(kinds['mix, example']);
  assert.deepEqual(
    winner,
    { block: 'ODM', offer: 0, family: 'plain odm-text', solid: false },
    'an example has no block',
  );
});

test('the sentence hangs on the buyers, as the design words it', () => {
  assert.equal(
    told('leaning'),
    'Your own design leaves your factory $31,100 better off over 3 years than OEM work, if at least 4 buyers take it; you expect 6.',
  );
  const near = view(
    (r) => {
      r.flips[0].below = 5.97;
    },
    { ...factory(), offers: factory().offers.map((o, i) => (i ? o : { ...o, supply: { ...o.supply, buyers: 5.98 } })) },
  );
  assert.match(plain(verdict.sentence(near, BUYERS)), /if at least 5\.97 buyers take it; you expect 5\.98\.$/);
  assert.match(
    told('by enquiries'),
    /^OEM work leaves .* than your own design \(ODM\), if at least 182 enquiries come/,
  );
  assert.equal(
    told('against idle hours'),
    'Your own design leaves your factory $31,100 better off over 3 years than leaving the hours idle. ODM pays for itself from 4 buyers; you expect 6.',
  );
  assert.match(
    told('close'),
    /^ODM and OEM end within \$890 of each other .* find out ODM buyers: the answer changes at 3\.4\.$/,
  );
  assert.match(told('close to idle'), /^ODM ends within \$890 of leaving the hours idle/);
  assert.equal(told('decline'), 'ODM loses least, $2,100 over 3 years. It would pay from 9 buyers; you expect 6.');
  assert.match(told('decline at any number'), /No number of buyers makes ODM pay/);
  assert.equal(
    told('hours that end'),
    'ODM loses least, $2,100 over 3 years. Your hours end at 1.97 buyers, before ODM pays.',
  );
  assert.equal(
    told('larger than the hours'),
    'ODM needs more hours than are free. ODM loses least, $2,100 over 3 years.',
  );
  assert.equal(told('no free hour'), 'No hour is free over 3 years: nothing more can be made.');
  assert.equal(
    told('mix'),
    'Both fit: 21,440 h of 62,400 h. Together they leave your factory $84,600 better off over 3 years, $26,400 more than the best one alone.',
  );
  assert.match(
    told('mix that does not fit'),
    /^Not all of OEM fits: 62,400 h of 62,400 h are taken\. 300 h of overtime pay too\./,
  );
  assert.match(told('mix of three'), /^All fit: /);
  assert.match(
    told('weeks too short'),
    /^Both fit: 21,440 h of 62,400 h\. That counts the hours of 3 years together: in 18 weeks more is needed than the week holds; the busiest needs 206 h and holds 165 h\. Together/,
  );
  assert.match(told('mix that pays only together'), /better off over 3 years; alone none of them pays\.$/);
  assert.match(told('mix with room for one'), /^Your own design leaves/);
  assert.equal(head('mix with room for one'), 'Leaning to ODM');
  assert.match(told('no flips asked'), /than OEM work\. ODM pays for itself from 4 buyers/);
});

test('another number on the first screen tells its own turn', () => {
  assert.match(
    plain(verdict.sentence(kinds.leaning, '/offers/0/supply/material')),
    /than OEM work\. OEM is ahead with ODM material above \$5\.12; you have \$3\.80\.$/,
  );
  const declined = view((r) => {
    Object.assign(r.flips[1], { offerAbove: -1 });
  });
  assert.match(plain(verdict.sentence(declined, '/offers/0/supply/material')), /Neither pays with ODM material above/);
});

test('headings and the pinned bar of every kind', () => {
  const find = (name, section) => plain(finding(kinds[name], section));
  assert.equal(find('leaning', 'side'), 'Side by side: ODM is $31,100 ahead over 3 years');
  assert.equal(find('mix', 'side'), 'Side by side: ODM earns $4.39 an hour, OEM $2.88');
  assert.equal(find('decline', 'side'), 'Side by side: no offer pays, ODM loses least, $2,100');
  assert.equal(find('leaning', 'why'), 'Why? ODM brings in more from buyers (+$9,600).');
  assert.equal(find('leaning', 'when'), 'When? ODM is $36,400 in the red in week 14, paid back in week 61.');
  assert.equal(find('leaning', 'next'), 'What next? For 300 bags ask $7.60 each or more; walk away below $4.54.');
  const floored = (change) =>
    plain(
      finding(
        view((r) => r.offers[0].floors.forEach(change)),
        'next',
      ),
    );
  assert.equal(
    floored((floor) => Object.assign(floor, { walkAway: 7.8, full: 7.6 })),
    'What next? For 300 bags ask $7.80 each or more: your hours earn that elsewhere.',
  );
  const gone = { walkAway: null, full: null, target: null, displaced: null, held: false };
  assert.equal(
    floored((floor) => Object.assign(floor, gone)),
    'What next? An order of 300 bags takes more hours than you have.',
  );
  assert.match(
    floored((floor) => floor.quantity === 300 && Object.assign(floor, gone)),
    /^What next\? For 1,000 bags ask \$7\.40 each or more; walk away below \$4\.44\.$/,
    'the first that the hours hold',
  );
  assert.equal(find('decline', 'next'), 'What next? Decline, or ask $7.60 each or more for 300 bags.');
  assert.equal(find('no free hour', 'side'), 'Side by side: no hour is free');
  assert.equal(find('no free hour', 'next'), 'What next? Decline, or free some hours.');
  assert.equal(plain(verdict.strip(kinds['no free hour'])), 'No hour is free');
  assert.match(details.decline(kinds['no free hour']), /free some of the 800 h a week that are booked\.$/);
  assert.equal(plain(verdict.strip(kinds.leaning)), 'ODM +$31,100');
  assert.match(plain(verdict.strip(kinds.mix)), /^ODM first, \+\$[\d,]+ in all$/);
  assert.equal(plain(verdict.strip(kinds.decline)), 'Neither pays');
  assert.equal(
    plain(verdict.stress(kinds.leaning)),
    'Still ODM if material is a fifth dearer or if orders are ready 8 weeks later. OEM is ahead with half the buyers.',
  );
});

test('nothing is left open in any kind, in English and in longer words', () => {
  const every = (name) => {
    const one = kinds[name];
    const columns = one.result.offers.map((_, index) => index);
    return [
      plain(verdict.headline(one)),
      plain(verdict.sentence(one, demandKey(one.result))),
      plain(verdict.sentence(one)),
      plain(verdict.strip(one)),
      plain(verdict.mixLine(one)),
      plain(verdict.stress(one)),
      ...['side', 'change', 'why', 'when', 'next'].map((section) => plain(finding(one, section))),
      ...details
        .rows(one)
        .flatMap(({ name: row, cell }) => [
          row,
          ...columns.flatMap((index) => [plain(cell(index).text), cell(index).small ?? '']),
        ]),
      ...columns.flatMap((index) => [
        quoteText(one, index),
        ...floors(one, index).flatMap(({ asked, ...more }) => [plain(asked), ...Object.values(more)]),
      ]),
      details.week(one).free,
      details.week(one).pooled,
      ...columns.map((index) => plain(details.quotedWorth(one, index))),
      plain(details.week(one).worth),
      details.largest(one),
      details.missingLine(one),
      details.decline(one),
      ...one.result.verdict.reasons.map((reason) => details.reasonText(one, reason)),
    ];
  };
  for (const words of [whole, pseudo(whole)]) {
    use(words);
    for (const name of Object.keys(kinds)) {
      for (const text of every(name)) {
        assert.doesNotMatch(text, /undefined|NaN|null|\{\w+\}|\[object|Infinity/, `${name}: ${text}`);
        assert.doesNotMatch(text, /\b(sup|quote|deal|find|head|say)\.\w+/, `${name}: a key shows in ${text}`);
      }
    }
  }
  use(whole);
});

test('side by side speaks of the factory', () => {
  const rows = details.rows(kinds.leaning);
  const cell = (at, offer) => {
    const { text, small } = rows[at].cell(offer);
    return `${plain(text)} | ${small ?? ''}`;
  };
  const at = (name) => rows.findIndex((row) => row.name === name);
  assert.equal(cell(at('Worth to your factory over 3 years'), 0), '+$58,200 | paid back in week 61, 24 Jan 2028');
  assert.equal(cell(at('Deepest in the red'), 1), 'Never | ');
  assert.equal(cell(at('Paid once, at the start'), 0), '$34,500 | on offer 1 Mar 2027');
  assert.equal(cell(at('Buyers'), 0), '4 needed, 6 expected | enough with a chance of 85%; your hours can serve 62');
  assert.equal(cell(at('Buyers'), 1), 'None needed, 9.6 expected | your hours can serve 41');
  assert.equal(cell(at('Smallest order that pays'), 0), '184 bags | your minimum is 300 bags');
  const promised = factory();
  promised.offers[1].supply.committed = { pieces: 4000 };
  const one = view((r) => {
    r.offers[1].measures.buyersExpected = 0;
    r.offers[1].measures.lowestMinimum = 1;
  }, promised);
  const told = (name) => plain(details.rows(one)[at(name)].cell(1).text);
  assert.equal(told('Buyers'), 'None needed besides the one who has promised');
  assert.equal(told('Smallest order that pays'), '1 bag');
  assert.match(plain(details.rows(kinds['decline at any number'])[at('Buyers')].cell(0).text), /^No number is enough/);
  const ended = details.rows(kinds['hours that end'])[at('Buyers')].cell(0);
  assert.equal(plain(ended.text), 'More than the 1.97 that your hours serve; 6 expected');
  assert.equal(ended.small, '');
  assert.match(cell(at('Hours it takes'), 0), /; busiest week 212 h$/);
  assert.match(
    details.rows(kinds['weeks too short'])[at('Hours it takes')].cell(0).small,
    /; too few hours in 1 week: the busiest needs 190 h and holds 165 h$/,
  );
  assert.deepEqual(
    [2.684, 0.779, -0.0779, 56_412.3].map((value) => brings(value, 'USD')),
    ['$2.68', '$0.78', '−$0.078', '$56,400'],
  );
  assert.deepEqual([0.9961, 0.99999, 0.0049, 0.0001, 0.849, 0, 1].map(chance), [
    '99.6%',
    'over 99.9%',
    '0.5%',
    'under 0.1%',
    '85%',
    'under 0.1%',
    'over 99.9%',
  ]);
});

test('the hours: one bar, what is idle, what one more is worth', () => {
  const week = details.week(kinds.leaning);
  assert.deepEqual(
    week.parts.map(({ text, ink }) => `${text} ${ink}`),
    ['ODM 40 h odm', 'OEM 97 h oem', 'idle 263 h '],
  );
  assert.equal(
    plain(details.week(kinds['mix that does not fit']).worth),
    'One more hour is worth $6.02. 300 h of overtime are counted in.',
  );
  assert.equal(details.week(kinds['mix that does not fit']).parts.length, 2, 'nothing is idle');
  const home = { ...kinds.leaning.project, supplier: { country: 'VN' }, closures: [{ country: 'KH' }] };
  const free = (project) => details.week({ ...kinds.leaning, project }).free;
  assert.doesNotMatch(free(home), /holidays/, 'another country’s');
  assert.match(
    free({ ...home, closures: [{ country: 'VN' }] }),
    /h of them booked, none in holidays: [\d,]+ h are free/,
  );
  assert.deepEqual(
    inMix(kinds['mix of three'].result).map(({ offer }) => offer),
    [2, 0, 1],
  );
  assert.match(
    details.largest(kinds.leaning),
    /^160 h a week stand idle: \$480 a week is lost at first, and \$3,800 in all before they are filled, 16 weeks later\.$/,
  );
  const open = view((r) => {
    Object.assign(r.largest, { weeks: null, hole: null });
  });
  assert.match(details.largest(open), /Say how fast you win other work/);
  assert.equal(details.largest(view((r) => Object.assign(r, { largest: null }))), '');
});

test('reasons that are no sum of the gap say where each ends', () => {
  assert.equal(details.sums(kinds.leaning), undefined);
  assert.deepEqual(details.sums(kinds['against idle hours']), [
    { label: 'ODM ends at', amount: 58240 },
    { label: 'OEM ends at', amount: -4010 },
  ]);
});

test('the quote sheet holds what the buyer may know, and no cost', () => {
  assert.equal(
    quoteText(kinds.leaning, 0),
    [
      'Soft bag, ODM',
      'Price FOB Hai Phong, in USD:',
      '- 300 bags: $7.90 each',
      '- 1,000 bags: $7.65 each',
      '- 3,000 bags: $7.40 each',
      'Minimum order: 300 bags',
      'Orders are taken from 1 Mar 2027',
      'Ready 6 weeks after the order',
      'Payment: 30% with the order, the rest when the goods are ready, by bank transfer (T/T)',
      'Quantity tolerance: 5% more or less',
      'Of each price $0.40 a bag pays for tooling, on the first 5,000 bags',
      'The design stays ours',
      'The tooling stays ours',
      'Valid until 31 Dec 2026',
    ].join('\n'),
  );
  const oem = quoteText(kinds.leaning, 1);
  assert.match(oem, /\nFirst order ready 22 weeks after you confirm; repeats 6 weeks\n/);
  assert.deepEqual(details.quotedWorth(kinds.leaning, 0), []);
  assert.match(plain(details.quotedWorth(kinds['weeks too short'], 0)), /ODM is worth \+\$5,400 over 3 years\.$/);
  assert.doesNotMatch(quoteText(kinds['weeks too short'], 0), /5,376|5,400/, 'for the factory’s own eyes');
  assert.match(oem, /Tooling: \$3,000, paid once/);
  assert.doesNotMatch(oem, /300 bags|1,000 bags/, 'no price below the minimum');
  for (const private_ of ['4.54', '7.60', '10.13', '4.39', '34,500', 'Bag line']) {
    assert.ok(!quoteText(kinds.leaning, 0).includes(private_), private_);
  }
  const terms = (change) =>
    quoteText(
      view((r) => change(r.offers[0].quote)),
      0,
    );
  assert.match(
    terms((q) => Object.assign(q, { deposit: 1 })),
    /Payment: in full with the order/,
  );
  assert.match(
    terms((q) => void Object.assign(q, { deposit: 0, balanceAt: 'arrival', balanceDays: 30 })),
    /Payment: 30 days after arrival/,
  );
  assert.match(
    terms((q) => Object.assign(q, { balanceDays: 1 })),
    /the rest 1 day after the goods are ready/,
  );
  assert.doesNotMatch(
    terms((q) => void Object.assign(q, { tolerance: null, validUntil: null, place: '' })),
    /tolerance|Valid|FOB ,/,
  );
  assert.match(
    terms(
      (q) =>
        void Object.assign(q, {
          rows: [100, 150, 300].map((n) => ({ quantity: n, price: n < 300 ? 8.9 : 8.2 })),
          minimum: 0,
        }),
    ),
    /\n- from 100 bags: \$8\.90 each\n- from 300 bags: \$8\.20 each\n/,
    'sizes at one price are one row',
  );
  assert.match(
    terms((q) => void Object.assign(q, { leadWeeks: 17.1, repeatLeadWeeks: 6 })),
    /First order ready 18 weeks after you confirm; repeats 6 weeks/,
    'a promise is in whole weeks',
  );
  const target = view((r) => Object.assign(r.offers[0].quote.rows[0], { targetCost: 5.9, gap: 1.7 }));
  assert.equal(gapText(target, 0, 0), 'the buyer’s target price leaves $5.90 for costs, less than full cost');
  assert.equal(gapText(target, 0, 1), '');
});

test('where a margin sets the price, the heading, the list and the floors say which price is which', () => {
  const project = factory();
  project.offers[0].supply.pricing = 'cost-plus';
  const plus = view((r) => {
    loses(r.verdict, r);
    Object.assign(r, { next: [{ path: '/offers/0/tiers/0/price', flip: 9.1, nearness: 0.4 }] });
  }, project);
  assert.equal(
    plain(finding(plus, 'next')),
    'What next? Decline, or ask $7.60 each or more for 300 bags: with your margin it is $10.13.',
  );
  assert.equal(plain(nextLine(plus, 0)), 'ODM price: the answer changes at $9.10; your listed price is $7.90.');
  assert.equal(plain(floors(plus, 0)[0].asked), 'with your margin you ask $10.13: covers it all');
});

test('a quoted price below full cost, or below the walk-away price, is told beside the reply', () => {
  const told = (change) =>
    lowQuote(
      view((r) => r.offers[0].floors.forEach(change)),
      0,
    );
  const low = told((floor) => Object.assign(floor, { full: 9.66 }));
  assert.equal(plain(low.low), 'It quotes your price of $7.90 for 300 bags; your full cost is $9.66.');
  assert.equal(low.low.find((part) => 'path' in part)?.path, '/offers/0/tiers/0/price');
  assert.deepEqual(low.below, []);
  assert.deepEqual(
    told((floor) => Object.assign(floor, { full: 2, walkAway: 1.5 })),
    { below: [], low: [] },
  );
  const never = told((floor, at) => Object.assign(floor, { full: 9, walkAway: at < 2 ? 8 : 7.1 }));
  assert.equal(
    plain(never.below),
    'Do not send it as it is. Below the walk-away price it quotes $7.90 for 300 bags (walk away below $8.00) and ' +
      '$7.65 for 1,000 bags (walk away below $8.00).',
  );
  assert.equal(plain(never.low), 'It quotes your price of $7.40 for 3,000 bags; your full cost is $9.00.');
  const scarce = told((floor) => Object.assign(floor, { full: 7, walkAway: 20 })); // the hours would earn more elsewhere
  assert.match(plain(scarce.below), /\$7\.40 for 3,000 bags \(walk away below \$20\.00\)\.$/);
  assert.deepEqual(scarce.low, []);
});

test('room to agree, to whoever reads it', () => {
  const { offers } = deal();
  const seen = (side, at) => ({ view: kinds.leaning, side, offer: offers[at] });
  assert.equal(
    heading(kinds.leaning, 'supplier', offers),
    'Room to agree: at a minimum of 800 instead of 1,500 this buyer chooses you (ODM)',
  );
  assert.equal(
    heading(kinds.leaning, 'buyer', offers),
    'Room to agree: at a minimum of 800 instead of 1,500 you choose ODM',
  );
  assert.equal(
    moveTexts(seen('supplier', 0))[1],
    'At a minimum of 800 instead of 1,500 this buyer chooses you, and it still pays you.',
  );
  assert.equal(
    moveTexts(seen('supplier', 1))[0],
    'At $1,200 for the tooling instead of $3,000 this buyer chooses you, but it would not pay you.',
  );
  assert.equal(stripText(seen('supplier', 0), 'price', offers[0].price).name, 'Unit price: room from $5.10 to $6.80');
  assert.equal(
    stripText(seen('buyer', 0), 'price', offers[0].price).line,
    'The factory asks $7.90. It needs $5.10 or more; you can go up to $6.80.',
  );
  assert.equal(
    stripText(seen('supplier', 1), 'price', offers[1].price).line,
    'You ask $6.30. You need $6.60 or more; whatever it is, this buyer would not choose this offer.',
  );
  assert.match(stripText(seen('supplier', 1), 'tooling', offers[1].tooling).line, /\$2,000 \(67% of its cost\)/);
  assert.match(
    tierText(seen('supplier', 0), offers[0].tiers[1]),
    /^In orders of 2,000 bags or more: You ask \$7\.40\./,
  );
  const unheld = deal((d) => void Object.assign(d.offers[1], { displaced: null })).offers[1];
  for (const [side, line, move] of [
    [
      'supplier',
      /^You ask 1,500 bags\. You have not the hours for it; /,
      /, but as it stands you have not the hours for it\.$/,
    ],
    [
      'buyer',
      /^The factory asks 1,500 bags\. It has not the hours for it; /,
      /, but as it stands the factory has not the/,
    ],
  ]) {
    const told = { view: kinds.leaning, side, offer: unheld };
    assert.match(stripText(told, 'minimum', unheld.minimum).line, line);
    assert.match(moveTexts(told)[0], move);
    assert.match(
      stripText(told, 'price', unheld.price).line,
      /needs? \$6\.60 or more/,
      'what was found is told as found',
    );
  }
  const suits = deal((d) => void Object.assign(d.offers[0], { chosen: true, moves: [] })).offers;
  assert.equal(heading(kinds.leaning, 'supplier', suits), 'Room to agree: ODM suits both sides as it stands');
  assert.equal(
    standing({ view: kinds.leaning, side: 'supplier', offer: suits[0] }),
    'As it stands this buyer chooses ODM, and it pays you.',
  );
  const none = deal().offers.map((one) => ({ ...one, moves: [] }));
  assert.match(heading(kinds.leaning, 'buyer', none), /none over price, minimum or tooling alone$/);
});

test('the supplier’s words: plural forms in pairs, typographic signs, and over the others only where "you" is another', () => {
  for (const [key, text] of Object.entries(supply)) {
    assert.equal(typeof text, 'string', key);
    assert.doesNotMatch(text, /\{\}|\$\{|[<>]| {2}|'|\.\.\./, key);
    if (key.endsWith('.one')) assert.ok(Object.hasOwn(whole, key.replace(/one$/, 'other')), key);
  }
  const buyers = { ...en, ...page, ...later };
  const same = Object.keys(supply).filter((key) => /^(sup|quote)\./.test(key) && Object.hasOwn(buyers, key));
  assert.deepEqual(same, []);
});

test('every line and group of the model has words, a formula, and inputs that exist', () => {
  const model = readFileSync(new URL('../../docs/MODEL.md', import.meta.url), 'utf8');
  const [, told] = /\nLines \(groups\): (.*)\n/.exec(model) ?? [];
  const groups = [...told.matchAll(/((?:\w+ )+)\(`(\w+)`\)/g)];
  assert.ok(groups.length >= 7, told);
  const lines = groups.flatMap(([, names]) => names.trim().split(' '));
  for (const [, , group] of groups) {
    for (const key of [`group.${group}`, `reason.${group}.for`, `reason.${group}.against`]) assert.ok(supply[key], key);
  }
  for (const line of lines) {
    for (const key of [`line.${line}`, `formula.${line}`]) assert.ok(supply[key], key);
    assert.ok(origins[line], line);
    for (const path of origins[line].inputs) assert.ok(fields.has(path.replace('/tiers/0/', '/tiers/*/')), path);
  }
  assert.deepEqual(Object.keys(origins).sort(), [...lines].sort());
  assert.ok(origins.accountTooling.inputs.includes('/offers/*/tooling/life'), 'own moulds wear out');
  assert.match(supply['formula.accountTooling'], /worn-out sets of moulds where it is yours/);
});
