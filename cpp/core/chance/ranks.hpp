// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <vector>

namespace oemodm {

/// Which keys stand first, second, ...: the greatest first, of equal ones the one that stood first.
[[nodiscard]] std::vector<std::uint32_t> ranksOf(const std::vector<double>& keys);

}  // namespace oemodm
