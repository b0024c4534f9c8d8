// SPDX-License-Identifier: MIT
// What a quote leaves out is estimated, never counted as nothing. MODEL.md section 14.
#pragma once
#include <array>
#include <optional>
#include <string_view>

#include "core/project.hpp"

namespace oemodm {

/// A number that a quote neither gives nor holds in its prices.
struct LeftOut {
  std::string_view field;  // after `/offers/i`
  Number& (*number)(Offer&);
  std::optional<double> estimate;  // in the field's own unit; none where our figure is in USD and no rate is given
  std::string_view source;
};

class LeftOuts {
 public:
  [[nodiscard]] const LeftOut* begin() const noexcept { return all_.data(); }
  [[nodiscard]] const LeftOut* end() const noexcept { return all_.data() + count_; }
  void add(const LeftOut& one) noexcept { all_[count_++] = one; }

 private:
  std::array<LeftOut, 4> all_{};
  std::size_t count_ = 0;
};

/// What the quote of an offer leaves out, in a fixed order; nothing if the project lacks the buyer's numbers, for it is
/// his to ask.
[[nodiscard]] LeftOuts leftOutOf(const Project& project, std::size_t offer) noexcept;

/// Fills the estimates in. Faulty projects pass through here too: what cannot be estimated stays as it is.
void fillEstimates(Project& project) noexcept;

}  // namespace oemodm
