// SPDX-License-Identifier: MIT
// The native command: a request on standard input, the response on standard output. It refreshes the golden files and
// is what a debugger, a profiler or a server runs. People use bin/oem-odm.mjs, which needs no compiler.
#include <charconv>
#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "json/api.hpp"

namespace {

constexpr std::string_view usage =
    "usage: oem-odm-native [evaluate | lines | advance BLOCKS | describe | version]\n"
    "  evaluate   one request on standard input (the default)\n"
    "  lines      a request a line, a response a line\n";

constexpr int success = 0, failure = 1;

std::string readAll() { return {std::istreambuf_iterator<char>(std::cin), {}}; }

int print(const std::string& text) {
  std::cout << text << '\n' << std::flush;
  return std::cout ? success : failure;
}

int lines() {
  for (std::string line; std::getline(std::cin, line);) {
    if (print(oemodm::evaluate(line)) != success) return failure;
  }
  return success;
}

int refuse() {
  std::cerr << usage;
  return failure;
}

}  // namespace

int main(int count, char** words) {
  std::ios::sync_with_stdio(false);
  const std::string_view verb = count > 1 ? words[1] : "evaluate";
  if (count == 3 && verb == "advance") {
    const std::string_view word = words[2];
    int blocks = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), blocks);
    if (error != std::errc{} || end != word.data() + word.size()) return refuse();
    return print(oemodm::advance(readAll(), blocks));
  }
  if (count > 2) return refuse();
  if (verb == "evaluate") return print(oemodm::evaluate(readAll()));
  if (verb == "lines") return lines();
  if (verb == "describe") return print(oemodm::describe());
  if (verb == "version") return print(oemodm::version());
  return refuse();
}
