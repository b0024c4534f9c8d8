// SPDX-License-Identifier: MIT
// What the two-views answer (MODEL.md section 12) asks of the supplier's side: the value of one account, the worth of
// an hour to everything else, and the lowest order that pays.
#pragma once
#include <cstddef>
#include <optional>
#include <span>

#include "core/model/setting.hpp"

namespace oemodm {

/// One order of an account, in the order of their weeks.
struct AccountOrder {
  int week;         // whole, from the start; 0 or more
  double quantity;  // pieces
};

/// Present value, in the project's currency, of one account that places these orders: the money of MODEL.md 11.3 and
/// the account's lines of 11.4 at weight 1, less `hourWorth` for every hour. No orders: 0. Allocates nothing.
[[nodiscard]] double accountValue(const Project& project, const Setting& setting, std::size_t offer,
                                  std::span<const AccountOrder> orders, double hourWorth) noexcept;

/// mu_i: the worth of one more regular hour in the best mix of all offers but one, in the project's currency.
[[nodiscard]] double hourWorthWithout(const Project& project, const Setting& setting, std::size_t left) noexcept;

/// The smallest whole order that pays its material, hours and displaced work; none if no order does. MODEL.md 11.6.
[[nodiscard]] std::optional<double> lowestMinimum(const Project& project, const Setting& setting, std::size_t offer,
                                                  double hourWorth) noexcept;

}  // namespace oemodm
