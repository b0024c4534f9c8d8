// SPDX-License-Identifier: MIT
#include "core/supply/buyers.hpp"

#include <algorithm>

#include "core/model/arithmetic.hpp"

namespace oemodm {
namespace {

double ratio(const Number& part, const Number& whole) noexcept {
  return part.given && whole.given && whole > 0 ? part / whole : 0;
}

}  // namespace

NotCopied::NotCopied(const Supply& supply) noexcept : weekly_(growth(-supply.copyChance, 1)) {}

Buyers::Buyers(const Supply& supply, int horizon, bool none) noexcept
    : listed(static_cast<int>(supply.designWeeks)),
      sampleLag(static_cast<int>(supply.sampleLag)),
      repeatShare(supply.repeatShare.given ? supply.repeatShare : ratio(supply.pastRepeats, supply.pastOrders)),
      repeatTimes(static_cast<int>(supply.repeatTimes)),
      repeatWeeks(static_cast<int>(supply.repeatWeeks)),
      notCopied_(supply),
      horizon_(horizon),
      orderLag_(static_cast<int>(supply.orderLag)),
      loss_(supply.copyLoss) {
  const int first = std::min(horizon, listed + orderLag_);
  for (int w = listed; w < first; ++w) {
    orders[static_cast<std::size_t>(w)] = 0;
    notCopied_.next();
  }
  if (none) return;
  stated_ = supply.buyers.given;
  if (stated_) {
    const bool sampled = supply.pastSamples.given && supply.pastOrders.given && supply.pastOrders > 0;
    perEnquiry = ratio(supply.pastEnquiries, supply.pastOrders);
    perSample = sampled ? ratio(supply.pastSamples, supply.pastOrders) : 1;
    if (first < horizon) each_ = supply.buyers / (horizon - first);
  } else if (supply.enquiries.given) {
    weekly_ = supply.enquiries / 52;
    perEnquiry = 1;
    perSample = ratio(supply.pastSamples.given ? supply.pastSamples : supply.pastOrders, supply.pastEnquiries);
    each_ =
        weekly_ * ratio(supply.pastOrders, supply.pastEnquiries) * (supply.hitRate.given ? supply.hitRate.value : 1);
    if (supply.saturation.given) {
      market_ = supply.saturation;
      perMarket_ = 1 / market_;
    }
  }
}

int committedWeek(const Supply& supply, int horizon, int order) noexcept {
  const int listed = static_cast<int>(supply.designWeeks);
  return listed + order * (horizon - listed) / static_cast<int>(supply.committedOrders);
}

}  // namespace oemodm
