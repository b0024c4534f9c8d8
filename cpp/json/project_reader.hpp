// SPDX-License-Identifier: MIT
// JSON -> Project, driven by the field table. Every fault becomes an issue; nothing is range-checked here.
#pragma once
#include <string_view>

#include "core/issue.hpp"
#include "core/project.hpp"
#include "json/json.hpp"

namespace oemodm {

void readProject(const Json& json, Project& project, Issues& issues);

[[nodiscard]] std::string_view nameOf(Grade grade) noexcept;
[[nodiscard]] std::string_view nameOf(Shape shape) noexcept;

}  // namespace oemodm
