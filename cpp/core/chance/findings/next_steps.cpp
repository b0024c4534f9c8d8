// SPDX-License-Identifier: MIT
#include "core/chance/findings/next_steps.hpp"

#include <algorithm>

#include "core/fields.hpp"
#include "core/model/arithmetic.hpp"

namespace oemodm {
namespace {

std::vector<const Finding*> worthFinding(const Chances& chances) {
  std::vector<const Finding*> out;
  for (const Finding& finding : chances.findings) {
    if (finding.worth.value > finding.worth.error) out.push_back(&finding);
  }
  return out;
}

std::vector<std::string_view> notAskedOf(const Rights& rights) {
  std::vector<std::string_view> out;
  const auto ask = [&](Right right, std::string_view name) {
    if (right == Right::notAsked) out.push_back(name);
  };
  ask(rights.design, "design");
  ask(rights.tooling, "tooling");
  ask(rights.files, "files");
  ask(rights.exclusivity, "exclusivity");
  ask(rights.confidentiality, "confidentiality");
  return out;
}

/// Of a path that begins with the offer that is ordered: another path's switch would not follow from its order.
std::optional<SwitchStep> changeOf(const StagedFutures* staged, int offer) {
  if (staged == nullptr || static_cast<int>(staged->answer().pair.from) != offer) return std::nullopt;
  const StagedAnswer& answer = staged->answer();
  const SwitchStep step{static_cast<int>(answer.pair.from), static_cast<int>(answer.pair.to), answer.best->weeks.change,
                        std::nullopt};
  if (answer.beats && answer.best->fits) return step;
  const std::optional<WaitingRule> rule = waitingRuleOf(*staged);
  if (!rule || rule->worth.value <= rule->worth.error) return std::nullopt;
  return SwitchStep{step.from, step.to, rule->week, rule};
}

/// Only of an offer that sells and earns: what else would be ordered loses money.
void addOrders(const Simulation& simulation, const Setting& setting, NextSteps& out) {
  const Choices& choices = simulation.choices();
  const auto index = static_cast<std::size_t>(choices.offer);
  Trace trace;
  const Outcome outcome = run(simulation.project(), simulation.project(), setting, index, &trace);
  const bool fits = checkLimits(simulation.project(), index, outcome).fits();
  if (!fits || outcome.npv < 0 || outcome.sold <= 0) return;
  out.offer = choices.offer;
  out.ask = notAskedOf(simulation.project().offers[index].rights);
  const auto stepOf = [&](std::size_t order) {
    const PlacedOrder& placed = trace.orders[order];
    return OrderStep{weekOf(placed.time), placed.cost.quantity, outcome.spendBeforeSale, outcome.timeline.launch};
  };
  if (!trace.orders.empty()) out.order = stepOf(0);
  if (trace.orders.size() > 1) out.reorder = stepOf(1);
  out.change = changeOf(simulation.staged(), out.offer);
}

/// The offer of the verdict, or all that the mix serves where serving several is the verdict.
void addLists(const Simulation& simulation, const Setting& setting, NextSteps& out) {
  const Choices& choices = simulation.choices();
  const MixFutures& mix = *simulation.mix();
  const bool together = mix.together(choices);
  if (choices.declines && !together) return;
  out.offer = choices.offer;
  for (std::size_t i = 0; i < choices.count; ++i) {
    if (together ? !mix.servedAsPlanned(i) : static_cast<int>(i) != choices.offer) continue;
    const int listed = static_cast<int>(roundUp(simulation.project().offers[i].supply.designWeeks));
    const Beginning order{static_cast<double>(listed)};
    const double ready = timelineOf(simulation.project(), setting, i, nullptr, order).ready;
    out.list.push_back({i, listed, static_cast<int>(roundUp(ready))});
  }
}

}  // namespace

NextSteps nextStepsOf(const Simulation& simulation, const Setting& setting, const Chances& chances) {
  NextSteps out;
  out.findOut = worthFinding(chances);
  simulation.mix() == nullptr ? addOrders(simulation, setting, out) : addLists(simulation, setting, out);
  return out;
}

}  // namespace oemodm
