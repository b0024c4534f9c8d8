// SPDX-License-Identifier: MIT
#include "core/model/measures.hpp"

#include <array>

#include "core/model/arithmetic.hpp"

namespace oemodm {
namespace {

constexpr double kLowestFactor = 0.01;  // of 1 + yearly rate
constexpr double kFactorSpan = 10100;
constexpr int kScan = 128;

/// Sum of amounts x factor^i, from the last to the first.
double polynomial(std::span<const double> amounts, double factor) noexcept {
  double sum = 0;
  for (std::size_t i = amounts.size(); i-- > 0;) sum = sum * factor + amounts[i];
  return sum;
}

/// Eight at once: one chain of multiplications does not wait for the others, which is several times faster.
using Eight = std::array<double, 8>;
Eight polynomials(std::span<const double> amounts, const Eight& factors) noexcept {
  Eight sums{};
  for (std::size_t i = amounts.size(); i-- > 0;) {
    for (std::size_t k = 0; k < sums.size(); ++k) sums[k] = sums[k] * factors[k] + amounts[i];
  }
  return sums;
}

}  // namespace

double presentValue(std::span<const double> amounts, double rate) noexcept {
  return polynomial(amounts, 1 / (1 + rate));
}

Irr internalRates(std::span<const double> amounts, double periods) noexcept {
  Irr irr;
  const auto yearlyAt = [](int i) { return kLowestFactor * power(kFactorSpan, static_cast<double>(i) / kScan); };
  const auto periodic = [&](double yearly) { return power(yearly, -1 / periods); };
  double low = kLowestFactor;
  double atLow = polynomial(amounts, periodic(low));
  for (int i = 1; i <= kScan && irr.count < irr.rates.size(); i += 8) {
    Eight yearly{};
    for (int k = 0; k < 8; ++k) yearly[static_cast<std::size_t>(k)] = yearlyAt(i + k);
    Eight factors = yearly;
    powers(factors, -1 / periods);
    const Eight values = polynomials(amounts, factors);
    for (std::size_t k = 0; k < values.size() && irr.count < irr.rates.size(); ++k) {
      if ((atLow < 0) != (values[k] < 0) && atLow != 0) {
        double a = low;
        double b = yearly[k];
        for (int step = 0; step < 60; ++step) {
          const double middle = (a + b) / 2;
          ((polynomial(amounts, periodic(middle)) < 0) == (atLow < 0) ? a : b) = middle;
        }
        irr.rates[irr.count++] = b - 1;
      }
      low = yearly[k];
      atLow = values[k];
    }
  }
  return irr;
}

int payback(std::span<const double> amounts) noexcept {
  double sum = 0;
  bool spent = false;
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    sum += amounts[i];
    if (spent && sum >= 0) return static_cast<int>(i);
    spent = spent || sum < 0;
  }
  return -1;
}

double exitCost(const Offer& offer) noexcept {
  if (offer.tooling.owner == ToolParty::none || offer.tooling.place == Place::buyer) return 0;
  return offer.tooling.mayTake == Taker::buyer ? offer.tooling.transferCost : offer.tooling.remakeCost;
}

double costPerSold(const Outcome& outcome, const Books& books) noexcept {
  if (outcome.sold <= 0) return 0;
  double out = 0;
  for (std::size_t i = 0; i < kLines; ++i) {
    const auto line = static_cast<Line>(i);
    if (groupOf(line) != Group::selling || line == Line::royalty) out -= books.amount[i];
  }
  return out / outcome.sold;
}

}  // namespace oemodm
