// SPDX-License-Identifier: MIT
#pragma once
#include "core/chance/findings/chances.hpp"

namespace oemodm {

/// The mean and the error of one figure a scramble.
[[nodiscard]] Estimate acrossScrambles(const std::array<double, kScrambles>& values) noexcept;

/// Of every varying unknown: how much of what varies in the chosen offer's lead over `rival` it explains alone, 0 to 1.
/// kNobody: of its NPV.
[[nodiscard]] std::vector<double> sharesOf(const Simulation& simulation, int rival);

/// Of every varying unknown. `perfect` is EVPI: none is worth more.
[[nodiscard]] std::vector<Finding> findingsOf(const Simulation& simulation, double perfect);

}  // namespace oemodm
