// SPDX-License-Identifier: MIT
// Rules across the supplier's numbers (MODEL.md section 2), and that a flip never names a number that breaks one.
#include <algorithm>
#include <functional>

#include "core/validate.hpp"
#include "supply_documents.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

struct Case {
  const char* path;
  const char* code;
  std::function<void(Json&)> spoil;
};

const std::vector<Case>& rules() {
  static const std::vector<Case> all{
      {"/supplier/currency", "currency-rate-missing", [](Json& d) { set(d, "/supplier/currency", "VND"); }},
      {"/supplier/currency", "bad-currency", [](Json& d) { set(d, "/supplier/currency", "cny"); }},
      {"/supplier/factory/hours", "missing", [](Json& d) { drop(d, "/supplier/factory/hours"); }},
      {"/supplier/factory/booked", "booked-above-hours", [](Json& d) { set(d, "/supplier/factory/booked", 900.5); }},
      {"/supplier/largest/hours", "largest-above-booked", [](Json& d) { set(d, "/supplier/largest/hours", 500.5); }},
      {"/offers/0/supply/orders/repeatWeeks", "repeats-without-lag",
       [](Json& d) { drop(d, "/offers/0/supply/orders/repeatWeeks"); }},  // by the history
      {"/offers/1/supply/orders/repeatWeeks", "repeats-without-lag",
       [](Json& d) {
         drop(d, "/offers/1/supply/orders/repeatWeeks");
         drop(d, "/offers/1/supply/orders/repeatTimes");  // once, where nothing else is said
       }},
      {"/supplier/hour/overtime", "overtime-without-cost", [](Json& d) { drop(d, "/supplier/hour/overtime"); }},
      {"/supplier/hour/full", "full-below-avoidable", [](Json& d) { set(d, "/supplier/hour/full", 23); }},
      {"/offers/1/supply/buyers", "demand-missing", [](Json& d) { drop(d, "/offers/1/supply/buyers"); }},
      {"/offers/0/supply/history/enquiries", "history-missing",
       [](Json& d) { drop(d, "/offers/0/supply/history/enquiries"); }},
      {"/offers/0/supply/history/enquiries", "history-missing",
       [](Json& d) {
         set(d, "/offers/0/supply/history/orders", 0);
         set(d, "/offers/0/supply/history/repeats", 0);
       }},
      {"/offers/0/supply/history/orders", "history-not-falling",
       [](Json& d) { set(d, "/offers/0/supply/history/orders", 121); }},
      {"/offers/0/supply/history/repeats", "history-not-falling",
       [](Json& d) { set(d, "/offers/0/supply/history/repeats", 10); }},
      {"/offers/0/supply/orders/trial", "order-size-missing",
       [](Json& d) {
         drop(d, "/offers/0/supply/orders/trial");
         drop(d, "/offers/0/minimum");
       }},
  };
  return all;
}

}  // namespace

TEST_CASE("every rule of the supplier's numbers is found where it is broken, and only there") {
  for (const Case& rule : rules()) {
    Json document = supplierUsual();
    rule.spoil(document);
    CHECK(faultsOf(document) == std::vector<Fault>{{rule.path, rule.code}});
  }
}

TEST_CASE("a buyer's project is not asked for the supplier's numbers, nor the other way round") {
  Json buyer = supplierUsual();
  buyer["side"] = "buyer";
  buyer.erase("supplier");
  for (Json& offer : buyer["offers"]) offer.erase("supply");
  CHECK(answer(buyer)["verdict"]["offer"].is_number());
  CHECK(answer(factoryPlain())["side"] == "supplier");
  Json both = supplierUsual();
  both["side"] = "buyer";
  set(both, "/supplier/factory/booked", 901);
  CHECK(faultsOf(both) == std::vector<Fault>{{"/supplier/factory/booked", "booked-above-hours"}});
}

TEST_CASE("an order size is asked for only where somebody is awaited") {
  Json document = factoryPlain();
  set(document, "/offers/0/supply", {{"material", 2}, {"hours", 0.1}, {"committed", {{"pieces", 100}}}});
  CHECK(answer(document)["offers"][0]["measures"]["pieces"] == 100);
}

TEST_CASE("what is left out is assumed on the supplier's side, and what has no default is missing") {
  const Json response = respond(request(factoryPlain(), {{"compare", true}}));
  const Json missing = response["result"]["missing"];
  CHECK(missing == Json::array({"/supplier/platform/membership", "/supplier/platform/advertising",
                                "/supplier/platform/orderFee"}));
  bool efficiency = false;
  for (const Json& assumed : response["assumed"]) {
    const auto path = assumed["path"].get<std::string>();
    CHECK(path != "/route/customs/regime");
    CHECK(path.rfind("/supplier/platform", 0) != 0);
    if (path == "/supplier/factory/efficiency") efficiency = assumed["value"] == 1;
  }
  CHECK(efficiency);
}

TEST_CASE("after how many weeks repeats come is asked for only where some are expected") {
  Json document = supplierUsual();
  set(document, "/offers/0/supply/orders", {{"trial", 600}, {"repeatShare", 0}});  // before any history
  set(document, "/offers/1/supply/orders", {{"trial", 600}, {"repeatShare", 0.6}, {"repeatTimes", 0}});
  CHECK(answer(document)["offers"].size() == 2);
  document = factoryPlain();
  set(document, "/offers/0/supply",
      {{"material", 2}, {"hours", 0.1}, {"committed", {{"pieces", 100}}}, {"orders", {{"repeatShare", 0.6}}}});
  CHECK(answer(document)["offers"].size() == 2);  // nobody is awaited
}

TEST_CASE("the largest account may take all that is booked, and nothing of what is not") {
  Json document = supplierUsual();
  set(document, "/supplier/largest/hours", 500);
  CHECK(answer(document)["largest"]["idleHours"] == 500);
  drop(document, "/supplier/factory/booked");
  CHECK(faultsOf(document) == std::vector<Fault>{{"/supplier/largest/hours", "largest-above-booked"}});
}

TEST_CASE("the ends of what flips search are numbers that the validator takes") {
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    Json document = supplierSeeded(seed);
    for (Json& offer : document["offers"]) {
      Json& orders = offer["supply"]["orders"];
      if (seed % 3 == 0) continue;
      orders.erase("repeatWeeks");  // no repeats, then, of one kind or the other
      orders[seed % 3 == 1 ? "repeatShare" : "repeatTimes"] = 0;
    }
    Loaded loaded(document);
    for (const Figure& figure : figuresOf(loaded.project)) {
      const Range range = reach(figure, loaded.project);
      Number& slot = slotOf(loaded.project, figure);
      const Number before = slot;
      for (const double value : {range.low, range.high}) {
        slot.value = allowed(*figure.row, value);
        slot.given = true;
        Issues issues;
        validate(loaded.project, issues);
        INFO(seed << " " << pathOf(*figure.row, figure.at) << " = " << slot.value);
        for (const Issue& issue : issues) CHECK(issue.path + " " + std::string(issue.code) == "");
      }
      slot = before;
    }
  }
}

TEST_CASE("warnings of the supplier's side: an expired quote, nothing sold in the horizon") {
  Json document = factoryPlain();
  set(document, "/offers/0/validUntil", "2026-01-04");
  set(document, "/offers/1/supply/oneOff", {{"weeks", 104}});
  const std::vector<Fault> found = warnings(document);
  CHECK(std::find(found.begin(), found.end(), Fault{"/offers/0/validUntil", "quote-expired"}) != found.end());
  CHECK(std::find(found.begin(), found.end(), Fault{"/offers/1", "no-sale-in-horizon"}) != found.end());
}

TEST_CASE("a trial below the order minimum is told where somebody is to try") {
  Json document = factoryPlain();
  set(document, "/offers/0/minimum", {{"style", 100}});
  CHECK(warnings(document).empty());  // as many as the trial
  set(document, "/offers/0/minimum", {{"colour", 51}});
  set(document, "/market", {{"colours", 2}});
  const auto told = [&] { return respond(request(document, {{"compare", true}}))["warnings"]; };
  CHECK(told() ==
        Json::parse(R"([{"path": "/offers/0/minimum/colour", "code": "trial-below-minimum", "limit": 100}])"));
  set(document, "/offers/0/minimum/style", 102);  // as much as both colours
  CHECK(told() == Json::parse(R"([{"path": "/offers/0/minimum/style", "code": "trial-below-minimum", "limit": 100}])"));
  drop(document, "/offers/0/supply/orders");
  CHECK(warnings(document).empty());  // no trial of their own
  set(document, "/offers/0/supply/orders", {{"trial", 100}});
  drop(document, "/offers/0/supply/buyers");
  set(document, "/offers/0/supply/committed", {{"pieces", 100}});
  CHECK(warnings(document).empty());  // nobody new
}

TEST_CASE("first orders that are not ready within the horizon are told") {
  Json document = factoryPlain();
  const Fault late{"/offers/1", "ready-after-horizon"};
  set(document, "/offers/1/stages/0/weeks", 94);
  set(document, "/offers/1/supply/oneOff", {{"weeks", 9}});
  CHECK(warnings(document).empty());  // 9 + 94 of 104
  set(document, "/offers/1/stages/0/weeks", 95);
  CHECK(warnings(document) == std::vector<Fault>{late});
  set(document, "/offers/1/supply", {{"material", 2}, {"hours", 0}, {"committed", {{"pieces", 100}}}});
  CHECK(warnings(document).empty());  // no first orders
}
