// SPDX-License-Identifier: MIT
// When money falls: deposits, tools, stock, yearly costs. MODEL.md section 7.
#include "core/model/arithmetic.hpp"
#include "core/model/run.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

TEST_CASE("trap 13: tool life: a second tool is a step, paid with the order that needs it") {
  Json document = plain();
  set(document, "/market/coverWeeks", 26);
  set(document, "/market/safetyWeeks", 1);
  set(document, "/offers/1/tooling/life", 2600);
  Trace trace;
  const Outcome out = Loaded(document).full(1, trace);
  CHECK(out.ordered == near(10400));
  CHECK(lineOf(trace, Line::tooling) == -24000);  // 10,400 pieces are 4 lives
  double pieces = 0;
  std::vector<double> steps{0};
  for (const PlacedOrder& order : trace.orders) {
    const double before = std::max(1.0, roundUp(pieces / 2600));
    pieces += order.cost.quantity;
    if (roundUp(pieces / 2600) > before) steps.push_back(order.time);
  }
  CHECK(timesOf(trace, Line::tooling) == steps);
  set(document, "/market/coverWeeks", 104);
  Trace once;
  static_cast<void>(Loaded(document).full(1, once));
  CHECK(amountsOf(once, Line::tooling) == std::vector<double>{-6000, -18000});
  set(document, "/offers/1/tooling/life", 10400);
  Trace enough;
  static_cast<void>(Loaded(document).full(1, enough));
  CHECK(lineOf(enough, Line::tooling) == -6000);
}

TEST_CASE("trap 16: deposits: a profit, and a hole all the same") {
  Json document = plain();
  set(document, "/offers/1/stages", {{{"name", "sourcing"}, {"weeks", 8}}, {{"name", "manufacturing"}, {"weeks", 6}}});
  set(document, "/offers/1/terms", {{"deposit", 0.3}, {"balanceAt", "shipment"}});
  set(document, "/offers/1/samples", {{"rounds", 2}, {"price", 300}});
  set(document, "/route/lcl/transitWeeks", 5);
  set(document, "/market/payoutDays", 14);
  Trace trace;
  const Outcome out = Loaded(document).full(1, trace);
  CHECK(timesOf(trace, Line::goods) == std::vector<double>{8, 14});
  CHECK(amountsOf(trace, Line::goods)[0] == near(-0.3 * 4 * out.firstOrder));
  CHECK(timesOf(trace, Line::tooling).front() == 0);  // 100 % up front, when sourcing begins
  CHECK(timesOf(trace, Line::samples).front() == 0);
  CHECK(out.timeline.launch == 19);
  CHECK(out.profit > 0);
  CHECK(out.hole == near(-(600 + 6000 + 4 * out.firstOrder)));
  CHECK(out.holeWeek == 14);
  CHECK(timesOf(trace, Line::revenue).front() == 21);
  CHECK(payback(trace.cash.week) > out.holeWeek);
}

TEST_CASE("deposit and balance: each of their dates") {
  Json document = plain();
  set(document, "/offers/0/stages", {{{"name", "customise"}, {"weeks", 2}}, {{"name", "produce"}, {"weeks", 4}}});
  set(document, "/route/lcl/transitWeeks", 3);
  set(document, "/route/lcl/cutOffDays", 7);
  set(document, "/offers/0/terms/deposit", 0.4);
  set(document, "/offers/0/terms/balanceDays", 14);
  const auto due = [&](const char* at) {
    set(document, "/offers/0/terms/balanceAt", at);
    Trace trace;
    static_cast<void>(Loaded(document).full(0, trace));
    const std::vector<double> times = timesOf(trace, Line::goods);
    CHECK(times[0] == 2);
    return times[1];
  };
  CHECK(due("order") == 4);
  CHECK(due("ready") == 8);
  CHECK(due("shipment") == 9);
  CHECK(due("arrival") == 12);
}

TEST_CASE("trap 17: capital is counted once: carrying cost is besides the discounting, tooling besides the price") {
  // A carrying rate of 25 % holds the cost of capital: ours defaults to 0. [PRIME]
  // https://theprimecalculator.com/business/inventory-carrying-cost-calculator/formula
  CHECK(rowAt("/market/carryingRate").fallback == 0);
  Json document = plain();
  set(document, "/market/discountRate", 0.1);
  Trace trace;
  const Outcome discounted = Loaded(document).full(0, trace);
  CHECK(lineOf(trace, Line::carrying) == 0);
  CHECK(discounted.profit == near(52000));  // the discount rate costs no money
  CHECK(discounted.npv < discounted.profit);
  set(document, "/market/carryingRate", 0.08);
  Trace carried;
  static_cast<void>(Loaded(document).full(0, carried));
  // On the value of what stands there at each week's end: 10,300, 10,200, ..., 0 pieces of 5.
  CHECK(lineOf(carried, Line::carrying) == near(-0.08 / 52 * 5 * 100 * (103 * 104 / 2)));
  // Tooling inside the price of a supplier's mould is no line of its own.
  CHECK(lineOf(carried, Line::tooling) == 0);
}

TEST_CASE("storage: a month's charge by the week, on what stands there at its end") {
  Json document = plain();
  set(document, "/market/storage", 0.52);
  Trace trace;
  static_cast<void>(Loaded(document).full(0, trace));
  CHECK(lineOf(trace, Line::storage) == near(-0.12 * 100 * (103 * 104 / 2)));
}

TEST_CASE("trap 18: money spent already is no input; leaving a factory has its price") {
  // There is no field for what was paid before the start; every posting is dated from it on. [SCRIB] [EXPM]
  for (const Row& row : fields()) CHECK(row.path.find("sunk") == std::string_view::npos);
  Trace trace;
  static_cast<void>(Loaded(usual()).full(1, trace));
  for (const Entry& entry : trace.books.entries) CHECK(entry.time >= 0);
  Json document = plain();
  set(document, "/offers/1/tooling/residual", 1500);  // what the mould is still worth comes in
  Trace kept;
  static_cast<void>(Loaded(document).full(1, kept));
  CHECK(lineOf(kept, Line::residual) == 1500);
  CHECK(timesOf(kept, Line::residual).front() == 104);
}

TEST_CASE("trap 21: delay loses sales and seasons, not only interest") {
  Json document = plain();
  CHECK(Loaded(document).light(0).sold == near(10400));
  set(document, "/offers/0/stages/0/weeks", 8);
  const Outcome late = Loaded(document).light(0);
  CHECK(late.sold == near(9600));
  CHECK(late.profit == near(48000));
  CHECK(late.npv == near(48000));  // no discount at all here
  set(document, "/market/season", {12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
  const double missed = Loaded(document).light(0).sold;
  set(document, "/offers/0/stages/0/weeks", 0);
  CHECK(Loaded(document).light(0).sold > 1.5 * missed);
}

TEST_CASE("yearly costs from the launch, exclusivity for its years") {
  Json document = plain();
  set(document, "/offers/1/stages/0/weeks", 10);
  set(document, "/offers/1/yearly", {{"compliance", 500}, {"insurance", 200}});
  set(document, "/offers/1/tooling/upkeep", 100);
  set(document, "/offers/1/exclusivity", {{"fee", 1000}, {"years", 1}});
  Trace trace;
  static_cast<void>(Loaded(document).full(1, trace));
  CHECK(timesOf(trace, Line::compliance) == std::vector<double>{10, 62});
  CHECK(lineOf(trace, Line::liability) == -400);
  CHECK(lineOf(trace, Line::upkeep) == -200);
  CHECK(timesOf(trace, Line::exclusivity) == std::vector<double>{10});
  set(document, "/market/horizonWeeks", 62);
  Trace shorter;
  static_cast<void>(Loaded(document).full(1, shorter));
  CHECK(timesOf(shorter, Line::compliance) == std::vector<double>{10});
}
