// SPDX-License-Identifier: MIT
// What stands beside an answer's own numbers: what may happen or not, and what matters besides money. Only the whole
// core knows of them.
#pragma once
#include "core/fields.hpp"
#include "core/issue.hpp"

namespace oemodm {

[[nodiscard]] std::span<const Row> besideRows() noexcept;
/// The rules across their fields.
[[nodiscard]] Issues besideIssues(const Project& project);

}  // namespace oemodm
