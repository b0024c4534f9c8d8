// SPDX-License-Identifier: MIT
// What guides, makers and trade pages call usual, by category: for own designs (OEM) and the factory's designs (ODM).
#pragma once
#include <span>
#include <string_view>

namespace oemodm {

/// One range that a page really prints; where none was found there is no row, and nothing is made up to fill the gap.
/// A category is the document's `/market/category`; one category, family and aspect stand in one row at most.
///
/// - `upfront`: the price of the production tooling alone, in US dollars: no design, samples, tests or first order.
///   Pages that print one sum for all initial spending are left out, for it compares with nothing else.
/// - `time`: weeks from the decision; months became weeks at 52/12. A row with `exWorks` ends at the factory gate and
///   compares with the week ex works; one without includes the way and compares with the week in the warehouse. Pages
///   seldom say which: a range that begins at 8 weeks or less leaves no room for a sea voyage and is taken as ex works
///   (our judgement). Ranges for production alone are left out, for they begin later.
/// - `minimum`: pieces a style, design or formula.
struct UsualRange {
  std::string_view category;
  bool oem;
  std::string_view aspect;
  double low, high;  // equal where the page prints one figure
  std::string_view unit;
  std::string_view source;  // as in the source register of docs/MODEL.md; two that print one range: "A, B"
  std::string_view grade;   // A official, B trade body, C vendor; the lower one where sources differ
  bool exWorks;             // of a time
};

/// All rows: by category, then OEM before ODM. Read 2026-11-22.
[[nodiscard]] std::span<const UsualRange> usualRanges() noexcept;

}  // namespace oemodm
