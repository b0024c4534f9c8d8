// SPDX-License-Identifier: MIT
#include "core/chance/sensitivity/joint.hpp"

#include <cmath>

#include "core/chance/mathematics/ranks.hpp"
#include "core/chance/unknowns/risk.hpp"

namespace oemodm {
namespace {

constexpr double kFarthest = 4;    // standard deviations
constexpr double kStep = 0.25;     // of the slopes: wide enough to see past a jump
constexpr int kRounds = 12;        // of Newton steps
constexpr int kHalvings = 30;      // along a ray
constexpr double kSparing = 1.05;  // a change in fewer numbers may be so much less plausible
constexpr std::size_t kMost = 24;  // unknowns, the widest swings

/// The chosen offer's lead at a point of normal space, plan and world alike; with a risk that happens the world is
/// struck.
class LeadAt {
 public:
  LeadAt(const Simulation& simulation, const Setting& setting, int risk)
      : simulation_(simulation), setting_(setting), project_(simulation.project()), strikes_(project_) {
    if (risk != kNoRisk) {
      world_.emplace(project_);
      strikes_.set(static_cast<std::size_t>(risk), true);
    }
    const std::size_t count = std::min({kMost, simulation.worlds().varying(), simulation.unknowns().size()});
    for (std::size_t u = 0; u < count; ++u) {
      std::vector<Place> places;  // none of a risk: those that do not happen here stay out
      for (const Moved& moved : simulation.unknowns()[u].moved) {
        Number& number = slotOf(project_, moved.figure);
        places.push_back({&number, world_ ? &slotOf(*world_, moved.figure) : nullptr, number});
      }
      places_.push_back(std::move(places));
    }
  }
  [[nodiscard]] std::size_t size() const noexcept { return places_.size(); }
  double operator()(const std::vector<double>& z) {
    if (world_) strikes_.putBack(*world_);
    for (std::size_t u = 0; u < z.size(); ++u) {
      for (std::size_t m = 0; m < places_[u].size(); ++m)
        enter(simulation_.unknowns()[u].moved[m], z[u], places_[u][m]);
    }
    if (world_) strikes_.strike(*world_);
    standing_ = standingOf(project_, world_ ? *world_ : project_, setting_);
    return simulation_.choices().leadOf(standing_.npv);
  }
  /// Of the last point.
  [[nodiscard]] double valueOf(std::size_t u) const noexcept { return *places_[u].front().plan; }
  [[nodiscard]] int leader() const noexcept { return simulation_.choices().leaderOf(standing_.npv); }

 private:
  struct Place {
    Number* plan;
    Number* world;  // null: they are one
    Number before;
  };
  static void enter(const Moved& moved, double z, const Place& place) noexcept {
    Number number = place.before;
    if (z != 0) {  // else as it stands, which need not be the middle of its spread
      const double value = number.value + moved.at(z) - moved.at(0);
      number.value = allowed(*moved.figure.row, std::clamp(value, moved.bounds.low, moved.bounds.high));
      number.given = true;
    }
    *place.plan = number;
    if (place.world != nullptr) *place.world = number;
  }

  const Simulation& simulation_;
  const Setting& setting_;
  Project project_;
  Strikes strikes_;
  std::optional<Project> world_;
  std::vector<std::vector<Place>> places_;
  Standing standing_;
};

double lengthOf(const std::vector<double>& z) noexcept {
  double squares = 0;
  for (const double one : z) squares += one * one;
  return std::sqrt(squares);
}

std::vector<double> times(const std::vector<double>& z, double factor) {
  std::vector<double> out = z;
  for (double& one : out) one *= factor;
  return out;
}

/// The numbers, farthest out first.
std::vector<std::uint32_t> ranked(const std::vector<double>& z) {
  std::vector<double> sizes;
  sizes.reserve(z.size());
  for (const double one : z) sizes.push_back(std::abs(one));
  return ranksOf(sizes);
}

/// The nearest point along the ray through z at which the lead is gone; empty if it holds up to `farthest`.
std::vector<double> shortened(LeadAt& lead, const std::vector<double>& z, double farthest) {
  const double length = lengthOf(z);
  if (length <= 0) return {};
  // From near to far: the first crossing counts, not one behind it.
  constexpr int kStations = 16;
  double held = 0;
  for (int i = 1; i <= kStations; ++i) {
    const double here = farthest * i / kStations;
    if (lead(times(z, here / length)) >= 0) {
      held = here;
      continue;
    }
    double gone = here;
    for (int k = 0; k < kHalvings && gone - held > 1e-6; ++k) {
      const double middle = (held + gone) / 2;
      (lead(times(z, middle / length)) >= 0 ? held : gone) = middle;
    }
    return times(z, gone / length);
  }
  return {};
}

/// Where Newton's steps towards a lead of 0 end up: along the slopes, as if the lead were flat (Hasofer and Lind).
/// Empty if it holds up to `farthest`.
std::vector<double> towards(LeadAt& lead, double farthest) {
  std::vector<double> z(lead.size(), 0.0);
  std::vector<double> best;
  for (int round = 0; round < kRounds; ++round) {
    const double here = lead(z);
    std::vector<double> slope(z.size());
    double squares = 0;
    double along = 0;
    for (std::size_t u = 0; u < z.size(); ++u) {
      std::vector<double> at = z;
      at[u] = z[u] + kStep;
      const double above = lead(at);
      at[u] = z[u] - kStep;
      slope[u] = (above - lead(at)) / (2 * kStep);
      squares += slope[u] * slope[u];
      along += slope[u] * z[u];
    }
    if (squares <= 0) break;
    std::vector<double> next = times(slope, (along - here) / squares);
    const double length = lengthOf(next);
    if (length > farthest) next = times(next, farthest / length);
    const std::vector<double> found = shortened(lead, next, best.empty() ? farthest : lengthOf(best));
    if (!found.empty()) best = found;
    double moved = 0;
    for (std::size_t u = 0; u < z.size(); ++u) moved = std::max(moved, std::abs(next[u] - z[u]));
    z = next;
    if (moved < 0.01) break;
  }
  return best;
}

/// Numbers that hardly matter go back to where they stand, the least first, as long as that costs next to nothing.
std::vector<double> spared(LeadAt& lead, std::vector<double> z) {
  const double most = kSparing * lengthOf(z);
  const std::vector<std::uint32_t> ranks = ranked(z);
  for (std::size_t r = ranks.size(); r-- > 0;) {
    std::vector<double> without = z;
    without[ranks[r]] = 0;
    const std::vector<double> found = shortened(lead, without, most);
    if (!found.empty()) z = found;
  }
  return z;
}

/// The nearest change in which one risk happens, or none does; the risk itself is as far out as where it begins to
/// happen.
std::optional<JointChange> nearest(const Simulation& simulation, const Setting& setting, int risk, double farthest) {
  LeadAt lead(simulation, setting, risk);
  const auto isRisk = [&](const Unknown& unknown) { return unknown.risk == risk; };
  const auto unknown = std::find_if(simulation.unknowns().begin(), simulation.unknowns().end(), isRisk);
  const double out = risk == kNoRisk ? 0 : std::max(0.0, unknown->happensFrom);
  if (out >= farthest) return std::nullopt;
  std::vector<double> z(lead.size(), 0.0);
  if (lead(z) < 0) return std::nullopt;  // no lead to end, or the risk ends it by itself
  z = towards(lead, std::sqrt(farthest * farthest - out * out));
  if (z.empty()) return std::nullopt;
  z = spared(lead, z);
  JointChange change;
  change.distance = std::sqrt(out * out + lengthOf(z) * lengthOf(z));
  change.lead = lead(z);
  change.leader = lead.leader();
  if (risk != kNoRisk) {
    change.parts.push_back({static_cast<std::size_t>(unknown - simulation.unknowns().begin()), out, 1});
  }
  for (const std::uint32_t u : ranked(z)) {
    if (z[u] != 0) change.parts.push_back({u, z[u], lead.valueOf(u)});
  }
  return change;
}

}  // namespace

std::optional<JointChange> jointChangeOf(const Simulation& simulation, const Setting& setting) {
  if (!simulation.choices().contested()) return std::nullopt;
  const Standing standing = standingOf(simulation.project(), setting);
  if (simulation.choices().leadOf(standing.npv) < 0) return std::nullopt;
  std::optional<JointChange> best = nearest(simulation, setting, kNoRisk, kFarthest);
  for (const Unknown& unknown : simulation.unknowns()) {
    if (unknown.risk == kNoRisk) continue;
    const auto found = nearest(simulation, setting, unknown.risk, best ? best->distance : kFarthest);
    if (found && (!best || found->distance < best->distance)) best = found;
  }
  return best;
}

}  // namespace oemodm
