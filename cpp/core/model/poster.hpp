// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>

#include "core/model/arithmetic.hpp"
#include "core/model/run.hpp"

namespace oemodm {

constexpr std::int16_t kNoOrder = -1;

/// Takes every posting; keeps the lines too if it is the full run.
template <bool full>
class Poster {
 public:
  Poster(Cash& cash, Trace* trace) noexcept : cash_(cash), trace_(trace) {}
  void operator()(Line line, double time, double amount, std::int16_t order = kNoOrder) {
    if (amount == 0) return;
    const std::size_t week = slotOf(time);
    in(week, line, time, amount, order);
    reach(week, true);
  }
  /// The week in which money of that time falls.
  static std::size_t slotOf(double time) noexcept {
    return std::min(static_cast<std::size_t>(weekOf(time)), kSlots - 1);
  }
  /// The same for the lines of one week's sales: whose week is known already, and where to add nothing is quicker than
  /// to ask whether there is anything. `reach` is told once for all of them.
  void in(std::size_t week, Line line, double time, double amount, std::int16_t order = kNoOrder) {
    cash_.week[week] += amount;
    if constexpr (full) {
      if (amount != 0) trace_->books.entries.push_back({time, amount, order, line});
    }
  }
  /// That there is money in a week, if so: a yes or no, or amounts.
  template <class... Amounts>
  void reach(std::size_t week, Amounts... amounts) noexcept {
    if (week >= cash_.used && ((amounts != 0) || ...)) cash_.used = week + 1;
  }

 private:
  Cash& cash_;
  Trace* trace_;
};

}  // namespace oemodm
