// SPDX-License-Identifier: MIT
#include "core/chance/simulation/staged_futures.hpp"

#include <algorithm>

#include "core/model/arithmetic.hpp"

namespace oemodm {
namespace {

constexpr int kFewestSeen = 4;  // weeks of sales that say anything at all (J)

std::optional<StagedWeeks> laterOf(const Project& plan, const Setting& setting, const StagedAnswer& answer) {
  const int launch = timelineOf(plan, setting, answer.pair.from).launch;
  const int seen = launch + std::max(kFewestSeen, static_cast<int>(roundUp(plan.market.rampWeeks)));
  const StagedAnswer::Point* best = nullptr;
  for (const StagedAnswer::Point& point : answer.searched) {
    if (point.weeks.start >= seen && (best == nullptr || point.npv > best->npv)) best = &point;
  }
  return best == nullptr ? std::nullopt : std::optional(best->weeks);
}

/// The same start, in a world in which everything takes as long as it takes.
StagedWeeks inWorld(const Project& world, const Setting& setting, const StagedPair& pair, int start) noexcept {
  const Beginning beginning{static_cast<double>(start), world.staged.redesignWeeks};
  const int horizon = static_cast<int>(world.market.horizonWeeks);
  return {start, std::min(horizon, timelineOf(world, setting, pair.to, nullptr, beginning).launch)};
}

}  // namespace

StagedFutures::StagedFutures(const Project& plan, const Setting& setting, std::size_t worlds)
    : plan_(plan), setting_(setting) {
  StagedSearch search(plan, setting);
  while (search.done() < search.blocks()) search.step();
  if (search.answer() == nullptr || !search.answer()->best) return;
  answer_ = *search.answer();
  later_ = laterOf(plan, setting, answer_);
  futures_.plain = answer_.best->run.totals.npv;
  futures_.npv.reserve(worlds);
  futures_.hole.reserve(worlds);
  if (later_) seen_.reserve(worlds);
}

void StagedFutures::keep(const Project& world, const std::vector<double>& alone) {
  const StagedPair& pair = answer_.pair;
  const int start = answer_.best->weeks.start;
  const Totals totals = runStaged(plan_, world, setting_, pair, inWorld(world, setting_, pair, start)).totals;
  futures_.npv.push_back(totals.npv);
  futures_.hole.push_back(totals.hole);
  if (totals.shortWeek >= 0) futures_.shortWeeks.push_back(totals.shortWeek);
  if (!later_) return;
  const double switches =
      later_->start == start
          ? totals.npv
          : runStaged(plan_, world, setting_, pair, inWorld(world, setting_, pair, later_->start)).totals.npv;
  seen_.push_back({world.market.demand, alone.back(), switches, static_cast<std::uint32_t>(seen_.size())});
}

}  // namespace oemodm
