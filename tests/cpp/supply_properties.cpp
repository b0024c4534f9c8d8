// SPDX-License-Identifier: MIT
// What must hold on the supplier's side whatever the numbers are, on seeded projects.
#include <algorithm>
#include <cmath>

#include "core/decision/supply_comparison.hpp"
#include "core/supply/account.hpp"
#include "supply_documents.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

constexpr std::uint64_t kSeeds = 60;

SupplyComparison compared(const Json& document) {
  const Loaded loaded(document);
  return compareSupply(loaded.project, loaded.setting, Trial(loaded.project, loaded.setting).base());
}

double magnitude(double x) { return x < 0 ? -x : x; }

void scaleMoney(Json& document, const Project& project, double by) {
  std::vector<std::string> money;
  forEachNumber(document, project, [&](const std::string& path, const Row& row, const Json&) {
    for (const char* unit : {"money", "home", "quote"}) {
      if (row.unit.substr(0, std::string_view(unit).size()) == unit) money.push_back(path);
    }
  });
  for (const std::string& path : money) {
    Json& number = document[pointer(path)];
    Json& value = number.is_object() ? number["value"] : number;
    value = value.get<double>() * by;
  }
}

}  // namespace

TEST_CASE("the light run and the full one say the same to the bit") {
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    const Loaded loaded(supplierSeeded(seed));
    const Factory factory = factoryOf(loaded.project, loaded.setting);
    for (std::size_t i = 0; i < loaded.project.offers.size(); ++i) {
      SupplyTrace trace;
      const SupplyOutcome light = supplyRun(loaded.project, loaded.setting, factory, i);
      const SupplyOutcome full = supplyRun(loaded.project, loaded.setting, factory, i, &trace);
      CHECK(same(light.variable, full.variable));
      CHECK(same(light.fixed, full.fixed));
      CHECK(same(light.platform, full.platform));
      CHECK(same(light.hours, full.hours));
      CHECK(same(light.pieces, full.pieces));
      CHECK(same(supplyWorth(loaded.project, loaded.setting, factory, i).npv,
                 standalone(factory, loaded.project.offers[i].supply, full).npv));
    }
  }
}

TEST_CASE("NPV is that of the weekly cash: F + L + share V less overtime") {
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    const SupplyComparison comparison = compared(supplierSeeded(seed));
    for (const SupplyAnswer& offer : comparison.offers) {
      double npv = 0;
      double gross = 1;
      for (std::size_t w = 0; w < offer.served.cash.used; ++w) {
        npv += offer.served.cash.week[w] * comparison.factory.discount[w];
        gross += magnitude(offer.served.cash.week[w]);
      }
      INFO(seed);
      CHECK(npv == Approx(offer.alone.npv).margin(1e-9 * gross));
      double lines = 0;
      for (const double present : offer.served.present) lines += present;
      CHECK(lines == Approx(offer.alone.npv).margin(1e-9 * gross));
      double profit = 0;
      for (const double amount : offer.served.amount) profit += amount;
      CHECK(profit == Approx(offer.profit).margin(1e-9 * gross));
      double hours = 0;
      for (const double load : offer.trace.load) hours += load;
      CHECK(hours == near(offer.outcome.hours));
    }
  }
}

TEST_CASE("more capacity never lowers the best mix, and an hour is never worth less than nothing") {
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    Json document = supplierSeeded(seed);
    double before = 0;
    document["supplier"]["factory"]["booked"] = 0;
    document["supplier"].erase("largest");  // who cannot fill more hours than there are
    for (const double hours : {0.0, 50.0, 150.0, 600.0, 2400.0, 9600.0}) {
      document["supplier"]["factory"]["hours"] = hours;
      const SupplyComparison comparison = compared(document);
      CHECK(comparison.mix.value >= before - 1e-9 * before);
      CHECK(comparison.hourWorth >= 0);
      CHECK(comparison.gain >= -1e-9 * comparison.mix.value);  // a mix may be one offer alone, or nothing
      before = comparison.mix.value;
    }
  }
}

TEST_CASE("raising every price raises the supplier's NPV") {
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    Json document = supplierSeeded(seed);
    for (Json& offer : document["offers"]) offer["supply"]["whole"] = false;
    const SupplyComparison before = compared(document);
    for (Json& offer : document["offers"]) {
      for (Json& tier : offer["tiers"]) tier["price"] = tier["price"].get<double>() * 1.1;
    }
    const SupplyComparison after = compared(document);
    for (std::size_t i = 0; i < before.offers.size(); ++i) {
      INFO(seed << " offer " << i);
      if (before.offers[i].alone.share * before.offers[i].outcome.pieces > 0) {
        CHECK(after.offers[i].alone.npv > before.offers[i].alone.npv);
      }
    }
    CHECK(after.mix.value >= before.mix.value);
  }
}

TEST_CASE("swapping two offers swaps the answer") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Json document = supplierSeeded(seed);
    const Json before = answer(document);
    std::swap(document["offers"][0], document["offers"][1]);
    const Json after = answer(document);
    const auto swapped = [](int offer) { return offer < 2 ? 1 - offer : offer; };
    CHECK(after["offers"][0]["measures"] == before["offers"][1]["measures"]);
    CHECK(after["offers"][1]["floors"] == before["offers"][0]["floors"]);
    CHECK(after["verdict"]["kind"] == before["verdict"]["kind"]);
    CHECK(after["verdict"]["offer"] == swapped(before["verdict"]["offer"].get<int>()));
    CHECK(after["verdict"]["gap"].get<double>() == near(before["verdict"]["gap"].get<double>()));
    CHECK(after["mix"]["value"].get<double>() == near(before["mix"]["value"].get<double>()));
  }
}

TEST_CASE("scaling all money scales all totals") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Json document = supplierSeeded(seed);
    const SupplyComparison before = compared(document);
    scaleMoney(document, read(document), 2);
    const SupplyComparison after = compared(document);
    for (std::size_t i = 0; i < before.offers.size(); ++i) {
      const SupplyAnswer& a = before.offers[i];
      const SupplyAnswer& b = after.offers[i];
      INFO(seed << " offer " << i);
      CHECK(b.alone.npv == near(2 * a.alone.npv));
      CHECK(b.path.hole == near(2 * a.path.hole));
      CHECK(b.alone.share == near(a.alone.share));
      CHECK(b.lowestMinimum == a.lowestMinimum);
      for (std::size_t k = 0; k < a.floors.size(); ++k) {
        CHECK(b.floors[k].displaced.has_value() == a.floors[k].displaced.has_value());
        if (a.floors[k].walkAway) CHECK(*b.floors[k].walkAway == near(2 * *a.floors[k].walkAway));
      }
    }
    CHECK(after.mix.value == near(2 * before.mix.value));
    CHECK(after.hourWorth == near(2 * before.hourWorth));
  }
}

TEST_CASE("the reasons add up to the difference of the NPVs") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const Json result = answer(supplierSeeded(seed));
    const Json& verdict = result["verdict"];
    double sum = 0;
    double gross = 1;
    for (const Json& reason : verdict["reasons"]) {
      sum += reason["amount"].get<double>();
      gross += magnitude(reason["amount"].get<double>());
    }
    const auto npv = [&](const char* who) {
      return result["offers"][verdict[who].get<std::size_t>()]["measures"]["npv"].get<double>();
    };
    CHECK(sum == Approx(npv("offer") - npv("runnerUp")).margin(1e-9 * gross));
  }
}

TEST_CASE("at its walk-away price an order leaves nothing, and the lowest minimum is the first that pays") {
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    const Loaded loaded(supplierSeeded(seed));
    const Factory factory = factoryOf(loaded.project, loaded.setting);
    for (std::size_t i = 0; i < loaded.project.offers.size(); ++i) {
      const Elsewhere elsewhere = elsewhereOf(loaded.project, loaded.setting, i);
      const Floors floors(supplyTermsOf(loaded.project, loaded.setting, factory, i), factory, elsewhere, {});
      const std::optional<double> lowest = floors.lowestMinimum();
      INFO(seed << " offer " << i);
      if (lowest) {
        CHECK(floors.leaves(*lowest) >= 0.0);
        if (*lowest > 1) CHECK(floors.leaves(*lowest - 1).value_or(-1) < 0.0);
      }
      Project at = loaded.project;
      Offer& offer = at.offers[i];
      const double quantity = 700;
      const Floor floor = floors.at(quantity);
      CHECK(floor.displaced.has_value() == floors.leaves(quantity).has_value());
      if (offer.currency != "" || !(floor.walkAway > 0.0)) continue;
      for (Tier& tier : offer.tiers) tier.price.value = *floor.walkAway;
      offer.tooling.inPrice.value = 0;
      const Floors there(supplyTermsOf(at, loaded.setting, factory, i), factory, elsewhere, {});
      CHECK(*there.leaves(quantity) == Approx(0).margin(1e-9 * quantity * *floor.walkAway));
    }
  }
}

TEST_CASE("an account's value is that of the same orders in a project with one buyer") {
  Json document = factoryPlain();
  set(document, "/supplier/hour/avoidable", 2);
  set(document, "/supplier/rate", 0.2);
  set(document, "/offers/1/tooling", {{"owner", "buyer"}, {"price", 900}});
  set(document, "/offers/1/supply", Json::parse(R"({
    "material": 1.5, "hours": 0.1, "changeover": 9, "orderCost": 20, "committed": {"pieces": 900, "orders": 3},
    "learning": {"rate": 0.8}, "oneOff": {"tooling": 700}, "winning": {"engineering": 300}})"));
  const Loaded loaded(document);
  const Factory factory = factoryOf(loaded.project, loaded.setting);
  const SupplyOutcome outcome = supplyRun(loaded.project, loaded.setting, factory, 1);
  const std::array<AccountOrder, 3> orders{{{0, 300}, {34, 300}, {69, 300}}};
  const double once = 900 - 700 - 300;  // tooling paid, made, and the account's engineering
  const std::array<Entry, 2> paid{{{0, -900, -1, Line::tooling}, {3, -50, -1, Line::freight}}};  // freight is not his
  const Elsewhere elsewhere = elsewhereOf(loaded.project, loaded.setting, 1);
  const AccountWorth worth = accountWorth(loaded.project, loaded.setting, 1, orders, paid, elsewhere);
  CHECK(worth.value == near(outcome.variable + once));
  CHECK(*worth.displaced == near(*elsewhere.displacedBy(outcome.hours)));
  CHECK(accountWorth(loaded.project, loaded.setting, 1, {}, paid, elsewhere).value == 0);
}

TEST_CASE("hostile values give numbers") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    Json document = supplierSeeded(seed % 20 + 1);
    const Project project = read(document);
    Random random(seed);
    std::vector<std::pair<std::string, double>> extremes;
    forEachNumber(document, project, [&](const std::string& path, const Row& row, const Json&) {
      if (random.chance(0.2)) extremes.emplace_back(path, random.chance(0.5) ? row.min : row.max);
    });
    for (const auto& [path, value] : extremes) set(document, path, value);
    const Request request = readRequest(test::request(document));
    if (!request.issues.empty()) continue;  // rules across fields
    const Loaded loaded(document);
    const Trial trial(loaded.project, loaded.setting);
    const SupplyComparison comparison = compareSupply(loaded.project, loaded.setting, trial.base());
    INFO(document.dump());
    for (const SupplyAnswer& offer : comparison.offers) {
      REQUIRE(std::isfinite(offer.alone.npv));
      REQUIRE(std::isfinite(offer.path.profit));
      REQUIRE(std::isfinite(offer.outcome.hours));
      REQUIRE(std::isfinite(offer.cancelExposure));
      REQUIRE(std::isfinite(offer.accountHours));
      REQUIRE(std::isfinite(offer.alone.share));
      if (offer.buyers.chance) REQUIRE(std::isfinite(*offer.buyers.chance));
      for (const Floor& floor : offer.floors) {
        if (floor.walkAway) REQUIRE(std::isfinite(*floor.walkAway));
        if (floor.full) REQUIRE(std::isfinite(*floor.full));
        if (floor.target) REQUIRE(std::isfinite(*floor.target));
      }
    }
    REQUIRE(std::isfinite(comparison.mix.value));
    REQUIRE(std::isfinite(comparison.hourWorth));
  }
}

TEST_CASE("what flips the supplier's answer is told, and declining is one of the answers") {
  const Json result =
      answer(supplierUsual(), {{"compare", true}, {"flips", true}, {"sweeps", {"/offers/0/tiers/0/price"}}});
  REQUIRE_FALSE(result["flips"].empty());
  for (const Json& flip : result["flips"]) {
    const auto path = flip["path"].get<std::string>();
    CHECK((path.rfind("/market/", 0) != 0 || path == "/market/colours"));  // which orders' minimum is made of
    CHECK(path.rfind("/route/", 0) != 0);
  }
  CHECK(result["sweeps"].size() == 1);
  Json document = factoryPlain();
  set(document, "/offers/0/supply/oneOff", {{"design", 60}});
  set(document, "/offers/1/supply/oneOff", {{"design", 5000}});
  const Json price = answer(document, {{"flips", {"/offers/0/tiers/0/price"}}})["flips"][0];
  CHECK(price["below"].get<double>() == near(2.6, 1e-6));  // 100 (p - 2) = 60
  CHECK(price["offerBelow"].is_null());
  CHECK(price["kindBelow"] == "root");  // to decline is worth exactly nothing
}
