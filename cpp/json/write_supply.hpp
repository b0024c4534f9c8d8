// SPDX-License-Identifier: MIT
// The supplier's side -> JSON. Codes, paths and numbers; null where there is none.
#pragma once
#include "core/decision/session.hpp"
#include "core/decision/supply_comparison.hpp"
#include "json/out.hpp"

namespace oemodm {

/// The members side to missing of `result` (docs/DOCUMENT.md, "The supplier's side").
void writeSupply(Session& session, const SupplyComparison& comparison, Detail detail, Out& out);
/// `ledger`: every posting of every offer with its share applied, in the order in which it was made.
void writeSupplyLedger(const SupplyComparison& comparison, Out& out);

}  // namespace oemodm
