// SPDX-License-Identifier: MIT
// Duty, fees and VAT: the traps of shared research, MODEL.md section 6.3.
#include "core/model/landed.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

TEST_CASE("trap 3: the duty's base: the US leaves freight and insurance out, EU and UK take them in") {
  // [ITCI] for the US, [ZOLL] and [UKHMRC] for the others
  Json document = oneOrder(10, "FOB");
  freightOfEach(document, 2);
  set(document, "/route/insuranceRate", 0.01);
  set(document, "/route/duty/rate", 0.1);
  const auto value = [&](const char* regime, const char* incoterm) {
    set(document, "/route/customs/regime", regime);
    set(document, "/offers/0/route/incoterm", incoterm);
    return Loaded(document).order(0, 1000).customsValue;
  };
  const double k = 0.011 / (1 - 0.011);
  CHECK(value("us", "FOB") == near(10000));
  CHECK(value("eu", "FOB") == near(12000 * (1 + k)));
  CHECK(value("uk", "FOB") == near(12000 * (1 + k)));
  // The same goods bought at a price that holds freight and insurance: the value is worked back.
  CHECK(value("eu", "CIF") == near(10000));
  CHECK(value("us", "CIF") == near(10000 - 2000 - 0.011 * 10000));
  CHECK(value("eu", "CFR") == near(10000 * (1 + k)));
  CHECK(value("us", "CFR") == near(10000 - 2000));
}

TEST_CASE("trap 4: MPF: a rate on the value alone, between a floor and a cap, for each entry") {
  // [CBEX]
  // https://www.customsbrokerexamprep.com/what-are-merchandise-processing-fee-mpf-and-harbor-maintenance-fee-hmf/
  // [FR26] https://www.govinfo.gov/content/pkg/FR-2025-07-23/html/2025-13869.htm
  Json document = oneOrder(1, "FOB", "us");
  set(document, "/route/customs", {{"regime", "us"}});
  freightOfEach(document, 5);
  set(document, "/route/duty/rate", 0.3);
  const auto mpf = [&](double value) { return Loaded(document).order(0, value).mpf; };
  CHECK(mpf(100) == near(33.58));
  CHECK(mpf(9693) == near(33.58));
  CHECK(mpf(9694) == near(0.003464 * 9694));  // the source rounds the threshold to 9,694
  CHECK(mpf(100000) == near(346.4));
  CHECK(mpf(188077) == near(651.498728));
  CHECK(mpf(188078) == near(651.50));
  CHECK(mpf(1e6) == near(651.50));
  CHECK(10 * mpf(5000) > mpf(50000));  // ten small entries pay ten floors
  set(document, "/route/customs/mpfMin", 20);
  CHECK(mpf(100) == near(20));  // last year's or next year's can be put in
}

TEST_CASE("trap 5: HMF is paid on ocean freight alone and has no cap") {
  Json document = oneOrder(10, "FOB", "us");
  set(document, "/route/customs", {{"regime", "us"}});
  set(document, "/route/fcl/rate", 1);
  set(document, "/route/air/rate", 1);
  set(document, "/route/courier/rate", 1);
  const auto hmf = [&](const char* mode) {
    set(document, "/route/mode", mode);
    return Loaded(document).order(0, 1e6).hmf;
  };
  CHECK(hmf("lcl") == near(0.00125 * 1e7));
  CHECK(hmf("fcl") == near(0.00125 * 1e7));
  CHECK(hmf("air") == 0);
  CHECK(hmf("courier") == 0);
  set(document, "/route/customs/regime", "eu");
  CHECK(hmf("lcl") == 0);
  CHECK(Loaded(document).order(0, 1e6).mpf == 0);
}

TEST_CASE("trap 6: tariff layers add, they do not compound") {
  // [UST] https://ustariffrates.com/news/landed-cost-calculation-guide
  Json document = oneOrder(100, "FOB", "us");
  set(document, "/route/duty",
      {{"rate", 0.1}, {"layers", {{{"name", "a"}, {"rate", 0.25}}, {{"name", "b"}, {"rate", 0.2}}}}});
  CHECK(Loaded(document).order(0, 1).duty == near(55));
  CHECK(Loaded(document).order(0, 1).duty != Approx(100 * (1.1 * 1.25 * 1.2 - 1)));
}

TEST_CASE("trap 7: tooling as an assist is dutiable, and how it is spread moves the money, not the sum") {
  // [CBL-ASSIST] https://www.cblesearch.com/?p=1217 citing 19 CFR 152.103(e); [MOHAWK]
  Json document = plain();
  set(document, "/route/customs", {{"regime", "own"}, {"basis", "fob"}});
  set(document, "/route/duty/rate", 0.1);
  set(document, "/offers/1/route/incoterm", "FOB");
  set(document, "/market/coverWeeks", 26);
  set(document, "/market/safetyWeeks", 1);
  const auto duties = [&](const char* spread) {
    set(document, "/route/customs/assistSpread", spread);
    Trace trace;
    static_cast<void>(Loaded(document).full(1, trace));
    std::vector<double> out;
    for (const PlacedOrder& order : trace.orders) out.push_back(order.cost.assistDuty);
    return out;
  };
  const std::vector<double> first = duties("first");
  REQUIRE(first.size() >= 4);
  CHECK(first[0] == near(600));
  CHECK(first[1] == 0);
  const std::vector<double> anticipated = duties("anticipated");  // over 10,400 pieces
  CHECK(anticipated[0] == near(600 * 2600 / 10400.0));
  double sum = 0;
  for (const double duty : anticipated) sum += duty;
  CHECK(sum == near(600));
  set(document, "/route/customs/anticipatedUnits", 5200);
  CHECK(duties("anticipated")[0] == near(300));
  set(document, "/offers/1/tooling/life", 26000);
  CHECK(duties("life")[0] == near(60));
  set(document, "/route/customs/assistsDutiable", false);
  CHECK(duties("first")[0] == 0);
  set(document, "/route/customs/assistsDutiable", true);
  set(document, "/offers/1/route/incoterm", "DDP");
  CHECK(duties("first")[0] == 0);
  // Inside the value it also pays MPF, HMF and VAT.
  const Loaded us = [&] {
    set(document, "/offers/1/route/incoterm", "FOB");
    set(document, "/route/customs", {{"regime", "us"}, {"vatRate", 0.1}});
    return Loaded(document);
  }();
  const OrderCost with = us.order(1, 5000, 6000);
  const OrderCost without = us.order(1, 5000);
  CHECK(with.mpf - without.mpf == near(0.003464 * 6000));
  CHECK(with.hmf - without.hmf == near(0.00125 * 6000));
  CHECK(with.vat - without.vat == near(0.1 * 6600));
}

TEST_CASE("trap 8: VAT stands on duty and onward transport too, and one who recovers it only waits") {
  // [UKVAT] https://gov.uk/guidance/working-out-the-vat-value-using-the-customs-value-of-the-imported-goods, [IMPS]
  Json document = oneOrder(10, "FOB", "uk");
  set(document, "/route/duty/rate", 0.1);
  set(document, "/route/destinationCharges", 500);
  set(document, "/route/customs/vatRate", 0.2);
  set(document, "/route/customs/vatRecoveryDays", 70);
  freightOfEach(document, 1);
  Trace recovered;
  const Outcome out = Loaded(document).full(0, recovered);
  const PlacedOrder& order = recovered.orders.front();
  CHECK(order.cost.vat == near(0.2 * (11 * 10400 * 1.1 + 500)));
  CHECK(order.cost.landed == near(11 * 10400 + 0.1 * 11 * 10400 + 500));
  CHECK(lineOf(recovered, Line::vat) == near(-order.cost.vat));
  CHECK(lineOf(recovered, Line::vatBack) == near(order.cost.vat));
  double back = -1;
  for (const Entry& entry : recovered.books.entries) {
    if (entry.line == Line::vatBack) back = entry.time;
  }
  CHECK(back == near(order.arrival + 10));
  set(document, "/route/customs/vatRecoverable", false);
  Trace lost;
  CHECK(Loaded(document).full(0, lost).profit == near(out.profit - order.cost.vat));
  CHECK(lost.orders.front().cost.landed == near(order.cost.landed + order.cost.vat));
  CHECK(lineOf(lost, Line::vatBack) == 0);
}

TEST_CASE("traps 9 and 10: no tariff of any year is built in") {
  // Layers are none and rates nought unless the visitor (or a dated preset) says so; nothing is free below a value.
  Json document = oneOrder(10, "FOB", "us");
  CHECK(Loaded(document).order(0, 10).duty == 0);
  CHECK(rowAt("/route/duty/rate").fallback == 0);
  CHECK(rowAt("/route/duty/layers").need == Need::optional);
  set(document, "/route/duty/rate", 0.1);
  CHECK(Loaded(document).order(0, 1).duty == near(1));  // no de minimis: a parcel of 10 pays
  set(document, "/route/duty/layers", {{{"name", "of today"}, {"rate", 0.15}}});
  CHECK(Loaded(document).order(0, 1).duty == near(2.5));
  // A rate carries its date, and an old one is told.
  document["start"] = "2026-06-01";
  const auto dated = [](const char* date) {
    return Json{{"value", 0.1}, {"evidence", {{"grade", "A"}, {"source", "x"}, {"date", date}}}};
  };
  set(document, "/route/duty/rate", dated("2025-05-31"));
  const Fault old{"/route/duty/rate", "old-rate"};
  CHECK_THAT(warnings(document), Catch::VectorContains(old));
  set(document, "/route/duty/rate", dated("2025-06-01"));
  CHECK_THAT(warnings(document), !Catch::VectorContains(old));
}

TEST_CASE("trap 29: a preference needs its rule met and its proof; otherwise the normal rate") {
  // [UKVN] https://gov.uk/government/publications/country-graduation-from-uk-preferences-scheme-vietnam-and-samoa/
  Json document = oneOrder(100, "FOB", "us");
  const auto duty = [&] { return Loaded(document).order(0, 1).duty; };
  set(document, "/route/duty", {{"rate", 0.2}, {"preferenceRate", 0}, {"layers", {{{"name", "a"}, {"rate", 0.1}}}}});
  CHECK(duty() == near(30));
  const Fault told{"/route/duty/preferenceRate", "preference-unproved"};
  CHECK_THAT(warnings(document), Catch::VectorContains(told));
  set(document, "/route/duty/ruleMet", true);
  CHECK(duty() == near(30));
  set(document, "/route/duty/ruleMet", false);
  set(document, "/route/duty/proof", true);
  CHECK(duty() == near(30));
  set(document, "/route/duty/ruleMet", true);
  CHECK(duty() == near(10));  // the layers stay
  CHECK_THAT(warnings(document), !Catch::VectorContains(told));
}

TEST_CASE("an offer that gives a rate has a duty of its own; without one, each part replaces the route's") {
  const Json layer = Json::array({Json{{"name", "a"}, {"rate", 0.1}}});
  Json document = oneOrder(100, "FOB", "us");
  set(document, "/route/duty", {{"rate", 0.2}, {"layers", layer}, {"preferenceRate", 0.01}});
  set(document, "/offers/0/route/duty/ruleMet", true);
  CHECK(Loaded(document).order(0, 1).duty == near(30));  // a rule without its proof
  set(document, "/offers/0/route/duty/proof", true);
  CHECK(Loaded(document).order(0, 1).duty == near(11));  // the route's preference, the route's layer
  set(document, "/offers/0/route/duty/rate", 0.05);
  CHECK(Loaded(document).order(0, 1).duty == near(5));  // trap 29: never another origin's preference
  set(document, "/offers/0/route/duty/preferenceRate", 0.02);
  CHECK(Loaded(document).order(0, 1).duty == near(2));
  set(document, "/offers/0/route/duty/proof", false);
  CHECK(Loaded(document).order(0, 1).duty == near(5));
  CHECK_THAT(warnings(document),
             Catch::VectorContains(Fault{"/offers/0/route/duty/preferenceRate", "preference-unproved"}));
}
