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

/// Of some weeks, so little that they count as closed: work in them is spread evenly.
constexpr double kNeverOpen = 1e-9;

struct Factory {
  int horizon = 0;                   // weeks
  double home = 1;                   // the supplier's currency for one of the project's
  double regular = 0, overtime = 0;  // hours over the horizon, still free
  double avoidable = 0, full = 0;    // of an hour, in the project's currency; idle time paid anyway is not avoidable
  double premium = 0;                // of an overtime hour over an avoidable one, undiscounted
  double meanDiscount = 1;           // over the horizon
  double efficiency = 1;
  double weekly = 0;                           // hours that an open week still holds, overtime included
  const double* openBefore = nullptr;          // Setting::openBefore
  std::array<double, kSlots> discount;         // of a week
  std::array<double, kSlots + 1> worthBefore;  // of the open part of each week, summed over the weeks before

  /// Present value of an overtime hour's premium: pi.
  [[nodiscard]] double premiumPresent() const noexcept { return premium * meanDiscount; }
  /// Of `weeks` weeks from `week`, those in which the factory is open; those after the last slot are.
  [[nodiscard]] double openOf(std::size_t week, int weeks) const noexcept {
    const std::size_t end = week + static_cast<std::size_t>(weeks);
    const std::size_t inside = std::min(end, kSlots);
    return openBefore[inside] - openBefore[week] + static_cast<double>(end - inside);
  }
  /// The mean discount factor of work over `weeks` weeks from `week`, done while the factory is open.
  [[nodiscard]] double meanOf(std::size_t week, int weeks) const noexcept {
    const std::size_t end = week + static_cast<std::size_t>(weeks);
    const std::size_t inside = std::min(end, kSlots);
    const double beyond = static_cast<double>(end - inside) * discount.back();
    const double open = openOf(week, weeks);
    if (open > kNeverOpen) return (worthBefore[inside] - worthBefore[week] + beyond) / open;
    double sum = beyond;
    for (std::size_t i = week; i < inside; ++i) sum += discount[i];
    return sum / weeks;
  }
};
[[nodiscard]] Factory factoryOf(const Project& project, const Setting& setting) noexcept;

}  // namespace oemodm
