// SPDX-License-Identifier: MIT
// The supplier's recommendation: offer one, serve several, or decline. MODEL.md 11.7.
#pragma once
#include "core/decision/figure.hpp"
#include "core/decision/verdict.hpp"
#include "core/supply/supply_comparison.hpp"

namespace oemodm {

enum class SupplyVerdictKind : std::uint8_t { pick, mix, decline };

struct SupplyVerdict {
  SupplyVerdictKind kind = SupplyVerdictKind::pick;
  Tone tone = Tone::leaning;
  int offer = kNobody;     // the leader; the least loss if none pays
  int runnerUp = kNobody;  // the other of the pair
  double gap = 0, band = 0;
  bool example = false, mayChoose = false;
  std::vector<Figure> key, deciding;
  SupplyReasons reasons{};
  std::array<int, 3> stressLeader{};  // half the buyers, dear material, late
};

[[nodiscard]] SupplyVerdict decideSupply(Trial& trial, Project& project, const SupplyComparison& comparison);

}  // namespace oemodm
