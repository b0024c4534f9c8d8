// SPDX-License-Identifier: MIT
#include "core/model/measures.hpp"

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

}  // namespace

double presentValue(std::span<const double> amounts, double rate) noexcept {
  return polynomial(amounts, 1 / (1 + rate));
}

Irr internalRates(std::span<const double> amounts, double periods) noexcept {
  Irr irr;
  const auto valueAt = [&](double yearly) { return polynomial(amounts, power(yearly, -1 / periods)); };
  double low = kLowestFactor;
  double atLow = valueAt(low);
  for (int i = 1; i <= kScan && irr.count < irr.rates.size(); ++i) {
    const double high = kLowestFactor * power(kFactorSpan, static_cast<double>(i) / kScan);
    const double atHigh = valueAt(high);
    if ((atLow < 0) != (atHigh < 0) && atLow != 0) {
      double a = low;
      double b = high;
      for (int step = 0; step < 60; ++step) {
        const double middle = (a + b) / 2;
        if ((valueAt(middle) < 0) == (atLow < 0)) {
          a = middle;
        } else {
          b = middle;
        }
      }
      irr.rates[irr.count++] = b - 1;
    }
    low = high;
    atLow = atHigh;
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
