// SPDX-License-Identifier: MIT
#include "core/decision/limits.hpp"

#include <algorithm>

namespace oemodm {
namespace {

LimitState within(double value, double bound) noexcept {
  return value <= bound + 1e-9 * std::max(1.0, bound) ? LimitState::pass : LimitState::fail;
}

LimitState byContract(Right right) noexcept {
  switch (right) {
    case Right::in:
      return LimitState::pass;
    case Right::notIn:
      return LimitState::fail;
    default:
      return LimitState::unknown;  // a right is never inferred
  }
}

}  // namespace

bool LimitChecks::fits() const noexcept {
  return std::none_of(checks.begin(), checks.begin() + count,
                      [](const LimitCheck& c) { return c.state == LimitState::fail; });
}

bool LimitChecks::unknown() const noexcept {
  return std::any_of(checks.begin(), checks.begin() + count,
                     [](const LimitCheck& c) { return c.state == LimitState::unknown; });
}

LimitChecks checkLimits(const Project& project, std::size_t index, const Outcome& outcome) noexcept {
  const Limits& limits = project.limits;
  const Offer& offer = project.offers[index];
  LimitChecks out;
  const auto add = [&](const LimitCheck& check) { out.checks[out.count++] = check; };
  if (!outcome.launches) add({"sale", LimitState::fail});
  if (limits.maxSpend.given) {
    add({"maxSpend", within(outcome.spendBeforeSale, limits.maxSpend), outcome.spendBeforeSale, limits.maxSpend, true});
  }
  if (limits.latestLaunch.given) {
    const double launch = outcome.timeline.launch;
    const LimitState state = outcome.launches ? within(launch, limits.latestLaunch) : LimitState::fail;
    add({"latestLaunch", state, launch, limits.latestLaunch, true});
  }
  if (limits.maxFirstOrder.given) {
    add({"maxFirstOrder", within(outcome.firstOrder, limits.maxFirstOrder), outcome.firstOrder, limits.maxFirstOrder,
         true});
  }
  if (limits.ownDesign) {
    add({"ownDesign", offer.design.owner == Party::buyer ? byContract(offer.rights.design) : LimitState::fail});
  }
  if (limits.moveTooling) {
    const LimitState state = offer.tooling.owner == ToolParty::none  ? LimitState::pass
                             : offer.tooling.mayTake == Taker::buyer ? byContract(offer.rights.tooling)
                                                                     : LimitState::fail;
    add({"moveTooling", state});
  }
  return out;
}

}  // namespace oemodm
