// SPDX-License-Identifier: MIT
#include "json/project_reader.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "core/fields.hpp"
#include "core/model/arithmetic.hpp"
#include "json/pointer.hpp"
#include "json/unknown_fields.hpp"

namespace oemodm {
namespace {

constexpr std::size_t kMaxSourceBytes = 400;
constexpr std::array<std::string_view, 9> kGrades{"A",     "B",     "C",        "J",      "example",
                                                  "guess", "quote", "contract", "records"};

constexpr std::array<std::string_view, 5> kShapes{"pert", "triangular", "uniform", "lognormal", "quantiles"};

std::optional<std::uint8_t> find(std::span<const std::string_view> words, const std::string& word) noexcept {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == word) return static_cast<std::uint8_t>(i);
  }
  return std::nullopt;
}

class ProjectReader {
 public:
  ProjectReader(const Json& root, Project& project, Issues& issues) : root_(root), project_(project), issues_(issues) {}

  void operator()() {
    forEachField(project_, [&](const Row& row, At at) {
      row_ = &row;
      at_ = at;
      read(row, at, value());
    });
    nameUnknownFields(root_, issues_);
  }

 private:
  /// Says what is wrong with the field being read, or with something inside it. A path is made only for an issue: the
  /// rows are walked in every frame of a drag.
  void add(std::string_view code, std::string_view inside = {}) {
    if (issues_.size() < kMostIssues) issues_.push_back({pathOf(*row_, at_) += inside, code, 0, false});
  }

  /// The value at the row's path; nothing if it or what should hold it is absent. A holder of the wrong kind is an
  /// issue.
  const Json* value() {
    const Json* here = &root_;
    std::string_view left = row_->path;
    for (std::size_t depth = 0, list = 0; !left.empty(); ++depth) {
      left.remove_prefix(1);
      const std::string_view segment = left.substr(0, left.find('/'));
      left.remove_prefix(segment.size());
      const std::size_t index = segment == "*" ? (list++ == 0 ? at_.i : at_.j) : 0;
      if (here->is_array() && segment == "*" && index < here->size()) {
        here = &(*here)[index];
      } else if (here->is_object()) {
        const auto found = here->find(segment);
        if (found == here->end()) return nullptr;
        here = &*found;
      } else {
        if (!here->is_null()) addHolder(depth);
        return nullptr;
      }
    }
    return here->is_null() ? nullptr : here;
  }

  /// What should hold the field, so many names deep, is no object; it is told once.
  void addHolder(std::size_t depth) {
    std::string holder = pathOf(*row_, at_);
    std::size_t cut = 0;
    for (std::size_t i = 0; i < depth; ++i) cut = holder.find('/', cut + 1);
    holder.resize(cut);
    const bool told =
        std::any_of(issues_.begin(), issues_.end(), [&](const Issue& issue) { return issue.path == holder; });
    if (!told && issues_.size() < kMostIssues) issues_.push_back({holder, "not-an-object", 0, false});
  }

  void read(const Row& row, At at, const Json* value) {
    switch (row.kind) {
      case Kind::number:
      case Kind::integer: {
        Number& number = std::get<NumberSlot>(row.slot).number(project_, at);
        number.value = row.fallback;
        if (value != nullptr) readNumber(*value, row.kind == Kind::integer, number);
        return;
      }
      case Kind::boolean: {
        Flag& flag = std::get<FlagSlot>(row.slot).flag(project_, at);
        flag.on = row.fallback != 0;
        if (value == nullptr) return;
        if (const auto* given = value->get_ptr<const bool*>())
          flag = {*given, true};
        else
          add("not-a-boolean");
        return;
      }
      case Kind::text:
        if (value == nullptr) return;
        if (const auto* given = value->get_ptr<const std::string*>();
            given != nullptr && given->find('\0') == given->npos)
          std::get<TextSlot>(row.slot).text(project_, at) = *given;
        else
          add("not-text");
        return;
      case Kind::date: {
        if (value == nullptr) return;
        const auto* given = value->get_ptr<const std::string*>();
        const std::optional<Date> date = given != nullptr ? readDate(*given) : std::nullopt;
        if (date)
          std::get<DateSlot>(row.slot).date(project_, at) = *date;
        else
          add("not-a-date");
        return;
      }
      case Kind::choice: {
        Code& code = std::get<CodeSlot>(row.slot).code(project_, at);
        code.code = static_cast<std::uint8_t>(row.fallback);
        if (value == nullptr) return;
        const auto* given = value->get_ptr<const std::string*>();
        const std::optional<std::uint8_t> word = given != nullptr ? find(row.choices, *given) : std::nullopt;
        if (!word) return add("not-a-choice");
        code.code = *word;
        code.given = true;
        return;
      }
      case Kind::list: {
        if (value == nullptr) return;
        if (!value->is_array()) return add("not-a-list");
        if (static_cast<double>(value->size()) > row.max) {
          issues_.push_back({pathOf(row, at), "too-many", row.max, true});
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

  void readNumber(const Json& value, bool whole, Number& number) {
    if (!value.is_object()) return take(asNumber(value), number);
    for (const auto& [key, unused] : value.items()) {
      if (key != "value" && key != "evidence" && key != "range") add("unknown-field", memberPath("", key));
    }
    const auto evidence = value.find("evidence");
    if (evidence != value.end() && !readEvidence(*evidence, number)) add("bad-evidence", "/evidence");
    const auto inner = value.find("value");
    const auto range = value.find("range");
    const bool valued = inner != value.end();
    if (valued) take(asNumber(*inner), number);
    if (range == value.end()) {
      if (!valued) add("not-a-number");
      return;
    }
    const std::optional<StatedRange> stated = readRange(*range, valued ? std::optional(number.value) : std::nullopt);
    if (!stated) return add("bad-range", "/range");
    if (!valued) {
      const double middle = (stated->low + stated->high) / 2;
      take(whole ? wholeBelow(middle + 0.5) : middle, number);
    }
    number.range = static_cast<std::int16_t>(project_.ranges.size());
    project_.ranges.push_back(*stated);
  }

  void take(std::optional<double> read, Number& number) {
    if (!read) return add("not-a-number");
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

  const Json& root_;
  Project& project_;
  Issues& issues_;
  const Row* row_ = nullptr;  // the field being read
  At at_;
};

}  // namespace

std::string_view nameOf(Grade grade) noexcept { return kGrades[static_cast<std::size_t>(grade)]; }
std::string_view nameOf(Shape shape) noexcept { return kShapes[static_cast<std::size_t>(shape)]; }

void readProject(const Json& json, Project& project, Issues& issues) { ProjectReader(json, project, issues)(); }

}  // namespace oemodm
