// SPDX-License-Identifier: MIT
#include "core/supply/factory.hpp"

#include <algorithm>

#include "core/model/arithmetic.hpp"

namespace oemodm {

double homeRate(const Project& project, const Setting& setting) noexcept {
  return setting.home < 0 ? 1 : project.rates[static_cast<std::size_t>(setting.home)].perUnit.value;
}

Factory factoryOf(const Project& project, const Setting& setting) noexcept {
  const Supplier& supplier = project.supplier;
  Factory out;
  out.horizon = static_cast<int>(supplier.horizonWeeks);
  out.home = homeRate(project, setting);
  const double open = setting.openBefore[static_cast<std::size_t>(out.horizon)];
  const double free = std::max(0.0, supplier.hours - supplier.booked);
  out.regular = open * free;
  out.overtime = open * supplier.overtimeHours;
  out.weekly = free + supplier.overtimeHours;
  out.openBefore = setting.openBefore.data();
  out.avoidable = supplier.hourAvoidable * (1 - supplier.idlePaid) / out.home;
  out.full = (supplier.hourFull.given ? supplier.hourFull : supplier.hourAvoidable) / out.home;
  out.premium = std::max(0.0, supplier.hourOvertime / out.home - out.avoidable);
  out.efficiency = supplier.efficiency;
  // Four chains of multiplications do not wait for each other.
  const double week = growth(supplier.rate, -1);
  const double four = week * week * (week * week);
  out.discount[0] = 1;
  out.discount[1] = week;
  out.discount[2] = week * week;
  out.discount[3] = week * week * week;
  for (std::size_t i = 4; i < kSlots; ++i) out.discount[i] = out.discount[i - 4] * four;
  out.worthBefore[0] = 0;
  for (std::size_t i = 0; i < kSlots; ++i) {
    out.worthBefore[i + 1] = out.worthBefore[i] + out.openOf(i, 1) * out.discount[i];
  }
  double sum = 0;
  for (std::size_t i = 0; i < static_cast<std::size_t>(out.horizon); ++i) sum += out.discount[i];
  out.meanDiscount = sum / out.horizon;
  return out;
}

}  // namespace oemodm
