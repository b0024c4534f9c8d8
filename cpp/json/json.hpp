// SPDX-License-Identifier: MIT
// nlohmann_json as this project uses it: keys keep their order, and nothing throws (the shipped wasm has no
// exceptions), so only sax_parse, find, is_*, get_ptr, push_back, operator[] on own objects and dump with
// `replace`.
#pragma once
#include <nlohmann/json.hpp>

namespace oemodm {
using Json = nlohmann::ordered_json;
}  // namespace oemodm
