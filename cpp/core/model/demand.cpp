// SPDX-License-Identifier: MIT
#include "core/model/demand.hpp"

#include <algorithm>

#include "core/model/arithmetic.hpp"

namespace oemodm {
namespace {

/// Weeks after launch in which nobody else may sell the design.
double exclusiveWeeks(const Offer& offer) noexcept {
  if (offer.design.owner == Party::buyer) return kMaxHorizon;
  return offer.rights.exclusivity == Right::in ? 52 * offer.exclusivityYears : 0;
}

/// Multiplies what is sold from launch on by (1 - rate)^(weeks since the erosion began / 52): one multiplication a week
/// more, and none while the design is exclusive.
void erode(double rate, double exclusive, int launch, int horizon, double* weeks) noexcept {
  if (rate <= 0) return;
  const int begins = static_cast<int>(exclusive) + 1;  // weeks on sale
  if (launch + begins >= horizon) return;
  const double weekly = growth(-rate, 1);
  const double first = begins - exclusive;
  double factor = first == 1 ? weekly : growth(-rate, first);
  for (int w = launch + begins; w < horizon; ++w) {
    weeks[w] *= factor;
    factor *= weekly;
  }
}

}  // namespace

void demandOf(const Project& project, const Setting& setting, const Offer& offer, int launch, int horizon, Demand& out,
              double carried) noexcept {
  const Market& market = project.market;
  std::array<double, 12> weekly{};
  double weights = 0;
  for (const Number& weight : market.season) weights += weight;
  const double base = market.demand / 52 * (1 + offer.design.demandEffect);
  for (std::size_t m = 0; m < 12; ++m)
    weekly[m] = market.season.empty() ? base : weights > 0 ? base * (12 * market.season[m] / weights) : 0;
  const auto end = static_cast<std::size_t>(horizon);
  const auto from = static_cast<std::size_t>(std::min(launch, horizon));
  std::fill_n(out.units.begin(), from, 0.0);
  for (std::size_t i = from; i < end; ++i) out.units[i] = weekly[setting.month[i]];
  const double ramp = std::max(1.0, market.rampWeeks.value);
  for (std::size_t i = from; i < end; ++i) {
    const double onSale = static_cast<double>(i - from) + 1;
    if (onSale >= ramp) break;
    out.units[i] *= std::min(1.0, carried + onSale / ramp);
  }
  erode(offer.design.demandErosion, exclusiveWeeks(offer), launch, horizon, out.units.data());
}

void leave(const Shares& shares, int launch, int horizon, Demand& demand) noexcept {
  for (int w = launch; w < horizon; ++w)
    demand.units[static_cast<std::size_t>(w)] *= shares[static_cast<std::size_t>(w)];
}

void pricesOf(const Project& project, const Offer& offer, int launch, int horizon, Prices& out) noexcept {
  const Market& market = project.market;
  const double weekly = growth(market.priceDrift, 1);
  double price = market.price * (1 + offer.design.priceEffect) * growth(market.priceDrift, launch);
  for (int w = launch; w < horizon; ++w) {
    out[static_cast<std::size_t>(w)] = price;
    price *= weekly;
  }
  erode(offer.design.priceErosion, exclusiveWeeks(offer), launch, horizon, out.data());
}

}  // namespace oemodm
