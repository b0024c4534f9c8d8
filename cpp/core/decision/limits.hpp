// SPDX-License-Identifier: MIT
// The buyer's limits: what rules an offer out before money is compared. MODEL.md section 9.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "core/model/run.hpp"

namespace oemodm {

enum class LimitState : std::uint8_t { pass, fail, unknown };

struct LimitCheck {
  std::string_view limit;
  LimitState state = LimitState::pass;
  double value = 0, bound = 0;  // both 0 for limits that are a yes or no
  bool valued = false;
};

/// At most six: the limits that the buyer set, and `sale` where an offer comes too late to sell within the horizon.
struct LimitChecks {
  std::array<LimitCheck, 6> checks{};
  std::size_t count = 0;
  [[nodiscard]] bool fits() const noexcept;
  [[nodiscard]] bool unknown() const noexcept;
};

[[nodiscard]] LimitChecks checkLimits(const Project& project, std::size_t offer, const Outcome& outcome) noexcept;

}  // namespace oemodm
