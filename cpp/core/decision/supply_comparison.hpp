// SPDX-License-Identifier: MIT
// The offers side by side, as the supplier sees them: every measure of each, the best mix, the largest account.
// MODEL.md 11.5 and 11.6.
#pragma once
#include <optional>
#include <vector>

#include "core/decision/buyers_needed.hpp"
#include "core/decision/label.hpp"
#include "core/decision/leader.hpp"
#include "core/model/measures.hpp"
#include "core/supply/floors.hpp"
#include "core/supply/weeks.hpp"

namespace oemodm {

/// When the supplier's world goes wrong in one way.
struct SupplyStress {
  Worth halfBuyers, dearMaterial, late;
};

/// What a weekly cash array adds up to.
struct CashPath {
  double profit = 0, hole = 0;
  int holeWeek = 0, payback = -1;
};

struct SupplyAnswer {
  SupplyOutcome outcome;
  Standalone alone;
  SupplyTrace trace;
  Served served;
  Label label{};
  Irr irr;
  CashPath path;
  double oneOffs = 0;
  std::optional<double> contributionUnit, contributionHour;
  Weeks weeks;
  BuyersNeeded buyers;
  std::vector<Floor> floors;
  std::optional<double> lowestMinimum;
  double cancelExposure = 0, accountHours = 0;
  double listWeek = 0, readyWeek = 0, repeatWeeks = 0, orderMinimum = 0, rate = 1;
  std::optional<double> npvAtQuote;  // where the prices quoted are not the listed ones
  SupplyStress stress;
};

struct LargestAccount {
  double idleHours = 0, lostWeekly = 0;
  std::optional<double> weeks, hole;
};

struct SupplyComparison {
  std::vector<SupplyAnswer> offers;
  Standing standing;
  std::array<int, 2> pair{};
  Factory factory;
  Mix mix;
  Weeks mixWeeks;
  Cash mixCash;
  CashPath mixPath;
  double gain = 0, hourWorth = 0;  // of the mix over the best offer alone; of one more hour
  std::optional<LargestAccount> largest;
};

[[nodiscard]] SupplyComparison compareSupply(const Project& project, const Setting& setting, const Standing& standing);

using SupplyReasons = std::array<double, kSupplyGroups>;
/// What the lines of each group come to, in today's money, added in the order of the lines.
[[nodiscard]] SupplyReasons groupsOf(const SupplyAnswer& offer) noexcept;
/// Why a leads b: additive to the difference of their NPVs.
[[nodiscard]] SupplyReasons reasonsFor(const SupplyAnswer& a, const SupplyAnswer& b) noexcept;

}  // namespace oemodm
