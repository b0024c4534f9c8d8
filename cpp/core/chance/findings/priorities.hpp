// SPDX-License-Identifier: MIT
// What matters besides money: what the offers have of it, what that is worth to the visitor, and which worth would turn
// the answer. It stands beside the money and is never mixed into it. MODEL.md 17.9.
#pragma once
#include <optional>
#include <vector>

#include "core/chance/findings/chances.hpp"

namespace oemodm {

struct PriorityView {
  bool scored = false;                      // of every offer it is known
  std::array<double, kMaxOffers> score{};   // 0 the worst, 1 the best of its scale
  double worth = 0;                         // of the whole scale, in the project's money; 0 if not told
  std::array<double, kMaxOffers> amount{};  // worth x score, less that of the offer with the least
  // The nearest worths of what was asked at which another choice comes out ahead: a week's, six weeks', the whole's.
  std::optional<double> below, above;
};

struct Priorities {
  std::vector<PriorityView> views;          // in the project's order
  std::array<double, kMaxOffers> money{};   // NPV
  std::array<double, kMaxOffers> total{};   // that and all amounts
  int leader = kNobody;                     // by total
  double lead = 0;                          // over the best other choice, by total
  std::array<Estimate, kMaxOffers> best{};  // the chance of the greatest total
  // Of all weights of money and what is scored: the share with which `offer` is better than `other`.
  double share = 0;
  Estimate shareOfFutures;
  struct Change {
    std::size_t priority;
    double from, to;
  };
  std::optional<Change> smallest;  // of one worth, in money, that puts another choice ahead
};

/// None where the project names no priority that is scored.
[[nodiscard]] std::optional<Priorities> prioritiesOf(const Simulation& simulation, const Setting& setting,
                                                     const Chances& chances);

}  // namespace oemodm
