// SPDX-License-Identifier: MIT
// The one field table: each input of the document is one row. Parsing, validation, describe(), the JSON Schema, the
// page's forms, the flips and the docs all read it, so that adding an input is adding a row (and a member).
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "core/project.hpp"

namespace oemodm {

/// The list indices of a path, in the order of its `*`.
struct At {
  std::size_t i = 0, j = 0;
};

enum class Kind : std::uint8_t { number, integer, boolean, text, date, choice, list };
enum class Need : std::uint8_t { required, optional, byDefault };
enum class Level : std::uint8_t { basic, detail };
/// Whose number it is. `both`: a fact of the offer that the two sides state to each other; the others are private.
/// `own`: of whichever side tells the project.
enum class Side : std::uint8_t { both, buyer, supplier, own };

/// The plausible range of a guess: relative to the value (`share`) or in the row's own unit. Scaled by evidence, see
/// plausible().
struct Spread {
  double down = 0, up = 0;
  bool absolute = false;
};

struct ListSlot {
  std::size_t (*size)(const Project&, At);
  void (*resize)(Project&, At, std::size_t);
  bool operator==(const ListSlot&) const = default;
};
struct FlagSlot {
  Flag& (*flag)(Project&, At);
};
struct CodeSlot {
  Code& (*code)(Project&, At);
};
struct NumberSlot {
  Number& (*number)(Project&, At);
};
struct TextSlot {
  std::string& (*text)(Project&, At);
};
struct DateSlot {
  Date& (*date)(Project&, At);
};
using Slot = std::variant<NumberSlot, FlagSlot, TextSlot, DateSlot, CodeSlot, ListSlot>;

struct Row {
  std::string_view path;  // JSON Pointer; `*` stands for a list index
  Kind kind = Kind::number;
  std::string_view unit;    // a code such as "money/unit"; "quote" is money in the offer's own currency
  double min = 0, max = 0;  // of a number, a text's bytes or a list's size
  Need need = Need::optional;
  double fallback = 0;
  Level level = Level::detail;
  Side side = Side::both;
  Spread spread;
  Slot slot;
  std::span<const std::string_view> choices;
  // Worked out from the path: how many lists hold the row, and the row of the innermost.
  std::size_t depth = 0;
  const Row* list = nullptr;
};

/// All rows; a list row stands before its children.
[[nodiscard]] std::span<const Row> fields() noexcept;

/// The row of a path of ours, such as `/offers/*/tiers/*/price`; it must be in the table.
[[nodiscard]] const Row& rowOf(std::string_view path) noexcept;
/// The document's word for a choice.
template <class E>
[[nodiscard]] std::string_view wordOf(std::string_view path, E choice) noexcept {
  return rowOf(path).choices[static_cast<std::size_t>(choice)];
}

/// Whether the project has this side's numbers: its own side's always, the other's if its first number is there.
[[nodiscard]] bool has(const Project& project, Side side) noexcept;

/// Calls `visit(row, at)` for every row of every list element that the project has.
template <class Visit>
void forEachField(const Project& project, Visit&& visit);

/// The concrete pointer of a row, e.g. `/offers/0/tiers/2/price`.
[[nodiscard]] std::string pathOf(const Row& row, At at);

/// How many elements a list has in the project, in element `i` of the list that holds it, if one does.
[[nodiscard]] inline std::size_t sizeOf(const Project& project, const Row& list, At at) {
  return std::get<ListSlot>(list.slot).size(project, at);
}

template <class Visit>
void forEachField(const Project& project, Visit&& visit) {
  for (const Row& row : fields()) {
    if (row.depth == 0) {
      visit(row, At{});
      continue;
    }
    const Row& outer = row.depth == 1 ? *row.list : *row.list->list;
    for (std::size_t i = 0, n = sizeOf(project, outer, {}); i < n; ++i) {
      const std::size_t inner = row.depth == 1 ? 1 : sizeOf(project, *row.list, {i, 0});
      for (std::size_t j = 0; j < inner; ++j) visit(row, At{i, j});
    }
  }
}

}  // namespace oemodm
