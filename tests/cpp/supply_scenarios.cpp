// SPDX-License-Identifier: MIT
// scenarios.md S1 and S3: a supplier's cases with the expert's answer, to his printed digits.
#include "supply_documents.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

/// 400 idle hours a week for 8 weeks; a bag as one OEM order of 3,000, or as six ODM orders of 300.
Json idleWorkshop() {
  return Json::parse(R"({
    "currency": "USD", "start": "2026-01-05", "side": "supplier",
    "supplier": {"horizonWeeks": 8, "rate": 0, "factory": {"hours": 400}, "hour": {"avoidable": 1.2, "full": 4.5},
                 "quantities": [300, 3000]},
    "offers": [
      {"name": "OEM bag", "design": {"owner": "buyer"}, "tooling": {"owner": "none"},
       "tiers": [{"from": 0, "price": 6.3}], "stages": [{"name": "manufacturing", "weeks": 4}], "reorderWeeks": 4,
       "route": {"incoterm": "FOB"},
       "supply": {"material": 3.8, "hours": 0.6, "changeover": 40, "delivery": {"origin": 0}, "committed": {"pieces": 3000}, "whole": true}},
      {"name": "ODM bag", "design": {"owner": "supplier"}, "tooling": {"owner": "supplier"},
       "tiers": [{"from": 0, "price": 7.9}], "stages": [{"name": "produce", "weeks": 1}], "reorderWeeks": 1,
       "route": {"incoterm": "FOB"},
       "supply": {"material": 3.8, "hours": 0.6, "changeover": 40, "delivery": {"origin": 0}, "committed": {"pieces": 1800, "orders": 6}}}
    ]})");
}

/// 240 enquiries over the design's life, 4 in 100 become buyers; a trial of 500, and 45 % a repeat of 3,000.
Json newDesign() {
  Json document = factoryPlain();
  Json& supply = document["offers"][0]["supply"];
  supply.erase("buyers");
  supply["enquiries"] = 120;
  supply["history"] = {{"enquiries", 100}, {"orders", 4}};
  supply["orders"] = {{"trial", 500}, {"repeat", 3000}, {"repeatShare", 0.45}, {"repeatWeeks", 0}};
  supply["oneOff"] = {{"design", 13000}, {"tooling", 25000}};
  return document;
}

Json first(const Json& document) { return answer(document)["offers"][0]["measures"]; }

}  // namespace

TEST_CASE("S1: the OEM order is filler: full cost 6.56, walk-away 4.54, +5,292, or 2.88 an hour") {
  const Json offer = answer(idleWorkshop())["offers"][0];
  const Json floor = offer["floors"][1];
  REQUIRE(floor["quantity"] == 3000);
  CHECK(floor["full"].get<double>() == near(6.56));
  CHECK((6.3 - floor["full"].get<double>()) * 3000 == near(-780));
  CHECK(floor["walkAway"].get<double>() - floor["displaced"].get<double>() == Approx(4.54).margin(0.005));
  CHECK(offer["measures"]["npv"].get<double>() == near(5292));
  CHECK(offer["measures"]["contributionHour"].get<double>() == Approx(2.88).margin(0.005));
}

TEST_CASE("S1: six ODM orders earn 4.39 an hour, both fit in 3,160 of 3,200 hours, and serving both is best") {
  const Json result = answer(idleWorkshop());
  CHECK(result["offers"][1]["measures"]["contributionHour"].get<double>() == Approx(4.39).margin(0.005));
  CHECK(result["hours"]["regular"] == 3200);
  CHECK(result["mix"]["regularUsed"].get<double>() == near(3160));
  CHECK(result["mix"]["idle"].get<double>() == near(40));
  CHECK(result["mix"]["shares"][0]["share"] == 1);
  CHECK(result["mix"]["shares"][1]["share"] == 1);
  CHECK(result["mix"]["value"].get<double>() == near(5292 + 1800 * (7.9 - 3.8) - 1320 * 1.2));
  CHECK(result["verdict"]["kind"] == "mix");
  CHECK(result["verdict"]["offer"] == 1);
  // Forty hours are left: another of either kind takes more than that, so an hour more is worth nothing today.
  CHECK(result["mix"]["hourWorth"] == 0);
}

TEST_CASE("S1: with the hours full, the filler's price must pay what it displaces") {
  Json document = idleWorkshop();
  set(document, "/supplier/factory/hours", 250);  // beside its 1,840 hours 160 of the 1,320 that the ODM orders take
  const Json result = answer(document);
  const Json floor = result["offers"][0]["floors"][1];
  const double earned = (1800 * (7.9 - 3.8) - 1320 * 1.2) / 1320;  // 4.39
  CHECK(floor["displaced"].get<double>() == near(earned * 1160 / 3000));
  CHECK(floor["walkAway"].get<double>() == near(4.536 + earned * 1160 / 3000));
  CHECK(result["verdict"]["kind"] == "pick");
  CHECK(result["verdict"]["offer"] == 1);
}

TEST_CASE("S3: on its own mould 19 buyers are needed, 0.5 % likely, and the expectation is -18,464: decline") {
  const Json measures = first(newDesign());
  CHECK(measures["buyersExpected"].get<double>() == near(9.6));
  CHECK(measures["contributionBuyer"].get<double>() == near(1850 * 1.1));
  CHECK(measures["buyersNeeded"] == 19);
  CHECK(measures["chanceEnough"].get<double>() == Approx(0.005).margin(0.0005));
  CHECK(measures["npv"].get<double>() == Approx(-18464).margin(0.5));
  CHECK(measures["oneOffs"] == 38000);
  Json alone = newDesign();
  set(alone, "/offers/1/supply/oneOff", {{"design", 1000}});  // the other loses too
  const Json verdict = answer(alone)["verdict"];
  CHECK(verdict["kind"] == "decline");
  CHECK(verdict["offer"] == 1);  // the least loss
  CHECK(verdict["gap"].get<double>() == near(900));
}

TEST_CASE("S3: on existing moulds 3 are needed, 99.6 % likely, +14,536: do it") {
  Json document = newDesign();
  set(document, "/offers/0/supply/oneOff", {{"design", 5000}});
  const Json measures = first(document);
  CHECK(measures["buyersNeeded"] == 3);
  CHECK(measures["chanceEnough"].get<double>() == Approx(0.996).margin(0.0005));
  CHECK(measures["npv"].get<double>() == Approx(14536).margin(0.5));
  CHECK(answer(document)["verdict"]["offer"] == 0);
}

TEST_CASE("S3: an anchor pays 70 % of the mould and takes 6,000: 7 others, 84 %; exclusive, 51 % and -225") {
  Json document = newDesign();
  set(document, "/offers/0/supply/oneOff/contribution", 17500);
  set(document, "/offers/0/supply/committed/pieces", 6000);
  const Json anchored = first(document);
  CHECK(anchored["buyersNeeded"] == 7);
  CHECK(anchored["chanceEnough"].get<double>() == Approx(0.84).margin(0.005));
  set(document, "/offers/0/supply/enquiries", 0.7 * 120);
  const Json exclusive = first(document);
  CHECK(exclusive["buyersNeeded"] == 7);
  CHECK(exclusive["chanceEnough"].get<double>() == Approx(0.51).margin(0.005));
  CHECK(exclusive["npv"].get<double>() == Approx(-225).margin(0.5));
}
