// SPDX-License-Identifier: MIT
#include "core/supply/elsewhere.hpp"

#include <algorithm>

namespace oemodm {

Elsewhere::Elsewhere(std::span<const MixOffer> all, std::size_t left, const Factory& factory) noexcept
    : regular_(factory.regular), overtime_(factory.overtime), premium_(factory.premiumPresent()) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i != left && !areAlternatives(all[i], all[left])) others_[count_++] = all[i];
  }
  value_ = bestMix({others_.data(), count_}, regular_, overtime_, premium_).value;
}

std::optional<double> Elsewhere::displacedBy(double hours) const noexcept {
  // Regular hours first: whoever is pushed out of them pays no more than the premium, or is worth less than it.
  const double inTime = std::min(hours, regular_);
  double over = hours - inTime;
  if (over > overtime_ + kForgiveHours * (regular_ + overtime_)) return std::nullopt;
  over = std::min(over, overtime_);
  const double without = bestMix({others_.data(), count_}, regular_ - inTime, overtime_ - over, premium_).value;
  return std::max(0.0, value_ - without + premium_ * over);
}

}  // namespace oemodm
