// SPDX-License-Identifier: MIT
#include "core/rates.hpp"

namespace oemodm {

std::optional<double> perUnit(const Project& project, std::string_view currency) noexcept {
  if (currency.empty() || currency == project.currency) return 1;
  for (const Rate& rate : project.rates) {
    if (rate.currency == currency && rate.perUnit > 0) return rate.perUnit.value;
  }
  return std::nullopt;
}

}  // namespace oemodm
