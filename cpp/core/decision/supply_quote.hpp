// SPDX-License-Identifier: MIT
// The prices on the quote sheet, and what the offer is worth at them. MODEL.md 11.7.
#pragma once
#include <optional>
#include <span>

#include "core/supply/floors.hpp"

namespace oemodm {

/// In the project's currency: the listed price, or what the target margin asks.
[[nodiscard]] double quotedPrice(const Offer& offer, const Floor& floor) noexcept;

/// NPV of the offer alone if its price breaks were the quoted ones; none where they are the listed ones anyway.
[[nodiscard]] std::optional<double> npvAtQuote(const Project& project, const Setting& setting, const Factory& factory,
                                               std::size_t offer, std::span<const Floor> floors);

}  // namespace oemodm
