// SPDX-License-Identifier: MIT
#include "json/pointer.hpp"

namespace oemodm {

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

std::string memberPath(const std::string& path, const std::string& key) {
  std::string out = path;
  addMember(out, key);
  return out;
}

}  // namespace oemodm
