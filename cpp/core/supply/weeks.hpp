// SPDX-License-Identifier: MIT
// The hours in the weeks in which they are worked, against what those weeks hold. MODEL.md 11.6.
#pragma once
#include <optional>

#include "core/supply/supply_run.hpp"

namespace oemodm {

struct Weeks {
  std::array<double, kSlots> load{};  // hours
  std::size_t used = 0;               // weeks with or before work
  std::optional<int> busiest;         // the lowest of the weeks with the most hours
  double busiestHours = 0;
  double busiestHolds = 0;  // of hours, the busiest week
  int over = 0;             // weeks of the horizon that hold less than is worked in them

  void add(const SupplyTrace& trace, double share) noexcept;
  /// Fills all but `load`, once it is known.
  void hold(const Factory& factory) noexcept;
};

}  // namespace oemodm
