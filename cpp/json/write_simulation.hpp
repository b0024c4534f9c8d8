// SPDX-License-Identifier: MIT
#pragma once
#include "core/chance/simulation.hpp"
#include "json/out.hpp"
#include "json/reader.hpp"

namespace oemodm {

/// `simulate` of the result.
void writeSimulation(const Simulation& simulation, const Setting& setting, const AskedSimulation& asked, Out& out);

}  // namespace oemodm
