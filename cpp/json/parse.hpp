// SPDX-License-Identifier: MIT
// Text to a JSON tree, or why not. The tree is built from nlohmann's events: its own builder comes with callbacks and
// exceptions that nobody here uses.
#pragma once
#include <string>
#include <string_view>

#include "json/json.hpp"

namespace oemodm {

struct Parsed {
  Json root;
  std::string_view refused;  // an issue's code; empty: `root` holds the document
};
[[nodiscard]] Parsed parse(const std::string& text);

}  // namespace oemodm
