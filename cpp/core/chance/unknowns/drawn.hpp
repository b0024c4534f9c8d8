// SPDX-License-Identifier: MIT
// A project whose unknowns are drawn: one world after the other is entered into it.
#pragma once
#include <vector>

#include "core/chance/unknowns/risk.hpp"
#include "core/chance/unknowns/unknown.hpp"

namespace oemodm {

class Drawn {
 public:
  /// The unknowns must outlive this; those whose z is never set stay at their values.
  Drawn(const Project& project, const std::vector<Unknown>& unknowns)
      : project_(project), unknowns_(unknowns), strikes_(project) {
    places_.reserve(unknowns.size());
    for (const Unknown& unknown : unknowns) {
      std::vector<Number*> numbers;
      numbers.reserve(unknown.moved.size());
      for (const Moved& moved : unknown.moved) numbers.push_back(&slotOf(project_, moved.figure));
      places_.push_back(std::move(numbers));
    }
  }
  Drawn(const Drawn&) = delete;
  Drawn& operator=(const Drawn&) = delete;

  [[nodiscard]] Project& project() noexcept { return project_; }
  /// Before the unknowns are set, and after.
  void clear() noexcept { strikes_.putBack(project_); }
  void strike() noexcept { strikes_.strike(project_); }
  void set(std::size_t unknown, double z) noexcept {
    const int risk = unknowns_[unknown].risk;
    if (risk >= 0) strikes_.set(static_cast<std::size_t>(risk), unknowns_[unknown].happens(z));
    for (std::size_t m = 0; m < places_[unknown].size(); ++m) {
      Number& number = *places_[unknown][m];
      number.value = unknowns_[unknown].moved[m].at(z);
      number.given = true;
    }
  }

 private:
  Project project_;
  const std::vector<Unknown>& unknowns_;
  Strikes strikes_;
  std::vector<std::vector<Number*>> places_;
};

}  // namespace oemodm
