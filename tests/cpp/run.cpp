// SPDX-License-Identifier: MIT
// Properties of a run over seeded projects: MODEL.md section 7.
#include "core/model/run.hpp"

#include "core/model/arithmetic.hpp"
#include "core/model/demand.hpp"
#include "supply_support.hpp"

using namespace oemodm;
using namespace oemodm::test;

TEST_CASE("property: a plan that comes true gives k = 1: the copy of a project as its world changes no bit") {
  for (std::uint64_t seed = 1; seed <= 80; ++seed) {
    CAPTURE(seed);
    const Loaded loaded(seeded(seed));
    const Project world = loaded.project;
    for (std::size_t i = 0; i < world.offers.size(); ++i) {
      const Outcome one = run(loaded.project, loaded.project, loaded.setting, i);
      const Outcome two = run(loaded.project, world, loaded.setting, i);
      CHECK(same(one.npv, two.npv));
      CHECK(same(one.ordered, two.ordered));
      CHECK(same(one.spendBeforeSale, two.spendBeforeSale));
    }
  }
}

TEST_CASE("property: the light run gives the bits of the full run, and the lines add up to the cash") {
  for (std::uint64_t seed = 1; seed <= 120; ++seed) {
    CAPTURE(seed);
    const Loaded loaded(seeded(seed));
    for (std::size_t i = 0; i < loaded.project.offers.size(); ++i) {
      CAPTURE(i);
      Trace trace;
      const Outcome full = loaded.full(i, trace);
      const Outcome light = loaded.light(i);
      CHECK(same(full.npv, light.npv));
      CHECK(same(full.profit, light.profit));
      CHECK(same(full.hole, light.hole));
      CHECK(full.holeWeek == light.holeWeek);
      CHECK(same(full.sold, light.sold));
      CHECK(same(full.leftValue, light.leftValue));
      CHECK(same(full.spendBeforeSale, light.spendBeforeSale));
      CHECK(same(full.firstOrder, light.firstOrder));
      // Posted in this order, the entries give the very cash of each week.
      std::array<double, kSlots> weeks{};
      for (const Entry& entry : trace.books.entries)
        weeks[static_cast<std::size_t>(weekOf(entry.time))] += entry.amount;
      CHECK(weeks == trace.cash.week);
      double npv = 0;
      double profit = 0;
      for (std::size_t line = 0; line < kLines; ++line) {
        npv += trace.books.presentValue[line];
        profit += trace.books.amount[line];
      }
      const double scale = 1e-11 * (1 + full.revenue + full.spendBeforeSale);
      CHECK(npv == Approx(full.npv).margin(scale));
      CHECK(profit == Approx(full.profit).margin(scale));
    }
  }
}

TEST_CASE("property: the light run counts the last week's sale, wherever rounding puts its money") {
  // Paid out a rounding below seven days later, into a week that nothing else reaches but one yearly cost before it.
  Json document = shipped("presets/first-amazon-seller");
  set(document, "/market/horizonWeeks", 68);
  set(document, "/market/recovery", 0);
  set(document, "/market/demand", 60000);
  set(document, "/offers/0/yearly/compliance", 500);
  for (const double days : {6.999999992999926, 7.0, 6.9999999, 7.000000007, 0.0, 13.99999999, 365.0}) {
    CAPTURE(days);
    set(document, "/market/payoutDays", days);
    const Loaded loaded(document);
    for (std::size_t i = 0; i < loaded.project.offers.size(); ++i) {
      Trace trace;
      const Outcome full = loaded.full(i, trace);
      const Outcome light = loaded.light(i);
      CHECK(same(full.npv, light.npv));
      CHECK(same(full.hole, light.hole));
    }
  }
}

TEST_CASE("property: pieces are kept: good ones ordered are sold or left, and nothing sells before the launch") {
  for (std::uint64_t seed = 1; seed <= 120; ++seed) {
    CAPTURE(seed);
    const Loaded loaded(seeded(seed));
    for (std::size_t i = 0; i < loaded.project.offers.size(); ++i) {
      Trace trace;
      const Outcome out = loaded.full(i, trace);
      double good = 0;
      for (const PlacedOrder& order : trace.orders) {
        good += order.cost.good;
        CHECK(order.cost.quantity == roundUp(order.cost.quantity));
        CHECK(order.cost.quantity >= loaded.terms(i).minimum);
        CHECK(order.arrival >= order.ready);
      }
      CHECK(out.sold + out.left == near(good));
      CHECK(out.left >= -1e-9);
      CHECK(out.leftValue >= -1e-6);
      const Demand demand = [&] {
        const int horizon = static_cast<int>(loaded.project.market.horizonWeeks);
        Demand d;
        demandOf(loaded.project, loaded.setting, loaded.project.offers[i], out.timeline.launch, horizon, d);
        d.addUp(horizon);
        return d;
      }();
      const double wanted = demand.between(0, static_cast<int>(loaded.project.market.horizonWeeks));
      if (out.launches) CHECK(out.sold + out.lost == near(wanted));
      for (const double time : timesOf(trace, Line::revenue)) CHECK(time >= out.timeline.launch);
    }
  }
}

TEST_CASE("property: no demand, no orders; with a minimum, one order that nobody wants") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Json document = seeded(seed);
    set(document, "/market/demand", 0);
    const Loaded loaded(document);
    for (std::size_t i = 0; i < loaded.project.offers.size(); ++i) {
      const Outcome out = loaded.light(i);
      CHECK(out.sold == 0);
      CHECK(out.revenue == 0);
      CHECK(out.lost == 0);
      CHECK(out.firstOrder == (out.launches ? loaded.terms(i).minimum : 0));
      CHECK(out.orders == (out.launches && loaded.terms(i).minimum > 0 ? 1 : 0));
      CHECK(out.npv <= loaded.project.offers[i].tooling.residual);
    }
    CHECK(answer(document)["verdict"]["kind"] != "pick");
  }
}

TEST_CASE("property: the shortest and the longest horizon") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    for (const int weeks : {52, 260}) {
      CAPTURE(seed, weeks);
      Json document = seeded(seed);
      set(document, "/market/horizonWeeks", weeks);
      set(document, "/market/payoutDays", 365);
      set(document, "/offers/0/terms/balanceDays", 365);
      set(document, "/offers/0/terms/balanceAt", "arrival");
      Trace trace;
      static_cast<void>(Loaded(document).full(0, trace));
      CHECK(trace.cash.used <= kSlots);
      for (const Entry& entry : trace.books.entries) CHECK(entry.time < static_cast<double>(kSlots));
    }
  }
}

TEST_CASE("property: all money doubled doubles every total, to the bit") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    const Json document = seeded(seed);
    Json doubled = document;
    forEachNumber(document, read(document), [&](const std::string& path, const Row& row, const Json& value) {
      if (row.unit.substr(0, 5) == "money" || row.unit.substr(0, 5) == "quote")
        set(doubled, path, 2 * value.get<double>());
    });
    const Loaded one(document);
    const Loaded two(doubled);
    for (std::size_t i = 0; i < one.project.offers.size(); ++i) {
      Trace first;
      Trace second;
      const Outcome a = one.full(i, first);
      const Outcome b = two.full(i, second);
      CHECK(same(2 * a.npv, b.npv));
      CHECK(same(2 * a.profit, b.profit));
      CHECK(same(2 * a.hole, b.hole));
      CHECK(same(2 * a.spendBeforeSale, b.spendBeforeSale));
      CHECK(same(a.sold, b.sold));
      for (std::size_t line = 0; line < kLines; ++line)
        CHECK(same(2 * first.books.amount[line], second.books.amount[line]));
    }
  }
}

TEST_CASE("property: a dearer offer is never worth more, minimums aside") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Loaded loaded(seeded(seed));
    for (std::size_t i = 0; i < loaded.project.offers.size(); ++i) {
      Offer& offer = loaded.project.offers[i];
      offer.minimumStyle.value = offer.minimumColour.value = 0;
      const double before = loaded.light(i).npv;
      for (Tier& tier : offer.tiers) tier.price.value *= 1.05;
      CHECK(loaded.light(i).npv <= before + 1e-6);
    }
  }
}
