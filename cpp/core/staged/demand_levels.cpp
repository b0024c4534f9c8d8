// SPDX-License-Identifier: MIT
#include "core/staged/demand_levels.hpp"

#include <algorithm>

#include "core/decision/figure.hpp"

namespace oemodm {
namespace {

constexpr double kHighest = 8;  // times today's demand
constexpr int kScan = 32;
constexpr int kMostHalvings = 200;
constexpr double kPrecision = 1e-12;

Range plausibleDemand(Project& project) noexcept {
  for (const Row& row : fields()) {
    if (row.path == "/market/demand") return plausible(figureAt(project, row, {}));
  }
  return {project.market.demand, project.market.demand};
}

}  // namespace

DemandLevels::DemandLevels(const Project& project, const Setting& setting, const StagedPair& pair,
                           const StagedWeeks& weeks)
    : project_(project), setting_(setting), pair_(pair), weeks_(weeks), today_(project.market.demand) {}

double DemandLevels::path(double demand) noexcept {
  project_.market.demand.value = demand;
  return runStaged(project_, project_, setting_, pair_, weeks_).totals.npv;
}

double DemandLevels::alone(std::size_t offer, double demand) noexcept {
  project_.market.demand.value = demand;
  return run(project_, project_, setting_, offer).npv;
}

bool DemandLevels::ahead(double demand) noexcept { return path(demand) - alone(pair_.from, demand) >= 0; }

double DemandLevels::turn(double with, double without) noexcept {
  for (int n = 0; n < kMostHalvings; ++n) {
    const double low = std::min(with, without);
    const double high = std::max(with, without);
    if (high - low <= kPrecision * high) break;
    const double middle = low + (high - low) / 2;
    (ahead(middle) ? with : without) = middle;
  }
  return with;
}

Lead DemandLevels::lead() {
  const auto demandAt = [&](int i) { return kHighest * today_ * i / kScan; };
  constexpr int kToday = kScan / static_cast<int>(kHighest);
  Lead out;
  out.ahead = ahead(demandAt(kToday));
  const auto nearest = [&](int step) -> std::optional<double> {
    for (int i = kToday + step; i >= 0 && i <= kScan; i += step) {
      if (ahead(demandAt(i)) == out.ahead) continue;
      const double here = demandAt(i - step);
      return out.ahead ? turn(here, demandAt(i)) : turn(demandAt(i), here);
    }
    return std::nullopt;
  };
  out.below = nearest(-1);
  out.above = nearest(1);
  return out;
}

std::vector<Waiting> DemandLevels::waiting(Way today, const std::array<bool, 2>& launches) {
  project_.market.demand.value = today_;
  const Range range = plausibleDemand(project_);
  std::vector<Waiting> out;
  out.reserve(3);
  for (const double demand : {range.low, today_, range.high}) {
    const std::array<double, 4> npv{0, alone(pair_.from, demand), path(demand), alone(pair_.to, demand)};
    Waiting at{demand, Way::none, 0, 0};
    for (const Way way : {Way::from, Way::path, Way::to}) {
      const double there = npv[static_cast<std::size_t>(way)];
      const bool may = way == Way::path || launches[way == Way::to ? 1 : 0];
      if (!may || there <= at.best) continue;
      at.way = way;
      at.best = there;
    }
    at.worth = at.best - npv[static_cast<std::size_t>(today)];
    out.push_back(at);
  }
  return out;
}

}  // namespace oemodm
