// SPDX-License-Identifier: MIT
#include "core/decision/leader.hpp"

#include <algorithm>

#include "core/fields.hpp"

namespace oemodm {
namespace {

int leaderOf(const Standing& standing) noexcept {
  int leader = kNobody;
  for (std::size_t i = 0; i < standing.count; ++i) {
    if (standing.fits[i] && (leader < 0 || standing.npv[i] > standing.npv[static_cast<std::size_t>(leader)])) {
      leader = static_cast<int>(i);
    }
  }
  return leader;
}

}  // namespace

std::vector<int> rankingOf(const Standing& standing) {
  std::vector<int> ranking;
  for (std::size_t i = 0; i < standing.count; ++i) {
    const auto behind = [&](int other) {
      const auto j = static_cast<std::size_t>(other);
      return standing.fits[i] != standing.fits[j] ? standing.fits[i] : standing.npv[i] > standing.npv[j];
    };
    ranking.insert(std::find_if(ranking.begin(), ranking.end(), behind), static_cast<int>(i));
  }
  return ranking;
}

std::array<int, 2> pairOf(const Standing& standing) {
  const std::vector<int> ranking = rankingOf(standing);
  return {std::min(ranking[0], ranking[1]), std::max(ranking[0], ranking[1])};
}

Trial::Trial(const Project& project, const Setting& setting) : project_(project), setting_(setting) {
  base_.count = project_.offers.size();
  for (std::size_t i = 0; i < base_.count; ++i) runOffer(i, base_);
  base_.leader = leaderOf(base_);
}

void Trial::runOffer(std::size_t offer, Standing& standing) const {
  const Outcome outcome = run(project_, project_, setting_, offer);
  standing.npv[offer] = outcome.npv;
  standing.fits[offer] = checkLimits(project_, offer, outcome).fits();
}

Standing Trial::with(Number& (*slot)(Project&, At), At at, int only, double value) {
  Number& number = slot(project_, at);
  const Number before = number;
  number.value = value;
  number.given = true;
  Standing standing = base_;
  for (std::size_t i = 0; i < standing.count; ++i) {
    if (only < 0 || static_cast<std::size_t>(only) == i) runOffer(i, standing);
  }
  standing.leader = leaderOf(standing);
  slot(project_, at) = before;
  return standing;
}

}  // namespace oemodm
