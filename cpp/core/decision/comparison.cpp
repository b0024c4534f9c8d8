// SPDX-License-Identifier: MIT
#include "core/decision/comparison.hpp"

namespace oemodm {
namespace {

constexpr double kLateWeeks = 8;

Stress stressOf(const Project& project, const Setting& setting, std::size_t index) {
  Stress stress;
  Project world = project;
  world.market.demand.value = project.market.demand / 2;
  stress.halfSales = run(project, world, setting, index).npv;
  world.market.demand = project.market.demand;
  world.offers[index].stages.front().weeks.value += kLateWeeks;
  stress.late = run(project, world, setting, index).npv;
  world.offers[index].stages.front().weeks = project.offers[index].stages.front().weeks;
  Number& defects = world.offers[index].firstLotDefectRate;
  defects.value = 1;
  defects.given = true;
  stress.rejected = run(project, world, setting, index).npv;
  return stress;
}

}  // namespace

GroupAmounts groupsOf(const OfferAnswer& offer) noexcept {
  GroupAmounts groups{};
  for (std::size_t i = 0; i < kLines; ++i) {
    groups[static_cast<std::size_t>(groupOf(static_cast<Line>(i)))] += offer.trace.books.presentValue[i];
  }
  return groups;
}

Comparison compare(const Project& project, const Setting& setting, const Standing& standing) {
  Comparison out;
  out.standing = standing;
  out.pair = pairOf(standing);
  for (std::size_t i = 0; i < project.offers.size(); ++i) {
    OfferAnswer answer;
    answer.outcome = run(project, project, setting, i, &answer.trace);
    static_cast<void>(timelineOf(project, setting, i, &answer.stages));
    answer.limits = checkLimits(project, i, answer.outcome);
    answer.label = labelOf(project.offers[i]);
    const std::span<const double> cash(answer.trace.cash.week.data(), answer.trace.cash.used);
    answer.irr = internalRates(cash, 52);
    answer.payback = payback(cash);
    answer.costPerSold = costPerSold(answer.outcome, answer.trace.books);
    answer.exitCost = exitCost(project.offers[i]);
    answer.stress = stressOf(project, setting, i);
    out.offers.push_back(std::move(answer));
  }
  return out;
}

Reasons reasonsFor(const OfferAnswer& a, const OfferAnswer& b) noexcept {
  Reasons reasons;
  const GroupAmounts ofA = groupsOf(a);
  const GroupAmounts ofB = groupsOf(b);
  reasons.weeksEarlier = b.outcome.timeline.launch - a.outcome.timeline.launch;
  reasons.unitsMore = a.outcome.sold - b.outcome.sold;
  const double unitsA = a.trace.soldPresent;
  const double unitsB = b.trace.soldPresent;
  const bool both = unitsA > 0 && unitsB > 0;
  double contribution = 0;  // of the variable groups of b
  for (std::size_t i = 0; i < kGroups; ++i) {
    const bool variable = static_cast<Group>(i) <= Group::stock;
    if (variable) contribution += ofB[i];
    reasons.groups[i] = ofA[i] - (variable && both ? ofB[i] * unitsA / unitsB : ofB[i]);
  }
  if (both) reasons.volume = (unitsA - unitsB) * contribution / unitsB;
  return reasons;
}

}  // namespace oemodm
