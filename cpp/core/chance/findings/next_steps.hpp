// SPDX-License-Identifier: MIT
// What to do now, soon and later, from what the answer and its worlds say. MODEL.md 17.12.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "core/chance/findings/waiting_rule.hpp"

namespace oemodm {

/// An order to place: a buyer's.
struct OrderStep {
  int week = 0;  // that holds its day
  double quantity = 0;
  double spend = 0;    // before the first sale, all included
  int launchWeek = 0;  // of the first sale
};
/// To change from the offer that is ordered to another: where the staged path beats both, or where to wait for sales is
/// worth more.
struct SwitchStep {
  int from = 0, to = 0;
  int week = 0;
  std::optional<WaitingRule> rule;  // null: whatever sells
};
/// A factory's: to put an offer on the list, and when its first order leaves.
struct ListStep {
  std::size_t offer = 0;
  int listWeek = 0, readyWeek = 0;
};

struct NextSteps {
  int offer = kNobody;                  // which the steps are about; kNobody where nothing should be done but find out
  std::vector<const Finding*> findOut;  // now: worth more than its error, worth most first
  std::vector<std::string_view>
      ask;                           // now: rights of the offer that nobody has asked about, as the document calls them
  std::optional<OrderStep> order;    // soon
  std::vector<ListStep> list;        // soon
  std::optional<OrderStep> reorder;  // later
  std::optional<SwitchStep> change;  // later
};

[[nodiscard]] NextSteps nextStepsOf(const Simulation& simulation, const Setting& setting, const Chances& chances);

}  // namespace oemodm
