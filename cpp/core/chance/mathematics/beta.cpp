// SPDX-License-Identifier: MIT
#include "core/chance/mathematics/beta.hpp"

#include <algorithm>

#include "core/model/arithmetic.hpp"

namespace oemodm {
namespace {

/// The integral of t^(a-1) (1-t)^(b-1) from 0 to x <= 1/2, by the binomial series of the second factor.
double series(double a, double b, double x) noexcept {
  double coefficient = 1;
  double sum = 1 / a;
  for (int i = 1; i < 200; ++i) {
    const double n = i;
    coefficient *= x * (n - b) / n;
    const double term = coefficient / (a + n);
    sum += term;
    if (std::max(term, -term) < 1e-18 * sum) break;
  }
  return power(x, a) * sum;
}

}  // namespace

Beta::Beta(double alpha, double beta) noexcept
    : alpha_(alpha), beta_(beta), whole_(series(alpha, beta, 0.5) + series(beta, alpha, 0.5)) {}

double Beta::weightBelow(double x) const noexcept {
  return x <= 0.5 ? series(alpha_, beta_, x) : whole_ - series(beta_, alpha_, 1 - x);
}

double Beta::density(double x) const noexcept { return power(x, alpha_ - 1) * power(1 - x, beta_ - 1) / whole_; }

double Beta::quantile(double p) const noexcept {
  // Newton on logarithms: ln of the weight is concave in ln x, and the start lies below the root, so that it climbs.
  const double wanted = p * whole_;
  const double goal = logarithm(wanted);
  double x = std::min(power(wanted * alpha_, 1 / alpha_), 1 - 1e-9);
  for (int i = 0; i < 100; ++i) {
    const double below = weightBelow(x);
    const double step = (goal - logarithm(below)) * below / (x * density(x) * whole_);
    const double next = std::min(x * exponential(step), (1 + x) / 2);
    const bool still = std::max(next - x, x - next) <= 1e-15 * x;
    x = next;
    if (still) break;
  }
  return x;
}

}  // namespace oemodm
