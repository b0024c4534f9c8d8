// SPDX-License-Identifier: MIT
// What must hold of one deal from both chairs whatever the numbers are, on seeded projects that have both sides'
// numbers.
#include <cmath>

#include "core/decision/supply_comparison.hpp"
#include "supply_documents.hpp"
#include "support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

/// Offers that both sides read; nothing all or nothing, so that a dearer one is served no less.
Json shared(std::uint64_t seed) {
  Json document = supplierSeeded(seed);
  for (Json& offer : document["offers"]) offer["supply"]["whole"] = false;
  return document;
}

/// One project from both chairs.
struct Chairs {
  explicit Chairs(const Json& document)
      : loaded(document),
        supplier(compareSupply(loaded.project, loaded.setting, Trial(loaded.project, loaded.setting).base())) {
    for (std::size_t i = 0; i < loaded.project.offers.size(); ++i) buyer.push_back(loaded.light(i));
  }
  Loaded loaded;
  SupplyComparison supplier;
  std::vector<Outcome> buyer;
};

Json dealOf(const Json& document) { return answer(document, {{"deal", true}})["deal"]["offers"]; }

Json dearer(Json document, double by) {
  for (Json& offer : document["offers"]) {
    for (Json& tier : offer["tiers"]) tier["price"] = tier["price"].get<double>() * by;
  }
  return document;
}

}  // namespace

TEST_CASE("property: raising every buyer price raises the supplier's NPV and lowers the buyer's") {
  int bought = 0;
  int sold = 0;
  for (std::uint64_t seed = 1; seed <= 80; ++seed) {
    const Json document = shared(seed);
    const Chairs before(document);
    const Chairs after(dearer(document, 1.1));
    for (std::size_t i = 0; i < before.buyer.size(); ++i) {
      CAPTURE(seed, i);
      if (before.buyer[i].ordered > 0 && after.buyer[i].ordered == before.buyer[i].ordered) {
        ++bought;
        CHECK(after.buyer[i].npv < before.buyer[i].npv);
      }
      const SupplyAnswer& offer = before.supplier.offers[i];
      if (offer.alone.share * offer.outcome.pieces > 0) {
        ++sold;
        CHECK(after.supplier.offers[i].alone.npv > offer.alone.npv);
      }
    }
    CHECK(after.supplier.mix.value >= before.supplier.mix.value);
  }
  CHECK(bought > 120);
  CHECK(sold > 120);
}

TEST_CASE("property: in a deal a dearer offer is the supplier's gain and the buyer's loss") {
  int deals = 0;
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const Json document = shared(seed);
    const Json costly = dearer(document, 1.05);
    const Json before = dealOf(document);
    const Json after = dealOf(costly);
    const Loaded one(document);
    const Loaded other(costly);
    for (std::size_t i = 0; i < before.size(); ++i) {
      CAPTURE(seed, i);
      const Outcome orders = one.light(i);
      if (orders.ordered <= 0 || other.light(i).ordered != orders.ordered) continue;
      if (after[i]["hourWorth"] != before[i]["hourWorth"])
        continue;  // what the other offers would pay is not his price
      ++deals;
      CHECK(after[i]["buyer"].get<double>() < before[i]["buyer"].get<double>());
      CHECK(after[i]["supplier"].get<double>() > before[i]["supplier"].get<double>());
    }
  }
  CHECK(deals > 20);
}

TEST_CASE("property: scaling all money scales all totals of both sides") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Json document = shared(seed);
    const Chairs before(document);
    scaleMoney(document, before.loaded.project, 2);
    const Chairs after(document);
    for (std::size_t i = 0; i < before.buyer.size(); ++i) {
      CAPTURE(seed, i);
      CHECK(same(after.buyer[i].npv, 2 * before.buyer[i].npv));
      CHECK(same(after.buyer[i].spendBeforeSale, 2 * before.buyer[i].spendBeforeSale));
      CHECK(after.buyer[i].ordered == before.buyer[i].ordered);
      const SupplyAnswer& a = before.supplier.offers[i];
      const SupplyAnswer& b = after.supplier.offers[i];
      CHECK(b.alone.npv == near(2 * a.alone.npv));
      CHECK(b.alone.share == near(a.alone.share));
      CHECK(b.path.hole == near(2 * a.path.hole));
    }
    CHECK(after.supplier.mix.value == near(2 * before.supplier.mix.value));
  }
}

TEST_CASE("property: scaling all money scales the room to agree, and no minimum") {
  int strips = 0;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    Json document = shared(seed);
    const Json before = dealOf(document);
    scaleMoney(document, read(document), 2);
    const Json after = dealOf(document);
    for (std::size_t i = 0; i < before.size(); ++i) {
      CAPTURE(seed, i);
      for (const char* path : {"/buyer", "/supplier", "/hourWorth", "/price/most", "/price/least"}) {
        const Json& a = before[i][pointer(path)];
        const Json& b = after[i][pointer(path)];
        CHECK(a.is_null() == b.is_null());
        if (a.is_null()) continue;
        ++strips;
        CHECK(b.get<double>() == near(2 * a.get<double>(), 1e-6));
      }
      CHECK(after[i]["minimum"] == before[i]["minimum"]);
      CHECK(after[i]["chosen"] == before[i]["chosen"]);
    }
  }
  CHECK(strips > 60);
}
