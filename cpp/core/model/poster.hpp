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
    const std::size_t week = std::min(static_cast<std::size_t>(weekOf(time)), kSlots - 1);
    cash_.week[week] += amount;
    if (week >= cash_.used) cash_.used = week + 1;
    if constexpr (full) trace_->books.entries.push_back({time, amount, order, line});
  }

 private:
  Cash& cash_;
  Trace* trace_;
};

}  // namespace oemodm
