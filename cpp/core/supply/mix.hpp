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
  double oneOf = 0;    // above 0: of those with the same number at most one is taken
};

[[nodiscard]] MixOffer mixOfferOf(const Project& project, std::size_t offer, const SupplyOutcome& outcome) noexcept;

/// Whether two offers court the same buyers.
[[nodiscard]] constexpr bool areAlternatives(const MixOffer& a, const MixOffer& b) noexcept {
  return a.oneOf > 0 && a.oneOf == b.oneOf;
}

struct Mix {
  double value = 0;
  std::size_t offers = 0;  // taken, of which the hours may leave nothing for some
  std::array<bool, kMixOffers> taken{};
  std::array<double, kMixOffers> share{};     // of each offer's demand
  std::array<double, kMixOffers> regular{};   // hours
  std::array<double, kMixOffers> overtime{};  // hours
};
[[nodiscard]] Mix bestMix(std::span<const MixOffer> offers, double regular, double overtime, double premium) noexcept;

/// Whether serving several is the answer: it brings more than the best offer alone by more than `band`, or anything
/// where nobody would be served alone. MODEL.md 11.7.
[[nodiscard]] constexpr bool isTogether(std::size_t served, double value, double gain, double band,
                                        bool nobody) noexcept {
  return served >= 2 && (gain > band || (nobody && value > 0));
}

/// What one more regular hour adds to the best mix: mu.
[[nodiscard]] double worthOfHour(std::span<const MixOffer> offers, const Factory& factory) noexcept;

}  // namespace oemodm
