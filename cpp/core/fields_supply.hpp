// SPDX-License-Identifier: MIT
#pragma once
#include <span>

#include "core/fields.hpp"

namespace oemodm {

/// The supplier's rows; none in the first link (cpp/first).
[[nodiscard]] std::span<const Row> suppliersRows() noexcept;

}  // namespace oemodm
