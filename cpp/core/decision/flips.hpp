// SPDX-License-Identifier: MIT
// What would change the answer: every value of a number at which another offer leads. MODEL.md section 9.
#pragma once
#include <optional>
#include <vector>

#include "core/decision/figure.hpp"
#include "core/decision/leader.hpp"

namespace oemodm {

/// The leader changes from `from` to `to` as the number rises through `at`; at a jump the NPVs do not meet.
struct Change {
  double at;     // the first value, seen from the present one, at which the other leads
  int from, to;  // offers, kNobody for none that fits
  bool jump;
};

struct Flip {
  Figure figure;
  Range plausibleRange{}, searched{};
  std::vector<Change> changes;         // ascending, all that the scan found
  std::optional<Change> below, above;  // the nearest on each side
  double nearness = -1;                // distance / plausible half-width, the lesser side; -1 if there is none
};

/// Everything about the project that all flips share.
struct FlipContext {
  Trial& trial;
  std::vector<double> quantities;  // every tier and minimum
  double firstOrderPerDemand = 0;  // pieces of the largest first order for one unit of yearly demand
};
[[nodiscard]] FlipContext flipContext(Trial& trial, const Setting& setting);

/// The values of a number at which a minimum or a price break lies, in no order; of yearly demand, those at which the
/// first order reaches one.
[[nodiscard]] std::vector<double> thresholdsOf(const FlipContext& context, const Figure& figure);

[[nodiscard]] Flip flipOf(FlipContext& context, const Figure& figure);

/// Strongest first: nearest within its plausible range, then table order; those that cannot flip come last.
void sortFlips(std::vector<Flip>& flips);

}  // namespace oemodm
