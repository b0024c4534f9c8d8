// SPDX-License-Identifier: MIT
#include "core/supply/supply_ledger.hpp"

namespace oemodm {
namespace {

struct LineInfo {
  std::string_view name;
  SupplyGroup group;
  Part part;
};
using enum Part;

// In the order of the enum.
constexpr std::array<LineInfo, kSupplyLines> kLineInfo{{
    {"revenue", SupplyGroup::sales, variable},
    {"toolingPaid", SupplyGroup::sales, variable},
    {"sampleCharge", SupplyGroup::sales, variable},
    {"contribution", SupplyGroup::sales, fixed},
    {"clawback", SupplyGroup::sales, variable},
    {"orderFee", SupplyGroup::selling, variable},
    {"delivery", SupplyGroup::selling, variable},
    {"defects", SupplyGroup::selling, variable},
    {"material", SupplyGroup::material, variable},
    {"inputVat", SupplyGroup::material, variable},
    {"vatRefund", SupplyGroup::material, variable},
    {"labour", SupplyGroup::labour, variable},
    {"overtime", SupplyGroup::labour, overtime},
    {"quoting", SupplyGroup::winning, variable},
    {"samples", SupplyGroup::winning, variable},
    {"engineering", SupplyGroup::winning, variable},
    {"accountTooling", SupplyGroup::winning, variable},
    {"orderCost", SupplyGroup::winning, variable},
    {"design", SupplyGroup::design, fixed},
    {"tooling", SupplyGroup::design, fixed},
    {"certification", SupplyGroup::design, fixed},
    {"listing", SupplyGroup::design, fixed},
    {"photographs", SupplyGroup::design, fixed},
    {"refresh", SupplyGroup::design, fixed},
    {"copies", SupplyGroup::design, fixed},
    {"membership", SupplyGroup::platform, platform},
    {"advertising", SupplyGroup::platform, platform},
}};
constexpr std::array<std::string_view, kSupplyGroups> kGroupNames{"sales",   "selling", "material", "labour",
                                                                  "winning", "design",  "platform"};

}  // namespace

SupplyGroup groupOf(SupplyLine line) noexcept { return kLineInfo[static_cast<std::size_t>(line)].group; }
std::string_view nameOf(SupplyLine line) noexcept { return kLineInfo[static_cast<std::size_t>(line)].name; }
std::string_view nameOf(SupplyGroup group) noexcept { return kGroupNames[static_cast<std::size_t>(group)]; }
Part partOf(SupplyLine line) noexcept { return kLineInfo[static_cast<std::size_t>(line)].part; }

double sumOf(const SupplyAmounts& amounts, Part part) noexcept {
  double sum = 0;
  for (std::size_t i = 0; i < kSupplyLines; ++i) {
    if (kLineInfo[i].part == part) sum += amounts[i];
  }
  return sum;
}

}  // namespace oemodm
