// SPDX-License-Identifier: MIT
#include "core/decision/figure.hpp"

#include <algorithm>

#include "core/decision/rule_range.hpp"
#include "core/model/arithmetic.hpp"
#include "core/rates.hpp"

namespace oemodm {
namespace {

double nearestWhole(double x) noexcept {
  const double shifted = x + 0.5;
  const auto whole = static_cast<double>(static_cast<std::int64_t>(shifted));
  return whole > shifted ? whole - 1 : whole;
}

/// How much of the row's spread is left with this kind of evidence, below and above (J: our judgement).
struct Left {
  double down, up;
};
Left spreadBy(const Figure& figure) noexcept {
  switch (figure.grade) {
    case Grade::contract:
      return {0, 0};
    case Grade::quote:  // what is not in it is added later, and seldom taken off; an ended one is a record of a price
      return figure.expired ? Left{0.5, 0.5} : Left{0.125, 0.25};
    case Grade::a:
      return {0.25, 0.25};
    case Grade::records:
      return {0.5, 0.5};
    default:
      return {1, 1};
  }
}

/// Pieces, where nothing says how many.
constexpr double kMany = 1000;

/// The same for a supplier, who measures by his own prices, hours and order sizes.
double supplyScaleOf(const Figure& figure, const Project& project) noexcept {
  const std::string_view unit = figure.row->unit;
  const auto starts = [&](std::string_view with) { return unit.substr(0, with.size()) == with; };
  double price = 0;
  for (const Offer& offer : project.offers) {
    price = std::max(price, offer.tiers.front().price / perUnit(project, offer.currency).value_or(1));
  }
  const double home = price * perUnit(project, project.supplier.currency).value_or(1);
  const Offer* offer = figure.only < 0 ? nullptr : &project.offers[figure.at.i];
  const double quoted = price * (offer == nullptr ? 1 : perUnit(project, offer->currency).value_or(1));
  if (unit == "home/unit" || unit == "home/hour") return home;
  if (starts("home")) return home * kMany;
  if (unit == "quote/unit") return quoted;
  if (starts("quote")) return quoted * kMany;
  if (starts("money")) return price * kMany;
  if (unit == "hours" || unit == "hours/week") return std::max(1.0, project.supplier.hours.value);
  if (starts("units")) {
    if (offer == nullptr) return 4;
    const double minimum = std::max(offer->minimumStyle.value, offer->minimumColour * project.market.colours);
    return 4 * std::max({roundUp(minimum), offer->supply.trial.value, 1.0});
  }
  if (unit == "buyers" || unit == "enquiries/year" || unit == "count") return 10;
  if (starts("share")) return 0.5;
  if (starts("weeks")) return 104;
  if (starts("days")) return 180;
  if (starts("years")) return 5;
  return 1;
}

/// The scale on which a number of this unit may move at all, so that a 0 can be searched too.
double scaleOf(const Figure& figure, const Project& project) noexcept {
  if (project.side == ProjectSide::supplier) return supplyScaleOf(figure, project);
  const std::string_view unit = figure.row->unit;
  const Market& market = project.market;
  const auto starts = [&](std::string_view with) { return unit.substr(0, with.size()) == with; };
  const double pieces = market.demand > 0 ? market.demand : kMany;
  const double rate = starts("quote") ? perUnit(project, project.offers[figure.at.i].currency).value_or(1) : 1;
  if (unit == "money/unit" || unit == "quote/unit") return market.price * rate;
  if (starts("money") || starts("quote")) return pieces * market.price * rate;
  if (starts("share")) return 0.5;
  if (starts("weeks")) return 104;
  if (starts("days")) return 180;
  if (starts("units")) return 4 * pieces;
  if (starts("years")) return 5;
  return 1;
}

}  // namespace

double allowed(const Row& row, double value) noexcept {
  const double whole = row.kind == Kind::integer ? nearestWhole(value) : value;
  return std::clamp(whole, row.min, row.max);
}

Number& slotOf(Project& project, const Figure& figure) {
  return std::get<NumberSlot>(figure.row->slot).number(project, figure.at);
}

Figure figureAt(Project& project, const Row& row, At at) {
  Figure figure{&row,        at,      row.path.substr(0, 8) == "/offers/" ? static_cast<int>(at.i) : -1, 0, false,
                Owner::ours, Grade::j};
  const Number& number = slotOf(project, figure);
  figure.value = number.value;
  figure.given = number.given;
  if (number.given) {
    figure.grade =
        number.evidence < 0 ? Grade::guess : project.evidence[static_cast<std::size_t>(number.evidence)].grade;
    if (number.range >= 0) figure.stated = &project.ranges[static_cast<std::size_t>(number.range)];
    if (figure.only >= 0 && figure.grade == Grade::quote) {
      const Date& until = project.offers[at.i].validUntil;
      figure.expired = until.given && until.days < project.start.days;
    }
    figure.owner = figure.grade >= Grade::guess     ? Owner::yours
                   : figure.grade == Grade::example ? Owner::example
                                                    : Owner::ours;
  }
  return figure;
}

std::vector<Figure> figuresOf(Project& project) {
  std::vector<Figure> figures;
  const Side own = project.side == ProjectSide::supplier ? Side::supplier : Side::buyer;
  forEachField(project, [&](const Row& row, At at) {
    if (row.kind != Kind::number && row.kind != Kind::integer) return;
    if (row.side != Side::both && row.side != own) return;
    if (row.path.substr(0, 8) == "/staged/") return;  // they change no offer's own answer
    const Figure figure = figureAt(project, row, at);
    if (figure.given || row.need == Need::byDefault) figures.push_back(figure);
  });
  return figures;
}

Range plausible(const Figure& figure) noexcept {
  const Row& row = *figure.row;
  // Left out: nothing of this, rather than something uncertain.
  const bool nothing = figure.value == 0 || row.path == "/offers/*/supply/learning/rate";
  if (!figure.given && nothing) return {figure.value, figure.value};
  if (figure.stated != nullptr) return {allowed(row, figure.stated->low), allowed(row, figure.stated->high)};
  const double scale = row.spread.absolute ? 1 : figure.value;
  const Left left = spreadBy(figure);
  const double low = figure.value - row.spread.down * left.down * scale;
  const double high = figure.value + row.spread.up * left.up * scale;
  return {allowed(row, std::min(low, high)), allowed(row, std::max(low, high))};
}

Range reach(const Figure& figure, const Project& project) noexcept {
  const double distance = std::max(10 * std::max(figure.value, -figure.value), scaleOf(figure, project));
  const Range rule = ruleRange(figure, project);
  return {std::max(rule.low, figure.value - distance), std::min(rule.high, figure.value + distance)};
}

std::vector<double> probesOf(const Figure& figure) {
  const Range range = plausible(figure);
  std::vector<double> probes;
  for (const double at : {range.low, (range.low + figure.value) / 2, (figure.value + range.high) / 2, range.high}) {
    const double value = allowed(*figure.row, at);
    if (value != figure.value && (probes.empty() || probes.back() != value)) probes.push_back(value);
  }
  return probes;
}

}  // namespace oemodm
