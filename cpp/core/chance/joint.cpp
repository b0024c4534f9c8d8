// SPDX-License-Identifier: MIT
#include "core/chance/joint.hpp"

#include <cmath>

#include "core/chance/ranks.hpp"

namespace oemodm {
namespace {

constexpr double kFarthest = 4;    // standard deviations
constexpr double kStep = 0.25;     // of the slopes: wide enough to see past a jump
constexpr int kRounds = 12;        // of Newton steps
constexpr int kHalvings = 30;      // along a ray
constexpr double kSparing = 1.05;  // a change in fewer numbers may be so much less plausible
constexpr std::size_t kMost = 24;  // unknowns, the widest swings

/// The chosen offer's lead, plan and world alike, at a point of normal space.
class LeadAt {
 public:
  LeadAt(const Simulation& simulation, const Setting& setting)
      : simulation_(simulation), setting_(setting), project_(simulation.project()) {
    const std::size_t count = std::min({kMost, simulation.worlds().varying(), simulation.unknowns().size()});
    for (std::size_t u = 0; u < count; ++u) {
      std::vector<Number*> numbers;  // none of a risk: it does not happen
      for (const Moved& moved : simulation.unknowns()[u].moved) numbers.push_back(&slotOf(project_, moved.figure));
      numbers_.push_back(numbers);
      for (Number* number : numbers_.back()) before_.push_back(*number);
    }
  }
  [[nodiscard]] std::size_t size() const noexcept { return numbers_.size(); }
  double operator()(const std::vector<double>& z) {
    std::size_t each = 0;
    for (std::size_t u = 0; u < z.size(); ++u) {
      for (std::size_t m = 0; m < numbers_[u].size(); ++m) {
        Number& number = *numbers_[u][m];
        number = before_[each++];
        if (z[u] == 0) continue;  // as it stands, which need not be the middle of its spread
        const Moved& moved = simulation_.unknowns()[u].moved[m];
        const double value = number.value + moved.at(z[u]) - moved.at(0);
        number.value = allowed(*moved.figure.row, std::clamp(value, moved.bounds.low, moved.bounds.high));
        number.given = true;
      }
    }
    standing_ = standingOf(project_, setting_);
    return simulation_.choices().leadOf(standing_.npv);
  }
  /// Of the last point.
  [[nodiscard]] double valueOf(std::size_t u) const noexcept { return *numbers_[u].front(); }
  [[nodiscard]] int leader() const noexcept { return simulation_.choices().leaderOf(standing_.npv); }

 private:
  const Simulation& simulation_;
  const Setting& setting_;
  Project project_;
  std::vector<std::vector<Number*>> numbers_;
  std::vector<Number> before_;
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
std::vector<double> towards(LeadAt& lead) {
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
    if (length > kFarthest) next = times(next, kFarthest / length);
    const std::vector<double> found = shortened(lead, next, best.empty() ? kFarthest : lengthOf(best));
    if (!found.empty()) best = found;
    double moved = 0;
    for (std::size_t u = 0; u < z.size(); ++u) moved = std::max(moved, std::abs(next[u] - z[u]));
    z = next;
    if (moved < 0.01) break;
  }
  return best;
}

}  // namespace

std::optional<JointChange> jointChangeOf(const Simulation& simulation, const Setting& setting) {
  LeadAt lead(simulation, setting);
  if (lead.size() == 0 || !simulation.choices().contested() || lead(std::vector<double>(lead.size(), 0.0)) < 0)
    return std::nullopt;
  std::vector<double> z = towards(lead);
  if (z.empty()) return std::nullopt;
  // Numbers that hardly matter go back to where they stand, the least first, as long as that costs next to nothing.
  const double most = kSparing * lengthOf(z);
  std::vector<double> sizes;
  sizes.reserve(z.size());
  for (const double one : z) sizes.push_back(std::abs(one));
  const std::vector<std::uint32_t> ranks = ranksOf(sizes);
  for (std::size_t r = ranks.size(); r-- > 0;) {
    std::vector<double> without = z;
    without[ranks[r]] = 0;
    const std::vector<double> found = shortened(lead, without, most);
    if (!found.empty()) z = found;
  }
  JointChange change;
  change.distance = lengthOf(z);
  change.lead = lead(z);
  change.leader = lead.leader();
  for (const std::uint32_t u : ranks) {
    if (z[u] != 0) change.parts.push_back({u, z[u], lead.valueOf(u)});
  }
  return change;
}

}  // namespace oemodm
