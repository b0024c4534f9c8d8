// SPDX-License-Identifier: MIT
// What a quote leaves out is estimated, never counted as nothing without a word. MODEL.md section 14.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/project.hpp"

namespace oemodm {

/// A number that a quote neither gives nor holds in its prices, and that the buyer pays for all the same.
struct LeftOut {
  std::string_view row;  // of the field table
  std::optional<double>
      estimate;  // above 0, in the row's own unit; none where no source gives a figure, or no rate does
  std::string_view source;
};
/// The field of that row: the offer's own, or the route's.
[[nodiscard]] std::string pathOf(const LeftOut& one, std::size_t offer);

class LeftOuts {
 public:
  [[nodiscard]] const LeftOut* begin() const noexcept { return all_.data(); }
  [[nodiscard]] const LeftOut* end() const noexcept { return all_.data() + count_; }
  void add(const LeftOut& one) noexcept { all_[count_++] = one; }
  /// Whether a number counts as nothing because no estimate can be made of it.
  [[nodiscard]] bool unknown() const noexcept;

 private:
  std::array<LeftOut, 7> all_{};
  std::size_t count_ = 0;
};

/// What the quote of an offer leaves out, in a fixed order; nothing if the project lacks the buyer's numbers, for it is
/// his to ask.
[[nodiscard]] LeftOuts leftOutOf(const Project& project, std::size_t offer) noexcept;

/// Fills the estimates in. Faulty projects pass through here too: what cannot be estimated stays as it is.
void fillEstimates(Project& project) noexcept;

}  // namespace oemodm
