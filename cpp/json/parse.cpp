// SPDX-License-Identifier: MIT
#include "json/parse.hpp"

#include <utility>
#include <vector>

namespace oemodm {
namespace {

constexpr std::size_t kMaxDepth = 32;  // deeper than any document of ours
constexpr std::size_t kMembers = 8;    // most objects have fewer; one that grows copies its keys

/// Hangs each value where it belongs. A member that stands twice keeps its last value.
class Builder {
 public:
  explicit Builder(Json& root) : root_(root) { open_.reserve(kMaxDepth); }
  [[nodiscard]] bool tooDeep() const noexcept { return deep_; }

  bool null() { return put(Json()); }
  bool boolean(bool value) { return put(Json(value)); }
  bool number_integer(Json::number_integer_t value) { return put(Json(value)); }
  bool number_unsigned(Json::number_unsigned_t value) { return put(Json(value)); }
  bool number_float(Json::number_float_t value, const std::string& /*text*/) { return put(Json(value)); }
  bool string(std::string& value) { return put(Json(std::move(value))); }
  bool binary(Json::binary_t& /*value*/) { return false; }  // JSON text has none
  bool start_object(std::size_t /*size*/) { return begin(Json::value_t::object); }
  bool start_array(std::size_t /*size*/) { return begin(Json::value_t::array); }
  bool end_object() { return end(); }
  bool end_array() { return end(); }
  bool key(std::string& name) {
    auto& object = *open_.back()->get_ptr<Json::object_t*>();
    if (object.empty()) object.reserve(kMembers);
    member_ = &object[name];
    return true;
  }
  template <class Error>
  bool parse_error(std::size_t /*position*/, const std::string& /*token*/, const Error& /*error*/) {
    return false;
  }

 private:
  Json& place(Json&& value) {
    if (open_.empty()) return root_ = std::move(value);
    if (open_.back()->is_object()) return *member_ = std::move(value);
    open_.back()->push_back(std::move(value));
    return open_.back()->back();
  }
  bool put(Json&& value) {
    place(std::move(value));
    return true;
  }
  bool begin(Json::value_t kind) {
    deep_ = open_.size() == kMaxDepth;
    if (deep_) return false;
    open_.push_back(&place(Json(kind)));  // it grows only while it is the innermost: the address holds
    return true;
  }
  bool end() {
    open_.pop_back();
    return true;
  }

  Json& root_;
  std::vector<Json*> open_;
  Json* member_ = nullptr;
  bool deep_ = false;
};

}  // namespace

Parsed parse(const std::string& text) {
  Parsed parsed;
  Builder builder(parsed.root);
  // The parser would take a null character for the end.
  const bool read = text.find('\0') == std::string::npos && Json::sax_parse(text, &builder);
  if (!read) parsed.refused = builder.tooDeep() ? "too-deep" : "not-json";
  return parsed;
}

}  // namespace oemodm
