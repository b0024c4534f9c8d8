// SPDX-License-Identifier: MIT
// Tooling inside the unit price and claw-back of what the supplier added: MODEL.md sections 6.1 and 7. Worked by hand.
#include "core/decision/rule_range.hpp"
#include "core/terms_rules.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

/// Offer 0 of the plain project with 1 of its 5 a piece paying for tooling, for so many pieces.
Json withPart(double pieces) {
  Json document = plain();
  set(document, "/offers/0/tooling/inPrice", 1);
  set(document, "/offers/0/tooling/inPricePieces", pieces);
  return document;
}

void inCycles(Json& document) {
  set(document, "/market/coverWeeks", 10);
  set(document, "/market/safetyWeeks", 2);
  set(document, "/offers/0/reorderWeeks", 4);
}

double goodsOf(const Trace& trace) { return -lineOf(trace, Line::goods); }

}  // namespace

TEST_CASE("tooling in the price: paid by the first pieces of an order, not by the rest") {
  Trace trace;
  const Outcome out = Loaded(withPart(4000)).full(0, trace);
  CHECK(out.ordered == 10400);
  CHECK(goodsOf(trace) == near(5 * 10400 - 6400));
  CHECK(trace.orders[0].cost.price == 5);  // the quoted price says nothing of it
  Trace never;
  static_cast<void>(Loaded(withPart(10400)).full(0, never));
  CHECK(goodsOf(never) == near(52000));
}

TEST_CASE("tooling in the price: pieces of all orders count together") {
  Json document = withPart(1500);
  inCycles(document);
  Trace trace;
  static_cast<void>(Loaded(document).full(0, trace));
  REQUIRE(trace.orders.size() > 3);
  CHECK(trace.orders[0].cost.goods == near(5 * 1000));
  CHECK(trace.orders[1].cost.quantity == 1100);
  CHECK(trace.orders[1].cost.goods == near(5 * 1100 - 600));  // 500 still pay it
  for (std::size_t i = 2; i < trace.orders.size(); ++i)
    CHECK(trace.orders[i].cost.goods == near(4 * trace.orders[i].cost.quantity));
  // In all, it brought the supplier 1,500.
  CHECK(goodsOf(trace) == near(4 * Loaded(document).light(0).ordered + 1500));
}

TEST_CASE("tooling in the price: in the offer's currency, and what goods carry follows: deposit, defects, payment") {
  Json document = withPart(4000);
  document["rates"] = {{{"currency", "CNY"}, {"perUnit", 8}}};
  set(document, "/offers/0/currency", "CNY");
  set(document, "/offers/0/tiers/0/price", 40);
  set(document, "/offers/0/tooling/inPrice", 8);
  set(document, "/offers/0/terms", {{"deposit", 0.25}, {"paymentRate", 0.01}});
  set(document, "/offers/0/quality", {{"defectRate", 0.1}, {"borneBy", "supplier"}});
  const OrderCost cost = Loaded(document).order(0, 10000);
  CHECK(cost.goods == near(5 * 10000 - 6000));
  CHECK(cost.depositFee == near(0.01 * 0.25 * 44000));
  CHECK(cost.balanceFee == near(0.01 * 0.75 * 44000));
  CHECK(cost.defectCredit == near(4400));
  CHECK(cost.landed == near(44000 + 440 - 4400));
}

TEST_CASE("tooling in the price: it does not fall with the price, and goods never cost less than nothing") {
  Json document = withPart(1);
  set(document, "/offers/0/priceChange", -0.5);
  set(document, "/offers/0/tooling/inPrice", 4);
  const Loaded loaded(document);
  const Terms kept = loaded.terms(0);
  CHECK(orderCost(kept, {100, 52, 0, 0, 0, 1}).goods == 0);  // 2.50 a piece by then, less 4
  CHECK(orderCost(kept, {100, 0, 0, 0, 0, 1}).goods == near(100));
}

TEST_CASE("tooling in the price: a cost curve bends where it is paid off") {
  const Loaded loaded(withPart(4000));
  const auto cost = [&](double pieces) { return loaded.order(0, pieces).landed; };
  CHECK(cost(4000) == near(20000));
  CHECK(cost(4001) - cost(4000) == near(4));
  CHECK(cost(4000) - cost(3999) == near(5));
}

TEST_CASE("property: 0 of the price for tooling, or more pieces than are ever ordered, changes no bit") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    const Loaded loaded(seeded(seed));
    Project other = loaded.project;
    for (Offer& offer : other.offers) {
      offer.tooling.inPrice.value = 0;
      offer.tooling.subsidy.value = 0;
    }
    Project part = other;
    for (Offer& offer : part.offers) {
      offer.tooling.inPrice.value = 0.01;
      offer.tooling.inPricePieces.value = 1e12;
    }
    for (std::size_t i = 0; i < other.offers.size(); ++i)
      CHECK(same(run(other, other, loaded.setting, i).npv, run(part, part, loaded.setting, i).npv));
  }
}

TEST_CASE("property: the sooner tooling in the price is paid off, the less the goods of an order cost") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    const Loaded loaded(seeded(seed));
    Project project = loaded.project;
    Tooling& tooling = project.offers[0].tooling;
    tooling.inPrice.value = lowestPrice(project.offers[0]) / 4;
    double before = 0;
    for (const double pieces : {1e6, 5000.0, 2000.0, 500.0, 0.0}) {
      tooling.inPricePieces.value = pieces;
      const double goods = orderCost(termsOf(project, loaded.setting, 0), {3000, 4, 0.02, 0, 0, 0}).goods;
      if (pieces < 1e6) CHECK(goods <= before);
      before = goods;
    }
  }
}

TEST_CASE("claw-back: at the end the buyer repays what so many pieces have not earned back") {
  Json document = plain();
  set(document, "/offers/1/tooling/subsidy", 3000);
  set(document, "/offers/1/tooling/subsidyPieces", 20800);
  Trace trace;
  const Outcome out = Loaded(document).full(1, trace);
  CHECK(out.ordered == 10400);
  CHECK(lineOf(trace, Line::clawback) == near(-1500));
  CHECK(timesOf(trace, Line::clawback) == std::vector<double>{104});
  CHECK(out.profit == near(104000 - 41600 - 6000 - 1500));
  CHECK(groupOf(Line::clawback) == Group::tooling);
  CHECK(nameOf(Line::clawback) == "clawback");

  set(document, "/offers/1/tooling/subsidyPieces", 10400);
  Trace earned;
  static_cast<void>(Loaded(document).full(1, earned));
  CHECK(timesOf(earned, Line::clawback).empty());

  // In the offer's currency; and never for what was never sold.
  set(document, "/offers/1/tooling/subsidyPieces", 20800);
  document["rates"] = {{{"currency", "CNY"}, {"perUnit", 8}}};
  set(document, "/offers/1/currency", "CNY");
  set(document, "/offers/1/tiers/0/price", 32);
  Trace yuan;
  static_cast<void>(Loaded(document).full(1, yuan));
  CHECK(lineOf(yuan, Line::clawback) == near(-1500.0 / 8));
  set(document, "/offers/1/stages/0/weeks", 104);
  Trace late;
  CHECK_FALSE(Loaded(document).full(1, late).launches);
  CHECK(lineOf(late, Line::clawback) == 0);
}

TEST_CASE("claw-back stands in the answer's lines, under tooling") {
  Json document = plain();
  set(document, "/offers/1/tooling/subsidy", 3000);
  set(document, "/offers/1/tooling/subsidyPieces", 20800);
  const Json lines = answer(document)["lines"];
  bool found = false;
  for (const Json& line : lines) {
    if (line["line"] != "clawback") continue;
    found = true;
    CHECK(line["group"] == "tooling");
    CHECK(line["amounts"] == Json({0, -1500}));
  }
  CHECK(found);
}

TEST_CASE("rules of tooling terms: each told at its path, and only where it is broken") {
  Json document = plain();
  set(document, "/offers/0/tiers", {{{"from", 0}, {"price", 5}}, {{"from", 2000}, {"price", 4}}});
  set(document, "/offers/0/tooling/inPrice", 4);
  CHECK(faultsOf(document) == std::vector<Fault>{{"/offers/0/tooling/inPricePieces", "price-part-without-pieces"}});
  set(document, "/offers/0/tooling/inPricePieces", 1000);
  CHECK(read(document).offers[0].tooling.inPrice == 4);
  set(document, "/offers/0/tooling/inPrice", 4.01);
  set(document, "/offers/1/tooling/subsidy", 10);
  CHECK(faultsOf(document) == std::vector<Fault>{{"/offers/0/tooling/inPrice", "price-part-above-price"},
                                                 {"/offers/1/tooling/subsidyPieces", "subsidy-without-pieces"}});
  // A tier whose price is missing is missing, not cheap.
  drop(document, "/offers/0/tiers/1/price");
  drop(document, "/offers/1/tooling/subsidy");
  CHECK(faultsOf(document) == std::vector<Fault>{{"/offers/0/tiers/1/price", "missing"}});
}

TEST_CASE("flips keep to the rules of tooling terms") {
  Json document = withPart(4000);
  set(document, "/offers/0/tooling/subsidy", 100);
  set(document, "/offers/0/tooling/subsidyPieces", 500);
  Loaded loaded(document);
  const auto range = [&](std::string_view path) {
    return ruleRange(figureAt(loaded.project, rowAt(path), {}), loaded.project);
  };
  CHECK(range("/offers/*/tiers/*/price").low == 1);
  CHECK(range("/offers/*/tooling/inPrice").high == 5);
  CHECK(range("/offers/*/tooling/inPricePieces").low == 1);
  CHECK(range("/offers/*/tooling/subsidyPieces").low == 1);
  loaded.project.offers[0].tooling.inPrice.value = 0;
  loaded.project.offers[0].tooling.inPricePieces.value = 0;
  CHECK(range("/offers/*/tooling/inPrice").high == 0);
  loaded.project.offers[0].tooling.subsidy.value = 0;
  loaded.project.offers[0].tooling.subsidyPieces.value = 0;
  CHECK(range("/offers/*/tooling/subsidy").high == 0);
}
