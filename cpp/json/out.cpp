// SPDX-License-Identifier: MIT
#include "json/out.hpp"

#include <array>

#include "json/json.hpp"

namespace oemodm {

void Out::separate() {
  if (comma_) text_ += ',';
}

void Out::raw(std::string_view text) {
  separate();
  text_ += text;
  comma_ = true;
}

void Out::begin(char bracket) {
  separate();
  text_ += bracket;
  comma_ = false;
}

void Out::end(char bracket) {
  text_ += bracket;
  comma_ = true;
}

void Out::key(std::string_view name) {
  separate();
  text_ += '"';
  text_ += name;
  text_ += "\":";
  comma_ = false;
}

void Out::value(double number) {
  if (!(number - number == 0)) return null();
  const auto whole = static_cast<long long>(number > -1e15 && number < 1e15 ? number : 0.5);
  if (static_cast<double>(whole) == number) return raw(std::to_string(whole));
  // The shortest digits that read back as the same number: the writer behind nlohmann's own dump().
  std::array<char, 64> buffer{};
  const char* stop = nlohmann::detail::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
  raw({buffer.data(), static_cast<std::size_t>(stop - buffer.data())});
}

void Out::value(std::string_view text) {
  static constexpr std::string_view kHex = "0123456789abcdef";
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (static_cast<unsigned char>(c) >= 0x20) {
      quoted += c;
      continue;
    }
    quoted += "\\u00";
    quoted += kHex[static_cast<unsigned char>(c) >> 4U];
    quoted += kHex[static_cast<unsigned char>(c) & 15U];
  }
  raw(quoted += '"');
}

void Out::offer(std::string_view name, int index) {
  key(name);
  if (index < 0)
    null();
  else
    value(index);
}

}  // namespace oemodm
