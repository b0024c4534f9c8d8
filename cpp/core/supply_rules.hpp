// SPDX-License-Identifier: MIT
// Rules across the supplier's numbers, and what they leave to one number while all others stay. MODEL.md section 2.
#pragma once
#include <string_view>

#include "core/issue.hpp"
#include "core/project.hpp"

namespace oemodm {

/// Every breach of them; numbers that are missing breach nothing here. For projects with the supplier's numbers.
[[nodiscard]] Issues supplyIssues(const Project& project);

/// Narrows the range of a number below `/offers/i/`, or below `/supplier/`.
void limitSupply(std::string_view path, const Project& project, const Offer& offer, double& low, double& high) noexcept;
void limitSupplier(std::string_view path, const Supplier& supplier, double& low, double& high) noexcept;

}  // namespace oemodm
