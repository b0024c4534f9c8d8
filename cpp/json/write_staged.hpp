// SPDX-License-Identifier: MIT
// The staged path -> `staged` of the response.
#pragma once
#include "core/staged/search.hpp"
#include "json/out.hpp"

namespace oemodm {

/// `answer` of a search that is done; null where no two offers can be staged.
void writeStaged(const Project& project, const StagedAnswer* answer, Out& out);

}  // namespace oemodm
