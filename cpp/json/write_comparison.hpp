// SPDX-License-Identifier: MIT
// The comparison and the verdict -> JSON. Codes, paths and numbers; null where there is none.
#pragma once
#include "core/decision/session.hpp"
#include "json/out.hpp"

namespace oemodm {

/// The members currency to verdict of `result` (docs/DOCUMENT.md).
void writeComparison(Session& session, const Comparison& comparison, Detail detail, Out& out);
/// `ledger`: every posting of every offer, in the order in which it was made.
void writeLedger(const Comparison& comparison, Out& out);

}  // namespace oemodm
