// SPDX-License-Identifier: MIT
// What each number can change -> JSON: flips, the numbers to ask next, sweeps.
#pragma once
#include <array>
#include <vector>

#include "core/decision/sweep.hpp"
#include "json/out.hpp"

namespace oemodm {

void writeFlip(const Flip& flip, Out& out);
/// Numbers not pinned by contract whose flip lies inside their plausible range, nearest first.
void writeNext(const std::vector<Flip>& sorted, Out& out);
void writeSweep(const Sweep& sweep, const std::array<int, 2>& pair, Out& out);

}  // namespace oemodm
