// SPDX-License-Identifier: MIT
// The offers side by side: every measure of each, and the pair in the columns.
#pragma once
#include <vector>

#include "core/decision/label.hpp"
#include "core/decision/leader.hpp"
#include "core/model/measures.hpp"

namespace oemodm {

/// NPV when the world goes wrong in one way and the plan stays.
struct Stress {
  double halfSales = 0, late = 0, rejected = 0;
};

struct OfferAnswer {
  Outcome outcome;
  Trace trace;
  std::vector<StageSpan> stages;
  LimitChecks limits;
  Label label{};
  Irr irr;
  int payback = -1;
  double costPerSold = 0, exitCost = 0;
  Stress stress;
};

struct Comparison {
  std::vector<OfferAnswer> offers;
  Standing standing;
  std::array<int, 2> pair{};
};

[[nodiscard]] Comparison compare(const Project& project, const Setting& setting, const Standing& standing);

using GroupAmounts = std::array<double, kGroups>;

/// What the lines of each group come to, in today's money, added in the order of the lines.
[[nodiscard]] GroupAmounts groupsOf(const OfferAnswer& offer) noexcept;

/// Why a leads b: exactly additive to the difference of their NPVs. MODEL.md section 9.
struct Reasons {
  double volume = 0;
  GroupAmounts groups{};
  int weeksEarlier = 0;
  double unitsMore = 0;
};
[[nodiscard]] Reasons reasonsFor(const OfferAnswer& a, const OfferAnswer& b) noexcept;

}  // namespace oemodm
