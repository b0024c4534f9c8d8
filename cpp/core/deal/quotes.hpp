// SPDX-License-Identifier: MIT
// Quotes under different Incoterms, currencies and inclusions, brought to one basis. MODEL.md section 14.
#pragma once
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "core/issue.hpp"
#include "core/model/ledger.hpp"
#include "core/model/setting.hpp"

namespace oemodm {

/// Where a price can be compared on its way, from the factory to the door.
enum class Rung : std::uint8_t { exw, fob, cif, dap, ddp };
constexpr std::size_t kRungs = 5;
[[nodiscard]] std::string_view nameOf(Rung rung) noexcept;

/// A line of what a piece costs; those of 0 are left out.
struct CostLine {
  Line line;
  double amount;
};

/// One quote at the common quantity, a piece, in the project's currency.
struct ComparedQuote {
  std::array<double, kRungs> unit{};
  std::optional<Rung> quoted;     // the rung that is the quote's own; CFR stands between two
  std::optional<double> landed;   // a good piece, one-offs spread over all pieces ordered; none if nothing is ordered
  std::vector<CostLine> between;  // what lies between the rungs, in their order
  std::vector<CostLine> landedLines;  // what `landed` is the sum of
};
struct Quotes {
  double quantity = 0;  // pieces, the largest of the first orders; 0: nobody orders, and there is nothing to compare
  std::vector<ComparedQuote> offers;
};
[[nodiscard]] Quotes quotesOf(const Project& project, const Setting& setting);

/// Money counted twice, moulds called free, and what the quotes leave out.
void addQuoteWarnings(const Project& project, Issues& warnings);

}  // namespace oemodm
