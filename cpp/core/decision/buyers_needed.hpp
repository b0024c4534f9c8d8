// SPDX-License-Identifier: MIT
// How many buyers must come, and the chance that as many do. MODEL.md 11.6.
#pragma once
#include <optional>

#include "core/supply/supply_run.hpp"

namespace oemodm {

struct BuyersNeeded {
  std::optional<double> each;    // present value of one more buyer
  std::optional<double> needed;  // none if no number of them pays, or none that the hours can serve
  std::optional<double> chance;
  std::optional<double> byHours;  // whom the hours can serve
};

/// `all` is the offer's run, `room` the hours that it may take. `project` is changed meanwhile, and put back.
[[nodiscard]] BuyersNeeded buyersNeeded(Project& project, const Setting& setting, const Factory& factory,
                                        std::size_t offer, const SupplyOutcome& all, double room);

}  // namespace oemodm
