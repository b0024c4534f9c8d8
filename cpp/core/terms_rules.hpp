// SPDX-License-Identifier: MIT
// Rules across fields on tooling inside the price, claw-back and the staged path. MODEL.md section 2.
#pragma once
#include "core/issue.hpp"
#include "core/project.hpp"

namespace oemodm {

/// Every breach of them; numbers that are missing breach nothing here.
[[nodiscard]] Issues termsIssues(const Project& project);

/// The lowest price among an offer's tiers, in its own currency; 0 where no tier gives one.
[[nodiscard]] double lowestPrice(const Offer& offer) noexcept;

}  // namespace oemodm
