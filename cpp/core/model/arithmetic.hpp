// SPDX-License-Identifier: MIT
// Own exp, log and power from + - * / alone, so that every build gives the same bits; and the one rounding rule.
#pragma once
#include <array>
#include <cstdint>

namespace oemodm {

/// Natural exponential, for -700 <= x <= 700; within 2 ulp.
[[nodiscard]] double exponential(double x) noexcept;
/// Natural logarithm of a positive normal number; within 2 ulp.
[[nodiscard]] double logarithm(double x) noexcept;
/// base^exponent for base > 0; 1 for exponent 0.
[[nodiscard]] double power(double base, double exponent) noexcept;

/// The same of eight bases at once, to the bit, in little more time than one.
void powers(std::array<double, 8>& bases, double exponent) noexcept;

/// The factor by which a yearly rate works after some weeks: (1 + rate)^(weeks/52).
[[nodiscard]] inline double growth(double yearlyRate, double weeks) noexcept {
  return power(1.0 + yearlyRate, weeks / 52.0);
}

/// Counts round up, forgiving one part in 10^9, so that independent builds agree at exact thresholds. Inline, as is the
/// next: a light run calls both for every week.
[[nodiscard]] inline double roundUp(double x) noexcept {
  const double shifted = x - 1e-9 * (x > 1 ? x : 1);
  if (shifted >= 9.0e15 || shifted <= -9.0e15) return shifted;
  const auto whole = static_cast<double>(static_cast<std::int64_t>(shifted));
  return whole < shifted ? whole + 1 : whole;
}
/// The whole week that holds a time in weeks (not negative).
[[nodiscard]] inline int weekOf(double time) noexcept { return static_cast<int>(time + 1e-9); }

/// The whole number at or below x, for 0 <= x < 2^63.
[[nodiscard]] inline double wholeBelow(double x) noexcept { return static_cast<double>(static_cast<long long>(x)); }

}  // namespace oemodm
