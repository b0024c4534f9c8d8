// SPDX-License-Identifier: MIT
#include "core/decision/leader.hpp"

#include <algorithm>

#include "core/fields.hpp"
#include "core/supply/standalone.hpp"

namespace oemodm {
namespace {

int leaderOf(const Standing& standing) noexcept {
  int leader = kNobody;
  for (std::size_t i = 0; i < standing.count; ++i) {
    if (standing.mayDecline && standing.npv[i] < 0) continue;
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
      if (standing.mayDecline) {
        const bool first = static_cast<int>(i) == standing.leader;
        return first || (other != standing.leader && standing.npv[i] > standing.npv[j]);
      }
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
  base_.mayDecline = project_.side == ProjectSide::supplier;
  if (base_.mayDecline) factory_ = factoryOf(project_, setting_);
  runOffers(-1, base_);
}

void Trial::runOffers(int only, Standing& standing) const {
  const std::size_t first = only < 0 ? 0 : static_cast<std::size_t>(only);
  const std::size_t end = only < 0 ? standing.count : first + 1;
  const auto serve = [&](const Factory& factory) {
    for (std::size_t i = first; i < end; ++i) {
      const Worth worth = supplyWorth(project_, setting_, factory, i);
      standing.npv[i] = worth.npv;
      standing.fits[i] = worth.makes;
    }
  };
  if (!standing.mayDecline) {
    for (std::size_t i = first; i < end; ++i) {
      const Outcome outcome = run(project_, project_, setting_, i);
      standing.npv[i] = outcome.npv;
      standing.fits[i] = checkLimits(project_, i, outcome).fits();
    }
  } else if (only >= 0) {
    serve(factory_);  // which one offer's number leaves as it is
  } else {
    serve(factoryOf(project_, setting_));
  }
  standing.leader = leaderOf(standing);
}

Standing Trial::with(Number& (*slot)(Project&, At), At at, int only, double value) {
  Number& number = slot(project_, at);
  const Number before = number;
  number.value = value;
  number.given = true;
  Standing standing = base_;
  runOffers(only, standing);
  slot(project_, at) = before;
  return standing;
}

}  // namespace oemodm
