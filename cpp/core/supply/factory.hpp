// SPDX-License-Identifier: MIT
// What all offers share on the supplier's side: his hours, what one costs, his currency and his discounting. MODEL.md
// 11.1. No allocation: a trial works it out anew.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>

#include "core/model/ledger.hpp"
#include "core/model/setting.hpp"

namespace oemodm {

/// Money of the supplier's currency in the project's, as a factor's inverse.
[[nodiscard]] double homeRate(const Project& project, const Setting& setting) noexcept;

struct Factory {
  int horizon = 0;                   // weeks
  double home = 1;                   // the supplier's currency for one of the project's
  double regular = 0, overtime = 0;  // hours over the horizon, still free
  double avoidable = 0, full = 0;    // of an hour, in the project's currency; idle time paid anyway is not avoidable
  double premium = 0;                // of an overtime hour over an avoidable one, undiscounted
  double meanDiscount = 1;           // over the horizon
  double efficiency = 1;
  std::array<double, kSlots> discount;            // of a week
  std::array<double, kSlots + 1> discountBefore;  // summed over the weeks before

  /// Present value of an overtime hour's premium: pi.
  [[nodiscard]] double premiumPresent() const noexcept { return premium * meanDiscount; }
  /// The mean discount factor of `weeks` weeks from `week`; those after the last slot count as the last.
  [[nodiscard]] double meanOf(std::size_t week, int weeks) const noexcept {
    const std::size_t end = week + static_cast<std::size_t>(weeks);
    const std::size_t inside = std::min(end, kSlots);
    const double beyond = static_cast<double>(end - inside) * discount.back();
    return (discountBefore[inside] - discountBefore[week] + beyond) / weeks;
  }
};
[[nodiscard]] Factory factoryOf(const Project& project, const Setting& setting) noexcept;

}  // namespace oemodm
