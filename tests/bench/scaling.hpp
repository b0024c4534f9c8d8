// SPDX-License-Identifier: MIT
#pragma once

namespace oemodm::bench {

/// Prints what a world costs with more worlds, more offers and more weeks, and what heap the greatest simulation takes.
void printScaling();

}  // namespace oemodm::bench
