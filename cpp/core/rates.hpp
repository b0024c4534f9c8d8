// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string_view>

#include "core/project.hpp"

namespace oemodm {

/// Units of a currency for one of the project's: 1 for its own or none named, nothing where no rate above 0 is given.
[[nodiscard]] std::optional<double> perUnit(const Project& project, std::string_view currency) noexcept;

}  // namespace oemodm
