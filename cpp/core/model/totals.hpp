// SPDX-License-Identifier: MIT
#pragma once
#include <limits>

#include "core/model/ledger.hpp"

namespace oemodm {

/// What a weekly cash array comes to, read once in week order.
struct Totals {
  double npv = 0, profit = 0;
  double hole = 0;  // deepest cumulative cash, 0 or negative
  int holeWeek = 0;
  int shortWeek = -1;  // the first that needs more cash at once than the visitor has; -1: none does
};

/// `discount`: of a week. `has`: cash at hand, if it is told.
[[nodiscard]] inline Totals totalsOf(const Cash& cash, double discount, const Number& has) noexcept {
  Totals totals;
  const double least = has.given ? -has.value : -std::numeric_limits<double>::infinity();
  double present = 1;
  for (std::size_t i = 0; i < cash.used; ++i) {
    totals.npv += cash.week[i] * present;
    present *= discount;
    totals.profit += cash.week[i];
    if (totals.profit < totals.hole) {
      totals.hole = totals.profit;
      totals.holeWeek = static_cast<int>(i);
      if (totals.shortWeek < 0 && totals.hole < least) totals.shortWeek = totals.holeWeek;
    }
  }
  return totals;
}

}  // namespace oemodm
