// SPDX-License-Identifier: MIT
// When to switch, decided by the sales that have been seen: a rule found on one half of the worlds and valued on the
// other, so that it is not praised for what it was fitted to. MODEL.md 17.10.
#pragma once
#include <optional>

#include "core/chance/findings/chances.hpp"
#include "core/chance/simulation/staged_futures.hpp"

namespace oemodm {

struct WaitingRule {
  int week = 0;       // by which sales are judged: the switch's project begins
  bool above = true;  // switch at `demand` or more; else at `demand` or less
  double demand = 0;  // a year
  Estimate switches;  // the chance that it says so
  Estimate npv;       // with the rule
  Estimate worth;     // over the better of never and always
};

/// None without worlds of different demand, or where never or always is best on the first half.
[[nodiscard]] std::optional<WaitingRule> waitingRuleOf(const StagedFutures& futures);

}  // namespace oemodm
