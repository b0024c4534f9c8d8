// SPDX-License-Identifier: MIT
// The C library's strtod works in 128-bit floating point, which wasm has to imitate: kilobytes to read a decimal.
// nlohmann's lexer is its only user here, and hands over text that it has checked. All three must stand together, or
// the linker takes the library's own; two of them are then thrown away.
#include <cstring>

#include "json/decimal.hpp"

namespace {

double read(const char* text, char** end) noexcept {
  if (end != nullptr) *end = const_cast<char*>(text) + std::strlen(text);
  return oemodm::readDecimal(text);
}

}  // namespace

extern "C" {
float strtof(const char* text, char** end) { return static_cast<float>(read(text, end)); }
double strtod(const char* text, char** end) { return read(text, end); }
long double strtold(const char* text, char** end) { return read(text, end); }
}
