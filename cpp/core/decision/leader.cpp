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

constexpr int kAll = -1;

/// Calls `each(i)` for one offer, or for all.
template <class Each>
void forOffers(int only, std::size_t count, Each&& each) {
  const std::size_t first = only < 0 ? 0 : static_cast<std::size_t>(only);
  const std::size_t end = only < 0 ? count : first + 1;
  for (std::size_t i = first; i < end; ++i) each(i);
}

void runOffers(const Project& plan, const Project& world, const Setting& setting, int only, Standing& standing) {
  forOffers(only, standing.count, [&](std::size_t i) {
    const Outcome outcome = run(plan, world, setting, i);
    standing.npv[i] = outcome.npv;
    standing.fits[i] = checkLimits(world, i, outcome).fits();
  });
  standing.leader = leaderOf(standing);
}

void serveOffers(const Project& project, const Setting& setting, const Factory& factory, int only, Standing& standing) {
  forOffers(only, standing.count, [&](std::size_t i) {
    const Worth worth = supplyWorth(project, setting, factory, i);
    standing.npv[i] = worth.npv;
    standing.fits[i] = worth.makes;
  });
  standing.leader = leaderOf(standing);
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

Standing standingOf(const Project& plan, const Project& world, const Setting& setting) {
  Standing standing;
  standing.count = world.offers.size();
  standing.mayDecline = world.side == ProjectSide::supplier;
  if (standing.mayDecline) {
    const Factory factory = factoryOf(world, setting);
    serveOffers(world, setting, factory, kAll, standing);
  } else {
    runOffers(plan, world, setting, kAll, standing);
  }
  return standing;
}

Standing standingOf(const Project& project, const Setting& setting) { return standingOf(project, project, setting); }

Standing standingOf(const Project& project, const Setting& setting, const Standing& base, int only) {
  Standing standing = base;
  if (base.mayDecline) {
    serveOffers(project, setting, factoryOf(project, setting), only, standing);
  } else {
    runOffers(project, project, setting, only, standing);
  }
  return standing;
}

Trial::Trial(const Project& project, const Setting& setting)
    : project_(project), setting_(setting), base_(standingOf(project, setting)) {
  if (base_.mayDecline) factory_ = factoryOf(project_, setting_);
}

Standing Trial::with(Number& (*slot)(Project&, At), At at, int only, double value) {
  Number& number = slot(project_, at);
  const Number before = number;
  number.value = value;
  number.given = true;
  Standing standing = base_;
  if (!base_.mayDecline) {
    runOffers(project_, project_, setting_, only, standing);
  } else if (only >= 0) {
    serveOffers(project_, setting_, factory_, only, standing);  // which one offer's number leaves as it is
  } else {
    standing = standingOf(project_, setting_);
  }
  slot(project_, at) = before;
  return standing;
}

}  // namespace oemodm
