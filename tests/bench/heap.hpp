// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>

namespace oemodm::bench {

/// Bytes that operator new has given out and not taken back, and the most that was since the last reset.
struct Heap {
  std::size_t now = 0, peak = 0;
};
[[nodiscard]] Heap& heap() noexcept;

}  // namespace oemodm::bench
