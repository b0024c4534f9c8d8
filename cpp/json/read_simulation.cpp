// SPDX-License-Identifier: MIT
#include "core/chance/simulation.hpp"
#include "json/project_reader.hpp"
#include "json/whole.hpp"

namespace oemodm {

void readSimulation(const Json& value, const std::string& path, AskedSimulation& out, Issues& issues) {
  if (const auto* wanted = value.get_ptr<const bool*>()) {
    out.wanted = *wanted;
    return;
  }
  if (!value.is_object()) return issues.push_back({path, "not-an-object"});
  out.wanted = true;
  for (const auto& [key, part] : value.items()) {
    const std::string at = memberPath(path, key);
    const auto* number = part.get_ptr<const Json::number_unsigned_t*>();
    if (key != "worlds" && key != "seed" && key != "world") {
      issues.push_back({at, "unknown-field"});
    } else if (number == nullptr || *number > 0xffffffffU) {
      issues.push_back({at, "not-an-integer"});
    } else if (key == "seed") {
      out.seed = static_cast<std::uint32_t>(*number);
    } else if (key == "world") {
      out.world = static_cast<std::int64_t>(*number);
    } else if ((*number & (*number - 1)) != 0 || *number < kFewestWorlds || *number > kMostWorlds) {
      issues.push_back({at, "not-a-power-of-two"});
    } else {
      out.worlds = static_cast<std::size_t>(*number);
    }
  }
  if (out.world >= static_cast<std::int64_t>(out.worlds)) {
    issues.push_back({path + "/world", "above-max", static_cast<double>(out.worlds - 1), true});
  }
}

}  // namespace oemodm
