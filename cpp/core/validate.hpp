// SPDX-License-Identifier: MIT
// The only validator: the ranges of the field table, then the rules across fields (docs/MODEL.md section 2).
#pragma once
#include "core/issue.hpp"
#include "core/project.hpp"

namespace oemodm {

/// Fills in what depends on other fields: the US fees' published figures, and whether an offer has a duty block.
void complete(Project& project) noexcept;

/// Adds every breach, except at paths that have an issue already (a number that could not be read is not also missing).
void validate(Project& project, Issues& issues);

/// What does not stop an answer but should be told: an expired quote, a label that differs, an unproved preference, ...
[[nodiscard]] Issues warningsFor(Project& project);

}  // namespace oemodm
