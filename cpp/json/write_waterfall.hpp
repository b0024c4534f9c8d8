// SPDX-License-Identifier: MIT
#pragma once
#include "core/decision/waterfall.hpp"
#include "json/out.hpp"

namespace oemodm {

/// `waterfall` of the result; all blocks must be done.
void writeWaterfall(const Waterfall& waterfall, Out& out);

}  // namespace oemodm
