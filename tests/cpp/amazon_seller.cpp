// SPDX-License-Identifier: MIT
// scenarios.md B1: the Amazon seller with three quotes, and the expert's answer. Undiscounted; duty 10 % is his own
// setting; freight .45 and entry .12 a unit. The quotes' packaging and certificates are not part of the case: 0.
#include "core/decision/curves.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

/// 10,000 units in two years; freight and entry together are .57 of a thousandth of a cubic metre each.
Json quotes() {
  return Json::parse(R"({
    "currency": "USD", "start": "2026-01-05",
    "market": {"price": 20, "demand": 5000, "horizonWeeks": 104, "discountRate": 0, "channelFee": 0.15, "recovery": 0,
               "coverWeeks": 104, "safetyWeeks": 0},
    "route": {"weight": 0, "volume": 0.001, "lcl": {"rate": 450, "minimum": 0, "surcharge": 0.26666666666666666},
              "originCharges": 1000, "destinationCharges": 0,
              "customs": {"regime": "own", "basis": "fob"}, "duty": {"rate": 0.1}},
    "offers": [
      {"name": "A", "design": {"owner": "supplier"}, "tooling": {"owner": "supplier"},
       "tiers": [{"from": 0, "price": 3.9}], "minimum": {"style": 500},
       "oneOff": {"packaging": 0, "certification": 0}, "stages": [{"name": "produce", "weeks": 0}],
       "reorderWeeks": 1, "route": {"incoterm": "EXW"}},
      {"name": "B", "design": {"owner": "buyer"}, "tooling": {"owner": "buyer", "price": 12000},
       "tiers": [{"from": 0, "price": 3.6}], "minimum": {"style": 2000},
       "oneOff": {"packaging": 0, "certification": 0}, "stages": [{"name": "manufacturing", "weeks": 0}],
       "reorderWeeks": 1, "route": {"incoterm": "FOB"}},
      {"name": "C", "called": "OEM, free mould", "design": {"owner": "buyer"},
       "tooling": {"owner": "supplier", "remakeCost": 12000}, "tiers": [{"from": 0, "price": 5.4}],
       "minimum": {"style": 1000}, "oneOff": {"packaging": 0, "certification": 0},
       "stages": [{"name": "produce", "weeks": 0}], "reorderWeeks": 1,
       "route": {"incoterm": "DDP"}}
    ]})");
}

/// A at its FOB price: the origin's .10 a piece whatever the quantity.
Json quotesByThePiece() {
  Json document = quotes();
  set(document, "/offers/0/tiers/0/price", 4.0);
  set(document, "/offers/0/route/incoterm", "FOB");
  return document;
}

}  // namespace

TEST_CASE("B1: a unit costs 4.97 (A), 5.85 (B, with the duty on the mould), 5.40 (C)") {
  for (const Json& document : {quotes(), quotesByThePiece()}) {
    const Json offers = answer(document)["offers"];
    CHECK(offers[0]["measures"]["sold"].get<double>() == near(10000));
    CHECK(offers[0]["measures"]["costPerSold"].get<double>() == near(4.97));
    CHECK(offers[1]["measures"]["costPerSold"].get<double>() == near(5.85));
    CHECK(offers[2]["measures"]["costPerSold"].get<double>() == near(5.40));
    CHECK(offers[1]["measures"]["landedUnit"].get<double>() == near(4.53 + 0.12));  // the duty on the mould in it
  }
}

TEST_CASE("B1: B breaks the budget of 15,000: 22,260 before the first sale") {
  Json document = quotes();
  set(document, "/market/coverWeeks", 13);
  set(document, "/limits/maxSpend", 15000);
  const Json result = answer(document);
  CHECK(result["offers"][1]["measures"]["firstOrder"] == 2000);
  CHECK(result["offers"][1]["measures"]["spendBeforeSale"].get<double>() == near(22260));
  CHECK(result["offers"][1]["fits"] == false);
  CHECK(result["offers"][0]["fits"] == true);
  CHECK(result["offers"][2]["fits"] == true);
  REQUIRE(result["verdict"]["ruledOut"].size() == 1);
  CHECK(result["verdict"]["ruledOut"][0]["offer"] == 1);
  CHECK(result["verdict"]["ruledOut"][0]["limit"] == "maxSpend");
  CHECK(result["verdict"]["ruledOut"][0]["bound"] == 15000);
}

TEST_CASE("B1: B overtakes A at 30,000 units and C at 15,172") {
  const Json crossings = answer(quotesByThePiece())["crossings"];
  for (const Json& pair : crossings) {
    if (pair["b"] == 1 || pair["a"] == 1) {
      REQUIRE_FALSE(pair["points"].empty());
      const Json& last = pair["points"].back();
      CHECK(last["above"] == 1);
      CHECK(last["kind"] == "root");
      CHECK(last["quantity"].get<double>() == near(pair["a"] == 0 ? 13200 / 0.44 : 13200 / 0.87));
    }
  }
  CHECK(13200 / 0.87 == Approx(15172).margin(0.5));
}

TEST_CASE("B1: or B needs a selling price 1.04 higher after a fee of 15 %") {
  const Json flip = answer(quotesByThePiece(), {{"flips", {"/offers/1/design/priceEffect"}}})["flips"][0];
  const double dearer = 20 * flip["above"].get<double>();
  CHECK(dearer == near(0.88 / 0.85, 1e-7));
  CHECK(dearer == Approx(1.04).margin(0.005));
  CHECK(flip["offerAbove"] == 1);
}

TEST_CASE("B1: C is really ODM, and leaving means buying another mould") {
  const Json c = answer(quotes())["offers"][2];
  CHECK(c["label"] == "odm");
  CHECK(c["calledDiffers"] == true);
  CHECK(c["labelWhy"] == Json::array({"buyer-design-supplier-tooling"}));
  CHECK(c["measures"]["exitCost"] == 12000);
}

TEST_CASE("B1: choose A") {
  Json document = quotes();
  CHECK(answer(document)["verdict"]["offer"] == 0);
  CHECK(answer(document)["verdict"]["kind"] == "pick");
  set(document, "/market/coverWeeks", 13);
  set(document, "/limits/maxSpend", 15000);
  set(document, "/route/originCharges", 125);  // .10 on each order of 1,250
  CHECK(answer(document)["verdict"]["offer"] == 0);
  CHECK(answer(document)["pair"] == Json::array({0, 2}));
}
