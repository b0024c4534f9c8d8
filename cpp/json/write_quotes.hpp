// SPDX-License-Identifier: MIT
// Quotes made comparable -> `quotes` of the response.
#pragma once
#include "core/deal/quotes.hpp"
#include "core/project.hpp"
#include "json/out.hpp"

namespace oemodm {

void writeQuotes(const Project& project, const Quotes& quotes, Out& out);

}  // namespace oemodm
