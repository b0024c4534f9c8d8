// SPDX-License-Identifier: MIT
// When the cash runs out, the factory's best mix, and the next steps. docs/MODEL.md 17.4, 17.11 and 17.12.
#include "chance_support.hpp"
#include "core/chance/findings/next_steps.hpp"
#include "supply_support.hpp"

namespace oemodm::test {
namespace {

TEST_CASE("short of cash: the first week is that of the world run by itself") {
  Project project = read(shipped("presets/steel-bottle"));
  const Standing plainly = standingOf(project, settingOf(project));
  REQUIRE(plainly.count == 2);
  Simulated without(project, 1024);
  project.limits.maxSpend = {-*without.chances.offers[0].hole50, -1, -1, true};
  const Simulated run(project, 1024);
  for (std::size_t i = 0; i < 2; ++i) {
    const OfferFutures& futures = run.simulation.futures().offers[i];
    std::vector<int> weeks;
    for (std::uint32_t w = 0; w < 1024; ++w) {
      Project world = project;
      for (std::size_t u = 0; u < run.simulation.worlds().varying(); ++u) {
        for (const Moved& moved : run.simulation.unknowns()[u].moved) {
          Number& number = slotOf(world, moved.figure);
          number.value = moved.at(run.simulation.worlds().zOf(u, w));
          number.given = true;
        }
      }
      Trace trace;
      static_cast<void>(oemodm::run(project, world, run.setting, i, &trace));
      double sum = 0;
      std::size_t week = 0;
      while (week < trace.cash.used && sum >= -project.limits.maxSpend) sum += trace.cash.week[week++];
      if (sum < -project.limits.maxSpend) weeks.push_back(static_cast<int>(week) - 1);
    }
    CHECK(weeks == futures.shortWeeks);
    const OfferChances& said = run.chances.offers[i];
    CHECK(said.beyond == static_cast<double>(weeks.size()) / 1024);
    if (weeks.empty()) continue;
    std::sort(weeks.begin(), weeks.end());
    CHECK(said.shortWeeks ==
          std::array{weeks[weeks.size() / 10], weeks[weeks.size() / 2], weeks[9 * weeks.size() / 10]});
  }
  CHECK(run.chances.offers[0].shortWeeks);
  CHECK(!without.chances.offers[0].shortWeeks);
}

TEST_CASE(
    "the best mix: in every world it is at least the best choice, and where nothing is left to chance the plain one") {
  const Project workshop = read(shipped("examples/s1-idle-workshop"));
  const Simulated run(workshop, 1024);
  REQUIRE(run.simulation.mix() != nullptr);
  const std::vector<double>& mixed = run.simulation.mix()->futures().npv;
  REQUIRE(mixed.size() == 1024);
  std::size_t better = 0;
  for (std::size_t w = 0; w < mixed.size(); ++w) {
    double best = 0;
    for (const OfferFutures& offer : run.simulation.futures().offers) best = std::max(best, offer.npv[w]);
    REQUIRE(mixed[w] >= best);
    better += mixed[w] > best ? 1 : 0;
  }
  const OfferChances said = chancesOf(run.simulation, run.simulation.mix()->futures());
  CHECK(said.best.value == static_cast<double>(better) / 1024);
  CHECK(said.regret.value == 0);

  const Project settled = settledBy(shipped("examples/s1-idle-workshop"));
  const Simulated certain(settled, 1024);
  const Setting setting = settingOf(settled);
  const SupplyComparison comparison = compareSupply(settled, setting, standingOf(settled, setting));
  for (const double npv : certain.simulation.mix()->futures().npv) CHECK(same(npv, comparison.mix.value));
  for (std::size_t i = 0; i < comparison.offers.size(); ++i) {
    const bool serves = comparison.mix.share[i] * comparison.offers[i].outcome.pieces > 0;
    CHECK(certain.simulation.mix()->served(i) == (serves ? 1024 : 0));  // its plain mix serves both
  }
}

NextSteps stepsOf(const Simulated& run) { return nextStepsOf(run.simulation, run.setting, run.chances); }

TEST_CASE("next steps: a buyer finds out, asks, orders and orders again") {
  Project project = read(shipped("presets/steel-bottle"));
  const Simulated run(project, 4096);
  const NextSteps steps = stepsOf(run);
  const auto index = static_cast<std::size_t>(run.simulation.choices().offer);
  REQUIRE(steps.offer == run.simulation.choices().offer);
  Trace trace;
  const Outcome plainly = oemodm::run(project, project, run.setting, index, &trace);
  REQUIRE((steps.order && steps.reorder && trace.orders.size() > 1));
  CHECK(steps.order->quantity == plainly.firstOrder);
  CHECK(steps.order->spend == plainly.spendBeforeSale);
  CHECK(steps.order->launchWeek == plainly.timeline.launch);
  CHECK(steps.reorder->quantity == trace.orders[1].cost.quantity);
  for (const Finding* finding : steps.findOut) CHECK(finding->worth.value > finding->worth.error);
  CHECK(steps.list.empty());

  Rights& rights = project.offers[index].rights;
  for (Choice<Right>* right : {&rights.design, &rights.tooling, &rights.files, &rights.exclusivity}) {
    right->code = static_cast<std::uint8_t>(Right::in);
  }
  rights.confidentiality.code = static_cast<std::uint8_t>(Right::notAsked);
  CHECK(stepsOf(Simulated(project, 1024)).ask == std::vector<std::string_view>{"confidentiality"});

  project.market.price.value = 1;  // nothing pays
  const NextSteps none = stepsOf(Simulated(project, 1024));
  CHECK((none.offer == kNobody && !none.order && none.ask.empty() && !none.change));
}

TEST_CASE("next steps: a switch is said where the path beats both, or where the rule is worth more than its error") {
  const auto staged = [](const Project& of) {
    Project project = of;
    const Setting setting = settingOf(project);
    Simulation simulation(project, setting, 4096, 1, true);
    while (simulation.done() < simulation.blocks()) simulation.step();
    return nextStepsOf(simulation, setting, chancesOf(simulation)).change;
  };
  Project project = settledBy(shipped("presets/steel-bottle"));
  leave(project, project.market.demand, {100, 6000, 1, Shape::uniform});
  const std::optional<SwitchStep> change = staged(project);
  REQUIRE(change);
  CHECK((change->rule || change->week > 0));
  if (change->rule) CHECK(change->rule->worth.value > change->rule->worth.error);
  CHECK(change->from != change->to);
  CHECK(change->from == choicesOf(project, settingOf(project), standingOf(project, settingOf(project))).offer);
  // The path by itself: where it beats both there is no need of a rule.
  project.staged.baseCost.value = 1e6;
  CHECK((!staged(project) || staged(project)->rule));
}

TEST_CASE("next steps: a factory lists what its verdict serves, and nothing where it declines") {
  const Simulated workshop(read(shipped("examples/s1-idle-workshop")), 1024);
  const NextSteps both = stepsOf(workshop);
  REQUIRE(both.list.size() == 2);  // its verdict is the mix
  for (const ListStep& list : both.list) CHECK(list.readyWeek > list.listWeek);
  CHECK(!both.order);
  Project nothing = read(shipped("examples/s1-idle-workshop"));
  for (Offer& offer : nothing.offers) {
    for (Tier& tier : offer.tiers) tier.price.value = 0.01;
  }
  CHECK(stepsOf(Simulated(nothing, 1024)).list.empty());
}

}  // namespace
}  // namespace oemodm::test
