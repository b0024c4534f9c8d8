// SPDX-License-Identifier: MIT
// English words of chance: futures, ranges, what finding out is worth. They come with the parts that say them.

/** @type {Readonly<Record<string, string>>} */
export const chance = Object.freeze({
  // ---- fifty marks
  'sure.ahead': '{name} is ahead in {n} of {of} futures',
  'sure.ahead.decline': 'To take none is best in {n} of {of} futures',
  'sure.ahead.mix': 'Taken one by one, {name} is ahead in {n} of {of} futures',
  'sure.ahead.neither': '{name} is the better of them in {n} of {of} futures',
  'sure.ahead.loses': '{name} is the better of them in {n} of {of} futures',
  'sure.ahead.none-fits': '{name} is the better of them in {n} of {of} futures',
  'sure.only': '{name}, on its own, makes a loss in {loss} of futures',
  'find.sure.wait': 'How sure?',
  'find.sure': 'How sure? {n} of {of}.',
  'find.sure.only': 'How sure? A loss in {loss} of futures.',
  'sure.pick': 'Future',

  // ---- one future
  'sure.for': 'Future {n}: {name} ends {lead} ahead',
  'sure.alone': 'Future {n}: {name} ends {lead} up',
  'sure.alone.loss': 'Future {n}: {name} loses {lead}',
  'sure.against': 'Future {n}: {name} ends {lead} ahead of {chosen}',
  'sure.nobody': 'Future {n}: nothing pays, {chosen} loses {lead}',
  'sure.not': '{value}, not {yours}',

  // ---- several small changes together
  'together.lead': 'Several small changes together would: {name} is ahead with',
  'together.lead.nobody': 'Several small changes together would: nothing pays with',
  'together.more.one': 'and {n} smaller one',
  'together.more.other': 'and {n} smaller ones',

  // ---- what each offer may come to
  'sure.range': 'Where it ends, nine times in ten:',
  'sure.loss': 'Makes a loss',
  'sure.in': 'in {share} of futures',
  'sure.never': 'in none of them',
  'sure.limit.maxSpend': 'Spends more than you set',
  'sure.limit.latestLaunch': 'Comes later than you set',
  'sure.limit.maxFirstOrder': 'First order larger than you set',
  'sure.hole': 'Deepest cash',
  'sure.hole.bad': 'and {hole} in one future of twenty',
  'sure.spread': '{low} to {high}, middle {middle}',
  'sure.behind': 'What is behind it',
  'sure.worlds':
    '{n} futures were tried, the same for every offer. In each, {m} numbers fall somewhere in their likely ranges.',
  'sure.best': '{name} is the best choice in {share} of them, give or take {error}.',
  'sure.declining': 'To take none is best in {share} of them.',
  'sure.marks': 'The fifty marks are taken evenly from all of them, best for {name} first.',
  'sure.table.future': 'Future',
  'sure.table.leader': 'Ahead',
  'sure.table.nobody': 'nobody',

  // ---- what finding out is worth
  'worth.all': 'To know everything before you choose is worth up to {worth} to you.',
  'worth.binding': 'A binding {label} is worth up to {worth} to you.',
  'worth.knowing': 'To know {label} is worth up to {worth} to you.',
  'worth.none': 'Knowing any other number alone is worth next to nothing: on average it would not change your choice.',
  'worth.nothing': 'Knowing one number more is worth next to nothing: on average it would not change your choice.',

  // ---- the likely range of a number
  'range.likely': 'Likely {range}',
  'range.none': 'Taken as certain',
  'range.yours': 'Your range: {range}',
  'range.by': 'Your range: {share} either way',
  'range.change': 'change',
  'range.low': 'Lowest likely',
  'range.high': 'Highest likely',
  'range.sure': 'How sure are you of it?',
  'range.sure.0.8': '8 in 10',
  'range.sure.0.9': '9 in 10',
  'range.sure.1': 'Always',
  'range.shape': 'Shape',
  'range.shape.pert': 'Rounded, highest at your number',
  'range.shape.triangular': 'Straight to a peak',
  'range.shape.uniform': 'All alike',
  'range.shape.lognormal': 'Long tail upwards',
  'range.shape.quantiles': 'Half of it below your number',
  'range.more': 'How sure, and its shape',
  'range.ours': 'Back to our range',
  'echo.range': '= {range}',
  'echo.range.middle': '= {range}, in the middle {value}',
  'echo.by': '= {value}, {share} either way',
  'read.range': 'I cannot read this range: “{text}”. Write the lowest first, such as 6 to 12.',
  'read.range-unclear': 'One end of “{text}” can be read in two ways: write thousands as 1,500.',
  'read.range-either-way': 'Write how far either way as a share, such as 8 ± 10%.',
});
