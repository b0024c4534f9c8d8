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

/// (1 - rate)^(weeks since the erosion began / 52), one multiplication a week.
class Erosion {
 public:
  Erosion(double rate, double exclusive) noexcept
      : weekly_(rate > 0 ? growth(-rate, 1) : 1),
        begins_(static_cast<int>(exclusive)),
        first_(rate > 0 ? growth(-rate, begins_ + 1 - exclusive) : 1) {}
  double at(int weeksOnSale) noexcept {
    if (weeksOnSale <= begins_) return 1;
    factor_ = weeksOnSale == begins_ + 1 ? first_ : factor_ * weekly_;
    return factor_;
  }

 private:
  double weekly_;
  int begins_;
  double first_;
  double factor_ = 1;
};

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
  const double ramp = std::max(1.0, market.rampWeeks.value);
  Erosion erosion(offer.design.demandErosion, exclusiveWeeks(offer));
  double sum = 0;
  for (int w = 0; w < horizon; ++w) {
    const auto i = static_cast<std::size_t>(w);
    out.before[i] = sum;
    const int k = w - launch;
    const double climbed = k + 1 >= ramp ? 1 : std::min(1.0, carried + (k + 1) / ramp);
    out.units[i] = k < 0 ? 0 : weekly[setting.month[i]] * climbed * erosion.at(k);
    sum += out.units[i];
  }
  out.before[static_cast<std::size_t>(horizon)] = sum;
}

void leave(const Shares& shares, int launch, int horizon, Demand& demand) noexcept {
  double sum = 0;
  for (int w = launch; w < horizon; ++w) {
    const auto i = static_cast<std::size_t>(w);
    demand.units[i] *= shares[i];
    sum += demand.units[i];
    demand.before[i + 1] = sum;
  }
}

void pricesOf(const Project& project, const Offer& offer, int launch, int horizon, Prices& out) noexcept {
  const Market& market = project.market;
  const double weekly = growth(market.priceDrift, 1);
  double price = market.price * (1 + offer.design.priceEffect) * growth(market.priceDrift, launch);
  Erosion erosion(offer.design.priceErosion, exclusiveWeeks(offer));
  for (int w = launch; w < horizon; ++w) {
    out[static_cast<std::size_t>(w)] = price * erosion.at(w - launch);
    price *= weekly;
  }
}

}  // namespace oemodm
