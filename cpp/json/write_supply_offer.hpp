// SPDX-License-Identifier: MIT
// One offer's answer on the supplier's side -> JSON, its quote sheet too.
#pragma once
#include "core/decision/supply_verdict.hpp"
#include "json/out.hpp"

namespace oemodm {

/// The busiest week, what it holds, and how many weeks hold less than is worked in them.
void writeBusiest(const Weeks& weeks, Out& out);
void writeSupplyOffer(const Project& project, std::size_t index, const SupplyAnswer& answer, const Factory& factory,
                      Detail detail, Out& out);

}  // namespace oemodm
