// SPDX-License-Identifier: MIT
// The best mix of offers under the hours there are, overtime included; to make nothing is one of them. MODEL.md 11.5.
#pragma once
#include <array>
#include <span>

#include "core/supply/standalone.hpp"

namespace oemodm {

constexpr std::size_t kMixOffers = 6;

/// One offer as the mix sees it.
struct MixOffer {
  SupplyOutcome outcome;
  bool whole = false;  // all of it or none
};

struct Mix {
  double value = 0;
  std::size_t offers = 0;                     // taken, of which the hours may leave nothing for some
  std::array<double, kMixOffers> share{};     // of each offer's demand
  std::array<double, kMixOffers> regular{};   // hours
  std::array<double, kMixOffers> overtime{};  // hours
};
[[nodiscard]] Mix bestMix(std::span<const MixOffer> offers, double regular, double overtime, double premium) noexcept;

/// What one more regular hour adds to the best mix: mu.
[[nodiscard]] double worthOfHour(std::span<const MixOffer> offers, const Factory& factory) noexcept;

}  // namespace oemodm
