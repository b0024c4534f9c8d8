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

/// What a floor's price pays for before it pays for costs.
struct Taken {
  double orderFee = 0, defects = 0, delivery = 0, margin = 0;
};

/// A floor stands on material, labour and what the order costs, and: to walk away, on its account's own costs and what
/// it displaces; in full, on labour at its full cost and what is spent once.
struct FloorCosts {
  double material = 0, labour = 0, labourFull = 0, orderCost = 0, account = 0, once = 0;
};

/// A piece, in the project's currency; hours too.
struct Floor {
  double quantity, price, hours;
  std::optional<double> walkAway, full, target;  // none where no price would do, or the hours do not hold the order
  std::optional<double> displaced;  // what its hours would have earned elsewhere; none: there are not as many
  FloorCosts costs;                 // all 0 where none
  Taken walkAwayTaken, fullTaken, targetTaken;
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
  /// Of what the goods fetch.
  [[nodiscard]] Taken takenOf(const OrderSize& size, double goods, double margin) const noexcept;
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
