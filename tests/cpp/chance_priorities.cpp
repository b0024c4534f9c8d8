// SPDX-License-Identifier: MIT
// What matters besides money: shares of all weights against their closed form, worths that turn the answer.
// docs/MODEL.md section 17.9.
#include <vector>

#include "chance_support.hpp"
#include "core/chance/findings/priorities.hpp"
#include "core/decision/acceptability.hpp"
#include "supply_support.hpp"

namespace oemodm::test {
namespace {

/// The chance that a sum with uniform weights is above 0, by partial fractions: for different numbers only (the volume
/// of a simplex cut by a plane, e.g. Lasserre, "Volume of slices and sections of the simplex in closed form", 2015).
double byPartialFractions(const std::vector<double>& apart) {
  double above = 0;
  for (std::size_t i = 0; i < apart.size(); ++i) {
    if (apart[i] <= 0) continue;
    double product = 1;
    for (std::size_t j = 0; j < apart.size(); ++j) {
      if (j != i) product *= apart[i] / (apart[i] - apart[j]);
    }
    above += product;
  }
  return above;
}

TEST_CASE("acceptability: the share of all weights is that of the closed form") {
  CHECK(shareOfWeights(std::vector<double>{1, -1}) == Approx(0.5));
  CHECK(shareOfWeights(std::vector<double>{3, -1}) == Approx(0.75));
  CHECK(shareOfWeights(std::vector<double>{1, 1, -1}) == Approx(0.75));  // equal numbers have no partial fractions
  CHECK(shareOfWeights(std::vector<double>{2, 1}) == 1);
  CHECK(shareOfWeights(std::vector<double>{-2, -1}) == 0);
  CHECK(shareOfWeights(std::vector<double>{0, 0}) == 0.5);
  CHECK(shareOfWeights(std::vector<double>{0, 3, -1}) == Approx(0.75));  // what is equal decides nothing
  const std::vector<std::vector<double>> cases{
      {0.4, -0.3, 0.2}, {0.11, -0.52, 0.37, -0.26}, {0.9, -0.8, 0.7, -0.6, 0.5, -0.4, 0.3, -0.25}};
  for (const std::vector<double>& apart : cases) {
    CHECK(shareOfWeights(apart) == Approx(byPartialFractions(apart)).epsilon(1e-12));
    std::vector<double> turned;
    for (const double one : apart) turned.insert(turned.begin(), -one);
    CHECK(shareOfWeights(turned) == Approx(1 - shareOfWeights(apart)).epsilon(1e-12));
  }
}

Priority priority(PriorityKind kind, double worth) {
  Priority out;
  out.kind.code = static_cast<std::uint8_t>(kind);
  out.worth = {worth, -1, -1, true};
  out.weeks.value = 6;
  return out;
}

std::optional<Priorities> of(const Simulated& run) { return prioritiesOf(run.simulation, run.setting, run.chances); }

TEST_CASE("priorities: a worth turns the answer where both totals are equal") {
  // A ends 6,000 ahead of B for certain; B alone has what matters.
  Project project = settledBy(plain());
  project.offers[0].tiers[0].price.value = 4;
  Priority wanted = priority(PriorityKind::own, 1000);
  wanted.scores = {{0, -1, -1, true}, {1, -1, -1, true}};
  project.priorities.push_back(wanted);
  const std::optional<Priorities> found = of(Simulated(project, 1024));
  REQUIRE(found);
  CHECK(found->leader == 0);
  CHECK(found->lead == Approx(5000));
  REQUIRE(found->views[0].above);
  CHECK(*found->views[0].above == Approx(6000));
  CHECK(!found->views[0].below);
  REQUIRE(found->smallest);
  CHECK(found->smallest->from == 1000);
  CHECK(found->smallest->to == Approx(6000));
  CHECK(found->best[0].value == 1);
  // d = {6,000 on a scale of 6,000; -1}: half of all weights.
  CHECK(found->share == Approx(0.5));
  CHECK(found->shareOfFutures.value == Approx(0.5));
  CHECK(found->shareOfFutures.error == 0);

  project.priorities[0].worth.value = 8000;
  const std::optional<Priorities> turned = of(Simulated(project, 1024));
  CHECK(turned->leader == 1);
  CHECK(*turned->views[0].below == Approx(6000));
  CHECK(turned->best[1].value == 1);
}

TEST_CASE("priorities: sooner is priced by the weeks asked about, and only what the contract tells is a fact") {
  Project project = read(shipped("presets/steel-bottle"));
  project.priorities = {priority(PriorityKind::speed, 3000), priority(PriorityKind::control, 0),
                        priority(PriorityKind::flexibility, 500)};
  project.offers[1].rights.design = {};
  const Simulated run(project, 1024);
  const std::optional<Priorities> found = of(run);
  REQUIRE(found);
  const int apart =
      timelineOf(project, run.setting, 1).launch - timelineOf(project, run.setting, 0).launch;  // OEM is later
  CHECK(apart > 0);
  CHECK(found->views[0].amount[0] == Approx(3000.0 / 6 * apart));
  CHECK(found->views[0].amount[1] == 0);
  CHECK(!found->views[1].scored);  // a right that was not asked for
  CHECK(!found->views[2].scored);  // nobody but the visitor can say
  CHECK(found->views[2].amount[0] == 0);
}

TEST_CASE("priorities: a worth a piece is that on all that is expected to sell") {
  Project project = settledBy(plain());
  Priority wanted = priority(PriorityKind::own, 0);
  wanted.scores = {{0, -1, -1, true}, {1, -1, -1, true}};
  wanted.worth = {};
  wanted.worthUnit = {0.5, -1, -1, true};
  project.priorities.push_back(wanted);
  const std::optional<Priorities> found = of(Simulated(project, 1024));
  CHECK(found->views[0].amount[1] == Approx(0.5 * project.market.demand * project.market.horizonWeeks / 52));
}

}  // namespace
}  // namespace oemodm::test
