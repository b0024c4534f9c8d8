// SPDX-License-Identifier: MIT
// The least that an order must pay: for what it causes and displaces, for its full cost, for the margin aimed at; and
// the smallest order that pays at today's prices. MODEL.md 11.6.
#pragma once
#include <optional>
#include <vector>

#include "core/supply/learning.hpp"
#include "core/supply/order_money.hpp"

namespace oemodm {

/// A piece, in the project's currency; hours too.
struct Floor {
  double quantity, price, hours;
  std::optional<double> walkAway, full, target;  // none where defects and the platform's fee take the whole price
  double displaced;                              // what its hours would have earned elsewhere
};

class Floors {
 public:
  Floors(const SupplyTerms& terms, const Factory& factory, double hourWorth) noexcept;
  /// `oneOffs`: what a piece bears of what is spent once.
  [[nodiscard]] Floor at(double quantity, double oneOffs) const noexcept;
  /// What an order leaves at today's price after all that it causes and displaces.
  [[nodiscard]] double leaves(double quantity) const noexcept;
  [[nodiscard]] std::optional<double> lowestMinimum() const noexcept;

 private:
  [[nodiscard]] double hours(double quantity) const noexcept;
  [[nodiscard]] double base(const OrderSize& size, const OrderMoney& money) const noexcept;
  [[nodiscard]] std::optional<double> raised(double price, double quantity) const noexcept;
  SupplyTerms terms_;
  const Factory& factory_;
  Learning learning_;
  double hourWorth_;
};

/// The quantities that floors and the quote sheet are for, ascending, each once.
[[nodiscard]] std::vector<double> floorQuantities(const Project& project, const SupplyTerms& terms);

}  // namespace oemodm
