// SPDX-License-Identifier: MIT
#include "core/staged/demand_levels.hpp"

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
  return runStaged(project_, setting_, pair_, weeks_).totals.npv;
}

double DemandLevels::alone(std::size_t offer, double demand) noexcept {
  project_.market.demand.value = demand;
  return run(project_, project_, setting_, offer).npv;
}

std::optional<double> DemandLevels::salesLevel() {
  const auto ahead = [&](double demand) { return path(demand) - alone(pair_.from, demand) >= 0; };
  bool before = ahead(0);
  double low = 0;
  for (int i = 1; i <= kScan; ++i) {
    double high = kHighest * today_ * i / kScan;
    const bool now = ahead(high);
    if (now && !before) {
      for (int n = 0; n < kMostHalvings && high - low > kPrecision * high; ++n) {
        const double middle = low + (high - low) / 2;
        (ahead(middle) ? high : low) = middle;
      }
      return high;
    }
    before = now;
    low = high;
  }
  return std::nullopt;
}

std::vector<Waiting> DemandLevels::waiting(const std::array<double, 2>& pure, const std::array<bool, 2>& launches) {
  project_.market.demand.value = today_;
  const Range range = plausibleDemand(project_);
  const bool second = launches[1] && (!launches[0] || pure[1] > pure[0]);  // leads today
  std::vector<Waiting> out;
  for (const double demand : {range.low, today_, range.high}) {
    const double begins = alone(pair_.from, demand);
    const double takesOver = alone(pair_.to, demand);
    const double both = path(demand);
    Waiting at{demand, Way::path, both, 0};
    if (launches[0] && begins >= at.best) {
      at.way = Way::from;
      at.best = begins;
    }
    if (launches[1] && takesOver > at.best) {
      at.way = Way::to;
      at.best = takesOver;
    }
    at.worth = at.best - (second ? takesOver : begins);
    out.push_back(at);
  }
  return out;
}

}  // namespace oemodm
