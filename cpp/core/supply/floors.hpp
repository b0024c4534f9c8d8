// SPDX-License-Identifier: MIT
// The least that an order must pay: for what it causes and displaces, for its full cost, for the margin aimed at; and
// the smallest order that pays at today's prices. MODEL.md 11.6.
#pragma once
#include <optional>
#include <vector>

#include "core/supply/elsewhere.hpp"
#include "core/supply/learning.hpp"
#include "core/supply/order_money.hpp"

namespace oemodm {

/// A piece, in the project's currency; hours too.
struct Floor {
  double quantity, price, hours;
  std::optional<double> walkAway, full, target;  // none where no price would do, or the hours do not hold the order
  std::optional<double> displaced;  // what its hours would have earned elsewhere; none: there are not as many
};

/// What a piece bears besides its order: of its account's own costs and of one's mould that it wears; of whatever is
/// spent however much is made.
struct Borne {
  double account = 0, once = 0;
};

class Floors {
 public:
  /// All must outlive it but the terms.
  Floors(const SupplyTerms& terms, const Factory& factory, const Elsewhere& elsewhere, const Borne& borne) noexcept;
  [[nodiscard]] Floor at(double quantity) const noexcept;
  /// What an order leaves at today's price after all that it causes and displaces; none if the hours do not hold it.
  [[nodiscard]] std::optional<double> leaves(double quantity) const noexcept;
  /// The smallest whole order that leaves 0 or more, by a stated scan.
  [[nodiscard]] std::optional<double> lowestMinimum() const noexcept;

 private:
  [[nodiscard]] double hours(double quantity) const noexcept;
  /// The least that the goods must fetch to leave `cost` after fee, defects, margin and their own delivery.
  [[nodiscard]] std::optional<double> fetching(const OrderSize& size, double cost, double margin) const noexcept;
  SupplyTerms terms_;
  const Factory& factory_;
  const Elsewhere& elsewhere_;
  Learning learning_;
  Borne borne_;
};

/// The quantities that floors and the quote sheet are for, ascending, each once.
[[nodiscard]] std::vector<double> floorQuantities(const Project& project, const SupplyTerms& terms);

}  // namespace oemodm
