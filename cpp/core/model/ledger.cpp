// SPDX-License-Identifier: MIT
#include "core/model/ledger.hpp"

namespace oemodm {
namespace {

struct LineInfo {
  std::string_view name;
  Group group;
};

// In the order of the enum.
constexpr std::array<LineInfo, kLines> kLineInfo{{
    {"revenue", Group::selling},
    {"channelFee", Group::selling},
    {"fulfilment", Group::selling},
    {"advertising", Group::selling},
    {"returns", Group::selling},
    {"royalty", Group::selling},
    {"goods", Group::goods},
    {"materials", Group::goods},
    {"payment", Group::goods},
    {"defectCredit", Group::goods},
    {"inspection", Group::freight},
    {"origin", Group::freight},
    {"freight", Group::freight},
    {"insurance", Group::freight},
    {"destination", Group::freight},
    {"duty", Group::duty},
    {"mpf", Group::duty},
    {"hmf", Group::duty},
    {"vat", Group::duty},
    {"vatBack", Group::duty},
    {"storage", Group::stock},
    {"carrying", Group::stock},
    {"recovery", Group::stock},
    {"tooling", Group::tooling},
    {"assistDuty", Group::tooling},
    {"upkeep", Group::tooling},
    {"residual", Group::tooling},
    {"clawback", Group::tooling},
    {"design", Group::design},
    {"samples", Group::design},
    {"reserve", Group::design},
    {"certification", Group::design},
    {"legal", Group::design},
    {"packaging", Group::design},
    {"compliance", Group::yearly},
    {"liability", Group::yearly},
    {"exclusivity", Group::yearly},
    {"takeOrPay", Group::yearly},
}};
constexpr std::array<std::string_view, kGroups> kGroupNames{"selling", "goods",   "freight", "duty",
                                                            "stock",   "tooling", "design",  "yearly"};

}  // namespace

Group groupOf(Line line) noexcept { return kLineInfo[static_cast<std::size_t>(line)].group; }
std::string_view nameOf(Line line) noexcept { return kLineInfo[static_cast<std::size_t>(line)].name; }
std::string_view nameOf(Group group) noexcept { return kGroupNames[static_cast<std::size_t>(group)]; }

}  // namespace oemodm
