// SPDX-License-Identifier: MIT
// Textbook measures of a weekly cash array. MODEL.md section 8.
#pragma once
#include <array>
#include <span>

#include "core/model/run.hpp"

namespace oemodm {

/// Present value of amounts dated 0, 1, 2, ... periods from now at a rate a period (> -1).
[[nodiscard]] double presentValue(std::span<const double> amounts, double rate) noexcept;

/// Every internal rate of return between -99 % and +10,000 % a year, ascending; `periods` a year.
struct Irr {
  std::array<double, 8> rates{};
  std::size_t count = 0;
};
[[nodiscard]] Irr internalRates(std::span<const double> amounts, double periods) noexcept;

/// First period, after the first with a negative running total, in which the total is 0 or more again; -1 for never.
[[nodiscard]] int payback(std::span<const double> amounts) noexcept;

/// What leaving this factory would cost: moving the tooling if the buyer may take it, else making it anew.
[[nodiscard]] double exitCost(const Offer& offer) noexcept;

/// All money out less money in, without selling costs but with royalty, a unit sold. Nothing sold: 0.
[[nodiscard]] double costPerSold(const Outcome& outcome, const Books& books) noexcept;

}  // namespace oemodm
