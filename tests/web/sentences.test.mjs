// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { get } from '../../web/state/project.js';
import { en } from '../../web/words/en.js';
import { later } from '../../web/words/learned.js';
import * as say from '../../web/words/sentences.js';
import { pseudo } from '../../web/words/pseudo.js';
import { plain, use } from '../../web/words/words.js';
import { fields } from './table.mjs';
import { result, typical } from './typical.mjs';

const whole = { ...en, ...later };
use(whole);

const view = (change, project = typical()) => ({ result: result(change), project, fields });
const verdict = (change) => view((r) => change(r.verdict, r));
const sections = ['side', 'change', 'why', 'when', 'next'];

/** One answer of every kind and tone. */
const kinds = {
  leaning: view(),
  clear: verdict((v) => Object.assign(v, { tone: 'clear', mayChoose: true })),
  'clear, not all known': verdict((v) => Object.assign(v, { tone: 'clear', deciding: ['/market/demand'] })),
  example: verdict((v) => {
    v.example = true;
    v.key[0].yours = false;
  }),
  close: verdict((v) => Object.assign(v, { tone: 'close', gap: 884 })),
  'close example': verdict((v) => Object.assign(v, { tone: 'close', gap: 884, example: true })),
  'close, nothing to ask': verdict((v, r) => {
    v.tone = 'close';
    r.next = [];
  }),
  neither: verdict((v, r) => {
    Object.assign(v, { kind: 'neither', pays: { path: '/market/price', value: 17.2 } });
    r.offers[0].measures.npv = -2104;
  }),
  'neither, closely': verdict((v, r) => {
    Object.assign(v, { kind: 'neither', tone: 'close', pays: null });
    r.offers[0].measures.npv = -2100;
  }),
  'neither at any price': verdict((v, r) => {
    v.kind = 'neither';
    r.offers[0].measures.npv = -2104;
  }),
  'by a limit': verdict((v, r) => {
    v.ruledOut = [{ offer: 1, limit: 'maxSpend', state: 'fail', value: 31234, bound: 20000 }];
    v.mayChoose = true;
    r.offers[1].fits = false;
  }),
  'none fits': verdict((v, r) => {
    v.kind = 'none-fits';
    for (const offer of r.offers) offer.fits = false;
    v.ruledOut = [
      { offer: 0, limit: 'ownDesign', state: 'fail', value: null, bound: null },
      { offer: 1, limit: 'latestLaunch', state: 'fail', value: 60, bound: 45 },
    ];
  }),
  loses: verdict((v, r) => {
    Object.assign(v, { kind: 'loses', pays: { path: '/market/price', value: 17.2 } });
    v.ruledOut = [
      { offer: 1, limit: 'maxSpend', state: 'fail', value: 31234, bound: 20000 },
      { offer: 1, limit: 'latestLaunch', state: 'fail', value: 60, bound: 45 },
    ];
    r.offers[0].measures.npv = -2104;
    r.offers[1].fits = false;
  }),
  'loses at any price, one that sells nothing': verdict((v, r) => {
    v.kind = 'loses';
    v.example = true;
    r.offers.push({ ...structuredClone(r.offers[1]), index: 2, name: 'OEM Dong Nai' });
    r.ranking = [0, 2, 1];
    v.ruledOut = [
      { offer: 1, limit: 'maxFirstOrder', state: 'fail', value: 5000, bound: 3000 },
      { offer: 2, limit: 'sale', state: 'fail', value: null, bound: null },
    ];
    r.offers[0].measures.npv = -2104;
    r.offers[1].fits = false;
    r.offers[2].fits = false;
  }),
  'neither, one ruled out': verdict((v, r) => {
    v.kind = 'neither';
    v.ruledOut = [{ offer: 1, limit: 'maxSpend', state: 'fail', value: 31234, bound: 20000 }];
    r.offers[0].measures.npv = -2104;
    r.offers[1].measures.npv = -1000;
    r.offers[1].fits = false;
  }),
  'by no sale': verdict((v, r) => {
    v.ruledOut = [{ offer: 1, limit: 'sale', state: 'fail', value: null, bound: null }];
    v.mayChoose = true;
    r.offers[1].fits = false;
  }),
  'by no sale, example': verdict((v, r) => {
    v.ruledOut = [{ offer: 1, limit: 'sale', state: 'fail', value: null, bound: null }];
    v.example = true;
    r.offers[1].fits = false;
  }),
  'nothing sells': verdict((v, r) => {
    v.kind = 'none-fits';
    v.ruledOut = [0, 1].map((offer) => ({ offer, limit: 'sale', state: 'fail', value: null, bound: null }));
    for (const offer of r.offers)
      Object.assign(offer, { fits: false, limits: [{ limit: 'sale', state: 'fail', value: null, bound: null }] });
  }),
  'three offers': verdict((v, r) => {
    r.offers.push({ ...structuredClone(r.offers[1]), index: 2, name: 'OEM Dong Nai', fits: false });
    v.ruledOut = [{ offer: 2, limit: 'maxFirstOrder', state: 'fail', value: 5000, bound: 3000 }];
  }),
  'six offers': view((r) => {
    for (let index = 2; index < 6; ++index) r.offers.push({ ...structuredClone(r.offers[1]), index, name: '' });
  }),
  'only a light answer': view((r) => {
    delete r.flips;
    delete r.next;
    delete r.crossings;
  }),
  'nothing flips': view((r) => {
    for (const flip of r.flips) Object.assign(flip, { below: null, above: null, inside: false });
    r.next = [];
  }),
  'no launch': view((r) => {
    r.offers[1].measures.launchWeek = null;
    r.offers[1].measures.launchDate = null;
  }),
};

const headline = (name) => plain(say.headline(kinds[name]));
const sentence = (name) => plain(say.sentence(kinds[name]));

test('headlines, as the design words them', () => {
  assert.equal(headline('leaning'), 'Leaning to ODM');
  assert.equal(headline('clear'), 'Choose ODM');
  assert.equal(
    headline('clear, not all known'),
    'Leaning to ODM',
    'Choose is forbidden until the deciding numbers are the visitor’s',
  );
  assert.equal(headline('example'), 'Example: ODM is ahead');
  assert.equal(headline('close'), 'Too close to call');
  assert.equal(headline('close example'), 'Example: too close to call');
  assert.equal(headline('neither'), 'Neither pays.');
  assert.equal(headline('none fits'), 'Neither fits your limits.');
  assert.equal(headline('by a limit'), 'ODM, because OEM breaks your limit');
  assert.equal(say.kicker(kinds.example), 'Example, not your numbers yet');
  assert.deepEqual(say.headline(kinds.clear).at(-1), { block: 'ODM', offer: 0, family: 'odm', solid: true });
  assert.equal(say.headline(kinds.leaning).at(-1).solid, false);
});

test('sentences, as the design words them', () => {
  const turn = 'OEM is ahead if you sell more than 2,150 a year; you expect 1,500.';
  const better = `The factory’s design leaves you $8,400 better off over 2 years than your own (OEM).`;
  assert.equal(sentence('leaning'), `${better} ${turn}`);
  assert.equal(
    sentence('close'),
    'ODM and OEM end within $890 of each other over 2 years. Decide on what must be yours, or find out sales a year: the answer changes at 2,150.',
  );
  assert.equal(sentence('neither'), 'ODM loses least, $2,100; it pays above $17.20 a bottle, you set $16.');
  assert.equal(sentence('neither at any price'), 'ODM loses least, $2,100.');
  assert.equal(sentence('neither, closely'), 'ODM loses least, $2,100. OEM loses about as much.');
  assert.equal(
    sentence('by a limit'),
    '$31,200 before the first sale; you set $20,000. ODM ends $21,200 up over 2 years.',
  );
  assert.equal(
    sentence('none fits'),
    'ODM: the design would not be yours; you said it must be. OEM: on sale in week 60; you set week 45.',
  );
  assert.equal(sentence('only a light answer'), better);
  assert.match(
    sentence('three offers'),
    /than OEM Penang, the next of 3 offers\..*OEM Dong Nai is ruled out: a first order of 5,000 bottles; you set 3,000 bottles\.$/,
  );
  assert.match(sentence('six offers'), /than OEM Penang, the next of 6 offers/);
  assert.equal(sentence('nothing flips'), `${better} No single number changes that within its likely range.`);
});

test('what fits loses money: the loss, from which price it pays, and the better one with all that rules it out', () => {
  assert.equal(headline('loses'), 'What fits loses money.');
  assert.equal(
    sentence('loses'),
    'ODM, the best of what fits, loses $2,100; it pays above $17.20 a bottle, you set $16. OEM would end $12,800 up over 2 years, but is ruled out: $31,200 before the first sale; you set $20,000 and on sale in week 60; you set week 45.',
  );
  assert.equal(plain(say.strip(kinds.loses)), 'What fits loses money.');
  assert.equal(plain(say.finding(kinds.loses, 'side')), 'Side by side: ODM fits your limits but loses $2,100');
  assert.deepEqual(say.stressLine(kinds.loses), []);
  assert.deepEqual(say.decidingLine(kinds.loses), []);
  assert.deepEqual(say.needsText(kinds.loses, 1), []);
  const other = 'loses at any price, one that sells nothing';
  assert.equal(headline(other), 'Example: what fits loses money');
  assert.equal(
    sentence(other),
    'ODM, the best of what fits, loses $2,100. OEM Penang would end $12,800 up over 2 years, but is ruled out: a first order of 5,000 bottles; you set 3,000 bottles.',
  );
});

test('where one is ruled out, the best of what fits need not lose least', () => {
  const v = 'neither, one ruled out';
  assert.equal(headline(v), 'Neither pays.');
  assert.equal(
    sentence(v),
    'ODM, the best of what fits, loses $2,100. OEM is ruled out: $31,200 before the first sale; you set $20,000.',
  );
  assert.equal(
    plain(say.finding(kinds[v], 'side')),
    'Side by side: no offer pays; ODM, the best of what fits, loses $2,100',
  );
});

test('an offer that sells nothing is ruled out without a limit of the buyer’s', () => {
  assert.equal(headline('by no sale'), 'ODM, because OEM would sell nothing in 2 years');
  assert.equal(headline('by no sale, example'), 'Example: ODM, because OEM would sell nothing in 2 years');
  assert.equal(sentence('by no sale'), 'ODM ends $21,200 up over 2 years.');
  assert.equal(plain(say.strip(kinds['by no sale'])), 'Only ODM would sell in 2 years');
  assert.equal(plain(say.finding(kinds['by no sale'], 'side')), 'Side by side: only ODM would sell in 2 years');
  assert.equal(headline('nothing sells'), 'Nothing would be sold in 2 years.');
  assert.equal(
    sentence('nothing sells'),
    'ODM: it would sell nothing in 2 years. OEM: it would sell nothing in 2 years.',
  );
  assert.equal(plain(say.finding(kinds['nothing sells'], 'side')), 'Side by side: nothing would be sold in 2 years');
  const more = (example) =>
    verdict((v, r) => {
      r.offers.push({ ...structuredClone(r.offers[1]), index: 2, name: 'OEM Dong Nai' });
      v.example = example;
      v.ruledOut = [1, 2].map((offer) => ({ offer, limit: 'sale', state: 'fail', value: null, bound: null }));
      r.offers[1].fits = false;
      r.offers[2].fits = false;
    });
  assert.equal(plain(say.headline(more(false))), 'ODM, because the others would sell nothing in 2 years');
  assert.equal(plain(say.headline(more(true))), 'Example: only ODM would sell in 2 years');
  const nobody = (v) =>
    plain(
      say.stressLine({
        ...v,
        result: {
          ...v.result,
          verdict: { ...v.result.verdict, stressWinner: { halfSales: 0, late: null, rejected: 0 } },
        },
      }),
    );
  assert.match(nobody(kinds.leaning), /No offer fits your limits if it comes 8 weeks late\.$/);
  const free = view((r) => {
    for (const offer of r.offers) offer.limits = [];
  });
  assert.match(nobody(free), /Nothing would be sold in time if it comes 8 weeks late\.$/);
  const limit = { offer: 1, limit: 'sale', state: 'fail', value: null, bound: null };
  assert.deepEqual(say.limitText(view(), limit, ''), [{ text: 'it would sell nothing in 2 years' }]);
});

test('a launch that is too late is never one only where the core says so', () => {
  const told = (launchWeek) => {
    const v = view((r) => {
      r.offers[1].measures.launchWeek = launchWeek;
    });
    return plain(say.limitText(v, { offer: 1, limit: 'latestLaunch', state: 'fail', value: 110, bound: 45 }, ''));
  };
  assert.equal(told(110), 'on sale in week 110; you set week 45');
  assert.equal(told(null), 'never on sale in this time; you set week 45');
});

test('typed numbers lead to their field, results to their place in the answer', () => {
  const [, gap, , at, , yours] = say.sentence(kinds.leaning);
  assert.deepEqual(gap, { result: '$8,400', target: '/verdict/gap' });
  assert.deepEqual(at, { result: '2,150', target: '/flips/0/above' });
  assert.deepEqual(yours, { value: '1,500', path: '/market/demand' });
});

test('what is told of every kind: nothing empty, no brace, no hole; targets and paths exist', () => {
  const check = (name, v, list) => {
    const text = plain(list);
    assert.doesNotMatch(text, /[{}]|undefined|null|NaN|\[object| {2}| \.|–/, `${name}: ${text}`);
    for (const part of list) {
      if ('target' in part && v.result.flips)
        assert.notEqual(get(v.result, part.target), undefined, `${name}: ${part.target}`);
      if ('path' in part) assert.ok(fields.has(part.path.replace(/\/\d+(?=\/|$)/g, '/*')), part.path);
      if ('text' in part) assert.ok(part.text.length > 0, name);
    }
    return text;
  };
  for (const [name, v] of Object.entries(kinds)) {
    assert.ok(check(name, v, say.headline(v)).length > 3);
    assert.match(check(name, v, say.sentence(v)), /^\p{Lu}|^[$−]/u);
    for (const section of sections.filter((one) => name !== 'no launch' || one !== 'when')) {
      const text = check(`${name} ${section}`, v, say.finding(v, section));
      assert.match(text, /^(Side by side|What would change it\?|Why\?|When\?|What next\?)/);
    }
    for (const line of [say.stressLine(v), say.decidingLine(v), say.strip(v), say.needsText(v, 1), say.nextLine(v, 0)])
      check(name, v, line);
    for (const flip of v.result.flips ?? [])
      for (const line of [say.flipRow(v, flip), say.equalText(v, flip)]) check(name, v, line);
    for (const crossing of v.result.crossings ?? []) check(name, v, say.crossingText(v, crossing));
    v.result.offers.forEach((offer, at) => {
      offer.limits.forEach((limit, i) => {
        if (limit.state === 'fail')
          check(name, v, say.limitText(v, { ...limit, offer: at }, `/offers/${at}/limits/${i}`));
      });
      for (const aspect of offer.aspects) check(name, v, say.aspectCell(v, at, aspect).cell);
      assert.match(say.labelText(v, at), /^(ODM|OEM|Joint|Private|White|Counted)/);
    });
    assert.ok(say.callToAction(v).length > 0 && say.nextButton(v).length > 0);
  }
});

test('headings read aloud give winner, margin, flip, cause, cash and next step', () => {
  const read = sections.map((section) => plain(say.finding(kinds.leaning, section)));
  assert.deepEqual(read, [
    'Side by side: ODM is $8,400 ahead over 2 years',
    'What would change it? Any of 3 numbers, first sales a year, at 2,150.',
    'Why? ODM sells 25 weeks earlier and 700 bottles more (+$11,900).',
    'When? OEM needs $31,200 before its first sale in week 39.',
    'What next? Find out sales a year: the answer changes at 2,150.',
  ]);
  assert.equal(
    plain(say.finding(kinds['no launch'], 'when')),
    'When? OEM needs $31,200 and sells nothing in this time.',
  );
  assert.equal(plain(say.finding(kinds['nothing flips'], 'change')), 'What would change it? No single number.');
  assert.equal(
    plain(say.finding(kinds['close, nothing to ask'], 'next')),
    'What next? Nothing more to find out first: share it.',
  );
  assert.equal(say.othersCannot(kinds.leaning), 'The other 2 cannot.');
});

test('stress: what stays and what turns', () => {
  const told = (winners) => plain(say.stressLine(verdict((v) => Object.assign(v, { stressWinner: winners }))));
  assert.equal(
    told({ halfSales: 0, late: 0, rejected: 0 }),
    'Still ODM at half the sales, if it comes 8 weeks late or if the first lot is rejected.',
  );
  assert.equal(
    told({ halfSales: 1, late: 0, rejected: null }),
    'Still ODM if it comes 8 weeks late. OEM is ahead at half the sales. No offer fits your limits if the first lot is rejected.',
  );
  assert.equal(plain(say.stressLine(kinds.neither)), '', 'where nothing is recommended, nothing can stay recommended');
});

test('flips: both sides, outside, nobody, one of many offers, and never the typed value', () => {
  const told = (flip, path = '/market/demand') =>
    plain(
      say.leadSentence(
        view((r) => {
          r.flips = [{ ...r.flips[0], path, ...flip }];
        }),
      ),
    );
  assert.equal(
    told({ below: 900, offerBelow: 1, above: 2147, offerAbove: 1 }),
    'OEM is ahead if you sell fewer than 900 or more than 2,150 a year; you expect 1,500.',
  );
  assert.equal(
    told({ below: 900, offerBelow: 1, above: 5100, offerAbove: null }),
    'OEM is ahead if you sell fewer than 900 a year, no offer fits your limits if more than 5,100; you expect 1,500.',
  );
  assert.equal(told({ above: 1500.4 }), 'OEM is ahead if you sell more than 1,500.4 a year; you expect 1,500.');
  assert.equal(told({ above: 22 }, '/market/price'), 'OEM is ahead if a bottle sells for more than $22; you set $16.');
  assert.equal(
    told({ above: 5.6 }, '/offers/0/tiers/0/price'),
    'OEM is ahead if the ODM price is above $5.60; you have $5.20.',
  );
  assert.equal(
    told({ above: null, below: 6, offerBelow: 1 }, '/offers/1/stages/0/weeks'),
    'OEM is ahead if design and development (OEM) takes less than 6 weeks; you have 14 weeks.',
  );
  assert.equal(told({ above: 0.3 }, '/market/storage'), 'OEM is ahead with storage above $0.30; you have $0.11.');
  assert.equal(
    told({ above: 0.3, value: 0.02 }, '/limits/closeShare'),
    'OEM is ahead with a gap you call small above 30%; you have 2%.',
    'a default is told by its value',
  );
  assert.deepEqual(say.leadSentence(kinds.leaning, '/no/such'), []);
});

test('rows of numbers', () => {
  const v = kinds.leaning;
  assert.deepEqual(
    v.result.flips.map((flip) => plain(say.flipRow(v, flip))),
    [
      'equal at 2,150',
      'equal at $5.60',
      'changes at 6 weeks',
      'equal at 12.3%, beyond its likely range',
      'cannot within −50% to 50%',
      'cannot within $0 to $0.88',
    ],
  );
  const fixed = view((r) => {
    Object.assign(r.flips[0], { plausible: [1500, 1500], inside: false });
  });
  assert.equal(
    plain(say.flipRow(fixed, fixed.result.flips[0])),
    'equal at 2,150',
    'a number without a likely range is not beyond it',
  );
  assert.equal(say.likely(v, v.result.flips[0]), 'Likely 900 to 2,100');
  assert.equal(say.likely(v, v.result.flips[2]), 'Likely 8.4 to 19.6 weeks');
  assert.equal(plain(say.equalText(v, v.result.flips[5])), 'No storage from $0 to $0.88 makes them equal.');
});

test('cost curves: from which quantity, or never', () => {
  const told = (points) => {
    const v = view((r) => {
      r.crossings[0].points = points;
    });
    return plain(say.crossingText(v, v.result.crossings[0]));
  };
  assert.equal(
    told([{ quantity: 30000, below: 0, above: 1, kind: 'root' }]),
    'ODM is cheaper at first, OEM from 30,000 bottles.',
  );
  assert.equal(
    told([]),
    'Their costs never cross: neither ODM nor OEM becomes the cheaper one, up to 60,000 bottles in one order.',
  );
  assert.equal(
    told([
      { quantity: 500, below: 0, above: 1, kind: 'jump' },
      { quantity: 2000, below: 1, above: 0, kind: 'root' },
    ]),
    'ODM is cheaper at first, OEM from 500 bottles (a price break, minimum or full container), ODM from 2,000 bottles.',
  );
  const many = view((r) => {
    r.crossings[0].points = [500, 2000, 3000, 4000, 9000].map((quantity, at) => ({
      quantity,
      below: at % 2,
      above: 1 - (at % 2),
      kind: 'root',
    }));
  });
  const [crossing] = many.result.crossings;
  assert.equal(
    plain(say.crossingText(many, crossing, true)),
    'ODM is cheaper at first, OEM from 500 bottles, and 4 more.',
    'a heading names the first',
  );
  assert.match(plain(say.crossingText(many, crossing)), /ODM from 4,000 bottles, OEM from 9,000 bottles\.$/);
});

test('what the other offer needs', () => {
  assert.equal(
    plain(say.needsText(kinds.leaning, 1)),
    'OEM is ahead with a design that sells for 12.3% more than the market’s.',
  );
  assert.deepEqual(say.needsText(kinds.leaning, 0), [], 'the leader needs nothing');
  assert.deepEqual(say.needsText(kinds['only a light answer'], 1), []);
  assert.equal(
    plain(say.needsText(kinds['nothing flips'], 1)),
    'Neither a better price nor more sales would put OEM ahead.',
  );
});

test('reasons, for and against, with their amounts', () => {
  const v = kinds.leaning;
  const told = v.result.verdict.reasons.map(
    (reason) => `${say.reasonText(v, reason)} ${plain([say.reasonAmount(v, reason)])}`,
  );
  assert.equal(told[0], 'ODM sells 25 weeks earlier and 700 bottles more +$11,900');
  assert.equal(told[2], 'ODM pays less for the goods +$900');
  const volume = (weeks, units) => say.reasonText(v, { code: 'volume', amount: 1, weeks, units });
  assert.deepEqual(
    [
      [25, 0],
      [0, 700],
      [0, 1],
      [-3, -20],
      [4, -50],
      [-2, 80],
      [0, 0.2],
    ].map((pair) => volume(...pair)),
    [
      'ODM sells 25 weeks earlier',
      'ODM sells 700 bottles more',
      'ODM sells 1 bottle more',
      'ODM sells 3 weeks later and 20 bottles fewer',
      'ODM sells 4 weeks earlier, but 50 bottles fewer',
      'ODM sells 2 weeks later, but 80 bottles more',
      'ODM sells at other times of the year',
    ],
  );
  assert.equal(
    say.reasonText(v, { code: 'novel', amount: -1 }),
    'ODM loses: novel',
    'a code of a later core is not hidden',
  );
});

test('the aspects beside their usual ranges', () => {
  const v = kinds.leaning;
  const cell = (offer, name) =>
    say.aspectCell(
      v,
      offer,
      v.result.offers[offer].aspects.find((one) => one.aspect === name),
    );
  assert.deepEqual(cell(0, 'minimum'), {
    name: 'Minimum order',
    cell: [{ result: '500 bottles', target: '/offers/0/aspects/5/value' }],
    usual: 'usually 1,000 (bottleforge.com)',
    state: 'below the usual',
  });
  assert.equal(plain(cell(1, 'upfront').cell), '$31,200 before the first sale');
  assert.equal(cell(1, 'upfront').usual, 'tooling $18,000, usually $15,000 to $150,000 (etherproduct.ae)');
  assert.equal(
    plain(cell(0, 'rights').cell),
    'In the contract: exclusivity and confidentiality. Not in it: design. Not asked yet: tooling and drawings',
  );
  assert.equal(plain(cell(0, 'bestFor').cell), 'A quick launch, testing a market and little cash');
  const dollars = {
    aspect: 'upfront',
    value: 5,
    usual: { low: 3000, high: 8000, unit: 'usd', source: 'ALU2', compared: 4000 },
    state: 'inside',
  };
  assert.equal(
    say.usualText({ ...v, result: { ...v.result, currency: 'EUR' } }, dollars),
    'tooling $4,000, usually $3,000 to $8,000 (aluvox.com)',
  );
  assert.equal(
    say.usualText(v, {
      aspect: 'time',
      usual: { low: 4, high: 8, unit: 'weeks', source: 'AL-TEX', exWorks: true, compared: 7 },
      state: 'inside',
    }),
    'ex works 7 weeks, usually 4 to 8 weeks (seller.alibaba.com)',
  );
});

test('rates that grew old on the same day are told together', () => {
  const v = kinds.leaning;
  const rate = { value: 1, evidence: { grade: 'A', date: '2025-10-01' } };
  const project = {
    ...v.project,
    route: { ...v.project.route, customs: { mpfRate: rate, mpfMin: rate, mpfMax: rate } },
  };
  const old = ['mpfRate', 'mpfMin', 'mpfMax'].map((name) => ({ path: `/route/customs/${name}`, code: 'old-rate' }));
  assert.deepEqual(say.warningTexts({ ...v, project }, old), [
    '3 published rates are from 1 Oct 2025, more than a year before the start. Check them.',
  ]);
  assert.equal(say.warningTexts({ ...v, project }, old.slice(1, 2)).length, 1);
});

test('warnings', () => {
  const v = kinds.leaning;
  const told = (path, code, limit, project) => say.warningText(project ? { ...v, project } : v, { path, code, limit });
  assert.equal(told('/offers/0/validUntil', 'quote-expired'), 'The quote of ODM ended 31 Dec 2026: ask for a new one.');
  assert.equal(
    told('/offers/1', 'stock-gap', 5),
    'OEM is sold out for 5 weeks: reorders take longer than the stock lasts.',
  );
  assert.match(told('/route/duty/rate', 'counted-as-nothing'), /the quote leaves it out and no source gives a figure/);
  assert.equal(told('/offers/1', 'no-sale-in-horizon'), 'OEM sells nothing in 2 years: it would come too late.');
  assert.equal(
    told('/offers/1/rights/tooling', 'right-not-asked'),
    'Right to the tooling (OEM) has not been asked. Until it stands in the contract, count it as not yours.',
  );
  assert.equal(
    told('/route/duty/rate', 'old-rate', undefined, {
      ...v.project,
      route: { duty: { rate: { value: 0.1, evidence: { grade: 'A', date: '2025-10-01' } } } },
    }),
    'Customs duty: this figure is from 1 Oct 2025, more than a year before the start. Check it.',
  );
  assert.equal(
    told('/offers/0/called', 'label-differs'),
    'ODM is called “ODM, free mould” by the supplier, but by who owns what it is ODM.',
  );
  assert.match(told('/somewhere', 'novel-code'), /novel-code/);
});

test('what an offer is, even where the label misleads', () => {
  const v = view((r) => {
    r.offers[1].label = 'odm';
    r.offers[1].family = 'odm';
    r.offers[1].labelWhy = ['buyer-design-supplier-tooling'];
  });
  assert.equal(say.offerName(v, 1), 'OEM Penang', 'two of one label are told by their names');
  assert.match(
    plain(say.sentence(v)),
    /^The factory’s design leaves you \$8,400 better off over 2 years than your design on its tooling \(OEM Penang\)\./,
  );
  assert.match(say.labelText(v, 1), /^Counted as ODM, though many call it OEM/);
});

test('all of it also in the pseudo-language: no word stands in the code', () => {
  use(pseudo(whole), 'en');
  try {
    for (const [name, v] of Object.entries(kinds)) {
      for (const list of [say.sentence(v), say.stressLine(v), ...sections.map((section) => say.finding(v, section))]) {
        const words = list
          .flatMap((part) => ('text' in part ? part.text.split(/[^\p{L}]+/u) : []))
          .filter((word) => /^[a-zA-Z]{4,}$/.test(word));
        const plainWords = words.filter(
          (word) => /[aeiouAEIOU]/.test(word) && !/lorem/.test(word) && !['Penang', 'Dong'].includes(word),
        );
        assert.deepEqual(plainWords, [], name);
      }
    }
  } finally {
    use(whole, 'en');
  }
});

test('the shipped presets: names, sources, links', async () => {
  const { readdirSync, readFileSync } = await import('node:fs');
  const { fromHash, toHash } = await import('../../web/state/hash.js');
  const { nouns } = await import('../../web/words/labels.js');
  const { sourcesOf } = await import('../../web/words/sources.js');
  const folder = new URL('../../presets/', import.meta.url);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'index.json')) {
    const { project, noun } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    const hash = await toHash(project);
    assert.ok(hash.length < 2000, `${file}: a link of ${hash.length} characters`);
    assert.deepEqual((await fromHash(hash)).project, project);
    assert.deepEqual([nouns(project).one, nouns(project).many], [noun.one, noun.other], file);
    JSON.stringify(project, (key, value) => {
      if (key === 'source')
        assert.ok(value === 'our example' || sourcesOf(value).every((source) => source.id !== ''), `${file}: ${value}`);
      return value;
    });
  }
});
