// SPDX-License-Identifier: MIT
// What stands in the document and in no row of the field table: a misspelt name must not pass for a number left out.
#pragma once
#include "core/issue.hpp"
#include "json/json.hpp"

namespace oemodm {

/// Names every key of a project that no row knows, as far as issues are told.
void nameUnknownFields(const Json& project, Issues& issues);

}  // namespace oemodm
