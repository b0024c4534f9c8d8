// SPDX-License-Identifier: MIT
// What an offer's hours would earn elsewhere: in the best mix of the others. MODEL.md 11.5.
#pragma once
#include <optional>

#include "core/supply/mix.hpp"

namespace oemodm {

class Elsewhere {
 public:
  /// All offers but `left` and its alternatives.
  Elsewhere(std::span<const MixOffer> all, std::size_t left, const Factory& factory) noexcept;

  /// Present value, 0 or more, of what so many hours keep the others from; none if there are not as many.
  [[nodiscard]] std::optional<double> displacedBy(double hours) const noexcept;

 private:
  std::array<MixOffer, kMixOffers> others_{};
  std::size_t count_ = 0;
  double regular_, overtime_, premium_;
  double value_;  // of the others with all the hours
};

}  // namespace oemodm
