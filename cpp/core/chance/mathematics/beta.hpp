// SPDX-License-Identifier: MIT
// The beta distribution as PERT needs it: both parameters from 1 to 5. MODEL.md 17.2.
#pragma once

namespace oemodm {

class Beta {
 public:
  /// 1 <= alpha, beta <= 5.
  Beta(double alpha, double beta) noexcept;
  /// The x below which p of the chance lies, for 0 < p <= 1/2.
  [[nodiscard]] double quantile(double p) const noexcept;
  [[nodiscard]] double density(double x) const noexcept;
  [[nodiscard]] Beta mirrored() const noexcept { return {beta_, alpha_, whole_}; }

 private:
  Beta(double alpha, double beta, double whole) noexcept : alpha_(alpha), beta_(beta), whole_(whole) {}
  [[nodiscard]] double weightBelow(double x) const noexcept;  // the integral, not yet divided by the whole
  double alpha_, beta_, whole_;
};

}  // namespace oemodm
