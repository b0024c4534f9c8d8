// SPDX-License-Identifier: MIT
// What the rules across fields (docs/MODEL.md section 2) leave to one number while all others stay: a flip must name a
// value that the validator would take.
#pragma once
#include "core/decision/figure.hpp"

namespace oemodm {

/// Inside the row's range; holds the figure's own value.
[[nodiscard]] Range ruleRange(const Figure& figure, const Project& project) noexcept;

}  // namespace oemodm
