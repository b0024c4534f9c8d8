// SPDX-License-Identifier: MIT
// When orders are placed, how large, and what comes of them: MODEL.md section 7.
#include "core/model/arithmetic.hpp"
#include "core/model/run.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

TEST_CASE("orders: one for the whole horizon, sold as planned") {
  const Loaded loaded(plain());
  Trace trace;
  const Outcome out = loaded.full(0, trace);
  CHECK(out.firstOrder == 10400);
  CHECK(out.orders == 1);
  CHECK(out.sold == near(10400));
  CHECK(out.left == near(0));
  CHECK(out.lost == near(0));
  CHECK(out.revenue == near(104000));
  CHECK(out.profit == near(52000));
  CHECK(out.npv == near(52000));
  CHECK(out.hole == near(-52000 + 1000));  // the week's sales come in with the bill
  CHECK(out.holeWeek == 0);
  CHECK(loaded.light(1).profit == near(104000 - 41600 - 6000));
}

TEST_CASE("orders: the first covers the lead time or the cover, whichever is longer; then the cover and the safety") {
  Json document = plain();
  set(document, "/market/coverWeeks", 10);
  set(document, "/market/safetyWeeks", 2);
  set(document, "/offers/0/reorderWeeks", 4);
  Trace trace;
  const Outcome out = Loaded(document).full(0, trace);
  CHECK(trace.orders[0].cost.quantity == 1000);
  // After week w's review the stock must last until the goods come, 4 weeks on, and 2 weeks more: ordered with 5 left.
  CHECK(trace.orders[1].time == 5);
  CHECK(trace.orders[1].arrival == 9);
  // At arrival 1 week is left; 12 weeks are wanted.
  CHECK(trace.orders[1].cost.quantity == 1100);
  CHECK(out.lost == 0);
  set(document, "/offers/0/reorderWeeks", 11.5);
  CHECK(Loaded(document).light(0).firstOrder == 1400);  // 11.5 and 2 weeks of safety, rounded up
}

TEST_CASE("orders: nothing is ordered that the horizon cannot sell") {
  Json document = plain();
  set(document, "/market/coverWeeks", 30);
  set(document, "/market/safetyWeeks", 2);
  Trace trace;
  const Outcome out = Loaded(document).full(0, trace);
  CHECK(out.ordered == near(10400));
  CHECK(out.left == near(0));
}

TEST_CASE("orders: goods that are there in no time are sold too") {
  Json document = plain();
  set(document, "/market/coverWeeks", 10);
  set(document, "/market/safetyWeeks", 1);
  set(document, "/offers/0/reorderWeeks", 0);  // and no transit
  Trace trace;
  const Outcome out = Loaded(document).full(0, trace);
  double good = 0;
  for (const PlacedOrder& order : trace.orders) good += order.cost.good;
  CHECK(out.sold + out.left == near(good));
  CHECK(out.sold == near(10400));
}

TEST_CASE("orders: defects are ordered on top") {
  Json document = plain();
  set(document, "/offers/0/quality", {{"defectRate", 0.02}, {"firstLotDefectRate", 0.2}});
  const Outcome out = Loaded(document).light(0);
  CHECK(out.firstOrder == 13000);
  CHECK(out.sold == near(10400));
}

TEST_CASE("orders: a plan in which the whole first lot is bad has no quantity: it is refused") {
  Json document = plain();
  set(document, "/offers/0/quality/firstLotDefectRate", 0.9);
  CHECK(Loaded(document).light(0).firstOrder == 104000);
  set(document, "/offers/0/quality/firstLotDefectRate", 1);
  CHECK_THAT(faultsOf(document), Catch::VectorContains(Fault{"/offers/0/quality/firstLotDefectRate", "above-max"}));
}

TEST_CASE("trap 11: a minimum forces overbuying: what is left brings back its recovery, not its cost") {
  Json document = plain();
  set(document, "/market/demand", 520);
  set(document, "/market/recovery", 0.2);
  set(document, "/offers/0/minimum/style", 5000);
  Trace trace;
  const Outcome out = Loaded(document).full(0, trace);
  CHECK(out.ordered == 5000);
  CHECK(out.sold == near(1040));
  CHECK(out.left == near(3960));
  CHECK(out.leftValue == near(3960 * 5));
  CHECK(lineOf(trace, Line::recovery) == near(0.2 * 3960 * 5));
  // Cost of a sold unit = (spend - salvage) / sales
  CHECK(costPerSold(out, trace.books) == near((25000 - 3960) / 1040.0));
  set(document, "/market/colours", 4);
  set(document, "/offers/0/minimum/colour", 1500);
  CHECK(Loaded(document).light(0).firstOrder == 6000);
}

TEST_CASE("orders: a last order that the minimum makes too large is placed only if it pays") {
  Json document = plain();
  set(document, "/market/coverWeeks", 52);
  set(document, "/market/safetyWeeks", 1);
  set(document, "/offers/0/minimum/style", 7000);
  // 7,000 last to week 70; 3,400 could still be sold at a margin, 3,600 would be left.
  Trace pays;
  CHECK(Loaded(document).full(0, pays).orders == 1);  // 34,000 < 35,000
  set(document, "/market/price", 10.5);
  Trace better;
  const Outcome out = Loaded(document).full(0, better);
  CHECK(out.orders == 2);
  CHECK(out.left == near(3600).epsilon(0.03));
}

TEST_CASE("reorders answer to what sold: half the sales, half the order") {
  Json document = plain();
  set(document, "/market/coverWeeks", 10);
  set(document, "/market/safetyWeeks", 2);
  set(document, "/offers/0/reorderWeeks", 4);
  const Loaded loaded(document);
  Project world = loaded.project;
  world.market.demand.value /= 2;
  Trace trace;
  static_cast<void>(run(loaded.project, world, loaded.setting, 0, &trace));
  CHECK(trace.orders[0].cost.quantity == 1000);  // sized on the plan
  CHECK(trace.orders[1].time == 15);             // 250 left, 5 weeks
  CHECK(trace.orders[1].cost.quantity == 550);
}

TEST_CASE("reorders: weeks sold out say nothing of demand") {
  Json document = plain();
  set(document, "/market/coverWeeks", 10);
  set(document, "/market/safetyWeeks", 2);
  set(document, "/offers/0/reorderWeeks", 4);
  const Loaded loaded(document);
  Project world = loaded.project;
  world.market.demand.value *= 4;
  Trace trace;
  const Outcome out = run(loaded.project, world, loaded.setting, 0, &trace);
  // 400 a week: k = 4 after the first; 200 in week 2, nothing in weeks 3 and 4, 4,800 pieces in week 5.
  CHECK(trace.orders[0].cost.quantity == 1000);
  CHECK(trace.orders[1].time == 1);
  CHECK(trace.orders[1].cost.quantity == 4 * 1200);  // nothing will be left when it comes
  CHECK(out.lost == near(200 + 400 + 400));
  CHECK(trace.gapWeeks == 3);
  CHECK(trace.orders[2].time == 12);  // 2,000 are left, 6 weeks' need is 2,400
  CHECK(trace.orders[2].cost.quantity == 4 * 1200 - 400);
}

TEST_CASE("trap 14: small reorders cost more: the tier, the minimums and the charges of every order recur") {
  // [ETH-MY] https://etherdesigns.my/news/tooling-costs-small-reorders-expensive
  Json document = plain();
  set(document, "/offers/0/tiers", {{{"from", 0}, {"price", 8}}, {{"from", 2000}, {"price", 5}}});
  set(document, "/offers/0/route/incoterm", "FOB");
  set(document, "/route/destinationCharges", 200);
  set(document, "/market/coverWeeks", 8);
  set(document, "/market/safetyWeeks", 1);
  Trace trace;
  const Outcome out = Loaded(document).full(0, trace);
  CHECK(trace.orders.back().cost.price == 8);
  CHECK(lineOf(trace, Line::destination) == near(-200.0 * out.orders));
  set(document, "/market/coverWeeks", 26);
  Trace larger;
  static_cast<void>(Loaded(document).full(0, larger));
  CHECK(larger.orders[1].cost.price == 5);
}

TEST_CASE("take or pay: a contract year counts the orders placed in it, and ends when the contract ends") {
  Json document = plain();
  set(document, "/market/coverWeeks", 13);
  set(document, "/market/safetyWeeks", 1);
  set(document, "/offers/0/exclusivity", {{"years", 2}, {"commitment", 6000}});
  Trace trace;
  static_cast<void>(Loaded(document).full(0, trace));
  double first = 0;
  double second = 0;
  for (const PlacedOrder& order : trace.orders) (order.time < 52 ? first : second) += order.cost.quantity;
  const std::vector<double> paid = amountsOf(trace, Line::takeOrPay);
  REQUIRE(paid.size() == 2);
  CHECK(paid[0] == near(-5 * (6000 - first)));
  CHECK(paid[1] == near(-5 * (6000 - second)));
  CHECK(timesOf(trace, Line::takeOrPay) == std::vector<double>{52, 104});

  // A contract of half a year: 13 weeks' orders of the second half are no part of it.
  set(document, "/offers/0/exclusivity", {{"years", 0.5}, {"commitment", 12000}});
  Trace half;
  static_cast<void>(Loaded(document).full(0, half));
  double within = 0;
  for (const PlacedOrder& order : half.orders) within += order.time < 26 ? order.cost.quantity : 0;
  CHECK(lineOf(half, Line::takeOrPay) == near(-5 * (6000 - within)));
}

TEST_CASE("an offer that comes too late sells nothing and spends only what falls before the end") {
  Json document = plain();
  set(document, "/market/horizonWeeks", 52);
  set(document, "/offers/1/oneOff/design", 1000);
  set(document, "/offers/1/oneOff/certification", 500);
  set(document, "/offers/1/stages",
      {{{"name", "sourcing"}, {"weeks", 30}}, {{"name", "manufacturing"}, {"weeks", 30}}});
  Trace trace;
  const Outcome out = Loaded(document).full(1, trace);
  CHECK_FALSE(out.launches);
  CHECK(out.orders == 0);
  CHECK(out.profit == -7500);
  CHECK(out.spendBeforeSale == 7500);
  set(document, "/offers/1/stages/0/weeks", 52);
  CHECK(Loaded(document).light(1).profit == -7000);  // certification would have come with the order
  const std::vector<Fault> told = warnings(document);
  CHECK_THAT(told, Catch::VectorContains(Fault{"/offers/1", "no-sale-in-horizon"}));
  const Json measures = answer(document)["offers"][1]["measures"];
  CHECK(measures["launchWeek"].is_null());
  CHECK(measures["costPerSold"].is_null());
  CHECK(measures["landedFirst"].is_null());
}
