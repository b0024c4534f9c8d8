// SPDX-License-Identifier: MIT
// The chance of enough buyers, in closed form. MODEL.md 11.6.
#pragma once

namespace oemodm {

/// P(N >= needed) for a Poisson number N of mean `mean`; `needed` whole.
[[nodiscard]] double chanceOfAtLeast(double needed, double mean) noexcept;

}  // namespace oemodm
