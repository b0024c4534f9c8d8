// SPDX-License-Identifier: MIT
// JSON Pointers into the document (RFC 6901): how an issue says where it is.
#pragma once
#include <string>

namespace oemodm {

/// Makes of an object's JSON Pointer its member's.
void addMember(std::string& path, const std::string& key);
/// The JSON Pointer of an object's member.
[[nodiscard]] std::string memberPath(const std::string& path, const std::string& key);

}  // namespace oemodm
