// SPDX-License-Identifier: MIT
#pragma once
#include "core/model/ledger.hpp"

namespace oemodm {

/// What a weekly cash array comes to, read once in week order.
struct Totals {
  double npv = 0, profit = 0;
  double hole = 0;  // deepest cumulative cash, 0 or negative
  int holeWeek = 0;
};

/// `discount`: of a week.
[[nodiscard]] inline Totals totalsOf(const Cash& cash, double discount) noexcept {
  Totals totals;
  double present = 1;
  for (std::size_t i = 0; i < cash.used; ++i) {
    totals.npv += cash.week[i] * present;
    present *= discount;
    totals.profit += cash.week[i];
    if (totals.profit < totals.hole) {
      totals.hole = totals.profit;
      totals.holeWeek = static_cast<int>(i);
    }
  }
  return totals;
}

}  // namespace oemodm
