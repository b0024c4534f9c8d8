// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>

#include "core/chance/mathematics/normal.hpp"
#include "core/chance/simulation/futures.hpp"

namespace oemodm {

/// Finds the slice of a standard normal z. A grid narrower than any slice says which end of a slice is near; whether z
/// is beyond it is then one comparison.
class Slicer {
 public:
  Slicer() noexcept {
    for (std::size_t i = 0; i + 1 < kBins; ++i) ends_[i] = normalQuantile(static_cast<double>(i + 1) / kBins);
    ends_[kBins - 1] = 2 * kEnd;  // never reached
    for (std::size_t cell = 0; cell < below_.size(); ++cell) {
      // What rounding could put into the wrong cell still has its end before it.
      const double start = static_cast<double>(cell) / kCells - kEnd - 1e-9;
      const auto end = std::find_if(ends_.begin(), ends_.end(), [&](double one) { return one >= start; });
      below_[cell] = static_cast<std::uint32_t>(end - ends_.begin());
    }
  }
  [[nodiscard]] std::uint32_t of(double z) const noexcept {
    const double inside = std::clamp(z, -kEnd, kEnd);
    const std::uint32_t slice = below_[static_cast<std::size_t>((inside + kEnd) * kCells)];
    return slice + (inside >= ends_[slice] ? 1U : 0U);
  }

 private:
  static constexpr double kEnd = 2;  // beyond the last slice's end
  static constexpr int kCells = 16;  // to 1; slices are 0.078 wide or more
  std::array<double, kBins> ends_{};
  std::array<std::uint32_t, 2 * 2 * kCells + 1> below_{};  // slices that end before a cell
};

}  // namespace oemodm
