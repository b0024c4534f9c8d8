// SPDX-License-Identifier: MIT
// The best mix of a factory's offers in each world, chosen again there, as every order is. MODEL.md 17.11.
#pragma once
#include <algorithm>

#include "core/chance/simulation/futures.hpp"
#include "core/supply/mix.hpp"

namespace oemodm {

class MixFutures {
 public:
  /// Of a supplier's side only. `best`: the best choice alone, as things stand.
  MixFutures(const Project& plan, const Setting& setting, std::size_t worlds, double best);
  /// Chooses in one world of the plan, from what each offer comes to there and the best choice alone.
  void keep(const Project& world, const Factory& factory, std::span<const SupplyOutcome> outcomes, double best);

  /// NPV of the best mix of several; where no mix of several is better, that of the best choice.
  [[nodiscard]] const OfferFutures& futures() const noexcept { return futures_; }
  /// Whether serving several is the plain answer.
  [[nodiscard]] bool together(const Choices& choices) const noexcept {
    const auto served = static_cast<std::size_t>(std::count(planned_.begin(), planned_.end(), true));
    return isTogether(served, futures_.plain, futures_.plain - best_, choices.band, choices.declines);
  }
  [[nodiscard]] bool servedAsPlanned(std::size_t offer) const noexcept { return planned_[offer]; }
  /// Worlds in which several are served, and this offer is one of them.
  [[nodiscard]] std::size_t served(std::size_t offer) const noexcept { return served_[offer]; }

 private:
  OfferFutures futures_;
  double best_;
  std::array<bool, kMixOffers> planned_{};
  std::array<std::size_t, kMixOffers> served_{};
};

}  // namespace oemodm
