// SPDX-License-Identifier: MIT
// The staged path in every world, and the rule that waits for sales. docs/MODEL.md section 17.10.
#include "chance_support.hpp"
#include "core/chance/findings/waiting_rule.hpp"
#include "supply_support.hpp"

namespace oemodm::test {
namespace {

struct Staged {
  Staged(const Project& of, std::size_t worlds)
      : project(of), setting(settingOf(project)), simulation(project, setting, worlds, 1, true) {
    while (simulation.done() < simulation.blocks()) simulation.step();
  }
  Project project;
  Setting setting;
  Simulation simulation;
};

Json steelBottle() { return shipped("presets/steel-bottle"); }

TEST_CASE("staged futures: where nothing is left to chance every world is the plain path") {
  const Staged run(settledBy(steelBottle()), 1024);
  const StagedFutures* staged = run.simulation.staged();
  REQUIRE(staged != nullptr);
  for (const double npv : staged->futures().npv) CHECK(same(npv, staged->futures().plain));
  CHECK(!waitingRuleOf(*staged));
}

TEST_CASE("staged futures: the offers' futures are the same with the path and without") {
  const Project project = read(steelBottle());
  const Staged with(project, 1024);
  const Simulated without(project, 1024);
  REQUIRE(with.simulation.staged() != nullptr);
  CHECK(without.simulation.staged() == nullptr);
  const Chances chances = chancesOf(with.simulation);
  for (std::size_t i = 0; i < chances.offers.size(); ++i) {
    CHECK(same(chances.offers[i].mean.value, without.chances.offers[i].mean.value));
    CHECK(same(chances.offers[i].p5, without.chances.offers[i].p5));
  }
  CHECK(with.simulation.staged()->futures().npv.size() == 1024);
}

TEST_CASE(
    "staged futures: a switch begins no sooner than sales have been seen, and the rule is judged on other worlds") {
  Project project = settledBy(steelBottle());
  leave(project, project.market.demand, {100, 6000, 1, Shape::uniform});
  const Staged run(project, 4096);
  const StagedFutures* staged = run.simulation.staged();
  REQUIRE(staged != nullptr);
  REQUIRE(staged->later());
  const int launch = timelineOf(project, run.setting, staged->answer().pair.from).launch;
  CHECK(staged->later()->start >= launch + project.market.rampWeeks);
  const std::optional<WaitingRule> rule = waitingRuleOf(*staged);
  REQUIRE(rule);
  CHECK(rule->above);  // an own mould pays where much is sold
  // By demand alone the rule is right in every world but those next to its threshold: no rule can bring more than
  // choosing with the demand known.
  double known = 0;
  double never = 0;
  double always = 0;
  double worlds = 0;
  for (const StagedFutures::Seen& one : staged->seen()) {
    if (Worlds::scrambleOf(one.world) % 2 == 0) continue;
    known += std::max(one.stays, one.switches);
    never += one.stays;
    always += one.switches;
    ++worlds;
  }
  const double most = (known - std::max(never, always)) / worlds;
  CHECK(rule->worth.value > 0);
  CHECK(rule->worth.value <= most * (1 + 1e-9));
  CHECK(rule->worth.value > 0.9 * most);
  CHECK(rule->npv.value == Approx(std::max(never, always) / worlds + rule->worth.value));
}

}  // namespace
}  // namespace oemodm::test
