// SPDX-License-Identifier: MIT
#include "json/project_reader.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "core/fields.hpp"
#include "core/model/arithmetic.hpp"

namespace oemodm {
namespace {

constexpr std::size_t kMaxSourceBytes = 400;
constexpr std::array<std::string_view, 9> kGrades{"A",     "B",     "C",        "J",      "example",
                                                  "guess", "quote", "contract", "records"};

constexpr std::array<std::string_view, 5> kShapes{"pert", "triangular", "uniform", "lognormal", "quantiles"};

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

std::optional<std::uint8_t> find(std::span<const std::string_view> words, const std::string& word) noexcept {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == word) return static_cast<std::uint8_t>(i);
  }
  return std::nullopt;
}

void addMember(std::string& path, const std::string& key) {
  path += '/';
  if (key.find_first_of("~/") == key.npos) {
    path += key;
    return;
  }
  for (const char c : key) {
    if (c == '~')
      path += "~0";
    else if (c == '/')
      path += "~1";
    else
      path += c;
  }
}

class ProjectReader {
 public:
  ProjectReader(const Json& root, Project& project, Issues& issues) : root_(root), project_(project), issues_(issues) {}

  void operator()() {
    forEachField(project_, [&](const Row& row, At at) { read(row, at); });
    std::string pattern;
    unknown(root_, "", pattern);
  }

 private:
  void add(std::string path, std::string_view code) {
    if (issues_.size() < kMostIssues) issues_.push_back({std::move(path), code, 0, false});
  }

  /// The value at a row's path; nothing if it or what should hold it is absent. A holder of the wrong kind is an issue.
  const Json* valueAt(const std::string& path) {
    const Json* here = &root_;
    for (std::size_t from = 1; from <= path.size();) {
      const std::size_t cut = std::min(path.find('/', from), path.size());
      const std::string segment = path.substr(from, cut - from);
      const std::optional<std::size_t> index = here->is_array() ? asIndex(segment) : std::nullopt;
      if (index && *index < here->size()) {
        here = &(*here)[*index];
      } else if (here->is_object()) {
        const auto found = here->find(segment);
        if (found == here->end()) return nullptr;
        here = &*found;
      } else {
        const std::string holder = path.substr(0, from - 1);
        const bool told =
            std::any_of(issues_.begin(), issues_.end(), [&](const Issue& issue) { return issue.path == holder; });
        if (!told && !here->is_null()) add(holder, "not-an-object");
        return nullptr;
      }
      from = cut + 1;
    }
    return here->is_null() ? nullptr : here;
  }

  static std::optional<std::size_t> asIndex(const std::string& segment) noexcept {
    std::size_t index = 0;
    for (const char c : segment) {
      if (c < '0' || c > '9') return std::nullopt;
      index = index * 10 + static_cast<std::size_t>(c - '0');
    }
    return index;
  }

  void read(const Row& row, At at) {
    const std::string path = pathOf(row, at);
    const Json* value = valueAt(path);
    switch (row.kind) {
      case Kind::number:
      case Kind::integer: {
        Number& number = std::get<NumberSlot>(row.slot).number(project_, at);
        number.value = row.fallback;
        if (value != nullptr) readNumber(*value, path, row.kind == Kind::integer, number);
        return;
      }
      case Kind::boolean: {
        Flag& flag = std::get<FlagSlot>(row.slot).flag(project_, at);
        flag.on = row.fallback != 0;
        if (value == nullptr) return;
        if (const auto* given = value->get_ptr<const bool*>())
          flag = {*given, true};
        else
          add(path, "not-a-boolean");
        return;
      }
      case Kind::text:
        if (value == nullptr) return;
        if (const auto* given = value->get_ptr<const std::string*>();
            given != nullptr && given->find('\0') == given->npos)
          std::get<TextSlot>(row.slot).text(project_, at) = *given;
        else
          add(path, "not-text");
        return;
      case Kind::date: {
        if (value == nullptr) return;
        const auto* given = value->get_ptr<const std::string*>();
        const std::optional<Date> date = given != nullptr ? readDate(*given) : std::nullopt;
        if (date)
          std::get<DateSlot>(row.slot).date(project_, at) = *date;
        else
          add(path, "not-a-date");
        return;
      }
      case Kind::choice: {
        Code& code = std::get<CodeSlot>(row.slot).code(project_, at);
        code.code = static_cast<std::uint8_t>(row.fallback);
        if (value == nullptr) return;
        const auto* given = value->get_ptr<const std::string*>();
        const std::optional<std::uint8_t> word = given != nullptr ? find(row.choices, *given) : std::nullopt;
        if (!word) return add(path, "not-a-choice");
        code.code = *word;
        code.given = true;
        return;
      }
      case Kind::list: {
        if (value == nullptr) return;
        if (!value->is_array()) return add(path, "not-a-list");
        if (static_cast<double>(value->size()) > row.max) {
          issues_.push_back({path, "too-many", row.max, true});
          return;
        }
        std::get<ListSlot>(row.slot).resize(project_, at, value->size());
        return;
      }
    }
  }

  static std::optional<double> asNumber(const Json& value) noexcept {
    if (const auto* real = value.get_ptr<const Json::number_float_t*>()) return *real;
    if (const auto* natural = value.get_ptr<const Json::number_unsigned_t*>()) return static_cast<double>(*natural);
    if (const auto* whole = value.get_ptr<const Json::number_integer_t*>()) return static_cast<double>(*whole);
    return std::nullopt;
  }

  void readNumber(const Json& value, const std::string& path, bool whole, Number& number) {
    if (!value.is_object()) return take(asNumber(value), path, number);
    for (const auto& [key, unused] : value.items()) {
      if (key != "value" && key != "evidence" && key != "range") add(memberPath(path, key), "unknown-field");
    }
    const auto evidence = value.find("evidence");
    if (evidence != value.end() && !readEvidence(*evidence, number)) add(path + "/evidence", "bad-evidence");
    const auto inner = value.find("value");
    const auto range = value.find("range");
    const bool valued = inner != value.end();
    if (valued) take(asNumber(*inner), path, number);
    if (range == value.end()) {
      if (!valued) add(path, "not-a-number");
      return;
    }
    const std::optional<StatedRange> stated = readRange(*range, valued ? std::optional(number.value) : std::nullopt);
    if (!stated) return add(path + "/range", "bad-range");
    if (!valued) {
      const double middle = (stated->low + stated->high) / 2;
      take(whole ? wholeBelow(middle + 0.5) : middle, path, number);
    }
    number.range = static_cast<std::int16_t>(project_.ranges.size());
    project_.ranges.push_back(*stated);
  }

  void take(std::optional<double> read, const std::string& path, Number& number) {
    if (!read) return add(path, "not-a-number");
    number.value = *read;
    number.given = true;
  }

  /// `{low, high}`, or `{by}` as a share of the value; `sure`, `shape` and `follows` if told.
  static std::optional<StatedRange> readRange(const Json& value, std::optional<double> middle) {
    if (!value.is_object()) return std::nullopt;
    StatedRange range;
    std::optional<double> low;
    std::optional<double> high;
    std::optional<double> by;
    for (const auto& [key, part] : value.items()) {
      if (key == "shape") {
        const auto* text = part.get_ptr<const std::string*>();
        const std::optional<std::uint8_t> shape = text != nullptr ? find(kShapes, *text) : std::nullopt;
        if (!shape) return std::nullopt;
        range.shape = static_cast<Shape>(*shape);
        continue;
      }
      const std::optional<double> number = asNumber(part);
      if (!number) return std::nullopt;
      if (key == "low") {
        low = number;
      } else if (key == "high") {
        high = number;
      } else if (key == "by" && *number >= 0) {
        by = number;
      } else if (key == "sure" && (*number == 0.8 || *number == 0.9 || *number == 1)) {
        range.sure = *number;
      } else if (key == "follows" && *number >= 0 && *number <= 1) {
        range.follows = number;
      } else {
        return std::nullopt;
      }
    }
    if (by && middle && !low && !high) {
      const double width = *by * std::max(*middle, -*middle);
      range.low = *middle - width;
      range.high = *middle + width;
      return range;
    }
    if (by || !low || !high) return std::nullopt;
    range.low = *low;
    range.high = *high;
    return range;
  }

  bool readEvidence(const Json& value, Number& number) {
    if (!value.is_object()) return false;
    Evidence evidence;
    bool good = false;
    for (const auto& [key, part] : value.items()) {
      const auto* text = part.get_ptr<const std::string*>();
      if (text == nullptr || text->size() > kMaxSourceBytes) return false;
      if (key == "grade") {
        const std::optional<std::uint8_t> grade = find(kGrades, *text);
        if (!grade) return false;
        evidence.grade = static_cast<Grade>(*grade);
        good = true;
      } else if (key == "source") {
        evidence.source = *text;
      } else if (key == "date") {
        const std::optional<Date> date = readDate(*text);
        if (!date) return false;
        evidence.date = *date;
      } else {
        return false;
      }
    }
    number.evidence = static_cast<std::int32_t>(project_.evidence.size());
    project_.evidence.push_back(std::move(evidence));
    return good;
  }

  /// Names every key that no row knows. `pattern` is `path` with list indices as `*`; it comes back as it was.
  void unknown(const Json& value, const std::string& path, std::string& pattern) {
    if (value.is_array()) {
      const std::size_t size = pattern.size();
      pattern += "/*";
      const std::size_t looked = known(pattern).deeper ? value.size() : 0;
      for (std::size_t i = 0; i < looked; ++i) unknown(value[i], memberPath(path, std::to_string(i)), pattern);
      pattern.resize(size);
      return;
    }
    if (!value.is_object() || issues_.size() >= kMostIssues) return;
    for (const auto& [key, inner] : value.items()) {
      const std::size_t size = pattern.size();
      addMember(pattern, key);
      const Known found = known(pattern);
      if (!found.here) add(memberPath(path, key), "unknown-field");
      // A row's own value, with its evidence, has been read already.
      else if (found.deeper)
        unknown(inner, memberPath(path, key), pattern);
      pattern.resize(size);
    }
  }

  const Json& root_;
  Project& project_;
  Issues& issues_;
};

}  // namespace

std::string memberPath(const std::string& path, const std::string& key) {
  std::string out = path;
  addMember(out, key);
  return out;
}

std::string_view nameOf(Grade grade) noexcept { return kGrades[static_cast<std::size_t>(grade)]; }
std::string_view nameOf(Shape shape) noexcept { return kShapes[static_cast<std::size_t>(shape)]; }

void readProject(const Json& json, Project& project, Issues& issues) { ProjectReader(json, project, issues)(); }

}  // namespace oemodm
