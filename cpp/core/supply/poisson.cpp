// SPDX-License-Identifier: MIT
#include "core/supply/poisson.hpp"

#include <algorithm>
#include <cmath>

#include "core/model/arithmetic.hpp"

namespace oemodm {
namespace {

constexpr double kDirect = 500;  // up to this mean e^-mean is still a number
constexpr double kTwoPi = 6.28318530717958647693;
constexpr double kNothing = 1e-20;  // terms below this no longer count

/// The chance of `mode`, the whole part of a large mean: Stirling, with mode ln(mean/mode) as a series because the two
/// are less than 1 apart.
double atMode(double mode, double mean) noexcept {
  const double d = (mean - mode) / mode;
  const double less = mode * d * d * (-1.0 / 2 + d * (1.0 / 3 - d * (1.0 / 4 - d / 5)));
  const double m3 = mode * mode * mode;
  return exponential(less - 1 / (12 * mode) + 1 / (360 * m3)) / std::sqrt(kTwoPi * mode);
}

}  // namespace

double chanceOfAtLeast(double needed, double mean) noexcept {
  if (needed <= 0) return 1;
  if (mean <= 0) return 0;
  double below = 0;  // the chance of fewer
  if (mean <= kDirect) {
    double term = exponential(-mean);
    double j = 0;
    while (j < needed && (j <= mean || term > kNothing)) {
      below += term;
      term *= mean / ++j;
    }
    return std::clamp(1 - below, 0.0, 1.0);
  }
  const auto mode = static_cast<double>(static_cast<long long>(mean));
  const double peak = atMode(mode, mean);
  double term = peak;
  double j = mode;
  while (j >= 0 && term > kNothing) {
    if (j < needed) below += term;
    term *= j / mean;
    --j;
  }
  term = peak;
  j = mode;
  while (j + 1 < needed && term > kNothing) {
    term *= mean / ++j;
    below += term;
  }
  return std::clamp(1 - below, 0.0, 1.0);
}

}  // namespace oemodm
