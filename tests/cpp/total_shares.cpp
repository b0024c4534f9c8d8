// SPDX-License-Identifier: MIT
// What share of the doubt about the lead each unknown has, alone and with others. docs/MODEL.md 17.7.
#include "core/chance/sensitivity/total_shares.hpp"

#include <cmath>

#include "chance_support.hpp"
#include "supply_support.hpp"

namespace oemodm::test {
namespace {

constexpr double kEnd = 1.6448536269514722;  // normal quantile at 95 %

struct Shared {
  explicit Shared(const Project& of, std::uint64_t seed = 1)
      : project(of),
        setting(settingOf(project)),
        simulation(project, setting, 1024, seed),
        shares(simulation, setting, seed) {
    while (shares.done() < shares.blocks()) shares.step();
    answer = shares.answer();
  }
  /// Of the unknown that this row's number is, or belongs to.
  [[nodiscard]] SharePair of(std::string_view path) const {
    for (std::size_t u = 0; u < shares.unknowns(); ++u) {
      if (simulation.unknowns()[u].moved.front().figure.row->path == path) return answer.unknowns[u];
    }
    FAIL("no share of " << path);
    return {};
  }
  Project project;
  Setting setting;
  Simulation simulation;
  TotalShares shares;
  TotalSharesAnswer answer;
};

TEST_CASE("total shares: of a linear lead they are the parts of its variance, first and total alike") {
  // B leads by 10,400 (a - 4) - t; a's standard deviation is 0.2, t's 1,000: 2,080^2 and 1,000^2.
  Project project = settledBy(plain());
  leave(project, project.offers[0].tiers[0].price, {5 - 0.2 * kEnd, 5 + 0.2 * kEnd, 0.9, Shape::quantiles});
  leave(project, project.offers[1].tooling.price, {6000 - 1000 * kEnd, 6000 + 1000 * kEnd, 0.9, Shape::quantiles});
  // What moves both alike moves no lead: a dummy is worth nothing, to rounding.
  leave(project, project.market.price, {9.9, 10.1, 0.9, Shape::pert});
  const Shared run(project);
  const double all = 2080.0 * 2080 + 1000 * 1000;
  CHECK(run.answer.variance == Approx(all).epsilon(0.02));
  double sum = 0;
  for (const SharePair& pair : run.answer.unknowns) sum += pair.first.value;
  CHECK(sum == Approx(1).margin(0.04));
  const SharePair price = run.of("/offers/*/tiers/*/price");
  CHECK(price.first.value == Approx(2080.0 * 2080 / all).margin(0.03));
  CHECK(price.total.value == Approx(2080.0 * 2080 / all).margin(0.01));
  CHECK(std::abs(price.first.value - 2080.0 * 2080 / all) <= 2 * price.first.error);
  CHECK(std::abs(price.total.value - 2080.0 * 2080 / all) <= 2 * price.total.error);
  const SharePair dummy = run.of("/market/price");
  CHECK(dummy.first.value < 1e-12);  // both NPVs move by the same, but for their rounding
  CHECK(dummy.total.value < 1e-12);
}

TEST_CASE("total shares: of a product the part that neither has alone is in both totals") {
  // The lead is a constant plus 10,400 a / r; a is normal, r lognormal with the median 1. Of a product of independent
  // factors V_x = (s_x m_y)^2, V_y = (m_x s_y)^2, V_xy = (s_x s_y)^2.
  Project project = settledBy(plain());
  project.rates.push_back({"EUR", {1}});
  project.rates[0].perUnit.given = true;
  project.offers[0].currency = "EUR";
  project.together.currency.value = 0;
  leave(project, project.rates[0].perUnit, {0.5, 2, 0.9, Shape::lognormal});
  leave(project, project.offers[0].tiers[0].price, {5 - 1.2 * kEnd, 5 + 1.2 * kEnd, 0.9, Shape::quantiles});
  const Shared run(project);
  const double square = std::pow(std::log(2) / kEnd, 2);
  const double rate = (std::exp(square) - 1) * std::exp(square) * 25;
  const double price = 1.44 * std::exp(square);
  const double both = 1.44 * (std::exp(square) - 1) * std::exp(square);
  const double all = rate + price + both;
  CHECK(run.answer.variance == Approx(10400.0 * 10400 * all).epsilon(0.05));
  const auto near = [&](std::string_view path, double alone) {
    const SharePair pair = run.of(path);
    CHECK(std::abs(pair.first.value - alone / all) < 2 * pair.first.error);
    CHECK(std::abs(pair.total.value - (alone + both) / all) < 2 * pair.total.error);
    CHECK((pair.first.error < 0.1 && pair.total.error < 0.1));
  };
  near("/rates/*/perUnit", rate);
  near("/offers/*/tiers/*/price", price);
}

TEST_CASE("total shares: what follows a cause has its own part, the cause the rest") {
  Project project = settledBy(plain());
  project.rates.push_back({"EUR", {1}});
  project.rates.push_back({"CNY", {1}});
  project.offers[0].currency = "EUR";
  project.offers[1].currency = "CNY";
  for (Rate& rate : project.rates) {
    rate.perUnit.given = true;
    leave(project, rate.perUnit, {0.99, 1.01, 0.9, Shape::quantiles});
  }
  project.together.currency.value = 0.6;
  const Shared run(project);
  REQUIRE(run.answer.causes.size() == 1);
  // The lead is about 52,000 x - 47,600 y, x and y each 0.6 Z + 0.8 e.
  const double x = 52000;
  const double y = 41600 + 6000;
  const double cause = 0.36 * (x - y) * (x - y);
  const double all = cause + 0.64 * (x * x + y * y);
  CHECK(run.answer.causes[0].total.value == Approx(cause / all).margin(0.01));
  double sum = run.answer.causes[0].first.value;
  for (const SharePair& pair : run.answer.unknowns) sum += pair.first.value;
  CHECK(sum == Approx(1).margin(0.02));
  // Wholly together: nothing is left to the numbers themselves.
  project.together.currency.value = 1;
  const Shared one(project);
  CHECK(one.answer.causes[0].total.value == Approx(1).margin(0.02));
  for (const SharePair& pair : one.answer.unknowns) CHECK(pair.total.value == 0);
}

TEST_CASE("total shares: what must hold of any project") {
  for (const Json& document : {usual(), shipped("presets/steel-bottle"), shipped("presets/own-moulds"),
                               shipped("examples/eu-three-currencies"), seeded(3), seeded(5)}) {
    const Shared run(read(document));
    CHECK(run.shares.unknowns() <= kShared);
    CHECK(run.shares.runs() == 1024 * (2 + run.shares.unknowns() + run.shares.causes().size()));
    for (const auto* pairs : {&run.answer.causes, &run.answer.unknowns}) {
      for (const SharePair& pair : *pairs) {
        CHECK((pair.first.value >= 0 && pair.first.value <= 1 && pair.total.value >= 0 && pair.total.value <= 1));
        CHECK((std::isfinite(pair.first.error) && std::isfinite(pair.total.error)));
        CHECK(pair.first.value <= pair.total.value + pair.first.error + pair.total.error);
      }
    }
  }
  // Nothing unknown: nothing has a share.
  const Shared none(settledBy(plain()));
  CHECK(none.answer.unknowns.empty());
  CHECK(none.answer.variance == 0);
}

TEST_CASE("total shares: they are asked for with a simulation") {
  const Json result = answer(usual(), {{"simulate", {{"worlds", 1024}, {"totals", true}}}})["simulate"]["totals"];
  CHECK(result["runs"] == 1024 * (2 + result["numbers"].size() + result["causes"].size()));
  double before = 1;
  for (const Json& number : result["numbers"]) {
    CHECK(number["total"]["value"].get<double>() <= before);
    before = number["total"]["value"].get<double>();
  }
  CHECK_FALSE(answer(usual(), {{"simulate", {{"worlds", 1024}}}})["simulate"].contains("totals"));
  CHECK(faults(request(usual(), {{"simulate", {{"totals", 1}}}})) ==
        std::vector<Fault>{{"/ask/simulate/totals", "not-a-boolean"}});
}

}  // namespace
}  // namespace oemodm::test
