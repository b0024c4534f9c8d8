// SPDX-License-Identifier: MIT
// The supplier's answer in the tests: to seeded projects, and to those that are shipped.
#pragma once
#include <fstream>
#include <iterator>

#include "core/decision/supply_comparison.hpp"
#include "supply_documents.hpp"
#include "support.hpp"

namespace oemodm::test {

inline SupplyComparison compared(const Json& document) {
  const Loaded loaded(document);
  return compareSupply(loaded.project, loaded.setting, Trial(loaded.project, loaded.setting).base());
}

/// A project as it is shipped, such as "presets/odm-house".
inline Json shipped(const std::string& name) {
  std::ifstream file(OEMODM_SOURCE_DIR "/" + name + ".json");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const Json document = Json::parse(text, nullptr, false);
  REQUIRE(document.is_object());
  return document.contains("project") ? document["project"] : document;
}

}  // namespace oemodm::test
