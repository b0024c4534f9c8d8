// SPDX-License-Identifier: MIT
// The curve behind a control: NPV of every offer over a readable range of one number.
#pragma once
#include <array>
#include <vector>

#include "core/decision/flips.hpp"

namespace oemodm {

constexpr std::size_t kSweepPoints = 41;

struct Sweep {
  Figure figure;
  double low = 0, high = 0;
  double step = 0;  // a round step for dragging
  std::vector<double> x;
  std::vector<Standing> standing;
  std::vector<Change> changes;  // of the flip's, those inside [low, high]
  std::vector<double> stops;    // the thresholds between low and high, ascending
};

/// The plausible range, widened to show the nearest flips up to three times the value, ends on round steps.
[[nodiscard]] Sweep sweepOf(FlipContext& context, const Flip& flip);

/// The round number (1, 2 or 5 times a power of ten) at or below x > 0.
[[nodiscard]] double roundStep(double x) noexcept;

}  // namespace oemodm
