// SPDX-License-Identifier: MIT
// The standard normal distribution, from + - * / and sqrt alone. MODEL.md 17.2.
#pragma once
#include <cstdint>

namespace oemodm {

/// The density at z.
[[nodiscard]] double normalDensity(double z) noexcept;
/// The chance of less than z, for |z| <= 37; relative error below 1e-13 in the lower tail.
[[nodiscard]] double normalBelow(double z) noexcept;
/// The z below which p of the chance lies, 0 < p < 1. Bisection and Newton: for a handful of calls.
[[nodiscard]] double normalQuantile(double p) noexcept;
/// The z of (bits + 1/2) / 2^32, from a table of cubics; within 2e-8.
[[nodiscard]] double normalOf(std::uint32_t bits) noexcept;

}  // namespace oemodm
