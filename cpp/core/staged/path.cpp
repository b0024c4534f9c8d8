// SPDX-License-Identifier: MIT
#include "core/staged/path.hpp"

#include <algorithm>

#include "core/model/arithmetic.hpp"

namespace oemodm {
namespace {

/// The second offer's leg as far as the first leaves it alone.
Leg secondLeg(const Project& project, const StagedWeeks& weeks, int firstLaunch) noexcept {
  const double ramp = std::max(1.0, project.market.rampWeeks.value);
  Leg leg;
  leg.startAt = weeks.start;
  leg.longer = project.staged.redesignWeeks;
  leg.carried = project.staged.carryOver * std::clamp((weeks.change - firstLaunch) / ramp, 0.0, 1.0);
  return leg;
}

void add(const Cash& more, Cash& cash) noexcept {
  cash.used = std::max(cash.used, more.used);
  for (std::size_t i = 0; i < more.used; ++i) cash.week[i] += more.week[i];
}

}  // namespace

std::vector<StagedWeeks> startsOf(const Project& project, const Setting& setting, const StagedPair& pair) {
  std::vector<StagedWeeks> starts;
  const int horizon = static_cast<int>(project.market.horizonWeeks);
  const int launch = timelineOf(project, setting, pair.from).launch;
  for (int start = 0; start < horizon; ++start) {
    const Beginning beginning{static_cast<double>(start), project.staged.redesignWeeks};
    const int change = timelineOf(project, setting, pair.to, nullptr, beginning).launch;
    if (change >= horizon) break;  // later starts launch no sooner
    if (change > launch) starts.push_back({start, change});
  }
  return starts;
}

StagedRun runStaged(const Project& plan, const Project& world, const Setting& setting, const StagedPair& pair,
                    const StagedWeeks& weeks) {
  StagedRun out;
  Shares left;
  left.fill(1);  // in a world in which the first offer is never on sale
  Leg first;
  first.until = weeks.change;
  first.oldStock = world.staged.oldStock;
  first.leavesToOthers = &left;
  out.first = runLeg(plan, world, setting, pair.from, first, out.cash);
  Leg second = secondLeg(world, weeks, out.first.timeline.launch);
  if (first.oldStock == OldStock::rundown) second.leftForIt = &left;
  Cash other;
  static_cast<void>(runLeg(plan, world, setting, pair.to, second, other));
  const auto opening = other.week.begin() + std::min(out.first.timeline.launch, static_cast<int>(other.week.size()));
  for (auto week = other.week.begin(); week != opening; ++week) out.first.spendBeforeSale -= std::min(0.0, *week);
  if (weeks.start < out.first.timeline.launch) out.first.spendBeforeSale += world.staged.baseCost;
  add(other, out.cash);
  out.cash.week[static_cast<std::size_t>(weeks.start)] -= world.staged.baseCost;
  out.totals = totalsOf(out.cash, growth(world.market.discountRate, -1), plan.limits.maxSpend);
  return out;
}

}  // namespace oemodm
