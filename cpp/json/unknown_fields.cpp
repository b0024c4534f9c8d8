// SPDX-License-Identifier: MIT
#include "json/unknown_fields.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/fields.hpp"
#include "json/pointer.hpp"

namespace oemodm {
namespace {

/// Every path prefix that some row uses, sorted; `/market`, `/market/price`, ...
const std::vector<std::string>& knownPrefixes() {
  static const std::vector<std::string> prefixes = [] {
    std::vector<std::string> all;
    for (const Row& row : fields()) {
      for (std::size_t cut = row.path.find('/', 1); cut != std::string_view::npos; cut = row.path.find('/', cut + 1)) {
        all.emplace_back(row.path.substr(0, cut));
      }
      all.emplace_back(row.path);
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }();
  return prefixes;
}

/// Whether some row stands at this path, or below it.
struct Known {
  bool here, deeper;
};
Known known(const std::string& pattern) {
  const std::vector<std::string>& all = knownPrefixes();
  const auto at = std::lower_bound(all.begin(), all.end(), pattern);
  if (at == all.end() || *at != pattern) return {false, false};
  const auto next = at + 1;  // no sign of a name sorts before '/': what stands below a path follows it
  return {true, next != all.end() && next->size() > pattern.size() && (*next)[pattern.size()] == '/' &&
                    next->compare(0, pattern.size(), pattern) == 0};
}

/// Names every key that no row knows. `pattern` is `path` with list indices as `*`; it comes back as it was.
void nameUnknown(const Json& value, const std::string& path, std::string& pattern, Issues& issues) {
  if (value.is_array()) {
    const std::size_t size = pattern.size();
    pattern += "/*";
    const std::size_t looked = known(pattern).deeper ? value.size() : 0;
    for (std::size_t i = 0; i < looked; ++i)
      nameUnknown(value[i], memberPath(path, std::to_string(i)), pattern, issues);
    pattern.resize(size);
    return;
  }
  if (!value.is_object()) return;
  for (const auto& [key, inner] : value.items()) {
    if (issues.size() >= kMostIssues) return;
    const std::size_t size = pattern.size();
    addMember(pattern, key);
    const Known found = known(pattern);
    if (!found.here) issues.push_back({memberPath(path, key), "unknown-field"});
    // A row's own value, with its evidence, has been read already.
    else if (found.deeper)
      nameUnknown(inner, memberPath(path, key), pattern, issues);
    pattern.resize(size);
  }
}

}  // namespace

void nameUnknownFields(const Json& project, Issues& issues) {
  std::string pattern;
  nameUnknown(project, "", pattern, issues);
}

}  // namespace oemodm
