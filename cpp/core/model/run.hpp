// SPDX-License-Identifier: MIT
// One offer, carried through the horizon: orders, sales, stock and the money of each. MODEL.md section 7.
#pragma once
#include <vector>

#include "core/model/expected.hpp"
#include "core/model/landed.hpp"
#include "core/model/ledger.hpp"
#include "core/model/leg.hpp"

namespace oemodm {

struct PlacedOrder {
  double time, ready, arrival;
  OrderCost cost;
};

/// What a run says of an offer. The light run stops here; the full one also fills `Trace`.
struct Outcome {
  double npv = 0, profit = 0;
  double hole = 0;  // deepest cumulative cash, 0 or negative
  int holeWeek = 0;
  int shortWeek = -1;  // the first that needs more cash at once than the plan's maxSpend; -1: none does
  Timeline timeline;
  bool launches = false;
  double firstOrder = 0;   // pieces
  double firstWanted = 0;  // good pieces wanted of it, before defects, rounding and the minimum
  double spendBeforeSale = 0;
  double sold = 0, lost = 0, ordered = 0, revenue = 0;
  double left = 0, leftValue = 0;
  int orders = 0;
};

struct Trace {
  Books books;
  Cash cash;
  std::vector<PlacedOrder> orders;
  int gapWeeks = 0;        // weeks in which demand was lost before the last arrival
  double soldPresent = 0;  // pieces sold, discounted
};

/// The plan sizes orders, the world happens; both must be validated and share `setting`. Never throws when `trace` is
/// null; no allocation then either.
[[nodiscard]] Outcome run(const Project& plan, const Project& world, const Setting& setting, std::size_t offer,
                          Trace* trace = nullptr);
/// The light run in one of many worlds of the same plan.
[[nodiscard]] Outcome run(Expected& expected, const Project& world, const Setting& setting);
/// The light run of one leg of a path, and its weekly cash.
[[nodiscard]] Outcome runLeg(const Project& plan, const Project& world, const Setting& setting, std::size_t offer,
                             const Leg& leg, Cash& cash);
/// The full run, which `run` calls when it is given a trace.
[[nodiscard]] Outcome runFull(const Project& plan, const Project& world, const Setting& setting, std::size_t offer,
                              Trace& trace);

}  // namespace oemodm
