// SPDX-License-Identifier: MIT
// The arithmetic kernel of bench.cpp by hand in plain JavaScript: the same operations in the same order, so the same
// sum. It stands for the loop over weeks, not for the model, which has no second implementation in JavaScript.

/** @param {number} scenarios */
function kernel(scenarios) {
  let best = 0;
  for (let s = 0; s < scenarios; s += 1) {
    let stock = 3000 + s;
    let cash = -40000;
    let npv = 0;
    let factor = 1;
    let demand = 80 + (s % 7);
    let onTheWay = 0;
    let arrives = -1;
    for (let w = 0; w < 104; w += 1) {
      if (w === arrives) stock += onTheWay;
      if (w >= arrives && stock < 8 * demand) {
        onTheWay = Math.max(1000, 13 * demand - stock);
        arrives = w + 7;
        cash -= onTheWay * 4.2 + Math.min(Math.max(onTheWay * 0.015, 33.58), 651.5);
      }
      const sold = Math.min(stock, demand);
      stock -= sold;
      const money = sold * 19.3 - stock * 0.012;
      cash += money;
      npv += money * factor;
      factor *= 0.9978;
      demand *= 1.0011;
    }
    best = Math.max(best, npv + cash);
  }
  return best;
}

const rounds = [];
let sum = 0;
for (let round = 0; round <= 15; round += 1) {
  const start = performance.now();
  for (let i = 0; i < 2; i += 1) sum = kernel(1024);
  if (round > 0) rounds.push(((performance.now() - start) * 1000) / 2);
}
rounds.sort((a, b) => a - b);
const figure = 'kernel, 1,024 scenarios of 104 weeks';
console.log(JSON.stringify({ build: 'javascript', figure, us: Number(rounds[7].toFixed(2)), result: sum }));
