// SPDX-License-Identifier: MIT
// The next steps as JSON: docs/DOCUMENT.md.
#pragma once
#include "core/chance/findings/next_steps.hpp"
#include "json/out.hpp"

namespace oemodm {

/// `steps` of a simulation: what is to be done now, soon and later, in that order.
void writeSteps(const NextSteps& steps, const Simulation& simulation, Out& out);

}  // namespace oemodm
