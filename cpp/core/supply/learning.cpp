// SPDX-License-Identifier: MIT
#include "core/supply/learning.hpp"

#include <algorithm>

#include "core/model/arithmetic.hpp"

namespace oemodm {
namespace {

constexpr double kLn2 = 6.93147180559945309417e-01;
constexpr std::array<int, kExactUnits + 1> kLeastFactor{0,  1, 2,  3, 2, 5, 2,  7, 2, 3, 2, 11, 2,  13, 2,  3, 2,
                                                        17, 2, 19, 2, 3, 2, 23, 2, 5, 2, 3, 2,  29, 2,  31, 2};

constexpr double kNearlyNone = 1e-300;  // whose power is still a number

}  // namespace

Learning::Learning(const Supply& supply) noexcept
    : first_(supply.hours),
      made_(supply.learningMade),
      curve_(supply.learningCurve),
      learns_(supply.learningRate != 1) {
  if (!learns_) return;
  exponent_ = logarithm(supply.learningRate) / kLn2;
  if (curve_ == Curve::wright) {
    const Lanes next = sums({made_, made_ + 1});
    scale_ = first_ / (next[1] - next[0]);
    return;
  }
  scale_ = first_ / power(made_ + 1, exponent_);
  if (made_ > kExactUnits) return;  // nothing asks for the first units
  // Their k^b, by prime factors.
  std::array<double, kExactUnits + 1> powers{};
  powers[1] = 1;
  sum_[0] = 0;
  for (std::size_t k = 2; k < powers.size(); ++k) {
    const auto factor = static_cast<std::size_t>(kLeastFactor[k]);
    powers[k] = factor == k ? power(static_cast<double>(k), exponent_) : powers[factor] * powers[k / factor];
  }
  for (std::size_t k = 1; k < sum_.size(); ++k) sum_[k] = sum_[k - 1] + powers[k];
  upToExact_ = sum_[kExactUnits] - integral(kExactUnits, powers[kExactUnits]);
}

/// What Crawford's sum grows by beyond the exact units, by Euler and Maclaurin; its value at the start is taken off
/// where the two meet.
double Learning::integral(double units, double power) const noexcept {
  const double b = exponent_;
  const double inverse = 1 / units;
  const double whole = b == -1 ? logarithm(units) : units * power / (1 + b);
  const double slope = b * power * inverse;
  return whole + power / 2 + slope / 12 - (b - 1) * (b - 2) * slope * (inverse * inverse) / 720;
}

double Learning::exact(double units) const noexcept {
  const auto whole = static_cast<std::size_t>(units);
  const double next = whole < kExactUnits ? sum_[whole + 1] - sum_[whole] : 0;
  return sum_[whole] + (units - static_cast<double>(whole)) * next;
}

Learning::Lanes Learning::sums(const Lanes& units) const noexcept {
  Lanes out = units;
  for (double& x : out) x = std::max(x, kNearlyNone);
  powers(out, exponent_);
  // Where every doubling takes as long as all before, the logarithm is the limit of the same quotient.
  const bool flat = curve_ == Curve::wright && exponent_ == -1 && made_ > 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (curve_ == Curve::crawford) {
      out[i] = units[i] > kExactUnits ? upToExact_ + integral(units[i], out[i]) : exact(units[i]);
    } else {
      out[i] = flat ? logarithm(units[i]) : units[i] * out[i];
    }
  }
  return out;
}

Learning::Lanes Learning::after(Lanes made) const noexcept {
  for (double& units : made) units += made_;
  made = sums(made);
  for (double& sum : made) sum *= scale_;
  return made;
}

double Learning::hours(double made, double pieces) const noexcept {
  if (!learns_ || pieces <= 0) return first_ * pieces;
  const Lanes through = after({made, made + pieces});
  return through[1] - through[0];
}

}  // namespace oemodm
