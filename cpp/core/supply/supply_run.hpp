// SPDX-License-Identifier: MIT
// One offer through the horizon, as the supplier sees it, with all of its expected demand served. MODEL.md 11.3, 11.4.
#pragma once
#include <vector>

#include "core/supply/buyers.hpp"
#include "core/supply/factory.hpp"
#include "core/supply/supply_ledger.hpp"

namespace oemodm {

/// What a light run says: present values in the project's currency, and what they are of.
struct SupplyOutcome {
  double variable = 0, fixed = 0, platform = 0;  // V, F, L
  double hours = 0;                              // h
  double accounts = 0;                           // first orders expected: lambda
  double pieces = 0, orders = 0;                 // made
};

struct SupplyEntry {
  double time, amount;
  SupplyLine line;
};

/// What a full run records. Variable money is that of all the demand: a share of it may be served.
struct SupplyTrace {
  std::vector<SupplyEntry> entries;  // in the order of posting
  SupplyAmounts amount{}, present{};
  std::array<double, kSlots> load{};  // hours worked, by week
  double enquiries = 0, samples = 0, repeats = 0;
};

/// `trace` null: the light run, which allocates nothing. `committedOnly` leaves out whoever may yet come.
[[nodiscard]] SupplyOutcome supplyRun(const Project& project, const Setting& setting, const Factory& factory,
                                      std::size_t offer, SupplyTrace* trace = nullptr, bool committedOnly = false);
[[nodiscard]] SupplyOutcome supplyRunFull(const Project& project, const Setting& setting, const Factory& factory,
                                          std::size_t offer, SupplyTrace& trace, bool committedOnly);

}  // namespace oemodm
