// SPDX-License-Identifier: MIT
// What the plan expects of one offer. It is the same in every world, but for the launch: worked out once for many.
#pragma once
#include <memory>
#include <vector>

#include "core/model/demand.hpp"
#include "core/model/timeline.hpp"

namespace oemodm {

class Expected {
 public:
  /// The plan and the setting must outlive it, and stay as they are.
  Expected(const Project& plan, const Setting& setting, std::size_t offer);
  [[nodiscard]] const Project& plan() const noexcept { return plan_; }
  [[nodiscard]] std::size_t offer() const noexcept { return offer_; }
  [[nodiscard]] const Timeline& line() const noexcept { return line_; }
  /// Of all weeks that a horizon can have, added up.
  [[nodiscard]] const Demand& demandFrom(int launch);

 private:
  const Project& plan_;
  const Setting& setting_;
  std::size_t offer_;
  Timeline line_;
  std::vector<std::unique_ptr<Demand>> byLaunch_;  // as far as somebody asked
};

}  // namespace oemodm
