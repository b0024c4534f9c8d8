// SPDX-License-Identifier: MIT
// What the market asks for, and at what price, week by week. MODEL.md section 5.
#pragma once
#include <array>

#include "core/model/leg.hpp"

namespace oemodm {

/// Values for the weeks 0..horizon-1; `before[w]` is the sum of the weeks before w, once it is added up.
struct Demand {
  // Not zeroed: demandOf() fills the horizon, and half the time of a light run went into clearing what nobody reads.
  std::array<double, kMaxHorizon> units;
  std::array<double, kMaxHorizon + 1> before;
  void addUp(int horizon) noexcept {
    double sum = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(horizon); ++i) {
      before[i] = sum;
      sum += units[i];
    }
    before[static_cast<std::size_t>(horizon)] = sum;
  }
  [[nodiscard]] double between(int from, int to) const noexcept {
    return to > from ? before[static_cast<std::size_t>(to)] - before[static_cast<std::size_t>(from)] : 0;
  }
};
using Prices = std::array<double, kMaxHorizon>;

/// The units alone: what happens is not added up, what is planned is. `carried`: the part of the ramp that an offer
/// before this one has climbed.
void demandOf(const Project& project, const Setting& setting, const Offer& offer, int launch, int horizon, Demand& out,
              double carried = 0) noexcept;
/// Takes from each week what another offer serves.
void leave(const Shares& shares, int launch, int horizon, Demand& demand) noexcept;
void pricesOf(const Project& project, const Offer& offer, int launch, int horizon, Prices& out) noexcept;

}  // namespace oemodm
