// SPDX-License-Identifier: MIT
// One deal, two views -> `deal` of the response.
#pragma once
#include "core/deal/deal.hpp"
#include "json/out.hpp"

namespace oemodm {

void writeDeal(const Project& project, const Deal& deal, Out& out);

}  // namespace oemodm
