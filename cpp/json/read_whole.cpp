// SPDX-License-Identifier: MIT
#include "core/chance/sensitivity/chance_map.hpp"
#include "json/pointer.hpp"
#include "json/whole.hpp"

namespace oemodm {
namespace {

/// A natural number below 2^32, or an issue.
const Json::number_unsigned_t* natural(const Json& value, const std::string& path, Issues& issues) {
  const auto* number = value.get_ptr<const Json::number_unsigned_t*>();
  if (number != nullptr && *number <= 0xffffffffU) return number;
  issues.push_back({path, "not-an-integer"});
  return nullptr;
}

bool readFlag(const Json& value, const std::string& path, Issues& issues) {
  const auto* flag = value.get_ptr<const bool*>();
  if (flag == nullptr) issues.push_back({path, "not-a-boolean"});
  return flag != nullptr && *flag;
}

/// True, false, or `{worlds, seed, world, totals, staged}`.
void readSimulation(const Json& value, const std::string& path, AskedSimulation& out, Issues& issues) {
  if (const auto* wanted = value.get_ptr<const bool*>()) {
    out.wanted = out.staged = *wanted;
    return;
  }
  if (!value.is_object()) return issues.push_back({path, "not-an-object"});
  out.wanted = true;
  for (const auto& [key, part] : value.items()) {
    const std::string at = memberPath(path, key);
    if (key == "totals" || key == "staged") {
      (key == "totals" ? out.totals : out.staged) = readFlag(part, at, issues);
      continue;
    }
    if (key != "worlds" && key != "seed" && key != "world") {
      issues.push_back({at, "unknown-field"});
      continue;
    }
    const auto* number = natural(part, at, issues);
    if (number == nullptr) continue;
    if (key == "seed") {
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

/// False, or `{x, y, points}`.
void readMap(const Json& value, const std::string& path, AskedMap& out, Issues& issues) {
  const auto* wanted = value.get_ptr<const bool*>();
  if (wanted != nullptr && !*wanted) return;
  if (!value.is_object()) return issues.push_back({path, "not-an-object"});
  out.wanted = true;
  out.paths.resize(2);
  for (const auto& [key, part] : value.items()) {
    const std::string at = memberPath(path, key);
    if (key == "x" || key == "y") {
      if (const auto* text = part.get_ptr<const std::string*>())
        out.paths[key == "x" ? 0 : 1] = *text;
      else
        issues.push_back({at, "not-text"});
    } else if (key != "points") {
      issues.push_back({at, "unknown-field"});
    } else if (const auto* number = natural(part, at, issues)) {
      if (*number < kFewestMapPoints) issues.push_back({at, "below-min", kFewestMapPoints, true});
      if (*number > kMostMapPoints) issues.push_back({at, "above-max", kMostMapPoints, true});
      out.points = static_cast<std::size_t>(*number);
    }
  }
  if (value.find("x") == value.end()) issues.push_back({path + "/x", "missing"});
  if (value.find("y") == value.end()) issues.push_back({path + "/y", "missing"});
}

}  // namespace

bool readWhole(std::string_view key, const Json& value, const std::string& path, Ask& ask, Issues& issues) {
  if (key == "simulate") {
    readSimulation(value, path, ask.simulate, issues);
  } else if (key == "waterfall") {
    ask.waterfall = readFlag(value, path, issues);
  } else if (key == "chanceMap") {
    readMap(value, path, ask.chanceMap, issues);
  } else {
    return false;
  }
  return true;
}

}  // namespace oemodm
