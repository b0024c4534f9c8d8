// SPDX-License-Identifier: MIT
// Which share of all weights an option wins. MODEL.md 17.9.
#pragma once
#include <span>

namespace oemodm {

/// The share of all weights (0 or more, adding up to 1, each mix as likely as any other) with which the weighted sum of
/// `apart` is above 0; a half where every number is 0. Exact, O(n^2): the part of a simplex below a plane [VARSI].
[[nodiscard]] double shareOfWeights(std::span<const double> apart) noexcept;

constexpr std::size_t kMostCriteria = 16;

}  // namespace oemodm
