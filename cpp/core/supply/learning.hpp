// SPDX-License-Identifier: MIT
// The learning curve: hours of the next pieces, fewer as more are made. MODEL.md 11.1. [LC-UNIT, LC-CA]
#pragma once
#include <array>

#include "core/project.hpp"

namespace oemodm {

constexpr int kExactUnits = 32;  // Crawford's sum is exact so far, an integral with its corrections beyond

class Learning {
 public:
  explicit Learning(const Supply& supply) noexcept;
  /// Standard hours of `pieces` more after `made` since today.
  [[nodiscard]] double hours(double made, double pieces) const noexcept;

  /// Whether hours depend on what was made before. If so, the curve at eight points of what was made since today: its
  /// differences are the hours between. Lanes, because one takes as long.
  [[nodiscard]] bool learns() const noexcept { return learns_; }
  using Lanes = std::array<double, 8>;
  [[nodiscard]] Lanes after(Lanes made) const noexcept;

 private:
  [[nodiscard]] Lanes sums(const Lanes& units) const noexcept;
  [[nodiscard]] double exact(double units) const noexcept;
  [[nodiscard]] double integral(double units, double power) const noexcept;

  double first_;  // hours of the next piece
  double made_;   // before today
  Curve curve_;
  bool learns_;
  double exponent_ = 0;                      // b, from -1 to 0
  double scale_ = 0;                         // hours of one on the curve
  double upToExact_ = 0;                     // Crawford's sum of the exact units, less the integral's start
  std::array<double, kExactUnits + 1> sum_;  // of 0, 1, ... units
};

}  // namespace oemodm
