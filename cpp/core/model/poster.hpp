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
    if (amount != 0) in(slotOf(time), line, time, amount, order);
  }
  /// The week in which money of that time falls.
  static std::size_t slotOf(double time) noexcept {
    return std::min(static_cast<std::size_t>(weekOf(time)), kSlots - 1);
  }
  /// The same for money whose week is known already: the lines of one week's sales.
  void in(std::size_t week, Line line, double time, double amount, std::int16_t order = kNoOrder) {
    if (amount == 0) return;
    cash_.week[week] += amount;
    if (week >= cash_.used) cash_.used = week + 1;
    if constexpr (full) trace_->books.entries.push_back({time, amount, order, line});
  }

 private:
  Cash& cash_;
  Trace* trace_;
};

}  // namespace oemodm
