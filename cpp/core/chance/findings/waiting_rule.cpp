// SPDX-License-Identifier: MIT
#include "core/chance/findings/waiting_rule.hpp"

#include <cmath>

namespace oemodm {
namespace {

constexpr std::size_t kHalf = kScrambles / 2;
constexpr double kInterval = 2.3646242515927844;  // of Student's t with 7 degrees of freedom, 95 %

using Half = std::array<double, kHalf>;  // one figure a scramble

Estimate across(const Half& values) noexcept {
  double mean = 0;
  for (const double value : values) mean += value / kHalf;
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return {mean, kInterval * std::sqrt(squares / (kHalf - 1) / kHalf)};
}

struct Found {
  bool above = true;
  double demand = 0;
  double gain = 0;  // over the better of never and always, summed
};

/// On the even scrambles: each demand is tried as the threshold, both ways round.
Found find(const std::vector<StagedFutures::Seen>& seen) {
  std::vector<StagedFutures::Seen> sorted;
  sorted.reserve(seen.size());
  for (const StagedFutures::Seen& one : seen) {
    if (Worlds::scrambleOf(one.world) % 2 == 0) sorted.push_back(one);
  }
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return a.demand < b.demand || (a.demand == b.demand && a.world < b.world);
  });
  double all = 0;  // what always switching brings more than never
  for (const StagedFutures::Seen& one : sorted) all += one.switches - one.stays;
  const double fixed = std::max(0.0, all);
  Found best;
  double below = 0;  // the same, of the demands below
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    below += sorted[i - 1].switches - sorted[i - 1].stays;
    if (sorted[i].demand == sorted[i - 1].demand) continue;
    if (all - below - fixed > best.gain) best = {true, sorted[i].demand, all - below - fixed};
    if (below - fixed > best.gain) best = {false, sorted[i - 1].demand, below - fixed};
  }
  return best;
}

}  // namespace

std::optional<WaitingRule> waitingRuleOf(const StagedFutures& futures) {
  if (!futures.there() || !futures.later()) return std::nullopt;
  const std::vector<StagedFutures::Seen>& seen = futures.seen();
  const Found found = find(seen);
  if (found.gain <= 0) return std::nullopt;
  Half switches{};
  Half rule{};
  Half never{};
  Half always{};
  const double each = static_cast<double>(seen.size()) / kScrambles;
  for (const StagedFutures::Seen& one : seen) {
    const std::size_t scramble = Worlds::scrambleOf(one.world);
    if (scramble % 2 == 0) continue;
    const bool does = found.above ? one.demand >= found.demand : one.demand <= found.demand;
    switches[scramble / 2] += (does ? 1 : 0) / each;
    rule[scramble / 2] += (does ? one.switches : one.stays) / each;
    never[scramble / 2] += one.stays / each;
    always[scramble / 2] += one.switches / each;
  }
  const Half& fixed = across(never).value >= across(always).value ? never : always;
  Half worth{};
  for (std::size_t s = 0; s < kHalf; ++s) worth[s] = rule[s] - fixed[s];
  return WaitingRule{futures.later()->start, found.above, found.demand, across(switches), across(rule), across(worth)};
}

}  // namespace oemodm
