// SPDX-License-Identifier: MIT
// Why the leader is ahead, by what the two offers differ in: exact Shapley values over all offers that can be put
// together from the two. MODEL.md 17.6.
#pragma once
#include <vector>

#include "core/decision/hybrid.hpp"
#include "core/decision/leader.hpp"

namespace oemodm {

/// What of the gap is due to one trait, in the project's currency; above 0 it speaks for the leader.
struct Bar {
  Trait trait;
  double amount;
};

struct Bars {
  double gap = 0;         // NPV of the first less NPV of the other; see shapley()
  std::vector<Bar> bars;  // the greatest first; added up in this order they are `gap` to the bit
};

class Waterfall {
 public:
  /// Of the first two of the ranking. The project must be valid and, with `setting`, outlive this.
  Waterfall(const Project& project, const Setting& setting, const Standing& standing);

  [[nodiscard]] int offer() const noexcept { return offer_; }
  [[nodiscard]] int other() const noexcept { return other_; }
  /// Two to the power of the traits in which they differ: at most 2,048 for a buyer, 4,096 for a supplier.
  [[nodiscard]] std::size_t runs() const noexcept { return npv_.size(); }
  [[nodiscard]] int blocks() const noexcept;
  [[nodiscard]] int done() const noexcept;
  /// The next 512 runs.
  void step();
  /// All blocks must be done.
  [[nodiscard]] Bars bars() const;

 private:
  int offer_, other_;
  Hybrid hybrid_;
  std::vector<double> npv_;  // by the traits that are the first offer's
  std::size_t done_ = 0;
};

/// The bars of a game whose coalition `mask` is worth `worth[mask]`; `worth` holds 2^k values for the k `traits`. Each
/// is rounded to a multiple of one power of two, so fine that 2^52 of it hold all bars together: sums are exact. The
/// greatest takes what is left of the gap, the smallest that is not 0 what of the gap is finer than that. Where no
/// double holds the latter (each bar is far greater than both NPVs), `gap` is the gap on the grid.
[[nodiscard]] Bars shapley(const std::vector<Trait>& traits, const std::vector<double>& worth);

}  // namespace oemodm
