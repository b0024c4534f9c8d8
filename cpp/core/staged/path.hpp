// SPDX-License-Identifier: MIT
// Start with one offer, switch to another: one start week of the second, run through. MODEL.md section 13.
#pragma once
#include "core/model/run.hpp"
#include "core/model/totals.hpp"

namespace oemodm {

/// The offer that begins and the one that takes over.
struct StagedPair {
  std::size_t from, to;
};

/// When the second offer's project begins, and when its first sale ends the first offer.
struct StagedWeeks {
  int start, change;
};

/// Every start week whose first sale falls after the first offer's and within the horizon, ascending.
[[nodiscard]] std::vector<StagedWeeks> startsOf(const Project& project, const Setting& setting, const StagedPair& pair);

struct StagedRun {
  Outcome first;  // the first offer's leg; its spend before the first sale counts what the second has cost by then
  Cash cash;      // of both legs, and the base design's cost
  Totals totals;
};
/// Two light runs; the plan sizes orders, the world happens.
[[nodiscard]] StagedRun runStaged(const Project& plan, const Project& world, const Setting& setting,
                                  const StagedPair& pair, const StagedWeeks& weeks);

}  // namespace oemodm
