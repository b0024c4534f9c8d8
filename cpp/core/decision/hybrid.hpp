// SPDX-License-Identifier: MIT
// An offer put together from two, trait by trait: what each trait is worth is seen from these. MODEL.md 17.6.
#pragma once
#include <cstdint>
#include <vector>

#include "core/decision/trait.hpp"
#include "core/fields.hpp"
#include "core/supply/factory.hpp"

namespace oemodm {

class Hybrid {
 public:
  /// Of offers a and b of a valid project, read from the side that the project is on.
  Hybrid(const Project& project, const Setting& setting, std::size_t a, std::size_t b);
  Hybrid(const Hybrid&) = delete;
  Hybrid& operator=(const Hybrid&) = delete;

  /// Those in which they differ.
  [[nodiscard]] const std::vector<Trait>& traits() const noexcept { return traits_; }
  /// NPV of the offer that has trait i of `traits()` from a where bit i of `fromA` is set, else from b. All bits set or
  /// none: a's or b's own NPV to the bit.
  [[nodiscard]] double npv(std::uint32_t fromA);

 private:
  /// A row of the offers in which they differ, or an amount that is quoted in currencies that do.
  struct Place {
    const Row* row;
    std::size_t j;
    int bit;                      // of its trait; below 0: that does not differ, but the currency of the amount does
    bool inA = true, inB = true;  // of a list's element: whether the offer has it
  };
  [[nodiscard]] int bitOf(Trait trait);
  void find();
  void enter(std::uint32_t fromA);

  Project given_, made_;  // made_.offers[b] is the hybrid
  const Setting& setting_;
  Setting madeSetting_;
  std::size_t a_, b_;
  double rateA_, rateB_;
  Factory factory_;
  std::vector<Trait> traits_;
  std::vector<Place> places_;  // a list stands before its elements
  int time_ = -1, price_ = -1;
};

}  // namespace oemodm
