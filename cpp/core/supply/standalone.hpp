// SPDX-License-Identifier: MIT
// One offer alone in the factory: how much of its demand the hours serve, and what that is worth. MODEL.md 11.5.
#pragma once
#include "core/supply/supply_run.hpp"

namespace oemodm {

constexpr double kForgiveHours = 1e-9;

struct Standalone {
  double share = 1;     // of the demand
  double overtime = 0;  // hours
  double room = 0;      // hours that it may take: overtime only where that pays
  double npv = 0;
};
[[nodiscard]] Standalone standalone(const Factory& factory, const Supply& supply,
                                    const SupplyOutcome& outcome) noexcept;

/// One offer alone, as far as a trial asks.
struct Worth {
  double npv = 0;
  bool makes = false;  // anything at all: only then may the offer lead
};
[[nodiscard]] Worth supplyWorth(const Project& project, const Setting& setting, const Factory& factory,
                                std::size_t offer) noexcept;

/// Every posting with the share applied, overtime last; and the weekly cash that they add up to.
struct Served {
  std::vector<SupplyEntry> entries;
  SupplyAmounts amount{}, present{};
  Cash cash;
};
[[nodiscard]] Served serve(const Factory& factory, const SupplyTrace& trace, const Standalone& alone);

}  // namespace oemodm
