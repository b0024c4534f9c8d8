// SPDX-License-Identifier: MIT
// Public pages use OEM and ODM in opposite senses: the label is derived from who owns what. MODEL.md section 3.
#pragma once
#include <cstdint>
#include <string_view>

#include "core/project.hpp"

namespace oemodm {

enum class Family : std::uint8_t { oem, odm };

struct Label {
  std::string_view name;  // oem, odm, white-label, private-label, joint
  std::string_view why;   // the rule that gave it
  Family family;
};

[[nodiscard]] Label labelOf(const Offer& offer) noexcept;
/// Whether the supplier's own name for the offer holds a word (given in lower case).
[[nodiscard]] bool calledHolds(const Offer& offer, std::string_view word) noexcept;
/// Whether the supplier's own word for the offer belongs to the other family.
[[nodiscard]] bool calledDiffers(const Offer& offer) noexcept;

}  // namespace oemodm
