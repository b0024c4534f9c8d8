// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <chrono>
#include <functional>
#include <vector>

namespace oemodm::bench {

inline double sink = 0;  // what keeps the work from being thought away

inline double microsecondsOf(const std::function<void()>& work, int times = 1) {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point start = Clock::now();
  for (int i = 0; i < times; ++i) work();
  return std::chrono::duration<double, std::micro>(Clock::now() - start).count() / times;
}

inline double medianOf(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
  return values[values.size() / 2];
}

#if defined(__EMSCRIPTEN__)
inline constexpr const char* kBuild = "wasm";
#else
inline constexpr const char* kBuild = "native";
#endif

}  // namespace oemodm::bench
