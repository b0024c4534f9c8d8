// SPDX-License-Identifier: MIT
// Price floors and alternatives, held against the mix itself: hours taken displace what they would have earned.
#include <cmath>

#include "core/supply/account.hpp"
#include "supply_support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

/// S1 of scenarios.md with fewer hours than both offers need.
Json crowded(double hours) {
  Json document = shipped("examples/s1-idle-workshop");
  set(document, "/supplier/factory/hours", hours);
  return document;
}

double mixWithFillerAt(Json document, double price) {
  set(document, "/offers/1/tiers/0/price", price);
  return answer(document)["mix"]["shares"][1]["share"].get<double>();
}

}  // namespace

TEST_CASE("an order's walk-away price is where the mix begins to take it, however much of the hours it needs") {
  for (const double hours : {400.0, 350.0, 300.0, 250.0, 235.0}) {
    const Json document = crowded(hours);
    const Json floor = answer(document)["offers"][1]["floors"][0];
    INFO(hours);
    REQUIRE(floor["held"] == true);
    const auto price = floor["walkAway"].get<double>();
    CHECK(mixWithFillerAt(document, price * 1.001) == 1);
    CHECK(mixWithFillerAt(document, price * 0.999) == 0);
  }
}

TEST_CASE("a floor is the sum of what it stands on and of what its price pays first") {
  int seen = 0;
  for (const char* name : {"presets/idle-workshop", "presets/full-factory", "presets/own-moulds", "presets/odm-house",
                           "presets/new-exporter", "examples/s3-new-design", "examples/s1-idle-workshop"}) {
    Json document = shipped(name);
    set(document, "/offers/0/supply/margin", 0.12);
    const Json offers = answer(document)["offers"];
    for (const Json& offer : offers) {
      for (const Json& floor : offer["floors"]) {
        const auto& costs = floor["costs"];
        const auto sum = [&](const Json& lines, std::initializer_list<const char*> names) {
          double all = 0;
          for (const char* line : names) all += lines[line].get<double>();
          return all;
        };
        const auto check = [&](const char* kind, double cost) {
          if (floor[kind].is_null()) return;
          CAPTURE(name, kind, floor.dump());
          const double taken = sum(floor["taken"][kind], {"orderFee", "defects", "delivery", "margin"});
          CHECK(floor[kind].get<double>() == near(cost + taken));
          ++seen;
        };
        if (floor["held"] == false) continue;
        const double full = sum(costs, {"material", "labourFull", "orderCost", "once"});
        check("walkAway",
              sum(costs, {"material", "labour", "orderCost", "account"}) + floor["displaced"].get<double>());
        check("full", full);
        check("target", full);
      }
    }
  }
  CHECK(seen > 50);
  // S1 of scenarios.md: 3.80 of material, 300 pieces take 0.6 hours each and 40 at 1.20 and 4.50.
  const Json first = answer(shipped("examples/s1-idle-workshop"))["offers"][0]["floors"][0];
  const Json& costs = first["costs"];
  REQUIRE(first["quantity"] == 300);
  CHECK(costs["material"].get<double>() == near(3.8));
  CHECK(costs["labour"].get<double>() == near(220 * 1.2 / 300));
  CHECK(costs["labourFull"].get<double>() == near(220 * 4.5 / 300));
}

TEST_CASE("hours that are not there have no price: no floor, no lowest minimum, no agreement") {
  const Json offer = answer(crowded(200))["offers"][1];  // 1,600 hours for an order of 1,840
  CHECK(offer["floors"][0]["held"] == false);
  for (const char* floor : {"walkAway", "full", "target", "displaced"}) CHECK(offer["floors"][0][floor].is_null());
  Json full = shipped("presets/full-factory");
  const Json none = answer(full)["offers"][1]["measures"]["lowestMinimum"];
  if (!none.is_null()) {
    set(full, "/supplier/quantities", {none});
    CHECK(answer(full)["offers"][1]["floors"][0]["held"] == true);
  }
  Json document = shipped("examples/both-sides");
  for (const char* row : {"/supplier/factory/hours", "/supplier/factory/booked", "/supplier/factory/overtimeHours"})
    set(document, row, 0);
  const Json deals = answer(document, {{"deal", true}})["deal"]["offers"];
  for (const Json& one : deals) {
    CHECK(one["agrees"] == false);
    CHECK(one["displaced"].is_null());
    CHECK(one["price"]["room"] == false);
  }
}

TEST_CASE("property: an order worth just what its hours displace leaves the best mix as it is, and any more is taken") {
  int displacing = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Json document = supplierSeeded(seed);
    document["supplier"].erase("largest");  // part of what is booked
    for (const double booked : {0.0, 0.6, 0.9, 0.99}) {
      set(document, "/supplier/factory/booked", booked * read(document).supplier.hours);
      const SupplyComparison comparison = compared(document);
      const Factory& factory = comparison.factory;
      std::vector<MixOffer> others;
      for (const SupplyAnswer& offer : comparison.offers) others.push_back({offer.outcome, false, 0});
      const auto best = [&](const std::vector<MixOffer>& offers) {
        return bestMix(offers, factory.regular, factory.overtime, factory.premiumPresent()).value;
      };
      others.back() = {{}, true, 0};  // six at the most
      const Elsewhere elsewhere(others, others.size() - 1, factory);
      const double without = best({others.begin(), others.end() - 1});
      for (const double part : {0.1, 0.5, 0.9, 1.0}) {
        const double hours = part * (factory.regular + factory.overtime);
        const std::optional<double> displaced = elsewhere.displacedBy(hours);
        INFO(seed << " booked " << booked << " part " << part);
        REQUIRE(displaced);
        if (*displaced > 0) ++displacing;
        others.back().outcome.hours = hours;
        others.back().outcome.variable = *displaced;
        CHECK(best(others) == Approx(without).margin(1e-9 * (1 + without)));
        others.back().outcome.variable = *displaced + 1;
        CHECK(best(others) == Approx(without + 1).margin(1e-9 * (1 + without)));
      }
      CHECK_FALSE(elsewhere.displacedBy(1.001 * (factory.regular + factory.overtime) + 1));
    }
  }
  CHECK(displacing > 100);
}

TEST_CASE("at its full cost an offer earns what it costs, platform and winning its buyers included") {
  Json document = shipped("presets/new-exporter");
  set(document, "/supplier/factory/idlePaid", 0);
  set(document, "/supplier/rate", 0);
  set(document, "/supplier/hour/full", answer(document)["hours"]["premium"].is_null() ? Json(0) : Json(3));
  set(document, "/supplier/hour/avoidable", 3);
  set(document, "/offers/0/supply/learning", {{"rate", 1}});
  set(document, "/offers/0/supply/orders/repeatShare", 0);
  const Json floors = answer(document)["offers"][0]["floors"];
  Json tiers = Json::array();
  for (const Json& floor : floors) tiers.push_back({{"from", floor["quantity"]}, {"price", floor["full"]}});
  set(document, "/offers/0/tiers", tiers);
  const Json after = answer(document)["offers"][0]["measures"];
  CHECK(after["profit"].get<double>() == Approx(0).margin(1e-6 * after["revenue"].get<double>()));
}

TEST_CASE("of offers that court the same buyers the mix takes one") {
  Json document = shipped("examples/s3-new-design");
  CHECK(answer(document)["verdict"]["kind"] == "pick");
  int taken = 0;
  const Json shares = answer(document)["mix"]["shares"];
  for (const Json& share : shares) taken += share["share"].get<double>() > 0 ? 1 : 0;
  CHECK(taken == 1);
  for (Json& offer : document["offers"]) offer["supply"].erase("oneOf");
  CHECK(answer(document)["verdict"]["kind"] == "mix");
  MixOffer a;
  a.outcome.variable = 10;
  a.oneOf = 2;
  MixOffer b = a;
  b.outcome.variable = 7;
  CHECK(bestMix(std::array{a, b}, 0, 0, 0).value == 10);
  b.oneOf = 3;
  CHECK(bestMix(std::array{a, b}, 0, 0, 0).value == 17);
}

TEST_CASE("what the mix takes has one cash, which ends where its offers' do and pays the platform once") {
  Json document = shipped("presets/odm-house");
  set(document, "/supplier/rate", 0);
  const Json result = answer(document);
  const Json& mix = result["mix"];
  REQUIRE(mix["holeAmount"].get<double>() < 0);
  CHECK(mix["cash"].back().get<double>() == Approx(mix["value"].get<double>()));
  double deepest = 0;
  for (const Json& at : mix["cash"]) deepest = std::min(deepest, at.get<double>());
  CHECK(deepest == Approx(mix["holeAmount"].get<double>()));
}

TEST_CASE("where hours are learnt, the buyers needed pay and one fewer does not") {
  int checked = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Json document = supplierSeeded(seed);
    Json& supply = document["offers"][0]["supply"];
    supply["learning"] = {{"rate", 0.85}};
    supply["buyers"] = 12;
    supply["oneOff"]["design"] = 4000;
    set(document, "/supplier/factory/hours", 1e5);
    const Json measures = answer(document)["offers"][0]["measures"];
    const Json& needed = measures["buyersNeeded"];
    const double stated = 12 / measures["buyersExpected"].get<double>();  // some are lost to copies
    if (needed.is_null() || needed.get<double>() < 2) continue;
    const auto npvAt = [&](double buyers) {
      supply["buyers"] = buyers * stated;
      return answer(document)["offers"][0]["measures"]["npv"].get<double>();
    };
    INFO(seed);
    CHECK(npvAt(needed.get<double>()) >= 0);
    CHECK(npvAt(needed.get<double>() - 1) < 0);
    ++checked;
  }
  CHECK(checked > 10);
}

TEST_CASE("a first lot's defects are its own, and one's own mould wears out") {
  Json document = factoryPlain();
  set(document, "/offers/0/quality", {{"defectRate", 0.1}, {"borneBy", "supplier"}});
  const auto npv = [&] { return answer(document)["offers"][0]["measures"]["npv"].get<double>(); };
  const double before = npv();
  set(document, "/offers/0/quality/firstLotDefectRate", 0.1);
  CHECK(npv() == near(before));
  set(document, "/offers/0/quality/firstLotDefectRate", 0.3);
  CHECK(npv() < before);
  set(document, "/offers/0/quality/firstLotDefectRate", 0.1);
  const Json one = answer(document)["offers"][0];
  const auto pieces = one["measures"]["pieces"].get<double>();
  set(document, "/offers/0/supply/oneOff", {{"tooling", 1000}});
  const double owned = npv();
  const auto walkAway = [&] { return answer(document)["offers"][0]["floors"][0]["walkAway"].get<double>(); };
  const double first = walkAway();  // the first set is spent once, whatever is ordered
  set(document, "/offers/0/tooling/life", pieces / 3 + 1);
  CHECK(walkAway() - first == near(1000 / (pieces / 3 + 1) / 0.9));  // a tenth is given back for defects
  CHECK(npv() < owned);                                              // two more sets
  set(document, "/supplier/rate", 0);
  const double three = npv();
  set(document, "/offers/0/tooling/life", pieces);
  CHECK(npv() - three == near(2000));
}
