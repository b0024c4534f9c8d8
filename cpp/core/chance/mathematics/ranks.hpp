// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <vector>

namespace oemodm {

/// Which keys stand first, second, ...: the greatest first, of equal ones the one that stood first.
[[nodiscard]] std::vector<std::uint32_t> ranksOf(const std::vector<double>& keys);

/// Only what stands at some places of it, the places rising: of many keys a few are found sooner than all are sorted.
[[nodiscard]] std::vector<std::uint32_t> rankedAt(const std::vector<double>& keys,
                                                  const std::vector<std::size_t>& places);

}  // namespace oemodm
