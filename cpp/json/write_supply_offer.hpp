// SPDX-License-Identifier: MIT
// One offer's answer on the supplier's side -> JSON, its quote sheet too.
#pragma once
#include "core/decision/supply_comparison.hpp"
#include "json/out.hpp"

namespace oemodm {

void writeSupplyOffer(const Project& project, std::size_t index, const SupplyAnswer& answer, const Factory& factory,
                      Out& out);

}  // namespace oemodm
