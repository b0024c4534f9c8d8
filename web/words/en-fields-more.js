// SPDX-License-Identifier: MIT
// English words of inputs that the first screen never shows: what a quote includes, who pays for tooling in which way, the
// staged path. They come with the other later words (learned.js).

/** @type {Readonly<Record<string, string>>} */
export const more = Object.freeze({
  'label:/side': 'Which side you are on',
  'help:/side': 'The answer is the one of this side.',
  'choice:/side.buyer': 'I buy it',
  'choice:/side.supplier': 'I make it',

  // ---- the staged path
  'label:/staged/from': 'Offer to start with',
  'help:/staged/from': 'Left out, the best of the factory’s designs.',
  'label:/staged/to': 'Offer to switch to',
  'help:/staged/to': 'Left out, the best of your own designs.',
  'label:/staged/carryOver': 'Demand the new design keeps',
  'help:/staged/carryOver': 'Of the sales built up before the switch.',
  'label:/staged/oldStock': 'Old stock at the switch',
  'help:/staged/oldStock': 'Sold before the new one, or sold off that week for what unsold stock brings.',
  'choice:/staged/oldStock.rundown': 'Sell it first',
  'choice:/staged/oldStock.writeoff': 'Write it off',
  'label:/staged/baseDesign': 'What becomes of the factory’s design',
  'help:/staged/baseDesign': 'Your later product cannot simply copy it.',
  'choice:/staged/baseDesign.redesign': 'Design it anew',
  'choice:/staged/baseDesign.buyout': 'Buy it from the factory',
  'label:/staged/baseCost': 'Cost of that',
  'help:/staged/baseCost':
    'The redesign or the price of the right, besides the design cost of the offer you switch to.',
  'label:/staged/redesignWeeks': 'Weeks that takes',
  'help:/staged/redesignWeeks': 'Added to the first stage of the offer you switch to.',

  // ---- what moves together
  'label:/together/freight': 'Freight rates move together',
  'help:/together/freight': '0 %: each rate goes its own way. 100 %: all rise and fall as one.',
  'label:/together/currency': 'Currencies move together',
  'help:/together/currency': 'Against yours. 0 %: each goes its own way.',
  'label:/together/demand': 'Demand moves together',
  'help:/together/demand': 'Of all that is sold in this category. 0 %: each goes its own way.',
  'label:/together/tariff': 'Tariffs move together',
  'help:/together/tariff': 'Duty rates and extra layers. 0 %: each goes its own way.',

  // ---- an offer
  'label:/offers/*/tooling/inPrice': 'Tooling inside the unit price',
  'help:/offers/*/tooling/inPrice': 'The part of the unit price that pays the tooling off.',
  'label:/offers/*/tooling/inPricePieces': '{Many} until it is paid off',
  'help:/offers/*/tooling/inPricePieces': 'After so many the unit price falls by that part.',
  'label:/offers/*/tooling/subsidy': 'Tooling the supplier pays for',
  'help:/offers/*/tooling/subsidy':
    'Already taken off the tooling price. You pay it back as far as you order too little.',
  'label:/offers/*/tooling/subsidyPieces': '{Many} to order for it',
  'help:/offers/*/tooling/subsidyPieces': 'If fewer are ordered, that share of it is paid back.',
  'label:/offers/*/includes/tooling': 'Does the quote include tooling?',
  'help:/offers/*/includes/tooling': 'What it leaves out is estimated, not counted as nothing.',
  'label:/offers/*/includes/packaging': 'Does the quote include packaging?',
  'help:/offers/*/includes/packaging': 'The box with your print, and its set-up.',
  'label:/offers/*/includes/samples': 'Does the quote include samples?',
  'help:/offers/*/includes/samples': 'All rounds, with the courier.',
  'label:/offers/*/includes/certification': 'Does the quote include certification?',
  'help:/offers/*/includes/certification': 'Tests and reports for your market.',
  'choice:includes.not-asked': 'Not asked',
  'choice:includes.in': 'Included',
  'choice:includes.not-in': 'Not included',
  'label:/offers/*/terms/tolerance': 'Quantity tolerance',
  'help:/offers/*/terms/tolerance': 'How far the quantity delivered may be off, such as 5 %.',

  // ---- units
  'per.offer': '{value}',
  'unit.offer': '',

  // ---- who the supplier's examples are
  'persona.idle': 'Small workshop with idle hours',
  'persona.full': 'Factory that is 95 % full',
  'persona.moulds': 'Supplier with its own moulds',
  'persona.one-account': 'Supplier with one account at 45 %',
  'persona.new-exporter': 'New exporter',
  'persona.odm-house': 'Established ODM house',

  // ---- money lines
  'line.clawback': 'Tooling subsidy paid back',
  'formula.clawback': 'subsidy × share of the promised pieces not ordered, at the end',

  // ---- what is wrong, what to look at
  'issue.demand-missing':
    '{label}: say how many buyers you expect, or how many enquiries, or what is already promised.',
  'issue.history-missing':
    '{label}: to work from enquiries, say how many you had and how many first orders came of them.',
  'issue.history-not-falling': '{label}: there cannot be more than in the step before.',
  'issue.order-size-missing': '{label}: give its size, or a minimum order.',
  'issue.repeats-without-lag': '{label}: you expect repeat orders, so say after how many weeks they come.',
  'issue.largest-above-booked': '{label}: more than is booked, and this account’s hours are part of that.',
  'issue.booked-above-hours': '{label}: more than your factory can work.',
  'issue.delivery-missing': '{label}: your Incoterm makes you pay it, so give a number.',
  'issue.overtime-without-cost': '{label}: you allow overtime, so say what it costs.',
  'issue.full-below-avoidable': '{label}: the full cost cannot be below the avoidable cost.',
  'issue.price-part-above-price': '{label}: it is more than the lowest unit price.',
  'issue.price-part-without-pieces': '{label}: part of the price pays for tooling, so say for how many pieces.',
  'issue.subsidy-without-pieces': '{label}: tooling is subsidised, so say for how many pieces.',
  'issue.stage-same-offer': '{label}: switch to another offer than the one you start with.',
  'issue.no-such-offer': '{label}: there is no such offer.',
  'warning.tooling-twice':
    '{offer} is paid for its tooling twice: by itself, and again inside the unit price. Take one of them out.',
  'warning.carrying-holds-capital':
    '{label}: a rate this high usually holds the cost of capital, which is counted already. Take one of them out.',
  'warning.free-mould':
    '{offer} is called {called}, but the tooling stays the factory’s: leaving means buying another.',
  'warning.quote-missing': '{label}: the quote does not say. It is estimated, not counted as nothing.',
  'warning.counted-as-nothing':
    '{label}: the quote leaves it out and no source gives a figure, so it counts as nothing until you type it.',
});
