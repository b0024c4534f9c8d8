// SPDX-License-Identifier: MIT
// Both sides' answer to one change of one offer: does the buyer choose it, does the supplier agree? MODEL.md
// section 12.
#pragma once
#include <optional>
#include <vector>

#include "core/model/run.hpp"
#include "core/supply/account.hpp"

namespace oemodm {

/// Tries changes of one offer out on its own copy of the project. The copy is put back by undo().
class Bargain {
 public:
  Bargain(const Project& project, const Setting& setting);

  /// The offer on the table.
  void turnTo(std::size_t offer);
  [[nodiscard]] const Offer& offer() const noexcept { return project_.offers[index_]; }
  /// Its terms as it stands changed.
  [[nodiscard]] Terms terms() const noexcept { return termsOf(project_, setting_, index_); }

  // Changes, from the offer as it stands. Money in the offer's currency.
  void onePrice(double price);  // from 0 pieces on
  void scalePrices(double by);  // every tier
  void minimum(double pieces);  // an order, whatever its colours
  void tooling(double money);
  void undo();

  // As the offer stands changed.
  [[nodiscard]] Outcome buyer() const { return run(project_, project_, setting_, index_); }
  [[nodiscard]] bool chosen() const;
  [[nodiscard]] AccountWorth account();
  /// An account without an order is none that could be agreed to.
  [[nodiscard]] bool agrees();
  /// What the buyer sells at today, and the supplier's own cost of the tooling, in the offer's currency.
  [[nodiscard]] double sellingPrice() const noexcept { return project_.market.price * terms().rate; }
  [[nodiscard]] double toolingCost() const noexcept;

 private:
  Project project_;
  const Setting& setting_;
  std::vector<Offer> asQuoted_;
  std::vector<double> npv_;  // of the offers as they stand
  std::vector<bool> fits_;
  std::vector<AccountOrder> orders_;
  std::size_t index_ = 0;
  double alternative_ = 0;              // the buyer's best other offer that fits, or nothing
  std::optional<Elsewhere> elsewhere_;  // what the account's hours would earn without it
};

}  // namespace oemodm
