// SPDX-License-Identifier: MIT
// What the two-views answer (MODEL.md section 12) asks of the supplier's side: the worth of one account, and of the
// hours that it takes.
#pragma once
#include <cstddef>
#include <optional>
#include <span>

#include "core/model/ledger.hpp"
#include "core/supply/elsewhere.hpp"

namespace oemodm {

/// One order of an account, in the order of their weeks.
struct AccountOrder {
  int week;         // whole, from the start; 0 or more
  double quantity;  // pieces
};

/// What an account is worth to the supplier, in the project's currency.
struct AccountWorth {
  double value = 0;                 // present value of its money
  std::optional<double> displaced;  // what its hours would have earned elsewhere; none: there are not as many
};

/// One account that places these orders and whose buyer's ledger is `paid`: the money of MODEL.md 11.3 at weight 1, and
/// what else passes between the two by section 12. No orders: nothing.
[[nodiscard]] AccountWorth accountWorth(const Project& project, const Setting& setting, std::size_t offer,
                                        std::span<const AccountOrder> orders, std::span<const Entry> paid,
                                        const Elsewhere& elsewhere);

/// Where the hours of an offer would go without it.
[[nodiscard]] Elsewhere elsewhereOf(const Project& project, const Setting& setting, std::size_t offer);

}  // namespace oemodm
