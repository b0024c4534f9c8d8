// SPDX-License-Identifier: MIT
// Errors are values: a path (JSON Pointer), a code and, where one was crossed, the limit. The page makes the sentence.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace oemodm {

struct Issue {
  std::string path;
  std::string_view code;
  double limit = 0;
  bool limited = false;
};
using Issues = std::vector<Issue>;

/// More are not told at once: nobody reads them, and a document of nothing but faults must not take long.
constexpr std::size_t kMostIssues = 1000;

}  // namespace oemodm
