// SPDX-License-Identifier: MIT
// The supplier's recommendation: offer one, serve several, or decline. MODEL.md 11.7.
#pragma once
#include "core/decision/figure.hpp"
#include "core/decision/supply_comparison.hpp"
#include "core/decision/verdict.hpp"

namespace oemodm {

enum class SupplyVerdictKind : std::uint8_t { pick, mix, decline };

struct SupplyVerdict : Recommendation {
  SupplyVerdictKind kind = SupplyVerdictKind::pick;
  SupplyReasons reasons{};
};

[[nodiscard]] SupplyVerdict decideSupply(Trial& trial, Project& project, const SupplyComparison& comparison,
                                         Detail detail);

}  // namespace oemodm
