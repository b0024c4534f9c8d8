// SPDX-License-Identifier: MIT
// What both sides' verdicts have in common -> JSON.
#pragma once
#include "core/decision/verdict.hpp"
#include "json/out.hpp"

namespace oemodm {

[[nodiscard]] std::string_view nameOf(Tone tone) noexcept;

/// The first members of `verdict`: kind to deciding.
void writeRecommendation(std::string_view kind, const Recommendation& recommendation, Detail detail, Out& out);

}  // namespace oemodm
