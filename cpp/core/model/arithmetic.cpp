// SPDX-License-Identifier: MIT
#include "core/model/arithmetic.hpp"

#include <array>
#include <cstdint>
#include <cstring>

namespace oemodm {
namespace {

// ln 2 in two parts: the first has 21 trailing zero bits, so that k * kLn2High is exact for |k| < 2^20.
constexpr double kLn2High = 6.93147180369123816490e-01;
constexpr double kLn2Low = 1.90821492927058770002e-10;
constexpr double kInverseLn2 = 1.44269504088896338700;
constexpr double kSqrtHalf = 0.70710678118654752440;

constexpr int kTerms = 14;
constexpr auto kInverseFactorials = [] {
  std::array<double, kTerms + 1> out{};
  double factorial = 1;
  for (int n = 0; n <= kTerms; ++n) {
    if (n > 0) factorial *= n;
    out[static_cast<std::size_t>(n)] = 1.0 / factorial;
  }
  return out;
}();
constexpr auto kInverseOdds = [] {
  std::array<double, 12> out{};
  for (std::size_t n = 0; n < out.size(); ++n) out[n] = 1.0 / static_cast<double>(2 * n + 1);
  return out;
}();

// std::bit_cast, which the oldest libc++ that we build with lacks.
template <class To, class From>
To bitsAs(From from) noexcept {
  static_assert(sizeof(To) == sizeof(From));
  To to;
  std::memcpy(&to, &from, sizeof to);
  return to;
}

double twoTo(int k) noexcept { return bitsAs<double>(static_cast<std::uint64_t>(k + 1023) << 52U); }

// Several at once: one chain of multiplications does not wait for the others. The same bits for any number of lanes.
template <std::size_t lanes>
void exponentials(double* x) noexcept {
  double r[lanes];
  double sum[lanes];
  int k[lanes];
  for (std::size_t i = 0; i < lanes; ++i) {
    k[i] = static_cast<int>(x[i] * kInverseLn2 + (x[i] < 0 ? -0.5 : 0.5));
    r[i] = (x[i] - k[i] * kLn2High) - k[i] * kLn2Low;
    sum[i] = kInverseFactorials[kTerms];
  }
  for (int n = kTerms - 1; n >= 0; --n) {
    for (std::size_t i = 0; i < lanes; ++i) sum[i] = sum[i] * r[i] + kInverseFactorials[static_cast<std::size_t>(n)];
  }
  for (std::size_t i = 0; i < lanes; ++i) x[i] = sum[i] * twoTo(k[i]);
}

template <std::size_t lanes>
void logarithms(double* x) noexcept {
  double s[lanes];
  double s2[lanes];
  double sum[lanes];
  int k[lanes];
  for (std::size_t i = 0; i < lanes; ++i) {
    const auto bits = bitsAs<std::uint64_t>(x[i]);
    k[i] = static_cast<int>(bits >> 52U) - 1022;
    double m = bitsAs<double>((bits & 0x000fffffffffffffULL) | 0x3fe0000000000000ULL);  // in [0.5, 1)
    if (m < kSqrtHalf) {
      m *= 2;
      k[i] -= 1;
    }
    // log m = 2 atanh(s), |s| < 0.172, as its odd series.
    s[i] = (m - 1) / (m + 1);
    s2[i] = s[i] * s[i];
    sum[i] = kInverseOdds[11];
  }
  for (int n = 10; n >= 0; --n) {
    for (std::size_t i = 0; i < lanes; ++i) sum[i] = sum[i] * s2[i] + kInverseOdds[static_cast<std::size_t>(n)];
  }
  for (std::size_t i = 0; i < lanes; ++i) x[i] = k[i] * kLn2High + (k[i] * kLn2Low + 2 * s[i] * sum[i]);
}

}  // namespace

double exponential(double x) noexcept {
  exponentials<1>(&x);
  return x;
}

double logarithm(double x) noexcept {
  logarithms<1>(&x);
  return x;
}

void powers(std::array<double, 8>& bases, double exponent) noexcept {
  logarithms<8>(bases.data());
  for (double& x : bases) x *= exponent;
  exponentials<8>(bases.data());
}

double power(double base, double exponent) noexcept {
  if (base == 1 || exponent == 0) return 1;
  return exponential(exponent * logarithm(base));
}

}  // namespace oemodm
