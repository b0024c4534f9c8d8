// SPDX-License-Identifier: MIT
#include "core/model/setting.hpp"

#include <algorithm>

namespace oemodm {
namespace {

std::vector<Gap> gapsOf(const Project& project, const std::string& country) {
  std::vector<Gap> gaps;
  if (country.empty()) return gaps;
  for (const Closure& closure : project.closures) {
    if (closure.country != country) continue;
    const Gap gap{(closure.from.days - project.start.days) / 7.0, (closure.to.days + 1 - project.start.days) / 7.0};
    const auto later = [&](const Gap& other) {
      return other.from > gap.from || (other.from == gap.from && other.to > gap.to);
    };
    gaps.insert(std::find_if(gaps.begin(), gaps.end(), later), gap);
  }
  return gaps;
}

int rateOf(const Project& project, const std::string& currency) {
  if (currency.empty() || currency == project.currency) return -1;
  for (std::size_t i = 0; i < project.rates.size(); ++i) {
    if (project.rates[i].currency == currency) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace

Setting settingOf(const Project& project) {
  Setting setting;
  for (int week = 0; week <= kMaxHorizon; ++week) {
    setting.month[static_cast<std::size_t>(week)] =
        static_cast<std::uint8_t>(civil(project.start.days + 7 * week + 3).month - 1);
  }
  for (const Offer& offer : project.offers) {
    setting.offers.push_back({gapsOf(project, offer.origin),
                              gapsOf(project, offer.materialsOrigin.empty() ? offer.origin : offer.materialsOrigin),
                              rateOf(project, offer.currency)});
  }
  return setting;
}

}  // namespace oemodm
