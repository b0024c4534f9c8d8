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
  /// The same for money whose week is known already: the lines of one week's sales. To add nothing is quicker than to
  /// ask whether there is anything; only a week that is new to the cash asks.
  void in(std::size_t week, Line line, double time, double amount, std::int16_t order = kNoOrder) {
    cash_.week[week] += amount;
    if (week >= cash_.used) [[unlikely]]
      reach(week, amount);
    if constexpr (full) {
      if (amount != 0) trace_->books.entries.push_back({time, amount, order, line});
    }
  }

 private:
  [[gnu::noinline]] void reach(std::size_t week, double amount) noexcept {
    if (amount != 0) cash_.used = week + 1;
  }

  Cash& cash_;
  Trace* trace_;
};

}  // namespace oemodm
