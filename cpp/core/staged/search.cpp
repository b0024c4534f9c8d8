// SPDX-License-Identifier: MIT
#include "core/staged/search.hpp"

#include <algorithm>

#include "core/decision/label.hpp"
#include "core/decision/limits.hpp"
#include "core/staged/demand_levels.hpp"

namespace oemodm {
namespace {

constexpr std::size_t kWeeksABlock = 8;

struct Alone {
  double npv;
  bool launches, sells;
};

/// The offer that is named, else the best that sells of a family, `other` set aside; -1 for none.
int choose(const Project& project, const std::vector<Alone>& alone, const Number& named, Family family, int other) {
  if (named.given) return static_cast<int>(named.value);
  int best = -1;
  for (std::size_t i = 0; i < alone.size(); ++i) {
    if (!alone[i].sells || static_cast<int>(i) == other || labelOf(project.offers[i]).family != family) continue;
    if (best < 0 || alone[i].npv > alone[static_cast<std::size_t>(best)].npv) best = static_cast<int>(i);
  }
  return best;
}

/// What comes before the first sale is the first offer's; the rights are those that one ends with, the second's.
bool fits(const Project& project, const StagedPair& pair, const Outcome& first) noexcept {
  const LimitChecks begin = checkLimits(project, pair.from, first);
  const LimitChecks end = checkLimits(project, pair.to, first);
  const auto fails = [](bool valued) {
    return [=](const LimitCheck& check) { return check.valued == valued && check.state == LimitState::fail; };
  };
  return std::none_of(begin.checks.begin(), begin.checks.begin() + begin.count, fails(true)) &&
         std::none_of(end.checks.begin(), end.checks.begin() + end.count, fails(false));
}

}  // namespace

StagedSearch::StagedSearch(const Project& project, const Setting& setting) : project_(project), setting_(setting) {
  std::vector<Alone> alone;
  alone.reserve(project.offers.size());
  for (std::size_t i = 0; i < project.offers.size(); ++i) {
    const Outcome outcome = run(project, project, setting, i);
    alone.push_back({outcome.npv, outcome.launches, outcome.sold > 0});
  }
  const Staged& staged = project.staged;
  const int to = staged.to.given ? static_cast<int>(staged.to.value) : -1;
  const int first = choose(project, alone, staged.from, Family::odm, to);
  const int second = choose(project, alone, staged.to, Family::oem, first);
  if (first < 0 || second < 0) return;
  found_ = true;
  answer_.pair = {static_cast<std::size_t>(first), static_cast<std::size_t>(second)};
  for (std::size_t side = 0; side < 2; ++side) {
    const Alone& offer = alone[side == 0 ? answer_.pair.from : answer_.pair.to];
    answer_.pure[side] = offer.npv;
    launches_[side] = offer.launches;
  }
  starts_ = startsOf(project, setting, answer_.pair);
  answer_.searched.reserve(starts_.size());
}

int StagedSearch::weekBlocks() const noexcept {
  return static_cast<int>((starts_.size() + kWeeksABlock - 1) / kWeeksABlock);
}

int StagedSearch::blocks() const noexcept { return starts_.empty() ? 0 : weekBlocks() + 3; }

void StagedSearch::step() {
  if (done_ >= blocks()) return;
  const int after = done_++ - weekBlocks();
  if (after < 0) return searchWeeks();
  if (after == 0) return takeBest();
  DemandLevels levels(project_, setting_, answer_.pair, answer_.best->weeks);
  if (after == 1) {
    answer_.lead = levels.lead();
  } else {
    answer_.waiting = levels.waiting(answer_.today, launches_);
  }
}

void StagedSearch::searchWeeks() {
  const std::size_t until = std::min(starts_.size(), answer_.searched.size() + kWeeksABlock);
  while (answer_.searched.size() < until) {
    const StagedWeeks& weeks = starts_[answer_.searched.size()];
    answer_.searched.push_back({weeks, runStaged(project_, project_, setting_, answer_.pair, weeks).totals.npv});
  }
}

void StagedSearch::takeBest() {
  const auto less = [](const StagedAnswer::Point& a, const StagedAnswer::Point& b) { return a.npv < b.npv; };
  const StagedWeeks weeks = std::max_element(answer_.searched.begin(), answer_.searched.end(), less)->weeks;
  StagedAnswer::Best best{weeks, runStaged(project_, project_, setting_, answer_.pair, weeks), false};
  best.fits = fits(project_, answer_.pair, best.run.first);
  double without = 0;  // doing nothing
  for (std::size_t side = 0; side < 2; ++side) {
    if (!launches_[side] || answer_.pure[side] <= without) continue;
    without = answer_.pure[side];
    answer_.today = side == 0 ? Way::from : Way::to;
  }
  answer_.beats = best.run.totals.npv > without;
  answer_.best = best;
}

}  // namespace oemodm
