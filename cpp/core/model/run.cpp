// SPDX-License-Identifier: MIT
#include "core/model/run.hpp"

#include "core/model/runner.hpp"

namespace oemodm {
namespace {

// One function for all, and its cash its own: the compiler then knows that nothing else changes while money is posted.
Outcome lightRun(const Project& plan, const Project& world, const Setting& setting, std::size_t offer, const Leg& leg,
                 Cash* out, Expected* expected = nullptr) {
  Cash cash;
  const Outcome outcome = Runner<false>(plan, world, setting, offer, leg, cash, nullptr, expected)();
  if (out != nullptr) *out = cash;
  return outcome;
}

}  // namespace

Outcome run(const Project& plan, const Project& world, const Setting& setting, std::size_t offer, Trace* trace) {
  if (trace != nullptr) return runFull(plan, world, setting, offer, *trace);
  return lightRun(plan, world, setting, offer, kWholeCourse, nullptr);
}

Outcome run(Expected& expected, const Project& world, const Setting& setting) {
  return lightRun(expected.plan(), world, setting, expected.offer(), kWholeCourse, nullptr, &expected);
}

Outcome runLeg(const Project& plan, const Project& world, const Setting& setting, std::size_t offer, const Leg& leg,
               Cash& cash) {
  return lightRun(plan, world, setting, offer, leg, &cash);
}

}  // namespace oemodm
