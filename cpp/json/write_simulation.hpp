// SPDX-License-Identifier: MIT
#pragma once
#include "core/chance/sensitivity/total_shares.hpp"
#include "json/out.hpp"
#include "json/reader.hpp"

namespace oemodm {

/// `simulate` of the result; `totals`, if they were asked for, must be done.
void writeSimulation(const Simulation& simulation, const Setting& setting, const AskedSimulation& asked,
                     const TotalShares* totals, Out& out);

/// Of the number that speaks for an unknown, or of a risk.
[[nodiscard]] std::string pathOf(const Unknown& unknown);

/// `name: {value, error}`
void writeEstimate(std::string_view name, const Estimate& estimate, Out& out);

}  // namespace oemodm
