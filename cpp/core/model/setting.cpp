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

/// The part of [week, week + 1) in no gap.
double openIn(int week, const std::vector<Gap>& gaps) noexcept {
  double open = 1;
  double at = week;
  for (const Gap& gap : gaps) {
    const double to = std::min<double>(gap.to, week + 1);
    open -= std::max(0.0, to - std::max(gap.from, at));
    at = std::max(at, to);
  }
  return std::max(0.0, open);
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
  setting.works = gapsOf(project, project.supplier.country);
  setting.home = rateOf(project, project.supplier.currency);
  for (std::size_t week = 0; week < kSlots; ++week) {
    setting.openBefore[week + 1] = setting.openBefore[week] + openIn(static_cast<int>(week), setting.works);
  }
  return setting;
}

}  // namespace oemodm
