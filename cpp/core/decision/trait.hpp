// SPDX-License-Identifier: MIT
// In what two offers may differ: every row of an offer belongs to one trait. What no offer can have without the other,
// because a rule across fields binds them, belongs together. MODEL.md 17.6.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/project.hpp"

namespace oemodm {

enum class Trait : std::uint8_t {
  time,
  price,
  minimum,
  tooling,
  oneOff,
  quality,
  payment,
  design,
  customs,
  freight,
  yearly,
  // The supplier's only.
  material,
  labour,
  demand,
  winning
};
constexpr std::size_t kTraits = 15;
[[nodiscard]] std::string_view nameOf(Trait trait) noexcept;

/// The trait of a row, by its path in the field table; nothing for a row that is no offer's.
[[nodiscard]] std::optional<Trait> traitOf(std::string_view path, ProjectSide side) noexcept;

}  // namespace oemodm
