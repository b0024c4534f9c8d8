// SPDX-License-Identifier: MIT
// NPV, IRR, payback, amortised one-offs: MODEL.md section 8, with the published examples.
#include "core/model/measures.hpp"

#include <cmath>
#include <span>

#include "core/decision/curves.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

std::vector<double> rates(const std::vector<double>& amounts, double periods = 1) {
  const Irr irr = internalRates(amounts, periods);
  return {irr.rates.begin(), irr.rates.begin() + static_cast<std::ptrdiff_t>(irr.count)};
}

}  // namespace

TEST_CASE("T01 NPV at 8 %: -40,000, 5,000, 8,000, 12,000, 30,000 is 3065.22267") {
  // [NPF] https://numpy.org/numpy-financial/latest
  const std::vector<double> amounts{-40000, 5000, 8000, 12000, 30000};
  CHECK(presentValue(amounts, 0.08) == Approx(3065.22267).margin(5e-6));
}

TEST_CASE("T06 NPV at 12 %: -50,000, 25,000, 20,000, 10,000, 3,000 is -2,710") {
  // [AVAT] https://www.avatto.com/cfa-level-1/cfa-practice/quantitative/quantitative-sec-1/page/2/
  const std::vector<double> amounts{-50000, 25000, 20000, 10000, 3000};
  CHECK(presentValue(amounts, 0.12) == Approx(-2710).margin(1));
}

TEST_CASE("T02 IRR: -100, 39, 59, 55, 20 is 0.28095") {
  // [NPF-OLD] https://numpy.org/doc/1.18/reference/generated/numpy.irr.html
  const std::vector<double> found = rates({-100, 39, 59, 55, 20});
  REQUIRE(found.size() == 1);
  CHECK(found[0] == Approx(0.28095).margin(5e-6));
  // python3 -c "from scipy.optimize import brentq as b;c=[-100,39,59,55,20];
  //             print(repr(b(lambda r:sum(a/(1+r)**i for i,a in enumerate(c)),0,1,xtol=1e-15)))"
  CHECK(found[0] == near(0.28094842115996116, 1e-12));
}

TEST_CASE("T05, trap 25: an IRR may be several: every one is told, not the library's pick") {
  // [NPF-SRC] https://github.com/numpy/numpy-financial picks -0.0833 and 0.0886
  const std::vector<double> two = rates({-100, 100, 0, -7});
  REQUIRE(two.size() == 2);
  CHECK(two[0] == Approx(-0.6789).margin(5e-5));
  CHECK(two[1] == Approx(-0.0833).margin(5e-5));
  const std::vector<double> three = rates({-5, 10.5, 1, -8, 1});
  REQUIRE(three.size() == 3);
  CHECK(three[0] == Approx(-0.8702).margin(5e-5));
  CHECK(three[1] == Approx(0.0886).margin(5e-5));
  CHECK(three[2] == Approx(0.7096).margin(5e-5));
  // python3 -c "import numpy as n;print([1/r.real-1 for c in ([-100,100,0,-7],[-5,10.5,1,-8,1])
  //             for r in n.roots(c[::-1]) if abs(r.imag)<1e-12 and r.real>0])"
  CHECK(two[1] == near(-0.08329966618493256, 1e-12));
  CHECK(three[1] == near(0.08859833852775534, 1e-12));
}

TEST_CASE("trap 25: an IRR may be absent, and the answer says which") {
  CHECK(rates({-100, -1}).empty());
  CHECK(rates({100, 1}).empty());
  CHECK(rates({-1, 2.5, -2}).empty());  // both roots are complex
  CHECK(rates({}).empty());
  Json document = plain();
  CHECK(answer(document)["offers"][0]["measures"]["irr"]["status"] == "one");
  set(document, "/market/demand", 0);
  set(document, "/offers/0/minimum/style", 100);
  const Json irr = answer(document)["offers"][0]["measures"]["irr"];
  CHECK(irr["status"] == "none");
  CHECK(irr["rates"].empty());
}

TEST_CASE("IRR: a year's rate from weekly money") {
  std::vector<double> weeks(53);
  weeks[0] = -100;
  weeks[52] = 125;
  const std::vector<double> found = rates(weeks, 52);
  REQUIRE(found.size() == 1);
  CHECK(found[0] == near(0.25));
  CHECK(rates({-100, 50}, 1)[0] == near(-0.5));
}

TEST_CASE("property: the NPV at every IRR of an answer is nothing, and no discount rate up to 1,000 % crosses unseen") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    const Loaded loaded(seeded(seed));
    Trace trace;
    const Outcome out = loaded.full(0, trace);
    const std::span<const double> cash(trace.cash.week.data(), trace.cash.used);
    const Irr irr = internalRates(cash, 52);
    const auto npv = [&](double yearly) {
      double sum = 0;
      for (std::size_t i = 0; i < cash.size(); ++i) sum += cash[i] * std::pow(1 + yearly, -static_cast<double>(i) / 52);
      return sum;
    };
    for (std::size_t i = 0; i < irr.count; ++i) {
      const double step = 1e-7 * (1 + irr.rates[i]);
      CHECK((npv(irr.rates[i] - step) < 0) != (npv(irr.rates[i] + step) < 0));
    }
    if (cash.empty()) continue;
    std::size_t changes = 0;
    bool below = npv(-0.5) < 0;
    std::size_t inside = 0;
    for (double y = -0.5; y < 10; y += 0.037) {
      if ((npv(y) < 0) != below) ++changes;
      below = npv(y) < 0;
    }
    for (std::size_t i = 0; i < irr.count; ++i) inside += irr.rates[i] > -0.5 && irr.rates[i] < 10 ? 1U : 0U;
    CHECK(inside >= changes);
    CHECK(npv(loaded.project.market.discountRate) == Approx(out.npv).margin(1e-7 * (1 + out.revenue)));
  }
}

TEST_CASE("payback: the first week that is whole again after the first that was not") {
  const auto weeks = [](std::vector<double> amounts) { return payback(amounts); };
  CHECK(weeks({-10, 4, 4, 4}) == 3);
  CHECK(weeks({-10, 10}) == 1);
  CHECK(weeks({5, -10, 5, 1}) == 2);
  CHECK(weeks({-10, 4}) == -1);
  CHECK(weeks({1, 2}) == -1);  // nothing to pay back
  CHECK(weeks({}) == -1);
  CHECK(weeks({-10, 20, -30, 5}) == 1);
}

namespace {

/// One-off money over a number of pieces: the cost curve of an offer whose pieces cost nothing.
double spread(double design, double tool, double life, double pieces) {
  Json document = plain();
  set(document, "/offers/1/tiers/0/price", 0);
  set(document, "/offers/1/oneOff/design", design);
  set(document, "/offers/1/tooling/price", tool);
  if (life > 0) set(document, "/offers/1/tooling/life", life);
  const Loaded loaded(document);
  return curveOf(loaded.project, loaded.setting, 1, timelineOf(loaded.project, loaded.setting, 1))(pieces) / pieces;
}

}  // namespace

TEST_CASE("T33 tool class: 20,000 for 500,000 shots against 8,000 for 100,000: 0.04 or 0.08 a piece") {
  // [EVOK] https://evokpoly.com/feeds/blog/injection-mold-tooling-life
  CHECK(spread(0, 20000, 500000, 500000) == near(0.04));
  CHECK(spread(0, 8000, 100000, 100000) == near(0.08));
  CHECK(spread(0, 8000, 100000, 500000) == near(0.08));  // five of them
  CHECK(spread(0, 8000, 100000, 100001) == near(16000 / 100001.0));
}

TEST_CASE("T34 amortisation: 20,000 over 400,000 pieces is 0.05") {
  // [JHM] https://jh-mouldparts.com/news/detailed-cost-of-an-injection-plastic-mold.html
  CHECK(spread(0, 20000, 400000, 400000) == near(0.05));
}

TEST_CASE(
    "T35 a fixed cost spread: 1,200 over 500 or 5,000: 2.40 or 0.24; a mould of 800 over 50 or 5,000: 16 or 0.16") {
  // [WOOD2] https://www.woodfieldtoys.com/blog/why-bulk-plush-toys-orders-get-better-prices
  CHECK(spread(1200, 0, 0, 500) == near(2.40));
  CHECK(spread(1200, 0, 0, 5000) == near(0.24));
  CHECK(spread(0, 800, 0, 50) == near(16));
  CHECK(spread(0, 800, 0, 5000) == near(0.16));
  // The same page prints 6.90 for 2,000 pieces though its rows add up to 5.90: no oracle.
}

TEST_CASE("spend before the first sale: one-offs and the first order until it arrives") {
  Json document = plain();
  set(document, "/offers/1/oneOff",
      {{"design", 1000}, {"legal", 200}, {"certification", 300}, {"packaging", 50}, {"reserve", 0.1}});
  set(document, "/offers/1/samples", {{"rounds", 2}, {"price", 100}});
  set(document, "/offers/1/terms", {{"deposit", 0.3}, {"balanceAt", "arrival"}, {"balanceDays", 0}});
  const double oneOffs = 1000 + 200 + 300 + 50 + 0.1 * 7000 + 200 + 6000;
  CHECK(Loaded(document).light(1).spendBeforeSale == near(oneOffs + 41600));
  set(document, "/offers/1/terms/balanceDays", 30);  // after the arrival
  CHECK(Loaded(document).light(1).spendBeforeSale == near(oneOffs + 0.3 * 41600));
}

TEST_CASE("exit: moving the mould if the buyer may take it, else making another") {
  Json document = plain();
  set(document, "/offers/1/tooling/transferCost", 900);
  set(document, "/offers/1/tooling/remakeCost", 7000);
  const auto leaving = [&] { return exitCost(read(document).offers[1]); };
  CHECK(leaving() == 7000);
  set(document, "/offers/1/tooling/mayTake", "supplier");
  CHECK(leaving() == 7000);
  set(document, "/offers/1/tooling/mayTake", "buyer");
  CHECK(leaving() == 900);
  set(document, "/offers/1/tooling/place", "buyer");
  CHECK(leaving() == 0);
  set(document, "/offers/1/tooling/place", "third");
  set(document, "/offers/1/tooling/owner", "none");
  set(document, "/offers/1/tooling/price", 0);
  CHECK(leaving() == 0);
}
