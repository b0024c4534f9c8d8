// SPDX-License-Identifier: MIT
// The seven aspects in which guides compare OEM and ODM: this offer's, the usual range with its source, and whether the
// two agree. MODEL.md section 9.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/decision/comparison.hpp"
#include "core/usual.hpp"

namespace oemodm {

enum class AspectState : std::uint8_t { none, inside, below, above, agrees, contradicts, unknown };

struct Aspect {
  std::string_view aspect;
  double value = 0;  // of upfront (money), time (week of the first sale), minimum (pieces)
  bool valued = false;
  double compared = 0;    // what the usual range speaks of: tooling price, weeks ex works, pieces
  std::string_view code;  // of ownership and customisation
  const UsualRange* usual = nullptr;
  std::span<const std::string_view> usualCodes;
  AspectState state = AspectState::none;
};
constexpr std::size_t kAspects = 7;

[[nodiscard]] std::array<Aspect, kAspects> aspectsOf(const Project& project, std::size_t offer,
                                                     const OfferAnswer& answer);

}  // namespace oemodm
