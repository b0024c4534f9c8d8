// SPDX-License-Identifier: MIT
#pragma once
#include "core/chance/sensitivity/total_shares.hpp"
#include "json/out.hpp"

namespace oemodm {

/// `totals` of `simulate`; all blocks must be done.
void writeTotals(const TotalShares& shares, const Simulation& simulation, Out& out);

}  // namespace oemodm
