// SPDX-License-Identifier: MIT
#pragma once
#include "core/chance/sensitivity/chance_map.hpp"
#include "json/out.hpp"

namespace oemodm {

/// `chanceMap` of the result; all blocks must be done.
void writeMap(const ChanceMap& map, Out& out);

}  // namespace oemodm
