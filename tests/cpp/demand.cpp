// SPDX-License-Identifier: MIT
// What the market asks for and pays: MODEL.md section 5.
#include "core/model/demand.hpp"

#include "core/model/arithmetic.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

Demand demand(const Json& document, int launch, std::size_t offer = 0) {
  const Loaded loaded(document);
  Demand out{};
  demandOf(loaded.project, loaded.setting, loaded.project.offers[offer], launch, 104, out);
  out.addUp(104);
  return out;
}
Prices prices(const Json& document, int launch, std::size_t offer = 0) {
  const Loaded loaded(document);
  Prices out{};
  pricesOf(loaded.project, loaded.project.offers[offer], launch, 104, out);
  return out;
}

}  // namespace

TEST_CASE("demand: level, and nothing before the launch") {
  const Demand level = demand(plain(), 10);
  CHECK(level.units[9] == 0);
  CHECK(level.units[10] == 100);
  CHECK(level.units[103] == 100);
  CHECK(level.between(0, 104) == 9400);
  CHECK(level.between(5, 12) == 200);
  CHECK(level.between(12, 12) == 0);
  CHECK(level.between(12, 5) == 0);
}

TEST_CASE("demand: the ramp rises from the first week and reaches its height in the last week of it") {
  Json document = plain();
  set(document, "/market/rampWeeks", 4);
  const Demand ramp = demand(document, 2);
  CHECK(ramp.units[2] == 25);
  CHECK(ramp.units[3] == 50);
  CHECK(ramp.units[5] == 100);
  CHECK(ramp.units[6] == 100);
  set(document, "/market/rampWeeks", 1);
  CHECK(demand(document, 2).units[2] == 100);
}

TEST_CASE("demand: a week has the season of its middle day's month") {
  Json document = plain();
  set(document, "/market/season", {0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2});
  const Demand season = demand(document, 0);
  CHECK(season.units[0] == 0);     // 5 to 11 January
  CHECK(season.units[3] == 0);     // 26 January to 1 February: the 29th is its middle
  CHECK(season.units[4] == 100);   // 2 to 8 February
  CHECK(season.units[51] == 200);  // 28 December: its middle is the 31st
  CHECK(season.units[52] == 0);
  // The weights are relative: the same with every one doubled.
  set(document, "/market/season", {0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 4});
  CHECK(demand(document, 0).units == season.units);
}

TEST_CASE("demand: the design's effects are factors") {
  Json document = plain();
  set(document, "/offers/0/design/demandEffect", 0.25);
  set(document, "/offers/0/design/priceEffect", -0.1);
  set(document, "/market/priceDrift", 0.1);
  CHECK(demand(document, 0).units[7] == 125);
  const Prices drift = prices(document, 3);
  CHECK(drift[3] == near(9 * growth(0.1, 3)));
  CHECK(drift[55] == near(9 * 1.1 * growth(0.1, 3)));
}

TEST_CASE("trap 27: exclusivity: without it the same design is sold to rivals, with it a volume is due") {
  // [TOSOS] http://www.tosos.com/pages/exclusivity-agreement-manufacturing/
  Json document = plain();
  for (const char* path : {"/offers/0/design", "/offers/1/design"}) {
    set(document, std::string(path) + "/demandErosion", 0.3);
    set(document, std::string(path) + "/priceErosion", 0.1);
  }
  const Demand shared = demand(document, 0);
  CHECK(shared.units[0] == 100);
  CHECK(shared.units[1] == near(100 * growth(-0.3, 1)));
  CHECK(shared.units[52] == near(70));
  CHECK(prices(document, 0)[52] == near(9));
  CHECK(demand(document, 0, 1).units[103] == 100);  // the buyer's own design
  CHECK(prices(document, 0, 1)[103] == 10);

  set(document, "/offers/0/exclusivity", {{"years", 1}, {"commitment", 2600}});
  CHECK(demand(document, 0).units == shared.units);  // a right is never inferred
  set(document, "/offers/0/rights/exclusivity", "in");
  const Demand exclusive = demand(document, 0);
  CHECK(exclusive.units[52] == 100);
  CHECK(exclusive.units[53] == near(100 * growth(-0.3, 1)));
  CHECK(exclusive.units[103] == near(100 * growth(-0.3, 51)));

  // The volume is owed whether or not it sells: a year's worth of 2,600 pieces at 5, of which 520 are ordered.
  set(document, "/market/demand", 260);
  set(document, "/offers/0/design/demandErosion", 0);
  Trace trace;
  static_cast<void>(Loaded(document).full(0, trace));
  CHECK(lineOf(trace, Line::takeOrPay) == near(-(2600 - 520) * 5));
}

TEST_CASE("demand: exclusivity of a broken number of weeks") {
  Json document = plain();
  set(document, "/offers/0/design/demandErosion", 0.3);
  set(document, "/offers/0/rights/exclusivity", "in");
  set(document, "/offers/0/exclusivity/years", 0.5);
  CHECK(demand(document, 0).units[26] == 100);
  CHECK(demand(document, 0).units[27] == near(100 * growth(-0.3, 1)));
  set(document, "/offers/0/exclusivity/years", 10.25 / 52);
  CHECK(demand(document, 0).units[10] == 100);
  CHECK(demand(document, 0).units[11] == near(100 * growth(-0.3, 0.75)));
  CHECK(demand(document, 0).units[12] == near(100 * growth(-0.3, 1.75)));
}

TEST_CASE("demand: one month carries the year; another number may then be tried out without spoiling it") {
  Json document = plain();
  set(document, "/market/season", {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
  const Json result = answer(document, {{"flips", {"/market/season/11"}}, {"sweeps", {"/market/season/11"}}});
  // The only weight cannot be 0: no value of it may give an NPV that is no number.
  for (const Json& npv : result["sweeps"][0]["npv"]) CHECK_FALSE(npv[0].is_null());
  INFO(result["flips"][0].dump());
  CHECK(result["flips"][0]["below"].is_null());
}
