// SPDX-License-Identifier: MIT
#include "core/chance/unknowns/unknown.hpp"

#include <algorithm>
#include <span>

#include "core/chance/mathematics/ranks.hpp"
#include "core/chance/unknowns/risk.hpp"
#include "core/decision/rule_range.hpp"

namespace oemodm {
namespace {

constexpr std::array<std::string_view, kCauses + 1> kNames{"freight", "currency", "demand", "tariff", "none"};

/// What the visitor decides or wishes, chance does not. A range that he states himself counts all the same.
constexpr auto kChosen = std::to_array<std::string_view>({
    "/market/coverWeeks",
    "/market/safetyWeeks",
    "/market/discountRate",
    "/market/carryingRate",
    "/limits/maxSpend",
    "/limits/latestLaunch",
    "/limits/maxFirstOrder",
    "/route/customs/anticipatedUnits",
    "/supplier/rate",
    "/supplier/platform/membership",
    "/supplier/platform/advertising",
    "/supplier/factory/overtimeHours",
});

constexpr double kRounding = 1e-11;  // of the greatest NPV: that much is no swing

/// What a supplier sets himself, though to a buyer it is a quote that may change.
constexpr auto kOwnTerms = std::to_array<std::string_view>({
    "/offers/*/tiers/*/price",
    "/offers/*/priceChange",
    "/offers/*/minimum/style",
    "/offers/*/minimum/colour",
    "/offers/*/terms/deposit",
    "/offers/*/terms/balanceDays",
    "/offers/*/tooling/price",
    "/offers/*/supply/winning/sampleCharge",
});

bool startsWith(std::string_view path, std::string_view start) noexcept {
  return path.substr(0, start.size()) == start;
}

Cause causeOf(std::string_view path) noexcept {
  if (startsWith(path, "/rates/")) return Cause::currency;
  if (path.find("/duty/") != std::string_view::npos || path == "/offers/*/supply/delivery/duty") return Cause::tariff;
  if (path == "/market/demand" || path == "/offers/*/supply/buyers" || path == "/offers/*/supply/enquiries") {
    return Cause::demand;
  }
  for (const std::string_view mode : {"/route/lcl/", "/route/fcl/", "/route/air/", "/route/courier/"}) {
    if (startsWith(path, mode)) {
      const std::string_view rest = path.substr(mode.size());
      return rest == "rate" || rest == "surcharge" ? Cause::freight : Cause::none;
    }
  }
  return startsWith(path, "/offers/*/supply/delivery/freight") ? Cause::freight : Cause::none;
}

/// What the visitor says of the number itself goes before what he says of its cause.
double followsOf(const Together& together, Cause cause, const StatedRange* stated) noexcept {
  if (cause != Cause::none && stated != nullptr && stated->follows) return *stated->follows;
  switch (cause) {
    case Cause::freight:
      return together.freight;
    case Cause::currency:
      return together.currency;
    case Cause::demand:
      return together.demand;
    case Cause::tariff:
      return together.tariff;
    default:
      return 0;
  }
}

bool among(std::span<const std::string_view> paths, std::string_view path) noexcept {
  return std::find(paths.begin(), paths.end(), path) != paths.end();
}

bool uncertain(const Project& project, const Figure& figure, const Range& range) noexcept {
  if (range.low >= range.high) return false;
  const bool own = project.side == ProjectSide::supplier && among(kOwnTerms, figure.row->path);
  return figure.stated != nullptr || !(own || among(kChosen, figure.row->path));
}

Likely likelyOf(const Figure& figure, const Range& range) noexcept {
  if (figure.stated == nullptr) return {range.low, figure.value, range.high};
  return {range.low, figure.value, range.high, figure.stated->sure, figure.stated->shape};
}

/// Prices of one list move together: they are one quote.
bool sameQuote(const Moved& a, const Moved& b) noexcept {
  return a.figure.row == b.figure.row && a.figure.row->path == "/offers/*/tiers/*/price" &&
         a.figure.at.i == b.figure.at.i;
}

/// Puts the price of the tier in which the first order falls in front: it speaks for the list.
void putFirst(const Project& project, const Setting& setting, std::vector<Moved>& moved) {
  if (moved.size() < 2 || project.side == ProjectSide::supplier) return;
  const std::size_t offer = moved.front().figure.at.i;
  const double first = run(project, project, setting, offer).firstOrder;
  const std::vector<Tier>& tiers = project.offers[offer].tiers;
  const auto speaks = [&](const Moved& one) {
    const std::size_t j = one.figure.at.j;
    return tiers[j].from <= first && (j + 1 == tiers.size() || tiers[j + 1].from > first);
  };
  const auto found = std::find_if(moved.begin(), moved.end(), speaks);
  if (found != moved.end()) std::iter_swap(moved.begin(), found);
}

/// Every offer for each z of the profile; `plain`: as all stands.
void tryNumbers(Project& project, const Setting& setting, const Standing& plain, Unknown& unknown) {
  std::vector<Number> before;
  before.reserve(unknown.moved.size());
  for (const Moved& one : unknown.moved) before.push_back(slotOf(project, one.figure));
  const bool given = std::all_of(before.begin(), before.end(), [](const Number& number) { return number.given; });
  for (std::size_t k = 0; k < kProfile; ++k) {
    if (given && k == kProfile / 2) {  // nothing is changed
      unknown.profile[k] = plain;
      continue;
    }
    for (const Moved& one : unknown.moved) {
      Number& number = slotOf(project, one.figure);
      number.value = one.alone(k);
      number.given = true;
    }
    unknown.profile[k] = standingOf(project, setting, plain, unknown.moved.front().figure.only);
  }
  for (std::size_t i = 0; i < before.size(); ++i) slotOf(project, unknown.moved[i].figure) = before[i];
}

void tryRisk(const Project& project, const Setting& setting, const Standing& plain, Unknown& unknown) {
  unknown.profile.fill(plain);
  Project struck = project;
  strike(project.risks[static_cast<std::size_t>(unknown.risk)], struck);
  unknown.profile.back() = standingOf(project, struck, setting);
}

/// How far two offers come apart, or one from itself.
void measureSwing(Unknown& unknown) noexcept {
  const Standing& first = unknown.profile.front();
  for (std::size_t a = 0; a < first.count; ++a) {
    const auto widest = [&](auto&& value) {
      double low = value(first);
      double high = low;
      for (const Standing& standing : unknown.profile) {
        low = std::min(low, value(standing));
        high = std::max(high, value(standing));
      }
      unknown.swing = std::max(unknown.swing, high - low);
    };
    widest([a](const Standing& standing) { return standing.npv[a]; });
    for (std::size_t b = 0; b < a; ++b) widest([a, b](const Standing& s) { return s.npv[a] - s.npv[b]; });
  }
}

}  // namespace

std::string_view nameOf(Cause cause) noexcept { return kNames[static_cast<std::size_t>(cause)]; }

double Moved::alone(std::size_t k) const noexcept {
  if (k == kProfile / 2) return figure.value;
  // What is said to be the quantile is taken as it is said: round numbers lie on the edge of a week or a minimum.
  const bool end = likely.sure == kUsuallySure && (k == 0 || k + 1 == kProfile);
  if (!end) return at(kProfileAt[k]);
  return allowed(*figure.row, std::clamp(k == 0 ? likely.low : likely.high, bounds.low, bounds.high));
}

std::vector<Unknown> unknownsOf(Project& project, const Setting& setting, Shapes& shapes) {
  std::vector<Unknown> unknowns;
  for (const Figure& figure : figuresOf(project)) {
    const Range range = plausible(figure);
    if (!uncertain(project, figure, range)) continue;
    Moved moved{figure, likelyOf(figure, range), {}, ruleRange(figure, project)};
    moved.quantiles = shapes.of(moved.likely);
    if (!unknowns.empty() && sameQuote(unknowns.back().moved.front(), moved)) {
      unknowns.back().moved.push_back(moved);
      continue;
    }
    const Cause cause = causeOf(figure.row->path);
    unknowns.push_back({{moved}, cause, followsOf(project.together, cause, figure.stated), {}, 0});
  }
  const Standing plain = standingOf(project, setting);
  for (Unknown& unknown : unknowns) {
    putFirst(project, setting, unknown.moved);
    tryNumbers(project, setting, plain, unknown);
  }
  for (std::size_t r = 0; r < project.risks.size(); ++r) {
    Unknown unknown;
    unknown.risk = static_cast<int>(r);
    unknown.happensFrom = happensFrom(project.risks[r]);
    tryRisk(project, setting, plain, unknown);
    unknowns.push_back(std::move(unknown));
  }
  for (Unknown& unknown : unknowns) measureSwing(unknown);
  std::vector<double> swings;
  double most = 1;
  for (const Unknown& unknown : unknowns) {
    swings.push_back(unknown.swing);
    for (const double npv : unknown.profile[kProfile / 2].npv) most = std::max({most, npv, -npv});
  }
  std::vector<Unknown> sorted;
  for (const std::uint32_t u : ranksOf(swings)) {
    if (unknowns[u].swing > kRounding * most) sorted.push_back(std::move(unknowns[u]));
  }
  return sorted;
}

}  // namespace oemodm
