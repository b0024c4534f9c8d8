// SPDX-License-Identifier: MIT
#pragma once
#include "core/chance/findings/priorities.hpp"
#include "json/out.hpp"

namespace oemodm {

/// `priorities` of `simulate`: null without any that is scored.
void writePriorities(const std::optional<Priorities>& priorities, std::size_t offers, Out& out);

}  // namespace oemodm
